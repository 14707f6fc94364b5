"""English, the people who are named."""

from __future__ import annotations

from coach.words.counted import Counted
from coach.words.people import People

PEOPLE_EN = People(
    title="People",
    care="What you write about others is also theirs. Initials are enough.",
    forget="Forget {alias}",
    new_name="What is the name to be? Enter changes it everywhere.",
    become="Let them become one",
    which_file="Into which file? It can be read by anyone who gets at it.",
    none_yet="When you write who was in on it, they show up here. Initials are enough.",
    also="{alias}  (also {spellings})",
    someone="someone",
    someones="someone’s",
    about="Everything about {alias}",
    nowhere="{alias} is nowhere in what you have written.",
    note="In the follow-up",
    readable="Everything about {alias} is in {path}. Anyone who can open the file can read it.",
    cannot_be_undone="This cannot be undone. This much changes:",
    reached={
        "entries": Counted("1 entry, where {alias} becomes “someone”", "{n} entries, where {alias} becomes “someone”"),
        "places": Counted("1 place in them", "{n} places in them"),
        "versions": Counted("1 earlier wording, which is removed", "{n} earlier wordings, which are removed"),
        "events": Counted(
            "1 row on who contributed, was asked or waited for an answer, which is removed",
            "{n} rows on who contributed, was asked or waited for an answer, which are removed",
        ),
        "drafts": Counted("1 unfinished exercise", "{n} unfinished exercises"),
        "notes": Counted("1 line that you wrote in the follow-up", "{n} lines that you wrote in the follow-up"),
        "spellings": Counted("1 other spelling of the name", "{n} other spellings of the name"),
    },
    in_deleted=Counted("1 of them has been deleted", "{n} of them have been deleted"),
    not_reached="It does not reach other computers until Coach is opened there, nor backups, the sync service’s own "
    "history, files that you have exported or shared, or the titles and texts of exercises themselves.",
    ordinary={
        "word": "{alias} is also an ordinary word. In lower case it stays as it is. “Everything about "
        "{alias}” shows what "
        "else counts as the name.",
        "small-word": "{alias} is also an ordinary word, written the same way, and changes everywhere. "
        "“Everything about "
        "{alias}” shows where it stands.",
    },
    sure="Shall {alias} be forgotten? Write yes or no.",
    left="Nothing has changed.",
    with_yes="Nothing has changed. With --yes {alias} is forgotten without asking you.",
    forgotten="{alias} is forgotten.",
    now=Counted("The name is now in 1 place.", "The name is now in {n} places."),
    still_in="The name may still be in these files in the journal’s folder. The files of other computers are cleaned "
    "when Coach is opened there.",
    empty_damaged="The folder damaged holds what could not be read. Shall it be emptied? Write yes or no.",
    emptied="The folder damaged is empty now.",
    no_alias="{name} cannot be a name. A name is at least one character and has no comma.",
    which="Write who it is about: coach people {what} NAME.",
    which_two="Write who it is about and the new name: coach people rename NAME NEW.",
    nobody="Nobody you have written about is called {name}. With coach people you see who there are.",
    same_name="{alias} is already called that.",
    become_one="{to} is there already. {alias} and {to} become one, and cannot be told apart afterwards.",
    sure_one="Shall they be one? Write yes or no.",
    not_renamed="Nothing has changed. With --yes they become one without asking you.",
    renamed=Counted(
        "{alias} is now called {to}, in 1 entry. How it read before is kept.",
        "{alias} is now called {to}, in {n} entries. How they read before is kept.",
    ),
)
