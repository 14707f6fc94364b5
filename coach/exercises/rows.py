"""The rows under a heading: which lists are choices and settings, which are prose, and what slipped."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Generic, TypeVar

from msgspec import Struct, field

from coach.exercises import row
from coach.exercises.codes import Code
from coach.exercises.findings import Findings
from coach.exercises.grammar import Grammar
from coach.exercises.row import Choice, Said
from coach.exercises.sections import groups, place
from coach.exercises.source import Source

if TYPE_CHECKING:
    from coach.markdown import Token

_MARK = re.compile(r"(?:--+|[-\u2010-\u2015\u2212•·●○▪◦+]|\*(?!\*))?\s*")
"""What may stand before a row: what Markdown takes for a list, and what a word processor writes. Two stars are bold."""

_ROW_SIGN = re.compile(r"[:(\[]")

What = TypeVar("What")


class Stretch(Struct, frozen=True):
    """A part of a value that stands on one line: where it begins in the value, how long it is, and where it stands."""

    begin: int
    length: int
    line: int
    column: int


class Placed(Struct, Generic[What], frozen=True):
    """A choice or a setting, and where it stands (1-based).

    Attributes:
        column: Of a choice, or of a setting's value.
        stretches: The lines of a value, in order.
    """

    what: What
    line: int
    column: int
    stretches: tuple[Stretch, ...] = ()

    def at(self, offset: int) -> tuple[int, int]:
        """The line and the column of a character of the value."""
        reached = [one for one in self.stretches if one.begin <= offset]
        if not reached:
            return self.line, self.column
        last = reached[-1]
        return last.line, last.column + min(offset - last.begin, last.length)


class Rows(Struct):
    """What was found under one heading.

    Attributes:
        numbered: The rows of numbered lists; whether they are options depends on the kind of answer.
        lines: The lines (0-based) of rows, which are no prose.
        numbered_lines: Those of numbered lists.
        broken: A row could not be understood, so nobody knows what the step asks for.
    """

    choices: list[Placed[Choice]] = field(default_factory=list)
    settings: list[Placed[Said]] = field(default_factory=list)
    numbered: list[Placed[Choice]] = field(default_factory=list)
    lines: set[int] = field(default_factory=set)
    numbered_lines: set[int] = field(default_factory=set)
    broken: bool = False


class _Item(Struct, frozen=True):
    """One item of a list: its text, the row that is, the lines that are rows of their own, and what stands inside."""

    text: str
    row: Choice | Said | None
    line: int
    column: int
    numbers: tuple[int, ...]
    loose: tuple[tuple[str, int], ...]
    inside: tuple[list[Token], ...]
    lines: range


def find_rows(blocks: Sequence[list[Token]], source: Source, grammar: Grammar, findings: Findings) -> Rows:
    """Find the rows among what stands under a heading, given as ``groups`` of tokens."""
    return _Finder(source, grammar, findings).find(blocks)


class _Finder:
    """Goes through the blocks under one heading."""

    def __init__(self, source: Source, grammar: Grammar, findings: Findings) -> None:
        self._source, self._grammar, self._findings = source, grammar, findings
        self._rows = Rows()
        # A list of prose that has grown together with the rows below it is one slip, not one for each row.
        self._said_neither = False

    def find(self, blocks: Sequence[list[Token]]) -> Rows:
        """What was found."""
        for block in blocks:
            match block[0].type:
                case "bullet_list_open":
                    self._bullets(block)
                case "ordered_list_open":
                    self._numbers(block)
                case "paragraph_open":
                    self._loose(tuple(_lines(block[1])))
                case "blockquote_open":
                    self._below_quote(block)
                case "code_block":
                    self._code(block[0])
        return self._rows

    def _bullets(self, block: list[Token]) -> None:
        """A list with ``-``, ``*`` or ``+``."""
        mark = block[0].markup
        items = [self._item(group) for group in groups(block[1:-1])]
        if not self._are_rows(mark, items):
            for item in items:
                self._loose(item.loose)
                self._inside(item, prose=True)
            return
        self._said_neither = False
        if mark == "+":
            text = row.one_line(items[0].text)
            self._findings.add(Code.ROW_WITHOUT_HYPHEN, items[0].line, found=f"+ {text}", guess=f"- {text}")
        for item in items:
            self._rows.lines.update(item.lines)
            self._row(item)
            self._loose(item.loose, in_row=True)
            self._inside(item, prose=False)

    def _are_rows(self, mark: str, items: Sequence[_Item]) -> bool:
        """Whether a list is one of rows: any with a hyphen makes it one, with a star all must be."""
        if mark == "*":
            return all(item.row for item in items)
        return any(item.row for item in items) or (
            mark == "-" and any(row.is_slip(item.text, self._grammar) for item in items)
        )

    def _item(self, group: list[Token]) -> _Item:
        """An item, with its paragraphs as one text. A keyword that begins a line of it begins a row."""
        first, last = place(group[0])
        blocks = groups(group[1:-1])
        texts = [line for block in blocks if block[0].type == "paragraph_open" for line in _lines(block[1])]
        choice = bool(texts) and row.read_choice(texts[0][0]) is not None
        loose = (n for n, (text, number) in enumerate(texts) if n and self._is_loose(text, number, choice))
        loose_from = next(loose, len(texts))
        text, line = "\n".join(text for text, _ in texts[:loose_from]), texts[0][1] if texts else first + 1
        return _Item(
            text,
            row.read_row(text, self._grammar),
            line,
            self._source.column(line, text.split("\n")[0]),
            tuple(number for _, number in texts[:loose_from]),
            tuple(texts[loose_from:]),
            tuple(block for block in blocks if block[0].type != "paragraph_open"),
            range(first, last),
        )

    def _is_loose(self, text: str, number: int, after_choice: bool) -> bool:
        """Whether a line within a row was meant as a row of its own: a setting, or a choice.

        One that is indented goes on with what stands above it, unless it is like that: a choice after a choice.
        """
        if row.read_setting(text, self._grammar):
            return True
        bare, indented = _bare(text), self._source.lines[number - 1].startswith(" ")
        if bare != text and (self._said(text, bare) or (after_choice and row.has_brackets(bare))):
            return True
        if indented:
            return False
        return row.is_choice_like(bare) if bare != text else self._begins(text)

    def _begins(self, text: str) -> bool:
        """Whether a line without any mark begins as a choice does, or with a keyword in bold."""
        return row.read_choice(text) is not None or row.read_bold(text, self._grammar) is not None

    def _said(self, text: str, bare: str) -> Said | None:
        """A line as a setting of either language, with the mark before it and without."""
        bold = row.read_bold(text, self._grammar)
        said = bold or row.read_setting(bare, self._grammar) or row.read_foreign(bare, self._grammar)
        return said or row.read_bold(bare, self._grammar)

    def _row(self, item: _Item) -> None:
        """One row."""
        if isinstance(item.row, Choice):
            self._rows.choices.append(Placed(item.row, item.line, item.column))
        elif item.row:
            self._setting(item.row, item)
        elif said := row.read_foreign(item.text, self._grammar):
            meant = self._grammar.word(said.setting)
            self._note(Code.OTHER_LANGUAGE_KEYWORD, item, found=said.word, guess=meant)
            self._setting(said, item)
        elif bold := row.read_bold(item.text, self._grammar):
            written = item.text.split(bold.value or "\n")[0].strip(": ")
            self._note(Code.UNKNOWN_SETTING, item, found=written, guess=self._grammar.word(bold.setting))
            self._setting(bold, item)
        elif row.has_brackets(item.text):
            self._note(Code.BAD_CHOICE, item, found=item.text, guess=row.read_broken_choice(item.text))
            self._rows.broken = True
        elif near := row.read_near(item.text, self._grammar, row.SURELY if self._said_neither else row.LIKELY):
            self._note(Code.UNKNOWN_SETTING, item, found=near[0].word, guess=near[1])
            self._setting(near[0], item)
        else:
            if not self._said_neither and (item.text or not item.inside):
                text = row.one_line(item.text)
                near_setting = row.read_without_colon(item.text, self._grammar)
                answer = None if near_setting else row.read_bare_answer(item.text, self._grammar)
                self._note(Code.NEITHER_CHOICE_NOR_SETTING, item, found=text, guess=near_setting, answer=answer)
            self._rows.broken = self._said_neither = True

    def _setting(self, said: Said, item: _Item) -> None:
        """Keep a setting, at the column of its value."""
        first, *others = item.text.split("\n")
        column = item.column + min(said.offset, len(first))
        length = max(len(first) - said.offset, 0)
        # A value that begins below its keyword has no space before its first line.
        begin = length + 1 if length else 0
        stretches = [Stretch(0, length, item.line, column)]
        for text, number in zip(others, item.numbers[1:], strict=False):
            stretches.append(Stretch(begin, len(text), number, self._source.column(number, text)))
            begin += len(text) + 1
        self._rows.settings.append(Placed(said, item.line, column, tuple(stretches)))

    def _note(self, code: Code, item: _Item, **values: object) -> None:
        """Note something about an item."""
        self._findings.add(code, item.line, item.column, **values)

    def _inside(self, item: _Item, prose: bool) -> None:
        """What stands inside an item: rows there were indented by mistake, and a row holds nothing else."""
        for block in item.inside:
            line = place(block[0])[0] + 1
            items = [self._item(group) for group in groups(block[1:-1])] if "list_open" in block[0].type else []
            if block[0].markup == "-" and any(one.row for one in items):
                self._findings.add(Code.INDENTED_ROW, line, items[0].column, found=row.one_line(items[0].text))
                for one in items:
                    self._row(one)
            elif not prose:
                self._findings.add(Code.NEITHER_CHOICE_NOR_SETTING, line, found=self._source.lines[line - 1].strip())
            else:
                for one in items:
                    self._inside(one, prose=True)

    def _numbers(self, block: list[Token]) -> None:
        """A numbered list: options of a ranking, or prose."""
        self._rows.numbered_lines.update(range(*place(block[0])))
        for group in groups(block[1:-1]):
            item = self._item(group)
            choice = row.read_choice(item.text)
            if (choice and not choice.id) or row.has_empty_brackets(item.text):
                self._note(Code.BAD_CHOICE, item, found=item.text)
                self._rows.broken = True
            self._rows.numbered.append(Placed(row.read_numbered(item.text), item.line, item.column))
            self._loose(item.loose)
            self._inside(item, prose=True)

    def _loose(self, lines: Sequence[tuple[str, int]], in_row: bool = False) -> None:
        """Lines that begin as rows do, but for the hyphen. Within a row they cannot be prose."""
        for text, number in lines:
            if not _ROW_SIGN.search(text):
                continue
            bare = _bare(text)
            said = self._said(text, bare)
            column = self._source.column(number, text)
            if said and (in_row or row.is_meant(said) or bare != text):
                meant = f"- {said.word}: {said.value}".rstrip()
                self._findings.add(Code.ROW_WITHOUT_HYPHEN, number, column, found=text, guess=meant)
                at = column + len(text) - len(bare) + said.offset
                stretch = Stretch(0, max(column + len(text) - at, 0), number, at)
                self._rows.settings.append(Placed(said, number, at, (stretch,)))
                continue
            choice = row.read_choice(bare)
            if (
                (in_row and bare != text and row.has_brackets(bare))
                or (row.has_empty_brackets(bare) and (choice or bare != text))
                or (choice and (bare != text or self._is_beside_choice(number)))
            ):
                meant = f"- {bare if choice else row.read_broken_choice(bare) or bare}"
                self._findings.add(Code.ROW_WITHOUT_HYPHEN, number, column, found=text, guess=meant)
                self._rows.broken = True

    def _below_quote(self, block: list[Token]) -> None:
        """Lines that stand right below a quote, which Markdown takes into it."""
        lines = [one for token in block if token.type == "inline" for one in _lines(token)]
        self._loose([one for one in lines if not self._source.lines[one[1] - 1].lstrip().startswith(">")])

    def _is_beside_choice(self, number: int) -> bool:
        """Whether the line after one is a choice, so that the one was surely meant as one too."""
        below = self._source.lines[number] if number < len(self._source.lines) else ""
        return below.startswith("- ") and row.read_choice(below[2:]) is not None

    def _code(self, token: Token) -> None:
        """Rows that stand so far in that Markdown takes them for code."""
        for number, text in enumerate(token.content.split("\n"), place(token)[0] + 1):
            bare = text.strip().removeprefix("- ")
            if bare != text.strip() and row.read_row(bare, self._grammar):
                self._findings.add(Code.INDENTED_ROW, number, self._source.column(number, bare), found=bare)
                self._rows.broken = True
                return


def _bare(text: str) -> str:
    """A line without the mark that may stand before a row."""
    mark = _MARK.match(text)
    return text[mark.end() :] if mark else text


def _lines(inline: Token) -> Iterator[tuple[str, int]]:
    """The lines of a paragraph, each with its 1-based number."""
    yield from ((text.strip(), number) for number, text in enumerate(inline.content.split("\n"), place(inline)[0] + 1))
