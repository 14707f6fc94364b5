"""Reads a programme: bytes in, a programme and what was found out. Pure; it never raises."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from coach.exercises.codes import Code
from coach.exercises.facts import REQUIRED, check_facts
from coach.exercises.findings import Findings
from coach.exercises.forbidden import check_forbidden
from coach.exercises.front import Front, read_front
from coach.exercises.grammar import ID, word_key
from coach.exercises.guess import guess
from coach.exercises.model import Diagnostic
from coach.exercises.programme import Pass, Programme, Week
from coach.exercises.row import one_line
from coach.exercises.sections import Section, groups, outline, place
from coach.exercises.source import Source, decode
from coach.markdown import blocks, inline, plain

if TYPE_CHECKING:
    from coach.markdown import Token

FORMAT = "programme/1"
KEYS = frozenset(("coach", "id", "version", "lang", "weeks", "daily", "author", "licence", "source"))

_LINK = re.compile(r"\[(.+)\]\(<?([^\s<>()]+)>?\)", re.DOTALL)
_FILE = re.compile(r"(?:[^/]+/)*(?P<id>[^/.]+)\.(?P<lang>[a-z]{2})\.md")
_ROW = re.compile(r"([^:\n]{1,40}?)\s*:\s*(.*)", re.DOTALL)


class Row(StrEnum):
    """What a row in a programme says. The value names it in no language."""

    WHEN = "when"
    RETURNS = "returns"
    MILESTONE = "milestone"


EXAMPLES = {Row.WHEN: 3, Row.RETURNS: 28}
"""The days that an example of a row has."""


class Words(Struct, frozen=True):
    """One language's words in a programme, in lower case. The group of a pattern, the gap of a form, is the days."""

    rows: Mapping[str, Row]
    day: re.Pattern[str]
    after: re.Pattern[str]
    forms: Mapping[Row, str]

    def word(self, row: Row) -> str:
        """The word for a row."""
        return next(word for word, means in self.rows.items() if means is row)

    def example(self, row: Row) -> str:
        """A row about days as it may be written."""
        return f"{self.word(row).capitalize()}: {self.forms[row].format(EXAMPLES[row])}"


WORDS = {
    "sv": Words(
        {"när": Row.WHEN, "återkommer": Row.RETURNS, "milstolpe": Row.MILESTONE},
        re.compile(r"dag\s+([0-9]{1,4})", re.IGNORECASE),
        re.compile(r"efter\s+([0-9]{1,4})\s+dag(?:ar)?", re.IGNORECASE),
        {Row.WHEN: "dag {}", Row.RETURNS: "efter {} dagar"},
    ),
    "en": Words(
        {"when": Row.WHEN, "returns": Row.RETURNS, "milestone": Row.MILESTONE},
        re.compile(r"day\s+([0-9]{1,4})", re.IGNORECASE),
        re.compile(r"after\s+([0-9]{1,4})\s+days?", re.IGNORECASE),
        {Row.WHEN: "day {}", Row.RETURNS: "after {} days"},
    ),
}


class ProgrammeReading(Struct, frozen=True):
    """A programme, or None when something makes it unusable; what was found; and the parts with their places."""

    programme: Programme | None
    diagnostics: list[Diagnostic]
    front: Front | None = None
    weeks: tuple[Week, ...] = ()
    lines: tuple[str, ...] = ()


def parse_programme(data: bytes) -> tuple[Programme | None, list[Diagnostic]]:
    """Read a programme from a file's bytes, and what was found, in the order of the file."""
    reading = read_programme(data)
    return reading.programme, reading.diagnostics


def read_programme(data: bytes) -> ProgrammeReading:
    """Read a programme, and keep where its facts stand."""
    findings = Findings()
    source = decode(data, findings)
    front = read_front(source, findings, KEYS) if source else None
    if source is None or front is None:
        return ProgrammeReading(None, findings.diagnostics())
    check_facts(front, FORMAT, (*REQUIRED, "weeks"), findings)
    tokens = blocks("\n" * front.last + "\n".join(source.lines[front.last :]))
    parts = outline(tokens, len(source.lines), findings)
    lang = front.value("lang")
    reader = _Reader(source, lang if lang in WORDS else "en", findings)
    weeks = tuple(reader.week(section) for section in parts.steps)
    check_forbidden(tokens, source, findings, reader.addresses)
    _check_weeks(front, len(weeks), findings)
    if parts.title is None or findings.errors:
        return ProgrammeReading(None, findings.diagnostics(), front, weeks, source.lines)
    programme = Programme(
        id=front.value("id"),
        version=front.value("version"),
        lang=lang,
        title=inline(parts.title.heading),
        promise=plain("\n".join(source.lines[parts.title.first : parts.title.end])),
        weeks=weeks,
        daily=front.value("daily"),
        author=front.value("author"),
        licence=front.value("licence"),
    )
    return ProgrammeReading(programme, findings.diagnostics(), front, weeks, source.lines)


def _check_weeks(front: Front, count: int, findings: Findings) -> None:
    """As many weeks as are promised."""
    said = front.facts.get("weeks")
    if said and count and said.value != str(count):
        findings.add(Code.WEEKS_DIFFER, said.line, said.column, found=said.value, count=count)


class _Pass(Struct):
    """A pass while its rows are being read."""

    title: str
    address: str
    line: int
    said: dict[Row, int | None]


class _Reader:
    """Reads the weeks of one file."""

    def __init__(self, source: Source, lang: str, findings: Findings) -> None:
        self._source, self._findings = source, findings
        self._words = WORDS[lang]
        self._foreign = WORDS["en" if lang == "sv" else "sv"]
        self._passes: list[_Pass] = []
        self._milestone = ""
        self._latest = 0
        self.addresses: set[str] = set()

    def week(self, section: Section) -> Week:
        """One week."""
        self._passes, self._milestone = [], ""
        text: list[str] = []
        errors = self._findings.errors
        for block in section.blocks:
            match block[0].type:
                case "ordered_list_open":
                    for item in groups(block[1:-1]):
                        self._pass(item)
                case "bullet_list_open":
                    for item in groups(block[1:-1]):
                        self._row(item)
                case _:
                    first, end = place(block[0])
                    text += self._source.lines[first:end] + ("",)
        clean = self._findings.errors == errors
        if not self._passes and clean:
            self._findings.add(Code.EMPTY_WEEK, section.line, found=section.heading or self._written(section.line))
        elif not self._milestone and clean:
            word = self._words.word(Row.MILESTONE).capitalize()
            heading = section.heading or self._written(section.line)
            self._findings.add(Code.NO_MILESTONE, section.line, found=heading, example=f"- {word}: …")
        for one in self._passes:
            if Row.WHEN not in one.said:
                example = self._words.example(Row.WHEN)
                self._findings.add(Code.NO_DAY, one.line, found=one.title or self._written(one.line), example=example)
        passes = tuple(_finished(one) for one in self._passes)
        return Week(inline(section.heading), plain("\n".join(text)), passes, self._milestone, section.line)

    def _pass(self, item: list[Token]) -> None:
        """An item of the numbered list: a link, and the rows inside it."""
        inside = groups(item[1:-1])
        line = place(item[0])[0] + 1
        content = inside[0][1].content if inside and inside[0][0].type == "paragraph_open" else ""
        # A line that was indented under the link without its hyphen's own list is read as a row all the same.
        link, *rest = content.split("\n")
        match = _LINK.fullmatch(link.strip())
        address = match[2] if match else ""
        if not match or not (_FILE.fullmatch(address) or _named(address)):
            found = link or self._written(line)
            self._findings.add(Code.NOT_A_PASS, line, self._source.column(line, link), found=found)
        self.addresses.add(address)
        self._passes.append(_Pass(inline(match[1]) if match else link, address, line, {}))
        for number, text in enumerate(rest, line + 1):
            self._say(text.strip(), number)
        for block in inside[1:]:
            for row in groups(block[1:-1]) if block[0].type == "bullet_list_open" else ():
                self._row(row)

    def _row(self, item: list[Token]) -> None:
        """One row with a hyphen."""
        for block in groups(item[1:-1]):
            if block[0].type == "paragraph_open":
                self._say(one_line(block[1].content), place(block[0])[0] + 1)

    def _say(self, text: str, line: int) -> None:
        """What a row says, of the pass above it or of the week."""
        match = _ROW.fullmatch(text)
        key = word_key(match[1]) if match else ""
        row, column = self._words.rows.get(key), self._source.column(line, text)
        if row is None and (row := self._foreign.rows.get(key)):
            meant = self._words.word(row)
            self._findings.add(Code.OTHER_LANGUAGE_KEYWORD, line, column, found=match[1] if match else "", guess=meant)
        elif row is None and (near := guess(key, self._words.rows)) and match:
            row = self._words.rows[near]
            self._findings.add(Code.UNKNOWN_SETTING, line, column, found=match[1], guess=near)
        if row and match and match[2]:
            self._set(row, match, line, column + match.start(2))
            return
        found = match[1] if row and match else text
        self._findings.add(Code.NO_VALUE if row else Code.NEITHER_CHOICE_NOR_SETTING, line, column, found=found)
        if self._passes:  # it may have been the day, so that a missing one is not told as well
            self._passes[-1].said.setdefault(Row.WHEN, None)

    def _written(self, line: int) -> str:
        """A line as it is written."""
        return self._source.lines[line - 1].strip()

    def _set(self, row: Row, match: re.Match[str], line: int, column: int) -> None:
        """Keep what a row says."""
        value = match[2].strip()
        last = self._passes[-1] if self._passes else None
        if row is Row.MILESTONE:
            if self._milestone:
                self._findings.add(Code.SETTING_TWICE, line, column, found=match[1])
            self._milestone = inline(value)
        elif last is None or row in last.said:
            code = Code.NEITHER_CHOICE_NOR_SETTING if last is None else Code.SETTING_TWICE
            self._findings.add(code, line, column, found=match[1])
        else:
            days = last.said[row] = self._days(row, value, line, column)
            if row is Row.WHEN and days:
                if days < self._latest:
                    self._findings.add(Code.DAY_BACKWARDS, line, column, found=days, limit=self._latest)
                self._latest = max(self._latest, days)

    def _days(self, row: Row, value: str, line: int, column: int) -> int | None:
        """The number of a day, or of days."""
        for words in (self._words, self._foreign):
            found = (words.day if row is Row.WHEN else words.after).fullmatch(value)
            if found and int(found[1]) > 0:
                if words is self._foreign:
                    meant = self._words.forms[row].format(found[1])
                    self._findings.add(Code.OTHER_LANGUAGE_VALUE, line, column, found=value, guess=meant)
                return int(found[1])
        code, example = Code.BAD_DAY if row is Row.WHEN else Code.BAD_RETURN, self._words.example(row)
        self._findings.add(code, line, column, found=value, example=example)
        return None


def _named(address: str) -> tuple[str, str] | None:
    """The pack and the exercise of an address that is a full name."""
    pack, slash, exercise = address.partition("/")
    return (pack, exercise) if slash and ID.fullmatch(pack) and ID.fullmatch(exercise) else None


def _finished(one: _Pass) -> Pass:
    """The pass as it is used."""
    file = _FILE.fullmatch(one.address)
    pack, exercise = (None, file["id"]) if file else _named(one.address) or (None, "")
    return Pass(
        pack=pack,
        exercise=exercise,
        title=one.title,
        day=one.said.get(Row.WHEN) or 0,
        returns=one.said.get(Row.RETURNS),
        address=one.address,
        line=one.line,
    )
