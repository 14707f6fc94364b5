"""A wrong and a right example for a code, as ``coach check --explain`` shows them.

They lie in ``examples/<part>.<lang>.md``, a heading ``## E054`` for each code and under it blocks that begin with four
backticks and the words ``markdown wrong`` or ``markdown right``:

- A block that begins with ``---`` is a whole file; any other is the steps of an exercise whose top is in order.
- A path after the word, as in ``markdown wrong exercises/open-up/a.sv.md``, makes it one file of a folder.
- Files below ``old/`` are the earlier version that the others are held against.
- A path with ``⟨×500⟩`` in it stands for so many files, counted there, and in their text where ``⟨n⟩`` stands.
- ``⟨U+200B⟩`` stands for a character that cannot be seen and ``⟨byte E5⟩`` for a byte. ``⟨× 61⟩`` at the end of a line
  stands for that line 61 times, with ``⟨n⟩`` in it counting them; ``a⟨×× 61⟩`` for that word so many times in a row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct

FOLDER = Path(__file__).parent / "examples"

TOP = "---\ncoach: exercise/1\nid: my-exercise\nversion: 1.0.0\nlang: {lang}\n---\n\n# {title}\n\n"
"""What stands above an example that is only steps."""

TITLES = {"sv": "Min övning", "en": "My exercise"}

_PART = re.compile(r"^## (?=[EW][0-9]{3}$)", re.MULTILINE)
_BLOCK = re.compile(r"^`{4}markdown (wrong|right)(?: (\S+))?\n(.*?)\n?^`{4}$", re.MULTILINE | re.DOTALL)
_TIMES = re.compile(r"^(.*?) ?⟨× ([0-9]{1,5})⟩$", re.MULTILINE)
_FILES = re.compile(r"⟨×([0-9]{1,3})⟩")
_WORD = re.compile(r"(\w+)⟨×× ([0-9]{1,5})⟩")
_CHARACTER = re.compile(r"⟨U\+([0-9A-F]{4,5})⟩")
_BYTE = re.compile(rb"\xe2\x9f\xa8byte ([0-9A-F]{2})\xe2\x9f\xa9")


class Example(Struct, frozen=True):
    """What a coach may have written.

    Attributes:
        files: What is shown, by its path in a folder; one file of its own has the path ``""``.
        lang: The language it is written in.
    """

    files: Mapping[str, str]
    lang: str

    def data(self) -> dict[str, bytes]:
        """The files as they would be on the disk."""
        files: dict[str, bytes] = {}
        for path, text in self.files.items():
            many = _FILES.search(path)
            for n in range(1, int(many[1]) + 1) if many else (0,):
                counted = text.replace("⟨n⟩", str(n)) if many else text
                files[_FILES.sub(str(n), path)] = _data(counted, path, self.lang)
        return files


def examples(lang: str) -> dict[str, tuple[Example, Example]]:
    """For each code the wrong and the right example in a language."""
    found: dict[str, tuple[Example, Example]] = {}
    for path in sorted(FOLDER.glob(f"*.{lang}.md")):
        for part in _PART.split(path.read_text(encoding="utf-8"))[1:]:
            wrong, right = dict(_blocks(part, "wrong")), dict(_blocks(part, "right"))
            found[part[:4]] = Example(wrong, lang), Example(right, lang)
    return found


def _blocks(part: str, which: str) -> Iterator[tuple[str, str]]:
    """The blocks of one sort under a heading, each with its path."""
    yield from ((match[2] or "", match[3]) for match in _BLOCK.finditer(part) if match[1] == which)


def _data(text: str, path: str, lang: str) -> bytes:
    """A file's bytes."""
    text = _WORD.sub(lambda match: match[1] * int(match[2]), text)
    text = _TIMES.sub(_times, text)
    text = _CHARACTER.sub(lambda match: chr(int(match[1], 16)), text)
    if text and not path and not text.startswith("---"):
        text = TOP.format(lang=lang, title=TITLES[lang]) + text
    data = f"{text}\n".encode() if text else b""
    return _BYTE.sub(lambda match: bytes([int(match[1], 16)]), data)


def _times(match: re.Match[str]) -> str:
    """A line as many times as it says."""
    return "\n".join(match[1].replace("⟨n⟩", str(n)) for n in range(1, int(match[2]) + 1))
