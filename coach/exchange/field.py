"""What each kind of answer looks like on paper: lines, boxes and a scale to fill in by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from coach.exchange.saying import Saying
from coach.exercises.activities import Activities
from coach.exercises.model import EXPERIMENTS, Kind, Option, Ref, Step
from coach.page import Html, joined, tag
from coach.words.texts import Texts

MOST_LINES = 12
"""Lines that a list gets, however many it may hold."""

LINE = tag("span", cls="line")
BOX = tag("div", cls="box")
LESS = tag("div", cls="box less")


def field(step: Step, saying: Saying, words: Texts, activities: Activities) -> Html:
    """Where the answer to a step is written, with what there is to do; nothing for what is only read."""
    draw: dict[Kind, Callable[[], Html]] = {
        Kind.READ: lambda: Html(""),
        Kind.PAUSE: lambda: _do(words.sheet.pause.format(time=_time(step.seconds or 0, words))),
        Kind.LONG: lambda: BOX,
        Kind.SHORT: _line,
        Kind.ONE: lambda: joined(_do(words.sheet.choose_one), _options(step.options, "mark round")),
        Kind.ONE_OF: lambda: joined(_do(words.sheet.one_of.format(question=_source(step, saying))), _line()),
        Kind.MANY: lambda: joined(_do(_how_many(step, words)), _options(step.options, "mark")),
        Kind.SCALE: lambda: _scale(step),
        Kind.LIST: lambda: _lines(step.high or 1, "lines numbered"),
        Kind.PEOPLE: lambda: joined(_do(words.sheet.names), _lines(step.high or 1, "lines")),
        Kind.ACTIVITIES: lambda: _activities(activities, words),
        Kind.EXPERIMENT: lambda: joined(LESS, _item(f"{words.sheet.look_on} ({_due(step, words)})")),
        Kind.RANK: lambda: _rank(step, saying, words),
        Kind.COMPARE: lambda: joined(_do(_before(step, saying, words)), BOX),
    }
    return draw[step.kind]()


def followups(questions: Iterable[str]) -> Html:
    """The follow-up questions, each with its own room."""
    return joined(*(joined(tag("p", question), LESS) for question in questions))


def about(words: Texts) -> Html:
    """Where one writes what a repeated question is about."""
    return _item(words.sheet.about)


def _do(sentence: str) -> Html:
    """What there is to do, said quietly."""
    return tag("p", sentence, cls="do quiet")


def _line() -> Html:
    """A single line."""
    return tag("p", LINE, cls="item field")


def _item(label: str) -> Html:
    """A line with something before it."""
    return tag("p", tag("span", label, cls="quiet"), LINE, cls="item field")


def _lines(count: int, kind: str) -> Html:
    """Lines under one another."""
    return tag("ul", *(tag("li", LINE) for _ in range(min(count, MOST_LINES))), cls=f"{kind} field")


def _options(options: Iterable[Option], mark: str) -> Html:
    """Choices, each with something to tick."""
    rows = (tag("li", tag("span", cls=mark), tag("span", one.label), cls="option") for one in options)
    return tag("ul", *rows, cls="options")


def _how_many(step: Step, words: Texts) -> str:
    """How many to tick."""
    sheet, low, high = words.sheet, step.low or 0, step.high or len(step.options)
    if low > 1 and low < high:
        return sheet.choose_between.format(low=low, high=high)
    return sheet.choose_any if high >= len(step.options) else sheet.choose_at_most(high)


def _scale(step: Step) -> Html:
    """The numbers in a row, the words under their ends."""
    low, high = step.low or 0, step.high or 0
    numbers = tag("ol", *(tag("li", str(number)) for number in range(low, high + 1)), cls="numbers")
    ends = tag("p", *(tag("span", word) for word in step.words), cls="ends quiet") if step.words else Html("")
    return tag("div", numbers, ends, cls="scale")


def _activities(found: Activities, words: Texts) -> Html:
    """The two lists side by side, with room for something of one's own in each."""
    columns = (
        tag("div", tag("p", tag("strong", heading)), _options(options, "mark"), _item(words.sheet.own_activity))
        for heading, options in ((words.managing, found.managing), (words.leading, found.leading))
    )
    return tag("div", *columns, cls="columns")


def _rank(step: Step, saying: Saying, words: Texts) -> Html:
    """Choices with a box for the number before each; or lines, where they are an earlier answer."""
    if step.options:
        return joined(_do(words.sheet.rank), _options(step.options, "mark number"))
    source = saying.exercise.step(step.source.step) if isinstance(step.source, Ref) else None
    count = (source.high or len(source.options)) if source else 0
    return joined(_do(words.sheet.rank_of.format(question=_source(step, saying))), _lines(count or 5, "lines numbered"))


def _before(step: Step, saying: Saying, words: Texts) -> str:
    """What to read before comparing."""
    if step.source is EXPERIMENTS:
        return words.sheet.read_experiments
    return words.sheet.read_before.format(question=_source(step, saying))


def _source(step: Step, saying: Saying) -> str:
    """The question that a step takes from."""
    return saying.question(step.source) if isinstance(step.source, Ref) else ""


def _due(step: Step, words: Texts) -> str:
    """When an experiment is to be looked at."""
    return words.screens.in_days(step.due_days) if step.due_days else words.today


def _time(seconds: int, words: Texts) -> str:
    """How long a pause is."""
    return words.seconds(seconds) if seconds % 60 else words.minutes(seconds // 60)
