"""English, journals from elsewhere."""

from __future__ import annotations

from coach.words.counted import Counted
from coach.words.imports import Imports

IMPORTS_EN = Imports(
    title="Take in a journal",
    which_file="Which file or folder?",
    written_by="Written by",
    kinds={
        "jrnl": "jrnl",
        "dayone": "Day One (JSON)",
        "markdown": "Markdown, a file for each day",
        "coach": "Coach (JSON)",
    },
    look="See what is there. Nothing is saved.",
    save=Counted("Save the entry", "Save the {n} entries"),
    other_kind="{path} is written by something else, so nothing in it can be read that way. Nothing is changed.",
    keys="Tab goes between the file and the choices, Enter chooses, Esc closes.",
    refused={
        "unreadable": "{path} does not exist or cannot be read. Nothing has been changed.",
        "not-a-file": "{path} is not a file that can be taken in in this way. Nothing has been changed.",
        "too-large": "{path} is too large to be taken in at once. Nothing has been changed. Divide it.",
    },
    not_this_format="{path} was not written by what --from says, so nothing in it can be read so. "
    "Nothing has been changed.",
    nothing="In {path} there is nothing to take in.",
    new=Counted("1 new entry", "{n} new entries"),
    nothing_new="Nothing new.",
    one_day=", of {first}",
    days=", from {first} to {last}",
    known=Counted("1 is in the journal already", "{n} are in the journal already"),
    deleted=Counted("1 you have deleted here; it stays deleted", "{n} you have deleted here; they stay deleted"),
    first="The first ones:",
    left_out="This could not be read and is left out:",
    worth_a_look="This is taken in, but is worth a look:",
    codes={
        "unreadable": "the file cannot be opened.",
        "link": "a link to something else. Links are not followed.",
        "too-large": "the file is too large.",
        "too-many": "from here on it is too much for one time. Divide the folder.",
        "encrypted": "the file is encrypted. Let jrnl write it out: jrnl --format json --file journal.json.",
        "not-json": "the JSON breaks off here, so nothing in the file can be read. Perhaps it has been cut short.",
        "other-format": "the file is not of the form that --from says.",
        "broken": "the entry is not of the form it has to be.",
        "no-date": "there is no day that can be read: “{value}”. If it is jrnl’s, jrnl --format json helps.",
        "bad-date": "the day “{value}” does not exist, or lies too far away.",
        "too-long": "the entry is longer than a million characters.",
        "encoding": "the file is not written in UTF-8. It was read as Windows-1252: look whether å, é and ö are right.",
        "bytes": "the file has characters that are not UTF-8. A question mark in a box stands instead.",
        "date-in-text": "“{value}” looks like a day but is none. The line now belongs to the entry before.",
        "zone": "the time zone “{value}” is not known to the computer. The times are shown as they were here.",
        "pictures": "{value} pictures are not taken along.",
        "new-id": "the number “{value}” cannot be kept. The entry gets a new one.",
    },
    at="{file}, line {line}: {what}",
    at_file="{file}: {what}",
    more=Counted("and 1 place more. With --json all are shown.", "and {n} places more. With --json all are shown."),
    may_save=Counted(
        "Is the entry to be saved in the journal? Write yes or no.",
        "Are the {n} entries to be saved in the journal? Write yes or no.",
    ),
    yes=("yes", "y"),
    nothing_saved="Nothing has been saved. With --yes what is new is saved without asking.",
    progress="saved {n} of {of}",
    saved=Counted("1 entry has been saved in the journal.", "{n} entries have been saved in the journal."),
    not_all_saved="Not all could be saved: {reason}. {n} of {of} are saved, whole, and the file is as it was. "
    "Do the same again when there is room, and the rest is saved, and nothing twice.",
    stopped="Stopped. {n} of {of} are saved, whole. Do the same again and the rest is saved, and nothing twice.",
    options={
        "from": "what has written the file",
        "dry-run": "show what would happen, and save nothing",
    },
)
