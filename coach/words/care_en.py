"""English, the journal's files."""

from __future__ import annotations

from coach.words.care import Care
from coach.words.counted import Counted

CARE_EN = Care(
    lies_in="The journal lies in {path}.",
    none_yet="There is no journal there yet. It is made when you save for the first time.",
    whole="Everything is whole.",
    not_whole="Not everything is whole. Nothing has been removed, and what can be read is in the journal.",
    entries=Counted("1 entry", "{n} entries"),
    records=Counted("1 line in the files", "{n} lines in the files"),
    at="{file}, from byte {offset}: {what}",
    at_file="{file}: {what}",
    damage={
        "line": "a line that has been changed or damaged. It is left there and not used.",
        "sequence": "lines are missing before this place, or stand in the wrong order.",
        "batch": "lines that belong to something that is not whole. They are left there and not used.",
        "header": "the beginning of the file is missing.",
        "torn": "the end is not wholly written. The next time something is saved it is put aside, in the folder "
        "damaged.",
        "rewound": "what was last saved here no longer stands in the file. The next time something is saved "
        "Coach begins a new file beside it.",
        "unreadable": "the file cannot be opened. See whether you are allowed to read it.",
        "identity": "the file does not say which journal this is. The next time something is saved it is put aside "
        "and written anew.",
    },
    left_alone="A backup of the journal’s folder may have what is missing. Do not lay it over this one: put its "
    "files in a folder of their own and open that with coach --journal.",
    kept="In {path} lies what could not be read:",
    anchored="The files are as this computer last saved them.",
    not_anchored="The files are not as this computer last saved them. Perhaps an older copy has been put back. "
    "Nothing is written over: the next time something is saved Coach begins a new file beside it.",
    was_put_back="At some time the files here did not agree, perhaps because an older copy was put back. What was "
    "saved after that copy and before that time may be missing.",
    newer="The journal was written by a newer version of Coach. Here it can be read, but nothing can be saved.",
    devices=Counted("1 computer has written in the journal:", "{n} computers have written in the journal:"),
    device="{id}  {whose}, {records}, last {day}",
    here="this computer",
    formerly_here="this computer, earlier",
    elsewhere="another computer",
    never="never",
    compacted="The files are {size} smaller. All entries and their earlier versions are still there.",
    already_compact="There was nothing to take out of the files.",
    moved="Moved. The journal now lies in {path}.",
    left="In the old folder this is left, which is not the journal’s or could not be removed: {names}.",
    obstacles={
        "nothing": "There is no journal to move yet.",
        "same": "The journal lies there already, or one of the folders lies within the other. "
        "Nothing has been moved. Choose a folder somewhere else than {path}.",
        "taken": "Something lies in {path} already. Nothing has been moved. Choose an empty folder, or one "
        "that does not exist.",
    },
    chosen_elsewhere="This time the journal’s folder was chosen with --journal or COACH_JOURNAL, and then the setting "
    "does not count. Nothing has been moved. Leave out that choice and try again.",
    where_to="Write where the journal is to be moved: coach journal move FOLDER.",
    only_for_move="Only move takes a folder. With coach journal --help you see how.",
    not_moved="The journal has not been moved: {reason}. It still lies in {path}, whole.",
    settings_not_written="The settings in {path} could not be written, so the journal has not been moved. "
    "All is as it was.",
)
