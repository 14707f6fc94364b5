"""English: files and folders that cannot be read at all."""

from __future__ import annotations

from coach.words.messages.message import Message

FILES_EN: dict[str, tuple[Message, ...]] = {
    "E008": (
        Message(
            "It cannot be read.",
            "See whether it is an ordinary file, and whether another program can open it.",
        ),
    ),
    "E009": (
        Message(
            "The file has {count} rows, and there is room for {limit}.",
            "Divide it into two.",
        ),
    ),
    "E120": (
        Message(
            "There is no file or folder of that name.",
            "See how the name is spelt, and which folder you are in.",
        ),
    ),
    "E121": (
        Message(
            "You may not read it.",
            "Give yourself the right to read it, or ask whoever owns it.",
        ),
    ),
    "E122": (
        Message(
            "This is no text, but perhaps a picture or a document of another program.",
            "Save the exercise as plain text, under a name that ends in .md.",
        ),
    ),
    "E123": (
        Message(
            "The file is empty.",
            "Write the exercise in it, or delete it.",
        ),
    ),
    "E124": (
        Message(
            "There are no exercises, programmes or packs in the folder.",
            "Choose another folder. The file of an exercise tends to be called something like my-exercise.en.md.",
        ),
    ),
    "W125": (
        Message(
            "The name ends in .txt, so the file is left out from the exercises.",
            "Rename it to “{guess}”. If .txt is not seen in the name, choose to show file name extensions.",
        ),
    ),
}
