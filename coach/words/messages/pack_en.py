"""English: packs, and what one file says of another."""

from __future__ import annotations

from coach.words.messages.message import Message

PACK_EN: dict[str, tuple[Message, ...]] = {
    "E089": (
        Message(
            "There is no exercise with the id “{found}”, neither in the pack nor among those that come with Coach.",
            "Did you mean “{guess}”?",
        ),
        Message(
            "There is no exercise with the id “{found}”, neither in the pack nor among those that come with Coach.",
            "Write the id of an exercise in the same pack, or of one that comes with Coach.",
        ),
    ),
    "E100": (
        Message(
            "The id “{found}” is taken by the exercises that come with Coach.",
            "Give the pack an id of its own, such as your name and what it is about.",
        ),
    ),
    "E101": (
        Message(
            "The file lies as “{found}”, where nobody looks for it.",
            "Put exercises in exercises/theme/id.en.md and programmes in programmes/id.en.md. "
            "Use small letters, digits and hyphens in the names.",
        ),
    ),
    "E102": (
        Message(
            "The file is called {found}, which does not fit “{key}”.",
            "Rename it to {guess}, or change “{key}”.",
        ),
    ),
    "E103": (
        Message(
            "The id “{found}” already belongs to {path}.",
            "Give one of them an id of its own, and rename its file to match.",
        ),
    ),
    "E104": (
        Message(
            "The pack has {count} files, and there can be at most {limit}.",
            "Divide it into two packs.",
        ),
    ),
    "E105": (
        Message(
            "The pack is {size} MB, and it can be at most {limit}.",
            "Divide it into two packs.",
        ),
    ),
    "E106": (
        Message(
            "“{found}” is no language that is known here.",
            "Did you mean “{guess}”?",
        ),
        Message(
            "“{found}” is no language that is known here.",
            "Write languages: sv, en or only one of them.",
        ),
    ),
    "E107": (
        Message(
            "There are {count} lists here, and there are to be two: first for managing, then for leading.",
            "Write two headings with ##, and a list under each.",
        ),
    ),
    "E108": (
        Message(
            "The exercise is in “{found}”, a language that the pack does not say it has.",
            "Add the language after languages: in the pack’s README.md, or take the file away.",
        ),
    ),
    "W109": (
        Message(
            "The file lies in the folder “{folder}”, but its themes are {found}.",
            "Move it to a folder with one of those names, or add the theme. Lists go by the folder.",
        ),
    ),
}
