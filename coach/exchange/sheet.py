"""An exercise as a sheet to print or mail: one HTML page with every question, and room to answer by hand."""

from __future__ import annotations

from pathlib import Path

from coach.exchange.field import about, field, followups
from coach.exchange.saying import Others, Saying
from coach.exercises.activities import Activities
from coach.exercises.model import EXPERIMENTS, Exercise, Ref, Step
from coach.page import Html, joined, markdown, page, tag
from coach.practice.pipes import fill
from coach.words.texts import Texts


def sheet(exercise: Exercise, words: Texts, activities: Activities, others: Others) -> str:
    """The whole page.

    Args:
        words: Of the exercise's own language.
        activities: The two built-in lists, in that language.
        others: Gives another exercise by its id, for what refers to it.
    """
    saying = Saying(exercise, others, words.sheet)
    steps = (_step(step, saying, words, activities) for step in exercise.steps)
    body = joined(_header(exercise, words), *steps, _footer(exercise, words))
    style = (Path(__file__).parent / "sheet.css").read_text(encoding="utf-8")
    return page(exercise.lang, exercise.title, body, style)


def _header(exercise: Exercise, words: Texts) -> Html:
    """The title, the aim, how long it takes, and a line for the day."""
    themes = [words.themes.get(theme, theme) for theme in exercise.themes]
    facts = " · ".join([*([words.minutes(exercise.minutes)] if exercise.minutes else []), *themes])
    return tag(
        "header",
        tag("p", tag("span", words.sheet.day, cls="quiet"), tag("span", cls="line"), cls="day"),
        tag("h1", exercise.title),
        *(tag("p", part) for part in exercise.aim.split("\n\n") if part),
        *([tag("p", facts, cls="quiet")] if facts else []),
        tag("p", words.sheet.everything_optional, cls="quiet"),
    )


def _footer(exercise: Exercise, words: Texts) -> Html:
    """What it builds on and whose it is."""
    said = words.sheet
    rows = [
        said.basis.format(basis=exercise.basis) if exercise.basis else "",
        said.author.format(author=exercise.author) if exercise.author else "",
        said.licence.format(licence=exercise.licence) if exercise.licence else "",
        f"{said.version.format(version=exercise.version)} · {said.made_with}",
    ]
    return tag("footer", *(tag("p", row, cls="quiet") for row in rows if row))


def _step(step: Step, saying: Saying, words: Texts, activities: Activities) -> Html:
    """One step: when it is meant, the question, the prose, the room for the answer, and at the end the hints."""
    number = saying.number(step.id)
    question = _plain(step.question, step, saying)
    example = _plain(step.example, step, saying)
    prose = fill(step.prose, lambda ref: saying.filled(step, ref), "text", markdown=True).text
    return tag(
        "section",
        tag("h2", f"{number}. {question}" if number else question),
        *(tag("p", note, cls="only") for note in _notes(step, saying, words)),
        markdown(prose),
        *(tag("p", words.example.format(example=one), cls="quiet") for one in [example] if one),
        *([about(words)] if step.repeat is not None else []),
        field(step, saying, words, activities),
        followups(_plain(one, step, saying) for one in step.followups),
        *([_unsure(words)] if step.kind.asks else []),
        _hints([_plain(hint, step, saying) for hint in step.hints], words),
        cls="step",
    )


def _notes(step: Step, saying: Saying, words: Texts) -> list[str]:
    """What holds for the step: when it is meant, for what it is repeated, that it may be left, how long it takes."""
    said = words.sheet
    notes: list[str] = []
    if step.show_if is not None:
        notes.append(saying.condition(step.show_if))
    if step.repeat is EXPERIMENTS:
        notes.append(said.repeat_experiments)
    elif isinstance(step.repeat, Ref):
        notes.append(said.repeat.format(question=saying.question(step.repeat)))
    quiet = [words.optional] if step.optional else []
    quiet += [said.private] if step.private else []
    quiet += [step.minutes] if step.minutes else []
    return [*notes, *([". ".join(part.removesuffix(".") for part in quiet) + "."] if quiet else [])]


def _unsure(words: Texts) -> Html:
    """*Don't know yet*, to tick."""
    return tag("p", tag("span", cls="mark"), tag("span", words.dont_know), cls="unsure")


def _hints(hints: list[str], words: Texts) -> Html:
    """The hints, for whoever gets stuck."""
    if not hints:
        return Html("")
    rows = tag("ul", *(tag("li", hint) for hint in hints))
    return tag("div", tag("p", words.sheet.hints), rows, cls="hints quiet")


def _plain(template: str, step: Step, saying: Saying) -> str:
    """A text that is no Markdown, with what it refers to in brackets."""
    return fill(template, lambda ref: saying.filled(step, ref), "question").text
