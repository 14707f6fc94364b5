"""English, what was written and changes."""

from __future__ import annotations

from coach.words.changing import Changing
from coach.words.counted import Counted

CHANGING_EN = Changing(
    how=(
        "Change the answers, save, and close the editor. Headings and lines that begin with > stay as they are.",
        "Alone on the first line under a question, ? means Don’t know yet and - Skip. Remove it when you answer.",
        "If a line of your answer begins with >, ## or such a sign alone, write \\ before it.",
    ),
    kinds={
        "scale": "a whole number, {low}–{high}",
        "one": "x within the brackets before the one you choose",
        "one of": "x within the brackets before the one you choose",
        "many": "x within the brackets before those you choose",
        "rank": "the lines in the order you want them",
        "list": "one thing on each line, after a hyphen",
        "people": "names or initials, with commas between",
        "activities": "one thing on each line, after a hyphen, under Managing or Leading",
        "experiment": "what you try, and the day on the line below",
    },
    look="Look at it",
    cannot="This cannot be changed as text.",
    slips={
        "heading": "“{text}” is a heading that does not belong here. The headings stay in the same order. "
        "If it is your answer, write \\ before it.",
        "missing": "The heading “{text}” is missing.",
        "above": "“{text}” stands before the first question and belongs to no answer.",
        "cannot": "The answer under “{text}” cannot be changed as text. Remove what you wrote there.",
        "row": "“{text}” is not written like the lines there.",
        "not-a-choice": "“{text}” is not among what can be chosen.",
        "twice": "“{text}” stands there twice.",
        "only-one": "Only one can be chosen here.",
    },
    at_line="Line {line}: {what}",
    not_read="Not all of it could be read, so nothing has been saved. What you wrote is still there.",
    copy_at="While you change it, the entry lies readable in {path}. It is removed when the editor is closed. "
    "The editor itself may keep copies in other places.",
    no_editor="There is no editor to open. Name one with VISUAL or EDITOR, for example EDITOR=nano.",
    editor_failed="The editor {name} could not be used, or gave up. Nothing has been saved.",
    no_folder="No folder took the copy, so the entry cannot be changed here. It is as it was.",
    not_utf8="The file is not written as UTF-8.",
    unreadable="This version of Coach cannot read the whole of this entry, and so cannot change it. "
    "It is left as it is.",
    open_again="Enter opens it again. No leaves it.",
    unchanged="Nothing has been changed.",
    changed="Saved. How it was is kept among the earlier versions: coach show {id} --versions.",
    copy_left="The copy in {path} could not be removed yet. Coach tries again next time.",
    left_behind="A change was cut short and was not saved. What you had written lies in {path}.",
    text_in="What you wrote lies in {path}.",
    saved_elsewhere="The editor came back at once. If it is open in a window: save, close it, and press Enter here.",
    delete_undone=Counted(
        "1 entry will be deleted. It can be brought back with coach restore.",
        "{n} entries will be deleted. They can be brought back with coach restore.",
    ),
    delete_for_good=Counted(
        "This cannot be undone. 1 entry will be deleted, with all its earlier versions.",
        "This cannot be undone. {n} entries will be deleted, with all their earlier versions.",
    ),
    sure="Is it to be deleted? Write yes or no.",
    sure_for_good="Is it to be deleted for good? Write yes or no.",
    deleted="Deleted. coach restore {id} brings it back.",
    gone="Deleted for good.",
    still_holding="The words may still be in these files in the journal’s folder. Other computers’ files are cleaned "
    "when Coach is opened there.",
    empty_damaged="In the folder damaged lies what could not be read. Is it to be emptied? Write yes or no.",
    emptied="The folder damaged is empty.",
    left="Nothing has been deleted.",
    with_yes="Nothing has been deleted. With --yes it is deleted without asking.",
    version="{n}  {day} {time}  {text}",
    restored="The entry is back.",
    restored_version="Version {n} stands now. What stood before is kept among the versions.",
    no_version="There is no such version. With coach show {id} --versions you see which there are.",
    nothing_deleted="There is nothing deleted to bring back.",
    deleted_ones="Deleted, newest first. coach restore ID brings one back.",
    already="The entry is not deleted. An earlier version is chosen with --version.",
)
