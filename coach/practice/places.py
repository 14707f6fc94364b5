"""The steps of an exercise as they stand open just now, given what has been answered.

Conditions open and close steps, repeats ask a step once for each item, and what a step takes its choices from
must hold something. All of it points backwards, so one pass from the first step to the last decides it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from msgspec import Struct

from coach.exercises.model import EXPERIMENTS, Exercise, Experiments, Kind, Option, Ref, Step
from coach.journal import answers
from coach.journal.answers import Item
from coach.journal.draft import Mark
from coach.journal.entry import ANSWERED, Plan
from coach.practice.conditions import holds
from coach.practice.past import Past, Tried
from coach.practice.pipes import Lookup, Source

EXPERIMENT_NAMES = ("försök", "experiment")
"""What ``{…}`` is called, in a step repeated for experiments, when it means the one that is asked about."""


class Place(Struct, frozen=True):
    """One step at one item: what is asked once, or was asked about an item that has since been edited away.

    Attributes:
        key: Tells it from every other place of the pass, also after an edit of an earlier answer.
        item: What it is repeated for, with where that came from; None for a step that is asked once.
        shown: Whether it stands open.
        options: The choices: the step's own, or the items it takes from.
        lookup: What references mean here.
        origins: Where the options or the item came from, when they are an earlier answer.
    """

    key: str
    step: Step
    item: Item | None
    shown: bool
    options: tuple[Option, ...]
    lookup: Lookup
    origins: tuple[Source, ...] = ()
    tried: Tried | None = None

    def fits(self, mark: Mark) -> bool:
        """Whether the answer is still among what may be chosen: what it was taken from may have been edited."""
        if self.step.source is None or self.step.kind not in (Kind.ONE_OF, Kind.RANK) or mark.answer is None:
            return True
        offered = {option.id for option in self.options}
        if self.step.kind is Kind.ONE_OF:
            return mark.answer["id"] in offered
        return {part["id"] for part in mark.answer} == offered


class _Repeat(Struct, frozen=True):
    """One item of a repeat: its key and text, the answer it is part of, and the experiment if it is one."""

    item: Item
    origin: Source
    tried: Tried | None = None


def key_of(step: Step, item: Item | None) -> str:
    """The name under which an answer is kept; the item's own words tell repeated places apart."""
    return step.id if item is None else f"{step.id}/{item.key}"


class Places:
    """All places of an exercise, worked out anew whenever an answer changes.

    ``all`` also holds those where something stands for an item that is gone; they are never shown.
    """

    def __init__(self, exercise: Exercise, past: Past, marks: Mapping[str, Mark]) -> None:
        """Work out the places of ``exercise`` from what stands in ``marks``."""
        self._past = past
        self._exercise = exercise.id
        self._marks = marks
        self._steps = {step.id: step for step in exercise.steps}
        self._answered: dict[str, list[tuple[Item | None, Source]]] = {}
        self.all: tuple[Place, ...] = tuple(self._walk(exercise.steps))

    def _walk(self, steps: Sequence[Step]) -> Iterator[Place]:
        """The places in walking order: steps side by side that repeat for the same thing go item by item."""
        for repeat, run in groupby(steps, key=lambda step: step.repeat):
            together = tuple(run)
            if repeat is None:
                for step in together:
                    yield self._place(step, None, together)
                continue
            found = tuple(self._items(repeat))
            if not found:
                for step in together:
                    yield Place(step.id, step, None, False, step.options, self._lookup(None, ()))
            for one in found:
                for step in together:
                    yield self._place(step, one, together)
            yield from self._lost(repeat, together, {one.item.key for one in found})

    def _lost(self, repeat: Ref | Experiments, run: Sequence[Step], found: set[str]) -> Iterator[Place]:
        """The places of a run where something stands for an item that is gone: kept whole, counted for nothing."""
        steps = {step.id: step for step in run}
        for key, mark in sorted(self._marks.items()):
            id, slash, item = key.partition("/")
            if slash and id in steps and item not in found and mark != Mark():
                gone = self._gone(repeat, item)
                lookup = self._lookup(gone, tuple(steps))
                origins = (gone.origin,) if gone.item.text else ()
                yield Place(key, steps[id], gone.item, False, steps[id].options, lookup, origins)

    def _gone(self, repeat: Ref | Experiments, key: str) -> _Repeat:
        """The item that had this key, as far as that can be told; what cannot be told counts as private."""
        if isinstance(repeat, Ref):
            source = self._steps.get(repeat.step) if repeat.exercise is None else None
            labels = {option.id: option.label for option in source.options} if source else {}
            text = labels.get(key, key)
            private = source is None or source.private
            return _Repeat(Item(key, text), Source("short", text, repeat.step, repeat.exercise, private=private))
        tried = next((one for one in self._past.tried() if one.id == key), None)
        if tried is None:
            return _Repeat(Item(key, ""), Source("short", "", "", private=True))
        return _Repeat(Item(key, tried.text), _experiment(tried))

    def _place(self, step: Step, repeat: _Repeat | None, run: Sequence[Step]) -> Place:
        """One place; if it is answered, what later steps may refer to."""
        item = repeat.item if repeat else None
        lookup = self._lookup(repeat, tuple(step.id for step in run) if repeat else ())
        shown = step.show_if is None or holds(step.show_if, lookup)
        options = step.options
        origins: tuple[Source, ...] = (repeat.origin,) if repeat else ()
        if step.kind in (Kind.ONE_OF, Kind.RANK) and isinstance(step.source, Ref):
            sources = tuple(lookup(step.source))
            parts = (part for source in sources for part in answers.items(source.kind, source.answer))
            options = tuple(Option(part.key, part.text) for part in parts)
            origins += sources
            shown = shown and bool(options)
        tried = repeat.tried if repeat else None
        place = Place(key_of(step, item), step, item, shown, options, lookup, origins, tried)
        mark = self._marks.get(place.key)
        if shown and mark and mark.state == ANSWERED and place.fits(mark):
            source = Source(step.kind, mark.answer, step.id, private=step.private)
            self._answered.setdefault(step.id, []).append((item, source))
        return place

    def _items(self, repeat: object) -> Iterator[_Repeat]:
        """What a step is repeated for."""
        if repeat is EXPERIMENTS:
            for tried in self._past.due():
                yield _Repeat(Item(tried.id, tried.text), _experiment(tried), tried)
        elif isinstance(repeat, Ref):
            seen: set[str] = set()
            for source in self._lookup(None, ())(repeat):
                for item in answers.items(source.kind, source.answer):
                    if item.key not in seen:
                        seen.add(item.key)
                        yield _Repeat(item, source)

    def _lookup(self, repeat: _Repeat | None, run: tuple[str, ...]) -> Lookup:
        """What a reference means for a step at this item: within its run, this item's answer."""

        def look(ref: Ref) -> Sequence[Source]:
            if ref.exercise is not None:
                return tuple(
                    Source(told.kind, told.answer, told.step, told.exercise, told.entry, told.private)
                    for told in self._past.latest(ref.exercise, ref.step)
                )
            if repeat is not None and self._names_item(ref.step, repeat, run):
                return (_one(repeat),)
            found = self._answered.get(ref.step, [])
            return tuple(
                source for item, source in found if ref.step not in run or repeat is None or item == repeat.item
            )

        return look

    def _names_item(self, id: str, repeat: _Repeat, run: tuple[str, ...]) -> bool:
        """Whether ``{id}`` means the item itself: the step repeated for, or an experiment by its keyword."""
        repeated = self._steps[run[0]].repeat
        if isinstance(repeated, Ref):
            return repeated.exercise is None and repeated.step == id
        return id in EXPERIMENT_NAMES and id not in self._steps


def _experiment(tried: Tried) -> Source:
    """An experiment as an answer that can be filled in."""
    plan: Plan = {"text": tried.text, "due": tried.due.isoformat()}
    return Source("experiment", plan, tried.step, tried.exercise, tried.entry, tried.private)


def _one(repeat: _Repeat) -> Source:
    """The item alone, as an answer that can be filled in."""
    origin = repeat.origin
    return Source("short", repeat.item.text, origin.step, origin.exercise, origin.entry, origin.private)
