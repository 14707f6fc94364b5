"""English, what is exported from the journal."""

from __future__ import annotations

from coach.words.counted import Counted
from coach.words.export import Export

EXPORT_EN = Export(
    title="Journal",
    contents="Contents",
    unreadable="Cannot be read in this version",
    columns={
        "date": "Day",
        "time": "Time",
        "title": "Title",
        "exercise": "Exercise",
        "theme": "Theme",
        "lang": "Language",
        "item": "About",
        "question": "Question",
        "kind": "Kind",
        "state": "State",
        "answer": "Answer",
    },
    separator=",",
    letter_of="’s",
    entries=Counted("1 entry", "{n} entries"),
    made="{entries}, written from Coach on {day}.",
    anyone="Anyone who gets this can read all that it says.",
    private_left_out=Counted("1 private question is left out.", "{n} private questions are left out."),
    private_kept="The answers to private questions are there too. With --without-private they are left out.",
    names_replaced="Names from your list of people are replaced by letters. Coach knows no other names, so read it "
    "through before you hand it on.",
    as_it_lies=Counted(
        "1 entry is from a newer version and stands as it lies in the journal.",
        "{n} entries are from a newer version and stand as they lie in the journal.",
    ),
    withheld=Counted(
        "1 entry is not there: it is from a newer version, and what is private in it cannot be told here.",
        "{n} entries are not there: they are from a newer version, and what is private in them cannot be told here.",
    ),
    lies_in="{entries} in {path}.",
    nothing="There is nothing to export. The journal is untouched.",
    no_pipe="Write the name of a file or a folder after --out. Nothing is written. "
    "One entry at a time: coach show ID --json.",
    folder_taken="{path} is there already and is untouched. Choose with --out a folder that is empty or not there.",
    not_written="{path} could not be written: {reason}. Nothing half-written is left, and the journal is untouched.",
    stopped="Stopped. Nothing half-written is left, and the journal is untouched.",
    progress="{n} of {of} entries",
    name_of_file="journal-{day}",
    how="Export {entries}",
    as_what="As",
    formats={
        "md": "Markdown, a file for each entry",
        "html": "web page, a single file",
        "json": "JSON, which Coach can read in again",
        "csv": "table, an answer on each row",
    },
    names_out="Replace the names with letters",
    private_out="Leave out the answers to private questions",
    into_folder="Into the folder",
    write="Write",
    dialog_keys="Enter chooses, Tab goes to the folder, Esc closes.",
)
