"""Reads one section of a file as a step."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeVar, cast

from coach.exercises.answer_row import AnswerRow, read_answer_row
from coach.exercises.choices import read_chosen, read_options
from coach.exercises.codes import Code
from coach.exercises.condition import Placed as PlacedCondition
from coach.exercises.condition import read_condition
from coach.exercises.draft import Draft, Reference, TermPlace, Use
from coach.exercises.findings import Findings, Slip
from coach.exercises.grammar import (
    GRAMMARS,
    ID,
    PIPE,
    UNCLOSED,
    Grammar,
    Setting,
    braced,
    other,
    reference,
    unquoted,
    word_key,
)
from coach.exercises.guess import guess
from coach.exercises.model import EXPERIMENTS, Becomes, Experiments, Kind, Ref
from coach.exercises.row import Said
from coach.exercises.rows import Placed, Rows, find_rows
from coach.exercises.sections import Section
from coach.exercises.sections import place as lines_of
from coach.exercises.source import Source
from coach.markdown import inline, template
from coach.text import slug

_MARK = re.compile(r"\s*[-*+]?\s*")
REPEATABLE = (Setting.HINT, Setting.FOLLOWUP)
_OF_AN_ANSWER = (Setting.HINT, Setting.FOLLOWUP, Setting.EXAMPLE)
_TEXTS = (Kind.SHORT, Kind.LONG, Kind.COMPARE, Kind.ONE_OF, Kind.LIST)
_OF_TEXTS = (Becomes.QUESTION, Becomes.OPEN_QUESTION, Becomes.OWED)

Read = TypeVar("Read")


def read_step(section: Section, number: int, source: Source, grammar: Grammar, findings: Findings) -> Draft:
    """Read a section; its number, from 1, makes the id where the heading gives none."""
    return _StepReader(section, source, grammar, findings).read(number)


class _StepReader:
    """Reads one section."""

    def __init__(self, section: Section, source: Source, grammar: Grammar, findings: Findings) -> None:
        self._section, self._source = section, source
        self._grammar, self._findings = grammar, findings
        self._draft = Draft(section.line, template(section.heading), unnamed=not section.sure)
        self._deeper = [lines_of(block[0])[0] + 1 for block in section.blocks if block[0].type == "heading_open"]
        # Where another step probably begins that Markdown does not see: what stands below is not this step's.
        self._end: int | None = None

    def read(self, number: int) -> Draft:
        """The step."""
        draft = self._draft
        rows = find_rows(self._section.blocks, self._source, self._grammar, self._findings)
        draft.poisoned = rows.broken
        for row in rows.settings:
            self._setting(row)
        self._kind(rows)
        self._belongs_together()
        draft.unnamed |= rows.broken and not draft.named
        if not draft.id:
            draft.id = slug(inline(self._section.heading)) or f"step-{number}"
        self._prose(rows)
        self._pipes()
        return draft

    def _setting(self, row: Placed[Said]) -> None:
        """What one setting says."""
        said, draft = row.what, self._draft
        if not said.value:
            self._findings.add(Code.NO_VALUE, row.line, row.column, found=said.word)
            draft.poisoned |= said.setting is Setting.ANSWER
            draft.unnamed |= said.setting is Setting.ID
            return
        if self._end is not None and row.line > self._end:
            return
        if said.setting in draft.where and said.setting not in REPEATABLE:
            self._twice(row)
            return
        draft.where.setdefault(said.setting, (row.line, row.column))
        match said.setting:
            case Setting.ANSWER:
                self._answer(row)
            case Setting.ID:
                self._id(row)
            case Setting.SHOW_IF:
                self._condition(row)
            case Setting.REPEAT:
                self._repeat(row)
            case Setting.BECOMES:
                draft.becomes = self._try(_becomes, row)
            case Setting.OPTIONAL:
                draft.optional = self._try(_yes, row) or False
            case Setting.PRIVATE:
                draft.private = self._try(_yes, row) or False
            case Setting.CHOOSE:
                draft.chosen = self._try(read_chosen, row)
                draft.poisoned |= draft.chosen is None
            case Setting.HINT:
                draft.hints.append(template(said.value))
            case Setting.FOLLOWUP:
                draft.followups.append(template(said.value))
                draft.asked.append((row.line, row.column))
            case Setting.EXAMPLE:
                draft.example = template(said.value)
            case Setting.TIME:
                draft.minutes = inline(said.value)

    def _twice(self, row: Placed[Said]) -> None:
        """A setting that was given before: by mistake, or because a heading between is too small to begin a step."""
        first = self._draft.where[row.what.setting][0]
        between = [line for line in self._deeper if first < line < row.line]
        if between:
            self._end = between[0]
            written = self._source.lines[self._end - 1].strip()
            meant = f"## {written.lstrip('#').strip()}"
            self._findings.add(Code.NOT_A_HEADING, self._end, found=written, guess=meant)
        else:
            column = self._source.column(row.line, row.what.word)
            self._findings.add(Code.SETTING_TWICE, row.line, column, found=row.what.word, first=first)
        self._draft.poisoned |= bool(between)
        self._draft.unnamed |= bool(between) or row.what.setting is Setting.ID

    def _try(self, read: Callable[[str, Grammar], Read | Slip], row: Placed[Said]) -> Read | None:
        """Read a value in the language of its keyword; note a slip, and take what it surely meant."""
        found = read(row.what.value, GRAMMARS[row.what.lang])
        if not isinstance(found, Slip):
            return found
        if row.what.lang != self._grammar.lang:
            found = read(row.what.value, self._grammar)
            if not isinstance(found, Slip):
                return found
        self._slip(found, row)
        if found.code is not Code.OTHER_LANGUAGE_VALUE:
            return None
        meant = read(row.what.value, other(self._grammar))
        return None if isinstance(meant, Slip) else meant

    def _slip(self, slip: Slip, row: Placed[Said]) -> None:
        """Note a slip in a value."""
        line, column = row.at(slip.offset)
        self._findings.add(slip.code, line, column, **dict(slip.values))

    def _answer(self, row: Placed[Said]) -> None:
        """The kind of answer."""
        answer: AnswerRow | None = self._try(read_answer_row, row)
        if answer is None:
            self._draft.poisoned = True
            return
        self._draft.answer = answer
        if isinstance(answer.source, Ref):
            use = Use.COMPARE if answer.kind is Kind.COMPARE else Use.TAKE
            self._refers(answer.source, use, *row.at(row.what.value.find("{")))

    def _id(self, row: Placed[Said]) -> None:
        """The step's id."""
        id = unquoted(row.what.value)
        if not ID.fullmatch(id):
            self._findings.add(Code.BAD_STEP_ID, row.line, row.column, found=id, guess=slug(id))
            self._draft.unnamed = True
        self._draft.id, self._draft.named = slug(id), True

    def _condition(self, row: Placed[Said]) -> None:
        """When the step is shown."""
        placed: PlacedCondition | None = self._try(read_condition, row)
        if placed is None:
            return
        self._draft.show_if = placed.condition
        self._draft.terms = tuple(
            TermPlace(row.at(one.begin), row.at(one.operator), row.at(one.value)) for one in placed.places
        )
        for term, place in zip(placed.condition.terms, self._draft.terms, strict=True):
            self._refers(term.ref, Use.CONDITION, *place.begin)

    def _repeat(self, row: Placed[Said]) -> None:
        """For what the step is asked again and again."""
        repeat = cast("Ref | Experiments | None", self._try(_repeat, row))
        self._draft.repeat = repeat
        if isinstance(repeat, Ref):
            self._refers(repeat, Use.REPEAT, *row.at(0))

    def _refers(self, ref: Ref, use: Use, line: int, column: int) -> None:
        """Remember a reference."""
        self._draft.references.append(Reference(ref, str(ref), use, line, column))

    def _kind(self, rows: Rows) -> None:
        """What the step asks for, from its choices or else from its answer row."""
        draft = self._draft
        if self._end is not None:
            rows.choices = [one for one in rows.choices if one.line < self._end]
        self._numbered_choices(rows)
        if rows.choices:
            draft.kind = Kind.ONE if rows.choices[0].what.mark == "(" else Kind.MANY
            if Setting.ANSWER in draft.where:
                self._at(Code.ANSWER_AND_CHOICES, Setting.ANSWER)
        elif draft.answer:
            draft.kind = draft.answer.kind
        rank = draft.kind is Kind.RANK and draft.answer is not None and draft.answer.source is None
        written = rows.numbered if rank else rows.choices
        if (written or rank) and not rows.broken:
            options = read_options(written, rank, draft.line, self._findings)
            draft.options, draft.poisoned = options or (), draft.poisoned or options is None
            draft.rows = tuple(written)
        if rank:
            rows.lines |= rows.numbered_lines
        if Setting.CHOOSE in draft.where and not draft.poisoned:
            if draft.kind is not Kind.MANY:
                self._at(Code.CHOOSE_WITHOUT_CHOICES, Setting.CHOOSE)
            elif draft.chosen and draft.chosen[1] > len(draft.options):
                self._at(Code.CHOOSE_TOO_MANY, Setting.CHOOSE, found=draft.chosen[1], limit=len(draft.options))

    def _numbered_choices(self, rows: Rows) -> None:
        """Choices that are numbered like the rows of a ranking, among others that are not."""
        beside = {one.line + step for one in rows.choices for step in (-1, 1)}
        odd = next((one for one in rows.numbered if one.what.id and one.line in beside), None)
        if odd:
            found = self._source.lines[odd.line - 1].strip()
            meant = f"- ({odd.what.id}) {odd.what.label}"
            self._findings.add(Code.ROW_WITHOUT_HYPHEN, odd.line, found=found, guess=meant)
            rows.broken = self._draft.poisoned = True

    def _belongs_together(self) -> None:
        """Settings that the kind of answer has no use for."""
        draft = self._draft
        if draft.poisoned:
            return
        if not draft.kind.asks:
            lost = [one for one in _OF_AN_ANSWER if one in draft.where]
            if lost:
                answer, long = self._grammar.word(Setting.ANSWER), self._grammar.word(Kind.LONG)
                example = f"{answer.capitalize()}: {long}"
                self._at(Code.NEEDS_AN_ANSWER, lost[0], found=self._grammar.word(lost[0]).capitalize(), example=example)
                draft.poisoned = True
                return
        if draft.becomes and not _fits(draft.becomes, draft.kind):
            becomes = self._grammar.word(draft.becomes)
            words = ", ".join(word for word, one in self._grammar.becomes.items() if _fits(one, draft.kind))
            self._at(Code.BECOMES_NOT_FOR_KIND, Setting.BECOMES, found=becomes, kind=draft.kind.value, words=words)

    def _at(self, code: Code, setting: Setting, **values: object) -> None:
        """Note something about a setting that was given."""
        line, column = self._draft.where[setting]
        if code is Code.NEEDS_AN_ANSWER:
            column = len(_MARK.match(self._source.lines[line - 1]).group()) + 1  # type: ignore[union-attr]
        self._findings.add(code, line, column, **values)

    def _prose(self, rows: Rows) -> None:
        """What is left when the rows are taken away, and the references in it."""
        lines = self._source.lines
        kept = [n for n in range(self._section.first, self._section.end) if n not in rows.lines]
        self._draft.prose = "\n".join(lines[n] for n in kept).strip("\n").rstrip()
        for number in kept:
            self._in_text(lines[number], number + 1)

    def _pipes(self) -> None:
        """The references in the heading and in the settings that are templates."""
        draft = self._draft
        self._in_text(draft.question, draft.line)
        for setting, texts in (
            (Setting.HINT, draft.hints),
            (Setting.FOLLOWUP, draft.followups),
            (Setting.EXAMPLE, [draft.example]),
        ):
            for text in texts:
                self._in_text(text, draft.where.get(setting, (draft.line, 1))[0])

    def _in_text(self, text: str, line: int) -> None:
        """The references in a template that stands on a line, or below it."""
        for match in PIPE.finditer(text):
            written = match.group(1).strip()
            ref = None if written.casefold() == self._grammar.experiment else reference(written)
            if text is self._source.lines[line - 1]:
                at, column = line, match.start() + 1
            else:
                below = range(line, self._section.end + 1)
                at = next((n for n in below if match.group() in self._source.lines[n - 1]), line)
                column = self._source.column(at, match.group())
            self._draft.references.append(Reference(ref, written, Use.PIPE, at, column))
        for match in UNCLOSED.finditer(text):
            column = self._source.column(line, match.group())
            self._draft.references.append(Reference(Ref(match.group(1)), match.group(1), Use.UNCLOSED, line, column))


def _yes(value: str, grammar: Grammar) -> bool | Slip:
    """Yes or no."""
    word = word_key(unquoted(value))
    if word in (grammar.yes, grammar.no):
        return word == grammar.yes
    meant = grammar.no if word == other(grammar).no else grammar.yes
    return Slip(Code.NOT_YES_OR_NO, 0, (("found", value), ("guess", meant)))


def _becomes(value: str, grammar: Grammar) -> Becomes | Slip:
    """What the answer becomes."""
    word = word_key(unquoted(value))
    if word in grammar.becomes:
        return grammar.becomes[word]
    foreign = other(grammar).becomes.get(word)
    if foreign:
        return Slip(Code.OTHER_LANGUAGE_VALUE, 0, (("found", value), ("guess", grammar.word(foreign))))
    near = guess(word, grammar.becomes, 0.65)
    words = None if near else ", ".join(grammar.becomes)
    return Slip(Code.UNKNOWN_BECOMES, 0, (("found", value), ("guess", near), ("words", words)))


def _fits(becomes: Becomes, kind: Kind) -> bool:
    """Whether an answer of this kind can become that."""
    if becomes in _OF_TEXTS:
        return kind in _TEXTS or (kind is Kind.PEOPLE and becomes is Becomes.OWED)
    return kind is Kind.PEOPLE


def _repeat(value: str, grammar: Grammar) -> Ref | Experiments | Slip:
    """A list of an earlier step, or the experiments."""
    if word_key(value) == grammar.experiments:
        return EXPERIMENTS
    if word_key(value) == other(grammar).experiments:
        return Slip(Code.OTHER_LANGUAGE_VALUE, 0, (("found", value), ("guess", grammar.experiments)))
    ref = braced(value)
    if ref is None or ref.exercise:
        return Slip(Code.BAD_REPEAT, 0, (("found", value), ("experiments", grammar.experiments)))
    return ref
