"""English, what one chooses."""

from __future__ import annotations

from coach.words.choices import Choices

CHOICES_EN = Choices(
    welcome="Welcome to Coach.",
    welcome_more="Here you write about how you lead, one question at a time. A few minutes are enough, and every "
    "question can be skipped.",
    place_heading="Where your writing lies",
    place="On this computer, in the folder {path}. It is made only when you save something. Coach sends nothing "
    "anywhere.",
    others_heading="About those you write about",
    others="What you write about others is also theirs. Write about the situation and about yourself. Use initials. "
    "Write nothing about health, beliefs, union or private life. Your employer may have to hand over what you wrote "
    "about a person to that person.",
    first_day="Enter begins with {title}, which takes about {minutes}.",
    title="Settings",
    headings={
        "language": "Language",
        "theme": "Look",
        "review_day": "Day of the weekly review",
        "journal": "Where the journal lies",
        "keys": "Keys",
    },
    languages={"sv": "Svenska", "en": "English"},
    themes={"auto": "As the terminal", "dark": "Dark", "light": "Light", "contrast": "High contrast"},
    own_keys="Let all commands have their own keys again",
    changed="changed",
    press_key="Press the key for {command}.",
    press_key_more="Esc changes nothing.",
    key_refused={
        "no-key": "{key} cannot be used like that. Nothing has changed. Choose a letter, a function key or Ctrl.",
        "written": "{key} is needed where one writes. Nothing has changed. Choose a function key or Ctrl.",
        "taken": "{key} belongs to {command} already. Nothing has changed. Choose another key.",
    },
    elsewhere="Put the journal in another folder",
    chosen="chosen",
    which_folder="In which folder is the journal to lie?",
    which_folder_more="Write a folder that is empty or does not exist yet. What you have written is moved whole, or "
    "not at all. If a journal lies there already, that one is opened instead.",
    folder_keys="Enter chooses the folder. Esc changes nothing.",
    placed={
        "chosen": "The journal will lie in {path}. The folder is made when you save for the first time.",
        "opened": "A journal lay in {path} already. It is used now. The former one still lies in {old}, untouched.",
        "moved": "Moved. The journal now lies in {path}.",
    },
    moving="The journal is being moved. It may take a moment.",
    writing_first="You are in the middle of an exercise. Save it or set it aside first. Nothing has been moved.",
    gone_after="The journal now lies in {path}, but could not be opened there: {reason}. Nothing is lost. Open Coach "
    "again.",
    meanings={
        "language": "the language, sv or en",
        "theme": "how the screens look",
        "review_day": "the day on which the weekly review is suggested",
        "journal": "the folder in which the journal lies",
    },
    usage="Write coach settings, coach settings get NAME, coach settings set NAME VALUE or coach settings path.",
    no_setting="There is no setting called {name}. There are {names}.",
    no_value="{name} cannot be chosen for {key}. Nothing has changed. You can choose {names}.",
    unwritten="The settings in {path} could not be written. All is as it was. See whether the file can be read and "
    "changed.",
    set="{key} is now {value}.",
    key_place="NAME",
    value_place="VALUE",
)
