"""One place as a face shows it: everything filled in, nothing left to decide."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import msgspec
from msgspec import Struct

from coach.exercises.model import EXPERIMENTS, Becomes, Kind, Option, Ref
from coach.journal.became import SETTLING
from coach.journal.draft import Mark
from coach.journal.entry import ANSWERED, UNFINISHED, Answer, Quote, Ticked
from coach.practice.past import Past, Tried, Waiting
from coach.practice.pipes import Filled, Source, fill
from coach.practice.places import Place

SHOWN_AT_MOST = 7
"""How many earlier answers a compare step shows, today's included."""


class Earlier(Struct, frozen=True):
    """An earlier answer that a compare step shows. ``entry`` is None for one of this pass.

    ``tried`` holds the experiment where experiments are compared.
    """

    kind: str
    answer: Answer
    day: date
    entry: str | None
    step: str
    tried: Tried | None = None


class View(Struct, frozen=True):
    """What stands on the screen for one place.

    Attributes:
        question: Plain text. ``prose`` is Markdown. ``item`` is the text it is repeated for, or None.
        hints: Those opened so far; ``more_hints`` how many are left.
        followups: The follow-up questions, plain text.
        options: The choices of one, one of, many and rank; of activities all that are offered.
        activities: The activities that are offered, the manager's own last in each list.
        waiting: Who waits, where the answer settles that.
        closes: Ids of what the answer settles as it stands.
    """

    place: Place
    mark: Mark
    question: str
    prose: str
    item: str | None
    hints: tuple[str, ...]
    more_hints: int
    followups: tuple[str, ...]
    example: str
    options: tuple[Option, ...]
    activities: tuple[Ticked, ...]
    compared: tuple[Earlier, ...]
    waiting: tuple[Waiting, ...]
    closes: tuple[str, ...]
    quotes: tuple[Quote, ...]


def view(place: Place, mark: Mark, past: Past, today: date, offered: Sequence[Ticked]) -> View:
    """The place as it is shown. ``offered`` are the activities, in order."""
    step = place.step
    if place.shown and not place.fits(mark):
        state = UNFINISHED if mark.state == ANSWERED else mark.state
        mark = msgspec.structs.replace(mark, state=state, answer=None)
    quotes: list[Quote] = []

    def filled(template: str, where: str, markdown: bool = False) -> str:
        result: Filled = fill(template, place.lookup, where, markdown=markdown)
        quotes.extend(result.quotes)
        return result.text

    activities = tuple(offered) if step.kind is Kind.ACTIVITIES else ()
    waiting = tuple(past.waiting()) if step.becomes == Becomes.ANSWERED else ()
    quotes.extend(_origins(place))
    options = tuple(Option(one["id"], one["label"]) for one in activities) or place.options
    return View(
        place=place,
        mark=mark,
        question=filled(step.question, "question"),
        prose=filled(step.prose, "text", markdown=True),
        item=place.item.text if place.item else None,
        hints=tuple(filled(hint, f"hint {n}") for n, hint in enumerate(step.hints[: mark.hints], 1)),
        more_hints=len(step.hints) - mark.hints,
        followups=tuple(filled(question, f"followup {n}") for n, question in enumerate(step.followups, 1)),
        example=fill(step.example, place.lookup, "example").text if step.example else "",
        options=options,
        activities=activities,
        compared=_compared(place, past, today),
        waiting=waiting,
        closes=_closes(place, mark, waiting),
        quotes=tuple(quotes),
    )


def _origins(place: Place) -> list[Quote]:
    """The item and the choices, where they are earlier answers, as quotes."""
    found = list[Quote]()
    origins = list(place.origins)
    if place.item is not None and origins:
        origin = origins.pop(0)
        found.append(_quote(origin, "item", place.item.text))
    if origins:
        private = any(origin.private for origin in origins)
        for n, option in enumerate(place.options, 1):
            quote = _quote(origins[0], f"option {n}", option.label)
            found.append(Quote(quote.where, 0, quote.end, quote.exercise, quote.step, quote.entry, private))
    return found


def _quote(origin: Source, where: str, text: str) -> Quote:
    """A quote that is the whole of a text."""
    return Quote(where, 0, len(text), origin.exercise, origin.step, origin.entry, origin.private)


def _compared(place: Place, past: Past, today: date) -> tuple[Earlier, ...]:
    """What a compare step shows, oldest first: earlier passes, then today's answers to the same reference."""
    source = place.step.source
    if place.step.kind is not Kind.COMPARE:
        return ()
    if source is EXPERIMENTS:
        found = [_tried(tried) for tried in past.tried()]
    elif isinstance(source, Ref):
        told = past.since(source.exercise, source.step)
        found = [Earlier(one.kind, one.answer, one.day, one.entry, one.step) for one in told]
        if source.exercise is None and source.step != place.step.id:
            standing = [one for one in place.lookup(source) if one.answer is not None]
            found += [Earlier(one.kind, one.answer, today, None, one.step) for one in standing if one.answer]
    else:
        found = []
    return tuple(found[-SHOWN_AT_MOST:])


def _tried(tried: Tried) -> Earlier:
    """An experiment as something earlier to look at, dated by the day it came due."""
    answer: Answer = {"text": tried.text, "due": tried.due.isoformat()}
    return Earlier("experiment", answer, tried.due, tried.entry, tried.step, tried)


def _closes(place: Place, mark: Mark, waiting: Sequence[Waiting]) -> tuple[str, ...]:
    """What the answer settles: all that the named people wait for, or the experiment that is asked about."""
    if place.tried is not None and place.step.becomes != Becomes.ANSWERED:
        return (place.tried.id,) if place.step.kind in SETTLING else ()
    if not waiting or not isinstance(mark.answer, list):
        return ()
    named = {str(name).casefold() for name in mark.answer}
    return tuple(one.id for one in waiting if one.who and one.who.casefold() in named and one.id not in mark.kept_open)
