"""What is said of the days with Coach: why something is suggested, and how far a programme has come."""

from __future__ import annotations

from coach.words.counted import Counted
from coach.words.practice import Practice

PRACTICE_EN = Practice(
    why={
        "draft": "You have begun it. It stays until you go on with it or set it aside.",
        "assignment": "It comes from {sender}.",
        "assignment-due": "It comes from {sender}, who had {due} in mind.",
        "assignment-unnamed": "It comes from your coach.",
        "assignment-unnamed-due": "It comes from your coach, who had {due} in mind.",
        "first-day": "It is a calm beginning, and in four weeks you can read your answers beside new ones.",
        "welcome-back": "Good to see you. There is nothing to catch up on. "
        "This one is short and begins where you are now.",
        "experiment": "You wanted to look at it on {due}. "
        "Here the question comes once. After that it is in the weekly review.",
        "return": "You did it on {since}, and now its time has come again. "
        "When you have saved, what you wrote then is shown beside what is new.",
        "return-other": "It goes with {origin}, which you did on {since}.",
        "programme": "It is next in {programme}, {number} of {of}. The programme keeps your pace.",
        "week": "It is {weekday}, a good day to see the week from a little distance.",
        "theme": "{theme} was last on your mind on {since}. Such a suggestion comes at most once a week.",
        "theme-new": "{theme} is new to you here. Such a suggestion comes at most once a week.",
        "daily": "It takes three minutes and suits most days.",
        "daily-programme": "It belongs to the days between the exercises of {programme}.",
        "morning": "It takes a couple of minutes, before the day has got going.",
        "free": "Nothing is waiting. Write something, or leave it for today.",
    },
    look_at="Time to look at: “{text}”",
    tell="What became of it? coach follow-up done {id} (or changed, not, released)",
    which_meeting="Before or after the meeting?",
    programme="Programme",
    choose_programme="A programme is some exercises in order. It follows your pace, and nothing in it can be late. "
    "Enter opens one.",
    rests="{title} rests. What you have done counts.",
    begin_or_else="Enter begins. - shows something else. Ctrl+D ends.",
    states={
        "active": "going on",
        "paused": "resting",
        "stopped": "stopped",
        "ended": "done",
        "none": "not begun",
    },
    week="Week {n}",
    weeks=Counted("1 week", "{n} weeks"),
    done_on="done on {day}",
    next_now="next",
    next_from="next, on {day}",
    later_on="perhaps {day}",
    milestone="Milestone: {text}",
    returns_heading="This comes back",
    returns_on="{title} on {day}",
    returned_on="{title} came back on {day}",
    ended="The programme has ended.",
    ended_returns=Counted(
        "The programme has ended. In one week some questions will come back.",
        "The programme has ended. In {n} weeks some questions will come back.",
    ),
    ended_stays="What you have written stays, and experiments that are open stand until you let them go.",
    compares_heading="This can be read side by side",
    compare="{title}: coach show {then} and coach show {now}",
    started="{title} has begun. It keeps your pace, and nothing in it can be late.",
    resumed="{title} goes on where you were.",
    paused="{title} is resting. What you have done counts, and coach programme resume goes on.",
    stopped="{title} has been stopped. What you have written stays.",
    going_already="{title} is going on already.",
    none_active="No programme is going on just now. coach programme list shows which there are.",
    none_paused="No programme is resting just now. coach programme list shows which there are.",
    none_started="No programme has been begun. coach programme list shows which there are.",
    no_programme="There is no programme called {name}. coach programme list shows which there are.",
    several_programmes="Several programmes are called that. Write the whole name: {names}.",
    programme_unreadable="The programme cannot be read just now. Nothing you have written is lost.",
    which_programme="Write which programme it should be, for example coach programme start open-up-4w.",
    programme_place="PROGRAMME",
)
