"""Seeded mistakes: each is found, where it is, in few words and with a way to mend it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from coach.exercises.check import check_paths
from coach.exercises.model import Diagnostic
from coach.words import words_for
from coach.words.messages import told

FOLDER = Path(__file__).parent.parent / "cases"
LANGS = ("sv", "en")

MARK = "‸"
ROW = re.compile(r"^- `(?P<old>.+?)` → (?:nothing|`(?P<new>.+?)`): (?P<code>[EW][0-9]{3})(?: at `(?P<at>.+?)`)?$", re.M)


@dataclass(frozen=True)
class Slip:
    """One mistake: the exercise with it, the code that is expected, and where."""

    row: str
    text: str
    code: str
    line: int
    column: int


def exercise(lang: str) -> str:
    """The exercise that is in order."""
    match = re.search(r"^`{4}markdown\n(.*?)^`{4}$", written(lang), re.MULTILINE | re.DOTALL)
    assert match
    return match[1]


def written(lang: str) -> str:
    """The file of slips in a language."""
    return (FOLDER / f"slips.{lang}.md").read_text(encoding="utf-8")


def slips(lang: str) -> Iterator[Slip]:
    """Every slip in a language."""
    good = exercise(lang)
    rows = [row for row in written(lang).split("\n") if row.startswith("- `") and "→" in row]
    matches = list(ROW.finditer(written(lang)))
    assert len(rows) == len(matches), set(rows) - {match.group() for match in matches}
    for match in matches:
        old = match["old"].replace("⏎", "\n")
        new = (match["new"] or "").replace("⏎", "\n")
        assert good.count(old) == 1, match.group()
        text = good.replace(old, new)
        if match["at"]:
            at = match["at"].replace("⏎", "\n")
            assert text.count(at.replace(MARK, "")) == 1, match.group()
            text = text.replace(at.replace(MARK, ""), at)
        assert text.count(MARK) == 1, match.group()
        before = text[: text.index(MARK)]
        column = len(before) - before.rfind("\n")
        yield Slip(match.group(), text.replace(MARK, ""), match["code"], before.count("\n") + 1, column)


def found(text: str, lang: str, folder: Path) -> tuple[Diagnostic, ...]:
    """What the whole check says of a file."""
    path = folder / f"exercise.{lang}.md"
    path.write_text(text, encoding="utf-8", newline="")
    (checked,) = check_paths([path])
    return checked.diagnostics


@pytest.mark.parametrize("lang", LANGS)
def test_the_exercise_is_in_order(lang: str, tmp_path: Path) -> None:
    assert found(exercise(lang), lang, tmp_path) == ()


@pytest.mark.parametrize("lang", LANGS)
def test_slips_are_found_where_they_are(lang: str, tmp_path: Path) -> None:
    """All are found, on the right line; nine of ten at the right column; hardly ever with more than one message."""
    seeded = list(slips(lang))
    lost: list[object] = []
    beside: list[object] = []
    messages = 0
    for slip in seeded:
        diagnostics = found(slip.text, lang, tmp_path)
        shown = (slip.row, [(one.code, one.line, one.column) for one in diagnostics], (slip.line, slip.column))
        meant = [one for one in diagnostics if one.code == slip.code and one.line == slip.line]
        if not meant:
            lost.append(shown)
        elif meant[0].column != slip.column or len(diagnostics) > 1:
            beside.append(shown)
        messages += len(diagnostics)
        for one in diagnostics:
            assert all(told(one, words_for(spoken).messages).mend for spoken in LANGS), shown
    assert len(seeded) >= 100
    assert lost == []
    assert len(beside) <= len(seeded) / 10, beside
    assert messages <= 1.2 * len(seeded)
