"""Adds the ids of steps and choices to a file, the same ones as in the other language."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from coach.exercises.draft import Draft
from coach.exercises.grammar import GRAMMARS, Setting
from coach.exercises.model import Exercise
from coach.exercises.pair import matched
from coach.exercises.reader import Reading, read

_BULLET = re.compile(r"\s*([-*])\s")
_EMPTY = re.compile(r"([(\[])\s*[xX]?\s*([)\]])")

Lines = list[str]


class _Named(Struct, frozen=True):
    """The ids that one step is to have; an empty one is left as it is."""

    step: str
    choices: tuple[str, ...] = ()


def with_ids(data: bytes, beside: bytes | None, named: bool) -> bytes:
    """The file with the ids that are missing, where that changes nothing else in it.

    Args:
        data: An exercise's bytes, with line feeds.
        beside: Those of the same exercise in another language.
        named: Whether all steps need an id although there is no other language.
    """
    reading = read(data)
    other = read(beside) if beside is not None else None
    if reading.exercise is None or (other and other.exercise is None):
        return data
    wanted = _wanted(reading, other) if other else _alone(reading, named)
    if not wanted:
        return data
    if (all_of_them := _written(data, reading, wanted, False)) is not None:
        return all_of_them
    for place, one in wanted.items():
        for above in (False, True):
            if (now := _written(data, read(data), {place: one}, above)) is not None:
                data = now
                break
    return data


def _alone(reading: Reading, named: bool) -> dict[int, _Named]:
    """The ids of an exercise in one language, by place: of all steps, or of those that are referred to."""
    used = _used(reading)
    return {
        place: _Named(draft.id, tuple(one.id for one in draft.options) if named and _lacks(draft) else ())
        for place, draft in enumerate(reading.drafts)
        if (not draft.named and (named or draft.id in used)) or (named and _lacks(draft))
    }


def _wanted(reading: Reading, other: Reading) -> dict[int, _Named]:
    """The ids of an exercise in two languages, by place in the first of the two readings.

    Both files come to the same, whichever is asked: the language that comes first has the say.
    """
    both = sorted((reading, other), key=_order)
    mine = both.index(reading)
    taken = {draft.id for one in both for draft in one.drafts if draft.named}
    wanted: dict[int, _Named] = {}
    for pair in matched(both[0].drafts, both[1].drafts):
        drafts = [one.drafts[place] if place is not None else None for one, place in zip(both, pair, strict=True)]
        id = _step_id(drafts, both, taken)
        taken.add(id)
        place, draft = pair[mine], drafts[mine]
        if place is not None and draft is not None and id and (not draft.named or _lacks(draft)):
            wanted[place] = _Named(id, _choice_ids(drafts, mine))
    return wanted


def _order(reading: Reading) -> int:
    """Where a reading's language stands."""
    return list(GRAMMARS).index(reading.exercise.lang) if reading.exercise else len(GRAMMARS)


def _step_id(drafts: Sequence[Draft | None], readings: Sequence[Reading], taken: set[str]) -> str:
    """The id that both are to have; an empty one where references in the two files already want different ones."""
    here = [one for one in drafts if one]
    written = [one.id for one in here if one.named]
    used = [one.id for one, reading in zip(drafts, readings, strict=True) if one and one.id in _used(reading)]
    wanted = {*written, *(one for one in used if one not in written)}
    if len(wanted) > 1:
        return written[0] if len(written) == len(here) else ""
    id = next(iter(wanted), here[0].id)
    if written or used:
        return id
    return next(one for one in (id, *(f"{id[:60]}-{n}" for n in range(2, 200))) if one not in taken)


def _choice_ids(drafts: Sequence[Draft | None], mine: int) -> tuple[str, ...]:
    """The ids of the choices of a step; none where they cannot be the same in both."""
    here = [one for one in drafts if one]
    draft = drafts[mine]
    if draft is None or not _lacks(draft) or len({len(one.rows) for one in here}) > 1:
        return ()
    ids: list[str] = []
    for place in range(len(draft.rows)):
        written = [one.rows[place].what.id for one in here if not _is_empty(one, place)]
        id = written[0] if written else here[0].options[place].id
        ids.append(next(one for one in (id, *(f"{id[:60]}-{n}" for n in range(2, 60))) if one not in ids))
    return tuple(ids)


def _lacks(draft: Draft) -> bool:
    """Whether a choice has no id of its own."""
    return any(_is_empty(draft, place) for place in range(len(draft.rows)))


def _is_empty(draft: Draft, place: int) -> bool:
    """Whether brackets hold nothing, or a tick."""
    return draft.rows[place].what.id != draft.options[place].id


def _used(reading: Reading) -> set[str]:
    """The ids that something in the exercise refers to."""
    own = reading.exercise.id if reading.exercise else None
    refs = (one.ref for draft in reading.drafts for one in draft.references)
    return {ref.step for ref in refs if ref and ref.exercise in (None, own)}


def _written(data: bytes, reading: Reading, wanted: Mapping[int, _Named], above: bool) -> bytes | None:
    """The file with these ids; None where they cannot be written there without changing anything else."""
    lines = data.decode("utf-8").split("\n")
    for place in sorted(wanted, reverse=True):
        end = reading.drafts[place + 1].line - 1 if place + 1 < len(reading.drafts) else len(lines)
        _write(lines, reading.drafts[place], end, wanted[place], above)
    now = "\n".join(lines).encode()
    after = read(now)
    same = after.exercise and _meaning(after.exercise) == _meaning(reading.exercise)
    return now if same and all(_has(after.drafts[place], one) for place, one in wanted.items()) else None


def _has(draft: Draft, wanted: _Named) -> bool:
    """Whether a step has got its ids."""
    ids = tuple(one.id for one in draft.options)
    return draft.named and draft.id == wanted.step and wanted.choices in ((), ids)


def _meaning(exercise: Exercise | None) -> object:
    """What an exercise says, but for its own ids and where they stand."""
    if exercise is None:
        return None
    steps = tuple(
        replace(step, id="", line=0, named=True, options=tuple(replace(one, id="") for one in step.options))
        for step in exercise.steps
    )
    return replace(exercise, steps=steps, sha256="", source=b"")


def _write(lines: Lines, draft: Draft, end: int, wanted: _Named, above: bool) -> None:
    """Write the ids of one step, whose section ends before a 0-based line; its id above all else if asked."""
    for row, id in zip(draft.rows, wanted.choices, strict=False):
        line = lines[row.line - 1]
        start = row.column - 1
        if row.what.mark:
            lines[row.line - 1] = line[:start] + _EMPTY.sub(rf"\g<1>{id}\2", line[start:], count=1)
        elif not row.what.id:
            lines[row.line - 1] = f"{line[:start]}({id}) {line[start:]}"
    if draft.named:
        return
    at, words = _place(lines, draft, end, above)
    lines[at:at] = [one.format(id=wanted.step) for one in words]


def _place(lines: Lines, draft: Draft, end: int, above: bool) -> tuple[int, Lines]:
    """Before which 0-based line the row of the id is to stand, and the rows with the blank lines they need."""
    rows = sorted({line for line, _ in draft.where.values()} | {row.line for row in draft.rows if row.what.mark})
    if rows:
        line = rows[0] if above else draft.where.get(Setting.ANSWER, (rows[-1], 1))[0]
        if draft.rows and not above:
            line = max([row.line for row in draft.rows if row.what.mark] or [line])
        mark = _BULLET.match(lines[line - 1])
        row = f"{mark[1] if mark else '-'} Id: {{id}}"
        return (line - 1 if above else line), [row]
    if above:
        return draft.line, ["", "- Id: {id}"]
    last = max((n for n in range(draft.line, end) if lines[n].strip()), default=draft.line - 1) + 1
    return last, ["", "- Id: {id}"]
