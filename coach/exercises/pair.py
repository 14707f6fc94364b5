"""The same exercise in two languages: an answer must mean the same whichever one it was asked in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher

from coach.exercises.codes import Code
from coach.exercises.draft import Draft
from coach.exercises.findings import Findings
from coach.exercises.front import Front
from coach.exercises.grammar import GRAMMARS, Setting
from coach.exercises.model import Diagnostic, Experiments, Kind, Ref
from coach.exercises.reader import Reading

SAME_FACTS = ("version", "minutes", "themes", "returns")
"""The facts that are no text, and so say the same in every language. The id has its place in the file's name."""

Match = tuple[int | None, int | None]


def check_pair(here: Reading, there: Reading) -> list[Diagnostic]:
    """What differs, told where it stands in the first of two readings of the same exercise.

    Both must be usable: what is wrong in one of them is told first, and alone.
    """
    if here.exercise is None or there.exercise is None or here.front is None or there.front is None:
        return []
    findings, lang = Findings(), there.exercise.lang
    if lang == here.exercise.lang:
        return []
    check_facts_pair(here.front, there.front, SAME_FACTS, lang, findings)
    _Steps(here, there, lang, findings).check()
    return findings.diagnostics()


def matched(here: Sequence[Draft], there: Sequence[Draft]) -> list[Match]:
    """Which steps are the same, as places in both; None where the other has none.

    Steps with the same written id are the same. Between those they are the same in order, where an id was not
    written or differs.
    """
    mine = [draft.id if draft.named else f" here {place}" for place, draft in enumerate(here)]
    others = [draft.id if draft.named else f" there {place}" for place, draft in enumerate(there)]
    pairs: list[Match] = []
    for tag, a, b, c, d in SequenceMatcher(None, mine, others, autojunk=False).get_opcodes():
        if tag == "equal":
            pairs += zip(range(a, b), range(c, d), strict=True)
        else:
            both = min(b - a, d - c)
            pairs += zip(range(a, a + both), range(c, c + both), strict=True)
            pairs += [(place, None) for place in range(a + both, b)]
            pairs += [(None, place) for place in range(c + both, d)]
    return _moved(pairs, mine, others)


def _moved(pairs: list[Match], here: Sequence[str], there: Sequence[str]) -> list[Match]:
    """The pairs, where a step that both have but in another order is paired with itself."""
    both = set(here) & set(there)
    moved: list[Match] = []
    for mine, other in pairs:
        my_own = mine is not None and here[mine] in both
        its_own = other is not None and there[other] in both
        if not (my_own or its_own):
            moved.append((mine, other))
            continue
        if mine is not None:
            moved.append((mine, there.index(here[mine]) if my_own else None))
        if other is not None and not its_own:
            moved.append((None, other))
    return moved


def _moved_places(places: list[int]) -> set[int]:
    """The fewest places that stand in the way of the others' order."""
    blocks = SequenceMatcher(None, places, sorted(places), autojunk=False).get_matching_blocks()
    return set(places) - {place for block in blocks for place in places[block.a : block.a + block.size]}


def check_facts_pair(here: Front, there: Front, keys: Sequence[str], lang: str, findings: Findings) -> None:
    """Note the facts at the top that say something else than in the other language."""
    for key in keys:
        mine, other = here.value(key), there.value(key)
        if _parts(mine) == _parts(other):
            continue
        fact = here.facts.get(key)
        line, column = (fact.line, fact.column) if fact else (here.last, 1)
        first = there.facts[key].line if key in there.facts else None
        findings.add(Code.FACT_DIFFERS, line, column, key=key, found=mine, there=other, other=lang, first=first)


def _parts(value: str) -> list[str]:
    """The parts of a value between its commas."""
    return [" ".join(part.split()) for part in value.split(",")]


def check_ids(reading: Reading) -> list[Diagnostic]:
    """The ids that must stand in the file as soon as something outside it relies on them."""
    findings = Findings()
    for draft in reading.drafts if reading.exercise else ():
        if not draft.named:
            findings.add(Code.STEP_ID_NEEDED, draft.line, found=draft.id)
        without = next((row for row in draft.rows if not row.what.id), None)
        if without:
            findings.add(Code.CHOICE_IDS_NEEDED, without.line, without.column, found=without.what.label)
    return findings.diagnostics()


class _Steps:
    """Goes through the steps of both."""

    def __init__(self, here: Reading, there: Reading, lang: str, findings: Findings) -> None:
        self._here, self._there = here.drafts, there.drafts
        self._end = len(here.lines)
        self._lang, self._findings = lang, findings
        self._grammar = GRAMMARS[here.exercise.lang if here.exercise else lang]
        self._pairs = matched(self._here, self._there)
        # What a step of the other language is called here, so that one renamed step is one message.
        self._names = {self._there[b].id: self._here[a].id for a, b in self._pairs if a is not None and b is not None}

    def check(self) -> None:
        """Compare every step with the same one in the other language."""
        moved = _moved_places([other for mine, other in self._pairs if mine is not None and other is not None])
        for mine, other in self._pairs:
            if mine is None and other is not None:
                self._missing(self._there[other], other)
            elif mine is not None and other is None:
                self._add(Code.STEP_MISSING, self._here[mine].line, None, found=self._here[mine].id)
            elif mine is not None and other is not None:
                draft, there = self._here[mine], self._there[other]
                if draft.named and there.named and draft.id != there.id:
                    self._at(Code.STEP_ID_DIFFERS, Setting.ID, draft, there, found=draft.id, there=there.id)
                if other in moved:
                    self._add(Code.STEP_ORDER_DIFFERS, draft.line, there, found=draft.id)
                self._compare(draft, there)

    def _missing(self, there: Draft, place: int) -> None:
        """A step of the other language that is not here: told at the step before which it belongs."""
        below = [self._names.get(one.id) for one in self._there[place + 1 :]]
        line = next((draft.line for draft in self._here if draft.id in below), self._end)
        self._add(Code.STEP_MISSING, line, there, found=there.id)

    def _compare(self, draft: Draft, there: Draft) -> None:
        """One step."""
        if draft.kind is not there.kind:
            self._at(Code.KIND_DIFFERS, Setting.ANSWER, draft, there, kind=draft.kind.value, kinds=there.kind.value)
            return
        self._choices(draft, there)
        if self._terms(draft, self._here, {}) != self._terms(there, self._there, self._names):
            self._at(Code.CONDITION_DIFFERS, Setting.SHOW_IF, draft, there)
        others = _settings(there, self._names)
        for setting, mine in _settings(draft, {}).items():
            if mine != others[setting]:
                self._at(Code.SETTING_DIFFERS, setting, draft, there, setting=self._grammar.word(setting))
        for setting, mine, other in (
            (Setting.HINT, draft.hints, there.hints),
            (Setting.EXAMPLE, draft.example, there.example),
        ):
            if bool(mine) != bool(other):
                self._at(Code.HINTS_DIFFER, setting, draft, there, setting=self._grammar.word(setting))

    def _choices(self, draft: Draft, there: Draft) -> None:
        """The choices: the same ids in the same order; only as many, where not all ids are written."""
        mine, others = ([row.what.id for row in step.rows] for step in (draft, there))
        if not mine or not others:
            return  # one of them ranks what an earlier step has, which its answer row tells
        if not all(mine + others):
            if len(mine) != len(others):
                self._add(Code.CHOICES_DIFFER, draft.rows[0].line, there, count=len(mine), counts=len(others))
            return
        for tag, a, _, c, d in SequenceMatcher(None, mine, others, autojunk=False).get_opcodes():
            if tag != "equal":
                row, match = draft.rows[min(a, len(mine) - 1)], there.rows[min(c, len(others) - 1)]
                words = {"found": "" if tag == "insert" else mine[a], "there": others[c] if d > c else ""}
                self._findings.add(
                    Code.CHOICES_DIFFER, row.line, row.column, other=self._lang, first=match.line, **words
                )
                return

    def _terms(self, draft: Draft, drafts: Sequence[Draft], names: Mapping[str, str]) -> object:
        """A condition as it can be compared: values in words of a language are left out, choices are places."""
        if draft.show_if is None:
            return None
        steps = {one.id: one for one in drafts}
        terms = []
        for term in draft.show_if.terms:
            step = steps.get(term.ref.step) if term.ref.exercise is None else None
            terms.append((_renamed(term.ref, names), term.operator, _value(term.value, step)))
        return draft.show_if.every, terms

    def _at(self, code: Code, row: Setting, draft: Draft, match: Draft, **values: object) -> None:
        """Note what differs, at the row that says it, or where there is none at the heading."""
        line, column = draft.where.get(row, (draft.line, 1))
        first = match.where.get(row, (match.line, 1))[0]
        self._findings.add(code, line, column, step=draft.id, other=self._lang, first=first, **values)

    def _add(self, code: Code, line: int, match: Draft | None, **values: object) -> None:
        """Note what differs, at a line."""
        self._findings.add(code, line, 1, other=self._lang, first=match.line if match else None, **values)


def _settings(draft: Draft, names: Mapping[str, str]) -> dict[Setting, object]:
    """What each setting says, as it can be compared."""
    step = draft.step()
    span = (step.low, step.high)
    answer = (len(step.words), step.due_days, step.seconds, _renamed(step.source, names))
    return {
        Setting.ANSWER: (None if step.kind is Kind.MANY else span, answer),
        Setting.CHOOSE: draft.chosen,
        Setting.OPTIONAL: step.optional,
        Setting.PRIVATE: step.private,
        Setting.REPEAT: _renamed(step.repeat, names),
        Setting.BECOMES: step.becomes,
        Setting.FOLLOWUP: len(step.followups),
    }


def _renamed(ref: Ref | Experiments | None, names: Mapping[str, str]) -> Ref | Experiments | None:
    """A reference, by the name that the step has in the other file."""
    return Ref(names.get(ref.step, ref.step)) if isinstance(ref, Ref) and ref.exercise is None else ref


def _value(value: str, step: Draft | None) -> object:
    """A value as it can be compared in two languages."""
    if value.isdecimal():
        return int(value)
    options = step.options if step else ()
    folded = value.casefold()
    return next((n for n, one in enumerate(options) if folded in (one.id, one.label.casefold())), None)
