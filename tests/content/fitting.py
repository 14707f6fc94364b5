"""An answer that fits, for every kind of step, in the three forms that the tests need: value, lines and keys."""

from __future__ import annotations

from coach.exercises.model import Kind
from coach.journal.entry import Answer, Ticked
from coach.practice.view import View

DUE_LATER = "2026-12-24"


def value(view: View) -> object:
    """The answer as the walk takes it."""
    step = view.place.step
    match step.kind:
        case Kind.LONG | Kind.COMPARE:
            return f"Rad ett om {step.id}\n\nRad två [/] *så*"
        case Kind.SHORT:
            return f"Kort om {step.id}"
        case Kind.SCALE:
            return step.low
        case Kind.ONE | Kind.ONE_OF:
            return view.options[0].id
        case Kind.MANY:
            return [view.options[0].id]
        case Kind.RANK:
            return [option.id for option in view.options]
        case Kind.LIST:
            return [f"Sak {n} i {step.id}" for n in range(1, items(view) + 1)]
        case Kind.PEOPLE:
            return ["LK", "MO", "JS"][: items(view)]
        case Kind.ACTIVITIES:
            first: Ticked = view.activities[0]
            return [first]
        case _:
            return None


def items(view: View) -> int:
    """How many items to write: what is wished for, at most three."""
    return min(view.place.step.high or 3, max(view.place.step.low or 2, 2), 3)


def text(view: View) -> str:
    """What is written, for the kinds where one writes."""
    if view.place.step.kind is Kind.EXPERIMENT:
        return f"När {view.place.step.id}, då provar jag"
    given = value(view)
    if view.place.step.kind is Kind.PEOPLE and isinstance(given, list):
        return ", ".join(given)
    return "\n".join(given) if view.place.step.kind is Kind.LIST and isinstance(given, list) else str(given)


def lines(view: View) -> list[str]:
    """The lines of the plain face, the follow-up questions with them."""
    step = view.place.step
    match step.kind:
        case Kind.READ | Kind.PAUSE:
            return []
        case Kind.LONG | Kind.COMPARE:
            found = [*text(view).split("\n"), "."]
        case Kind.LIST:
            found = text(view).split("\n") + (["."] if items(view) < (step.high or 10) else [])
        case Kind.EXPERIMENT:
            found = [text(view), ""]
        case Kind.ONE | Kind.ONE_OF | Kind.MANY | Kind.ACTIVITIES:
            found = ["1"]
        case Kind.RANK:
            found = [" ".join(str(n) for n in range(1, len(view.options) + 1))]
        case _:
            found = [text(view)]
    for question in view.followups:
        found += [f"Om {question}", "."]
    return found


def is_written(view: View) -> bool:
    """Whether the answer is written, as against chosen."""
    return view.place.step.kind in (
        Kind.LONG,
        Kind.COMPARE,
        Kind.SHORT,
        Kind.LIST,
        Kind.PEOPLE,
        Kind.EXPERIMENT,
    )


def chosen(view: View) -> str:
    """The key that chooses, on the screen."""
    return str(value(view)) if view.place.step.kind is Kind.SCALE else "1"


__all__ = ["Answer", "chosen", "is_written", "items", "lines", "text", "value"]
