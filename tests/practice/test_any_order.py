"""However one goes through an exercise, the answers that stand at the end make the entry, and nothing else does."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.exercises.model import Exercise, Kind
from coach.exercises.reader import parse
from coach.journal.became import became
from coach.journal.draft import Draft, Mark
from coach.journal.entry import Entry
from coach.journal.journal import Journal
from coach.practice.session import Session
from coach.practice.walk import END, Walk

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 16, 45, tzinfo=UTC)

SOURCE = b"""---
coach: exercise/1
id: here
version: 1.0.0
lang: en
---

# Here

## Read

Text.

- Id: read

## What?

- Answer: short text
- Id: what
- Becomes: open question
- If you get stuck: a hint
- Follow-up: And?

## How much, given {what}?

- Answer: scale 1-7
- Id: much

## Which?

- Answer: list 1-3
- Id: which
- Show if: {much} is at least 3

## What about {which}?

- Answer: short text
- Id: about
- Repeat for: {which}
- If you get stuck: a hint
- Follow-up: And {which}?

## And this, after {about}?

- (yes) Yes
- (no) No
- Id: and
- Repeat for: {which}

## The one?

- Answer: one of {which}
- Id: one

## In order?

- Answer: rank {which}
- Id: order

## Breathe

- Answer: pause 5 s
- Id: pause

## Who?

- Answer: people 1-3
- Id: who
- Becomes: owed answer
- Show if: {and} is yes or {much} is 7

## Try?

- Answer: experiment, in 3 days
- Id: try
"""


def read() -> Exercise:
    """The exercise."""
    found, diagnostics = parse(SOURCE)
    assert found is not None, diagnostics
    return found


EXERCISE = read()
WORDS = st.sampled_from(["a", "b", "c d", "{what}", "*x*"])
VALUES: dict[Kind, st.SearchStrategy[object]] = {
    Kind.SHORT: WORDS | st.none(),
    Kind.SCALE: st.integers(0, 8),
    Kind.LIST: st.lists(WORDS, max_size=4),
    Kind.PEOPLE: st.lists(st.sampled_from(["LK", "lk", "MO", "a,b"]), max_size=3),
    Kind.ONE: st.sampled_from(["yes", "no", "else"]),
    Kind.ONE_OF: st.sampled_from(["a", "b", "c d", "gone"]),
    Kind.RANK: st.lists(st.sampled_from(["a", "b", "c d"]), max_size=3, unique=True),
    Kind.EXPERIMENT: st.fixed_dictionaries({"text": WORDS, "due": st.sampled_from(["2026-11-26", "soon"])}),
    Kind.PAUSE: st.integers(0, 9),
}


def decided(marks: dict[str, Mark]) -> dict[str, Mark]:
    """What stands somewhere; a place that was only looked at is as good as none."""
    return {key: mark for key, mark in marks.items() if mark != Mark()}


Move = Callable[["Road"], None]


class Road:
    """A walk with its draft, in a journal in memory."""

    def __init__(self) -> None:
        self.journal = Journal.memory(lambda: NOW)
        self.session = self._session(None)

    def _session(self, draft: Draft | None) -> Session:
        walk = Walk(
            EXERCISE,
            pack="own",
            theme=None,
            today=TODAY,
            started=NOW,
            marks=draft.marks if draft else None,
            at=draft.at if draft else None,
        )
        return Session(self.journal, walk, draft.id if draft else self.journal.new_id(), lambda: NOW)

    def keep_and_resume(self) -> None:
        """Close everything and come back."""
        marks = self.session.walk.marks
        stood = self.session.walk.at
        self.session.keep()
        drafts = self.journal.drafts()
        if self.session.walk.begun:
            assert [draft.id for draft in drafts] == [self.session.id]
            self.session = self._session(drafts[0])
            assert self.session.walk.at == stood
            assert decided(self.session.walk.marks) == decided(marks)
        else:
            assert drafts == ()


def next_(road: Road) -> None:
    road.session.walk.next()


def back(road: Road) -> None:
    road.session.walk.back()


def dont_know(road: Road) -> None:
    road.session.walk.dont_know()


def skip(road: Road) -> None:
    road.session.walk.skip()


def undecide(road: Road) -> None:
    road.session.walk.undecide()


def hint(road: Road) -> None:
    road.session.walk.hint()


def end(road: Road) -> None:
    road.session.walk.go(END)


@st.composite
def moves(draw: st.DrawFn) -> Move:
    """One thing that a person may do."""
    plain = st.sampled_from([next_, next_, back, dont_know, skip, undecide, hint, end, Road.keep_and_resume])
    data = {kind: draw(values) for kind, values in VALUES.items()}
    place, kept = draw(st.integers(0, 30)), draw(plain)
    word = draw(WORDS)

    def answer(road: Road) -> None:
        walk = road.session.walk
        if walk.place.step.kind in data:
            walk.answer(data[walk.place.step.kind])

    def jump(road: Road) -> None:
        places = road.session.walk.places
        road.session.walk.go(places[place % len(places)].key)

    def follow_up(road: Road) -> None:
        if road.session.walk.place.step.followups:
            road.session.walk.follow_up(0, word)

    return draw(st.sampled_from([answer, answer, answer, jump, follow_up, kept]))


def straight(marks: Walk) -> Entry:
    """The entry of one who went from the first step to the last and gave just the answers that stand."""
    walk = Walk(EXERCISE, pack="own", theme=None, today=TODAY, started=NOW)
    while not walk.ended:
        mark = marks.mark(walk.place.key)
        for _ in range(mark.hints):
            walk.hint()
        if walk.place.step.kind.asks or walk.place.step.kind is Kind.PAUSE:
            if mark.answer is not None and walk.place.fits(mark):
                assert walk.answer(given_back(walk.place.step.kind, mark.answer)) is None
            if mark.state == "dont-know":
                walk.dont_know()
            elif mark.state == "skipped":
                walk.skip()
            for n, text in enumerate(mark.followups):
                walk.follow_up(n, text)
        walk.next()
    return walk.finish(NOW)


def given_back(kind: Kind, kept: object) -> object:
    """A kept answer as it was given."""
    if kind in (Kind.ONE, Kind.ONE_OF):
        return kept["id"]  # type: ignore[index]
    if kind is Kind.RANK:
        return [one["id"] for one in kept]  # type: ignore[attr-defined]
    return kept


def shown(entry: Entry) -> list[object]:
    """The steps that count: those that were hidden keep what one happened to write there."""
    return [step for step in entry.steps if step.state != "not-shown"]


@settings(max_examples=150)
@given(st.lists(moves(), max_size=40))
def test_the_answers_that_stand_make_the_entry(steps: list[Move]) -> None:
    road = Road()
    for step in steps:
        step(road)
    entry = road.session.walk.finish(NOW)
    road.keep_and_resume()
    again = road.session.walk.finish(NOW)
    assert again == entry
    assert became(entry.steps) == entry.became
    assert msgspec.json.decode(msgspec.json.encode(entry), type=Entry) == entry
    other = straight(road.session.walk)
    assert shown(other) == shown(entry)
    assert other.became == entry.became


@settings(max_examples=50)
@given(st.lists(moves(), max_size=25))
def test_what_is_saved_is_what_was_walked_and_the_draft_is_over(steps: list[Move]) -> None:
    road = Road()
    for step in steps:
        step(road)
    walked = road.session.walk.finish(NOW)
    road.session.keep()
    saved = road.session.finish()
    assert road.journal.entry(saved.id) == saved
    assert road.journal.drafts() == ()
    assert saved.steps == walked.steps
    bare = [msgspec.structs.replace(row, id="") for row in saved.became]
    assert tuple(bare) == walked.became
    assert len({row.id for row in saved.became} | {saved.id}) == len(saved.became) + 1


def filled_in() -> Road:
    """A road where everything has been answered, so that the next moves change what others were taken from."""
    road = Road()
    walk = road.session.walk
    values = {"what": "w", "much": 7, "which": ["a", "b", "c d"], "one": "a", "order": ["b", "a"], "who": ["LK"]}
    values["try"] = {"text": "t", "due": "2026-11-26"}
    values |= {f"about/{item}": f"about {item}" for item in "ab"} | {f"and/{item}": "yes" for item in "ab"}
    for key, value in values.items():
        walk.go(key)
        assert walk.answer(value) is None
    for key in ("what", "about/a", "about/c d"):
        walk.go(key)
        walk.follow_up(0, f"more on {key}")
    return road


def written(walk: Walk) -> set[tuple[str, object]]:
    """Everything that stands in a mark: the answers, and the answers to follow-up questions."""
    found = set[tuple[str, object]]()
    for key, mark in walk.marks.items():
        id = key.partition("/")[0]
        found |= {(id, repr(mark.answer))} if mark.answer is not None else set()
        found |= {(id, text) for text in mark.followups if text}
    return found


def kept(entry: Entry) -> set[tuple[str, object]]:
    """Everything that stands in an entry's steps."""
    found = {(step.id, repr(step.answer)) for step in entry.steps if step.answer is not None}
    return found | {(step.id, one.answer) for step in entry.steps for one in step.followups if one.answer}


@settings(max_examples=150)
@given(
    st.lists(moves(), max_size=20),
    st.lists(WORDS, max_size=3, unique=True),
    st.integers(1, 7),
)
def test_nothing_that_was_written_is_missing(steps: list[Move], which: list[str], much: int) -> None:
    road = filled_in()
    for step in steps:
        step(road)
    walk = road.session.walk
    for key, value in (("which", which), ("much", much)):
        walk.go(key)
        if walk.at == key:
            walk.answer(value)
        for entry in (walk.finish(NOW), walk.set_aside()):
            assert entry is not None
            assert written(walk) <= kept(entry)
    assert shown(straight(walk)) == shown(walk.finish(NOW))


def test_the_exercise_has_what_the_property_needs() -> None:
    kinds = {step.kind for step in EXERCISE.steps}
    assert set(VALUES) <= kinds
    with pytest.raises(KeyError):
        given_back(Kind.ONE, {})
