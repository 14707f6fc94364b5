"""English, for whoever writes exercises."""

from __future__ import annotations

from coach.words.author import Author
from coach.words.counted import Counted

AUTHOR_EN = Author(
    pieces={"exercise": "exercise", "programme": "programme", "pack": "pack"},
    no_piece="Nothing called {name} can be begun. What can be is an exercise, a programme or a pack.",
    not_a_name="{name} cannot be a name. It is written with small letters a–z, digits and hyphens.",
    try_name="Try {guess}.",
    taken_name="{name} is the name of what comes with Coach. Choose another name for your pack.",
    already_there="{path} is already there and is untouched. Choose another name, or another folder.",
    begun={
        "exercise": "{path} is there now. Open it in a text editor, "
        "and see it as it turns out with coach preview {path}.",
        "programme": "{path} is there now. Open it in a text editor, and read it through with coach check {path}.",
        "pack": "{path} is there now, with an exercise to begin in. Go to the folder and read README.md.",
    },
    no_file="There is no file called {path}.",
    not_written="{path} could not be written: {reason}. Nothing else has changed.",
    not_read="{path} cannot be read: {reason}.",
    has_errors="{path} has something that needs to be mended first. With coach check {path} you see what.",
    not_an_exercise={
        "programme": "{path} is a programme. Only exercises can be shown or made into sheets, so name one of them.",
        "pack": "{path} describes a pack. Only exercises can be shown or made into sheets, so name one of them.",
        "activities": "{path} is the list of activities. Only exercises can be shown or made into sheets, "
        "so name one of them.",
    },
    reasons={
        "no-folder": "the folder is not there",
        "a-folder": "it is a folder",
        "no-permission": "it is not allowed from here",
        "read-only": "the disk can only be read",
        "disk-full": "the disk is full",
        "other": "the disk did not answer as it does",
    },
    replace="{path} is already there. Write yes to replace it.",
    left_alone="{path} is already there and is untouched. With --out you choose another name.",
    sheet_lies="The sheet lies in {path}. Open it in a web browser and print it from there.",
    preview="As it turns out",
    nothing_kept="nothing is kept",
    trial_answers="The answers, as they would have stood before they are saved.",
    trial_experiment="When I notice that I answer first, then I ask instead.",
    trial_end="Enter ends. A number goes to that question, < to the last one.",
    preview_over="That is how it turns out. Nothing is saved.",
    to_mend=Counted("1 thing to mend", "{n} things to mend"),
    to_look_at=Counted("1 thing to look at", "{n} things to look at"),
    last_good="What is shown is the file as it could last be read.",
    first_mend="The file cannot be walked through yet",
    first_mend_more="What needs to be mended stands below. When you have saved the file it is shown here, by itself.",
    file_gone="The file cannot be read just now. When it is there again it is shown, by itself.",
    at_line="line {line}",
    all_open="All steps are shown, also those that belong to a certain answer.",
    no_other="There is no file in the other language. It would be called {name}.",
    which_file="Which exercise do you want to see?",
    which_file_more="Write where the file lies. The exercise is shown as it turns out, "
    "and nothing is kept in your journal.",
    open_keys="Enter opens. Esc goes back.",
)
