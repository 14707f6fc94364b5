"""English, command line."""

from __future__ import annotations

from coach.words.counted import Counted
from coach.words.plain import Plain

PLAIN_EN = Plain(
    signs="A sign alone on the line: ? don’t know yet, - skip, < back, > go on, ! a hint. "
    "With a space before it, it is text.",
    free="Write on one or more lines. A lone full stop ends it and saves.",
    note="Write on one or more lines. It is saved when the input ends (Ctrl+D, on Windows Ctrl+Z and Enter).",
    stands="Your answer now: {answer}",
    replaces="What you write now replaces the answer.",
    goes_on="What you write now is added to the answer.",
    full="There is room for {high} at most here, so nothing more is added. A lone full stop or > goes on. "
    "To write it anew, go back with < and then on with >.",
    to_follow_up="If you write nothing, a lone full stop goes to the follow-up question, and > to the next question.",
    may={
        "short": "Write the answer on one line.",
        "long": "Write on one or more lines. A lone full stop ends it.",
        "one": "Write a number, 1–{of}.",
        "many": "Write one or more numbers, 1–{of}, with commas between.",
        "many-at-most": "Write one or more numbers, 1–{of}, with commas between, {high} at most.",
        "scale": "Write a whole number, {low}–{high}{ends}.",
        "list": "Write one thing on each line, {high} at most. A lone full stop ends it.",
        "people": "Write names or initials with commas between, {high} at most.",
        "people-known": "A number is that name.",
        "people-waiting": "A number is that row alone, a name is everything that person is waiting for.",
        "activities": "Write numbers with commas between. With managing: … and leading: … you add your own.",
        "experiment": "Write the experiment on one line.",
        "rank": "Write the numbers in order, with spaces between. Those you leave out come last.",
    },
    since="since {day}",
    day="When do you want to look at it? Enter means {day}. Otherwise for example +7, tomorrow or 2026-11-30.",
    pause="A pause, {time}. Enter goes on.",
    pause_over="The pause is over.",
    all_answers="Your answers",
    end="Enter saves. A number goes to that question, < to the last one.",
    taken_up="You have begun this one, and what you wrote is still here. "
    "With coach write --new you begin another, with coach write --aside you set it aside.",
    put_down="What you have written is kept. Go on with coach write --continue.",
    nothing_put_down="Nothing was written, so nothing is saved.",
    no_draft="Nothing unfinished is there to go on with. With coach write you begin something.",
    unopened="Something that you have begun cannot be opened by this version of Coach, and is kept as it is.",
    nothing_set_aside="Set aside. Nothing was answered, so nothing of it is kept.",
    nothing_to_save="Nothing was written, so there is nothing to save.",
    now="Now",
    then="Then, {day}",
    changed_since="The exercise has changed since then, so the questions may have been different.",
    was_set_aside="Set aside",
    more=Counted(
        "There is 1 more entry. With --limit more are shown.",
        "There are {n} more entries. With --limit more are shown.",
    ),
    nothing_found="Nothing was found. Try fewer words or a longer time.",
    no_entry="There is no such entry. With coach history you see which there are.",
    not_an_id="An entry is named by its number or by last. With coach history you see the numbers.",
    carried="What did I carry with me?",
    wanted_to_ask="You wanted to ask:",
    waiting="Who is waiting to hear from me?",
    no_exercise="No exercise is called {name}. With coach library list you see which there are.",
    several_exercises="Several exercises are called that. Write the whole name: {names}.",
    perhaps="Did you mean {names}?",
    contradictory="That cannot be done at once: choose one of --continue, --new and --aside, "
    "and either an exercise or --free.",
    printed_back="No folder took it, so here the text comes back.",
    broke="Something went wrong in Coach. What is already saved is untouched. Try again; --debug shows where it was.",
    no_home="Your home folder cannot be found, so nothing can be saved. Name a folder with COACH_HOME.",
    unheard="Not everything could be printed. What is saved is untouched.",
    unencodable="The terminal cannot show every character and shows ? instead. What is saved is right all the same. "
    "With UTF-8 as the encoding everything is shown.",
    cut="The line was so long that the terminal may have cut it. Have a look, and write the rest on a new line.",
    no_verb="There is nothing called {name}. With coach --help you see what there is.",
    no_option="There is no option {name}.",
    option_alone="The option {name} is not written as it is meant to be, with or without a value.",
    missing="{name} is missing here.",
    bad_value="What stands for {name} cannot be used.",
    too_many_words="There are too many words. A text with spaces is written in quotation marks.",
    see_help="With {command} --help you see how.",
    usage="How it is written:",
    verbs_heading="What can be done:",
    options_heading="Options:",
    example_heading="Example:",
    options_place="OPTIONS",
    verb_place="WHAT",
    exercise_place="EXERCISE",
    text_place="TEXT",
    query_place="WORDS",
    day_place="DAY",
    file_place="FILE",
    name_place="NAME",
    code_place="CODE",
    folder_place="FOLDER",
    time_place="TIME",
    days_place="DAYS",
    new_name_place="NEW",
    helps={
        "export": "Write entries from the journal to files that anybody can read.\n"
        "Without words and options it is the whole journal. It ends up in the current folder, and nothing is written "
        "over without asking.",
        "coach": "Short exercises for people who lead, and a journal that stays on your computer.\n"
        "Without anything more Coach opens, in a terminal as screens and otherwise as lines.",
        "write": "Walk through an exercise, line by line.\n"
        "Without a name today’s suggestion is taken. What you have begun you go on with.",
        "note": "Save an entry of your own, from the command line or from the input.\n"
        "Its number is printed. Text from the input does not end up in the shell’s history.",
        "today": "Show what fits now, what you carried with you and who is waiting to hear from you.\n"
        "With --other something else comes than what was suggested, and that does not come back today.",
        "programme": "See the programmes, and start, pause, resume or stop one.\n"
        "list     show which there are and how far you have come\n"
        "show     show the weeks, the days and what comes back\n"
        "start    begin one, or go on with one that rests; the one that is going on rests\n"
        "pause    let the one that is going on rest\n"
        "resume   go on with the one that rests\n"
        "stop     end it; what you have written stays\n"
        "A programme goes at your pace, and nothing in it can be late.",
        "history": "List what you have written, newest first.\n"
        "Days are written as 2026-11-30, today, yesterday or -7d, and are included.",
        "show": "Show an entry as it was asked and answered.\n"
        "ID is the number from coach history, or last for the newest.",
        "edit": "Change the answers of an entry, in your own editor ($VISUAL or $EDITOR).\n"
        "Meanwhile a readable copy lies in a folder of its own. How it was is kept among the versions.",
        "delete": "Delete an entry. It can be brought back, unless you choose --for-good.\n"
        "With --for-good it is gone with all its versions, and this cannot be undone.",
        "restore": "Bring back a deleted entry or an earlier version.\nWithout ID what has been deleted is listed.",
        "follow-up": "See what your answers became, and say how it went.\n"
        "Without anything more what is open is shown, with numbers. undo takes back what was last said of a number.\n"
        "an experiment     done changed not released (text: what you learned)\n"
        "an open question  known elsewhere unimportant (text: the answer)\n"
        "a question        asked dropped (text: what you heard)\n"
        "an owed answer    given not-needed\n"
        "The text may also come from the input, and does not end up in the shell’s history then.",
        "library": "List the exercises that there are.",
        "new": "Begin an exercise, a programme or a pack, in the current folder.\n"
        "The file explains itself and can be used as it is. Nothing is written over.",
        "preview": "See an exercise as it turns out, while you write it. Nothing is saved.\n"
        "On a terminal the file is read again each time it is saved. FILE is a path or the exercise’s name.",
        "render": "Make a sheet of an exercise, to print or to mail: a web page that needs nothing else.\n"
        "FILE is a path or the exercise’s name. "
        "The sheet ends up in the current folder, in the place of an earlier one.",
        "check": "Say what is wrong in exercises, programmes and packs, where it stands and how it is mended.\n"
        "A file or a folder. Without anything more the folder you are in is taken.",
        "import": "Take in a journal from something else: jrnl, Day One, a folder of Markdown, Coach’s own JSON.\n"
        "First you see what is new and what could not be read, and you are asked. Nothing is saved twice.\n"
        "jrnl      the journal as text, a folder of such, or what jrnl --format json writes\n"
        "dayone    what Day One exports as JSON, in its zip file too\n"
        "markdown  a folder with a file for each day; the day stands in the file’s name or at its top\n"
        "coach     what coach export --format json writes",
        "people": "See who you have written about, everything about one of them, change a name, or forget someone.\n"
        "list    show the names, the latest first\n"
        "about   show every place where the name is; with --out as a file to read\n"
        "forget  put “someone” in the place of the name everywhere, for good; what changes is shown first\n"
        "rename  change a name to another; if the other is there already they become one",
        "remind": "Make a reminder, a file that your calendar can open. It says nothing of what you write.\n"
        "Without more it is at 16:45, Monday to Friday. Days are written as mon,wed or mon-fri.",
        "journal": "See where the journal’s files lie and whether they are whole, and move them.\n"
        "path     show the folder\n"
        "doctor   read everything and say what is whole\n"
        "devices  show which computers have written\n"
        "compact  take what nobody needs out of the files; all entries and versions stay\n"
        "move     move the files to another folder, all of them or none",
        "settings": "See what is chosen, and choose something else. It counts for the screens too.\n"
        "get   show one choice\n"
        "set   choose something else; another folder for the journal moves it, whole or not at all\n"
        "path  show the file with the settings",
    },
    examples={
        "export": "coach export --format html --from 2026-01-01 --without-private",
        "coach": "coach write daily-check-in",
        "write": "printf '%s\\n' 'It went quiet.' '1, 10' 4 'LK, MO' - | coach write daily-check-in",
        "note": "echo 'It went quiet after my question.' | coach note",
        "today": "coach today --json",
        "programme": "coach programme start open-up-4w",
        "history": "coach history delivery --from -30d",
        "show": "coach show last",
        "edit": "coach edit last",
        "delete": "coach delete 912345678901234",
        "restore": "coach restore 912345678901234 --version 1",
        "follow-up": "printf 'It was enough to wait.' | coach follow-up done 123",
        "library": "coach library list",
        "new": "coach new exercise not-all-answers --lang en",
        "preview": "coach preview not-all-answers.en.md",
        "render": "coach render first-day --out first-day.html",
        "check": "coach check my-exercise.en.md",
        "import": "coach import journal.txt --from jrnl --dry-run",
        "people": "coach people about LK",
        "remind": "coach remind --at 8:30 --days mon,wed,fri",
        "journal": "coach journal doctor",
        "settings": "coach settings set review-day thursday",
    },
    options={
        "export-format": "md a folder with a file for each entry, html one page, json everything for another program, "
        "csv a table",
        "export-out": "the file or the folder to write",
        "id": "one entry alone: the number from coach history, or last",
        "without-private": "without private questions, and without what other questions repeat of them",
        "without-names": "with letters in the place of the names in your list of people",
        "lang": "language: Swedish or English",
        "journal": "the folder where the journal lies",
        "plain": "lines instead of screens",
        "debug": "show where it went wrong, without what was written",
        "help": "show this help",
        "version": "show the version",
        "continue": "go on with what was begun last",
        "new": "begin once more, beside what has been begun",
        "aside": "set aside what has been begun",
        "free": "just write, on an empty page",
        "text": "what you want to have written about it",
        "other": "something else than what was suggested",
        "json": "answer with one JSON document",
        "from": "the first day",
        "to": "the last day",
        "theme": "the theme, for example open-up or Opening up",
        "exercise": "the exercise, for example daily-check-in",
        "person": "a name that you have answered with",
        "became": "what an answer became: experiment, open-question, question or owed",
        "open": "only what is still open",
        "written-in": "only what is written in that language",
        "on-this-day": "only what was written on this day in other years",
        "versions": "list the versions, newest first",
        "for-good": "delete it for good, with all its versions",
        "yes-delete": "delete without asking",
        "version-of": "the version’s number, from coach show ID --versions",
        "limit": "so many at most",
        "at": "the hour, for example 16:45",
        "days": "the days of the week, for example mon,tue or mon-fri",
        "out": "the file to write",
        "fix": "mend what can be mended without asking what you mean; the changes are shown first",
        "yes": "do it without asking",
        "against": "compare with how it was, a file or a folder, and say whether the version has gone up enough",
        "strict": "let warnings count as errors too",
        "format": "how the answer is written",
        "explain": "what a message means, with examples, for instance E054",
    },
)
