"""English, as it is written in Britain."""

from __future__ import annotations

from coach.words.author_en import AUTHOR_EN
from coach.words.care_en import CARE_EN
from coach.words.changing_en import CHANGING_EN
from coach.words.counted import Counted
from coach.words.export_en import EXPORT_EN
from coach.words.filters_en import FILTERS_EN
from coach.words.follow_up_en import FOLLOW_UP_EN
from coach.words.imports_en import IMPORTS_EN
from coach.words.people_en import PEOPLE_EN
from coach.words.plain_en import PLAIN_EN
from coach.words.remind_en import REMIND_EN
from coach.words.screens_en import SCREENS_EN
from coach.words.sheet_en import SHEET_EN
from coach.words.texts import Texts

EN = Texts(
    lang="en",
    weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    months=(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    today="today",
    tomorrow="tomorrow",
    saved="Saved on your computer.",
    saved_at="Saved {time}",
    not_saved="Could not save: {reason}. Your text is still here.",
    cannot_read="The journal cannot be read: {reason}. Nothing in it has changed.",
    reasons={
        "disk-full": "the disk is full",
        "read-only": "the disk can only be read",
        "no-permission": "you have no access to the folder",
        "gone": "the journal is not where it was; perhaps it has been moved, or its disk is not there",
        "not-a-folder": "something other than a folder lies where the journal belongs",
        "too-new": "the journal was written by a newer version of Coach",
        "other": "the disk did not answer as it does",
    },
    in_rescue_file="The text lies in the file {path} instead.",
    themes={
        "rhythm": "Rhythm",
        "open-up": "Opening up",
        "not-all-answers": "Not having all the answers",
        "involve": "Involving staff",
        "balance": "Managing and leading",
        "why-how": "From why to how",
        "shared-picture": "Shared picture",
        "decisions": "Decisions and patterns",
        "connect": "Connecting people",
        "joint-process": "Joint process",
    },
    free_writing="Just write",
    minutes=Counted("{n} min", "{n} min"),
    question_of="question {n} of {of}",
    dont_know="Don’t know yet",
    skip="Skip",
    optional="Optional question",
    hint_of="Hint {n} of {of}",
    no_more_hints="There are no more hints for this question.",
    example="For example: {example}",
    earlier="This is what you wrote earlier",
    nothing_earlier="There is no earlier answer here yet. The question can be answered all the same.",
    wish=Counted("The idea was at least {n}, but this will do.", "The idea was at least {n}, but this will do."),
    refusals={
        "not-a-choice": "That is not among the choices.",
        "too-many": "There is room for {high} at most here.",
        "outside": "The scale goes from {low} to {high}.",
        "not-a-day": "That could not be read as a day. Write for example 2026-11-30, +7 or tomorrow.",
        "nothing-to-answer": "There is nothing to answer here.",
    },
    scale_answer="{n} of {low}–{high}",
    seconds=Counted("{n} second", "{n} seconds"),
    looked_at_on="look at it on {day}",
    waits_with="{who} is waiting to hear from you: {text}",
    managing="Managing",
    leading="Leading",
    states={
        "dont-know": "Don’t know yet",
        "skipped": "Skipped",
        "not-shown": "Not shown",
        "unfinished": "No answer",
    },
    outcomes={
        "open": "open",
        "done": "I did it",
        "changed": "it became something else",
        "not": "it did not happen",
        "released": "you let it go",
    },
    became_heading="What your answers became",
    became={
        "experiment": Counted("1 experiment", "{n} experiments"),
        "open-question": Counted("1 open question", "{n} open questions"),
        "question": Counted("1 question to ask", "{n} questions to ask"),
        "owed": Counted("1 owed answer", "{n} owed answers"),
        "answered": Counted("1 has been answered", "{n} have been answered"),
    },
    then_and_now="Then and now",
    then_line="You wrote this with what you knew then.",
    unfinished_at="You stopped at question {n}. Go on there, or set it aside.",
    unfinished_ended="You have been through every question. What is left is to save.",
    unfinished_free="You have begun to write. Go on there, or set it aside.",
    why_this={
        "draft": "You have begun it. It stays until you go on with it or set it aside.",
        "first-day": "It is a calm start, and in four weeks you can read the answers next to new ones.",
        "daily": "It takes three minutes and suits most days.",
    },
    what_fits="What fits now?",
    empty_journal="This is where your writing goes. Start with three minutes.",
    set_aside="Set aside. What you had answered is in the journal.",
    other_language="This exercise exists in Swedish only.",
    exercise_unreadable="The exercise cannot be read just now. Nothing you have written is gone.",
    damaged=Counted(
        "1 place in the journal’s files could not be read. Everything else is here, and nothing has been removed.",
        "{n} places in the journal’s files could not be read. Everything else is here, and nothing has been removed.",
    ),
    read_only="The journal was written by a newer version of Coach. Here it can be read, but nothing can be saved.",
    settings_problem={
        "unreadable": "The settings cannot be read, so the usual ones are used. The file is untouched.",
        "language": "The language in the settings is neither sv nor en, so the computer’s is used.",
        "journal": "The journal’s place in the settings cannot be used, so the usual one is.",
    },
    care=CARE_EN,
    people=PEOPLE_EN,
    remind=REMIND_EN,
    plain=PLAIN_EN,
    screens=SCREENS_EN,
    sheet=SHEET_EN,
    author=AUTHOR_EN,
    export=EXPORT_EN,
    imports=IMPORTS_EN,
    filters=FILTERS_EN,
    changing=CHANGING_EN,
    follow_up=FOLLOW_UP_EN,
)
