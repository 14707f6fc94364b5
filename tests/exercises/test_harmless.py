"""What word processors, keyboards and habits do to a file, and what makes no difference to an exercise."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from coach.exercises.model import Step
from coach.exercises.reader import parse
from tests.exercises.test_slips import LANGS, exercise, found

Variant = Callable[[str], str]

NBSP = "\u00a0"


def rows(change: Callable[[re.Match[str]], str]) -> Variant:
    """Changes every setting; the groups are its keyword and its value."""
    return lambda text: re.sub(r"^- ([^:\n]+): (.*)$", change, text, flags=re.MULTILINE)


def facts(change: Callable[[re.Match[str]], str]) -> Variant:
    """Changes every fact at the top; the groups are its key and its value."""
    return lambda text: re.sub(r"^([a-z]+): (.*)$", change, text, flags=re.MULTILINE)


def lines(change: Callable[[str], str]) -> Variant:
    """Changes every line."""
    return lambda text: "\n".join(change(line) for line in text.split("\n"))


def swapped(old: str, new: str) -> Variant:
    """Puts something in place of what a pattern finds."""
    return lambda text: re.sub(old, new, text, flags=re.MULTILINE)


def unbroken(row: re.Match[str]) -> str:
    """A setting with non-breaking spaces in it, but for those whose value is shown as it is written."""
    shown = re.search(r"stuck|fast|mpel|mple|fråga:|Follow|Tid|Time", row[0])
    return row[0] if shown else f"- {row[1].replace(' ', NBSP)}: {row[2].replace(' ', NBSP)}"


def capital(row: re.Match[str]) -> str:
    """A setting whose value begins with a capital, but for ids."""
    return row[0] if row[1] == "Id" else f"- {row[1]}: {row[2][:1].upper()}{row[2][1:]}"


HARMLESS: dict[str, Variant] = {
    "line ends of Windows": lambda text: text.replace("\n", "\r\n"),
    "line ends of old Macs": lambda text: text.replace("\n", "\r"),
    "line separators": lambda text: text.replace("\n", "\u2028"),
    "a byte order mark": lambda text: "\ufeff" + text,
    "no line end at the end": str.rstrip,
    "blank lines at the end": lambda text: text + "\n\n\n",
    "letters in two parts": lambda text: unicodedata.normalize("NFD", text),
    "spaces at the ends of lines": lines(lambda line: line + "  "),
    "tabs at the ends of lines": lines(lambda line: line + "\t"),
    "non-breaking spaces at the ends of lines": lines(lambda line: line + NBSP if line else line),
    "asterisks for hyphens": swapped(r"^- ", "* "),
    "two spaces after the hyphen": swapped(r"^- ", "-  "),
    "a tab after the hyphen": swapped(r"^- ", "-\t"),
    "rows a little to the right": swapped(r"^- ", " - "),
    "blank lines between rows": swapped(r"^- ", "\n- "),
    "no blank lines under headings": swapped(r"^(## .*\n)\n", r"\1"),
    "more blank lines": lambda text: text.replace("\n\n", "\n\n\n\n"),
    "lines across": swapped(r"^## (?=\w+ \w+ )", "* * *\n\n## "),
    "hashes after headings": swapped(r"^(#+) (.*)$", r"\1 \2 \1"),
    "two spaces after the hashes": swapped(r"^(#+) ", r"\1  "),
    "hyphens for dashes": lambda text: text.replace("–", "-"),
    "long dashes": lambda text: text.replace("–", "—"),
    "minus signs in spans": swapped(r"(\d)–(\d)", "\\1\u2212\\2"),
    "non-breaking hyphens in spans": swapped(r"(\d)–(\d)", "\\1\u2011\\2"),
    "spaces in spans": swapped(r"(\d)–(\d)", r"\1 – \2"),
    "no space before the scale's words": swapped(r"(\d) \(", r"\1("),
    "keywords in capitals": rows(lambda row: f"- {row[1].upper()}: {row[2]}"),
    "keywords in small letters": rows(lambda row: f"- {row[1].lower()}: {row[2]}"),
    "a space before the colon": rows(lambda row: f"- {row[1]} : {row[2]}"),
    "no space after the colon": rows(lambda row: f"- {row[1]}:{row[2]}"),
    "two spaces after the colon": rows(lambda row: f"- {row[1]}:  {row[2]}"),
    "a non-breaking space after the colon": rows(lambda row: f"- {row[1]}:\u00a0{row[2]}"),
    "non-breaking spaces in rows": rows(unbroken),
    "a capital at the beginning of values": rows(capital),
    "facts in straight quotation marks": facts(lambda row: f'{row[1]}: "{row[2]}"'),
    "facts in Swedish quotation marks": facts(lambda row: f"{row[1]}: ”{row[2]}”"),
    "facts in English quotation marks": facts(lambda row: f"{row[1]}: “{row[2]}”"),
    "no space after a fact's colon": facts(lambda row: f"{row[1]}:{row[2]}"),
    "keys with a capital": facts(lambda row: f"{row[1].capitalize()}: {row[2]}"),
    "a fact of one's own, and a comment": swapped(r"\A---\n", "---\n# mine\nx-mine: yes\n"),
    "spaces within braces": swapped(r"\{([^}]+)\}", r"{ \1 }"),
    "a value in smart quotation marks": swapped(r"((?:är|is) )(beslut|decision)\b", r"\1”\2”"),
    "a value in guillemets": swapped(r"((?:är|is) )(beslut|decision)\b", r"\1»\2«"),
    "one number for all": swapped(r"^\d\. ", "1. "),
    "parentheses after numbers": swapped(r"^(\d)\. ", r"\1) "),
    "words in italics in a question": swapped(r"^(## )(\w+) ", r"\1*\2* "),
}


def compared(steps: tuple[Step, ...]) -> list[Step]:
    """The steps, but for the line each begins on, and for what is kept as written: prose, and spaces in braces."""
    question = (re.sub(r"\{ (.+?) \}", r"{\1}", step.question) for step in steps)
    return [replace(step, line=0, prose="", question=next(question)) for step in steps]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", HARMLESS)
def test_it_makes_no_difference(name: str, lang: str, tmp_path: Path) -> None:
    plain = exercise(lang)
    varied = HARMLESS[name](plain)
    assert varied != plain
    assert found(varied, lang, tmp_path) == ()
    wanted, _ = parse(plain.encode())
    read, _ = parse(varied.encode())
    assert wanted
    assert read
    assert compared(read.steps) == compared(wanted.steps)
    assert (read.id, read.version, read.title, read.aim) == (wanted.id, wanted.version, wanted.title, wanted.aim)
