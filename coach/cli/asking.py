"""How one step is put in lines: its heading, its question, what can be chosen, what stands, what a line may be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from coach.cli.lines import ALIASES_SHOWN, waiting_rows
from coach.exercises.model import Kind, Step
from coach.journal.entry import ANSWERED, DONT_KNOW, SKIPPED, Scale
from coach.markdown import plain
from coach.practice.view import Earlier, View
from coach.words.answers import answer_text
from coach.words.dates import long_day, weekday_day
from coach.words.texts import Texts

TEXT_KINDS = (Kind.LONG, Kind.COMPARE)


def asked(view: View, number: int | None, of: int, words: Texts, aliases: Sequence[str]) -> str:
    """Everything that stands above the line to be written."""
    step = view.place.step
    parts = [
        _heading(step, number, of, words),
        view.question,
        view.item if view.item and view.item not in view.question else "",
        plain(view.prose),
        words.example.format(example=view.example) if view.example else "",
        "\n".join(_earlier(view, words)) if step.kind is Kind.COMPARE else "",
        "\n".join(_choices(view, words, aliases)),
        "\n".join(hints(view, words)),
        standing(view, words),
    ]
    return "\n" + "\n\n".join(filter(None, parts))


def hints(view: View, words: Texts) -> Iterator[str]:
    """The hints that have been opened."""
    of = len(view.place.step.hints)
    for n, hint in enumerate(view.hints, 1):
        yield f"{words.hint_of.format(n=n, of=of)}: {hint}"


def standing(view: View, words: Texts) -> str:
    """The answer that stands, if one does."""
    mark, step = view.mark, view.place.step
    scale = Scale(step.low or 0, step.high or 0, step.words) if step.kind is Kind.SCALE else None
    text = answer_text(step.kind, mark.answer, words, scale)
    parts = [words.states[mark.state]] if mark.state in (DONT_KNOW, SKIPPED) else []
    parts += [text] if text else []
    parts += [f"{question} {given}" for question, given in zip(view.followups, mark.followups, strict=False) if given]
    return words.plain.stands.format(answer="\n".join(parts)) if parts else ""


def may_be(view: View, words: Texts, known: bool) -> str:
    """What a line may be at this step.

    Args:
        known: Whether aliases have been shown with numbers.
    """
    step, said = view.place.step, words.plain.may
    if step.kind is Kind.PEOPLE:
        numbers = "people-waiting" if waiting_rows(view) else "people-known" if known else "people-number"
        return f"{said['people'].format(high=step.high)} {said.get(numbers, '')}".strip()
    if step.kind is Kind.MANY and step.high is not None:
        return said["many-at-most"].format(of=len(view.options), high=step.high)
    if step.kind is Kind.SCALE:
        return said["scale"].format(low=step.low, high=step.high, ends=_ends(step))
    if step.kind is Kind.LIST:
        return said["list"].format(high=step.high)
    kind = Kind.LONG if step.kind is Kind.COMPARE else Kind.ONE if step.kind is Kind.ONE_OF else step.kind
    return said.get(kind, "").format(of=len(view.options))


def fits(view: View, words: Texts, known: bool, adds: bool) -> str:
    """What a line may be, and whether it ``adds`` to a text or a list that stands or replaces it."""
    said = may_be(view, words, known)
    if view.mark.answer is None or view.place.step.kind not in (*TEXT_KINDS, Kind.LIST):
        return said
    return f"{said} {words.plain.goes_on if adds else words.plain.replaces}"


def full(view: View, words: Texts) -> str:
    """That a list takes no more, and what goes on."""
    return words.plain.full.format(high=view.place.step.high)


def unasked(view: View) -> tuple[int, ...]:
    """The follow-up questions, counted from 0, that are not answered though the question is."""
    if view.mark.state != ANSWERED:
        return ()
    given = view.mark.followups
    return tuple(n for n in range(len(view.followups)) if n >= len(given) or not given[n])


def _heading(step: Step, number: int | None, of: int, words: Texts) -> str:
    """``Fråga 2 av 5``, and under it quietly whether it is optional and how long it may take."""
    if number is None:
        return ""
    text = words.question_of.format(n=number, of=of)
    notes = [words.optional] if step.optional else []
    notes += [step.minutes] if step.minutes else []
    return "\n".join(filter(None, [text[:1].upper() + text[1:], ", ".join(notes)]))


def _choices(view: View, words: Texts, aliases: Sequence[str]) -> Iterator[str]:
    """What can be chosen, with numbers."""
    kind = view.place.step.kind
    if kind is Kind.ACTIVITIES:
        heading = ""
        for n, one in enumerate(view.activities, 1):
            named = words.managing if one["list"] == "managing" else words.leading
            if named != heading:
                yield named
                heading = named
            yield f"{n:>3}  {one['label']}"
    elif kind is Kind.PEOPLE and view.waiting:
        for n, row in enumerate(waiting_rows(view), 1):
            since = words.plain.since.format(day=weekday_day(row.since, words))
            yield f"{n:>3}  {row.who}{': ' + row.text if row.text else ''} ({since})"
    elif kind is Kind.PEOPLE:
        known = [f"{n} {alias}" for n, alias in enumerate(aliases[:ALIASES_SHOWN], 1)]
        if known:
            yield ", ".join(known)
    elif kind in (Kind.ONE, Kind.ONE_OF, Kind.MANY, Kind.RANK):
        for n, option in enumerate(view.options, 1):
            yield f"{n:>3}  {option.label}"


def _earlier(view: View, words: Texts) -> Iterator[str]:
    """What was answered earlier, each with its day."""
    if not view.compared:
        yield words.nothing_earlier
        return
    yield words.earlier
    for one in view.compared:
        yield f"{long_day(one.day, words)}: {_told(one, words)}"


def _told(one: Earlier, words: Texts) -> str:
    """An earlier answer; of an experiment also what became of it."""
    if one.tried is None:
        return answer_text(one.kind, one.answer, words) or ""
    learned = f" {one.tried.learned}" if one.tried.learned else ""
    return f"{one.tried.text} ({words.outcomes[one.tried.state]}){learned}"


def _ends(step: Step) -> str:
    """``1 = aldrig, 7 = alltid``: the words of a scale at their numbers."""
    low, high = step.low or 0, step.high or 0
    if not step.words:
        return ""
    at = [low, high] if len(step.words) == 2 else [low, (low + high) // 2, high]
    return " (" + ", ".join(f"{n} = {word}" for n, word in zip(at, step.words, strict=True)) + ")"
