"""Every built-in exercise, in both languages, walked to its end by the plain face."""

from __future__ import annotations

from collections import deque
from datetime import UTC, datetime, timedelta

import msgspec
import pytest

from coach.cli.console import Console
from coach.cli.reading import saved_lines
from coach.cli.walk import PlainWalk
from coach.exercises.library import BUILT_IN, Library, Shelf, content_root
from coach.exercises.model import Kind
from coach.journal.answers import is_empty
from coach.journal.became import became
from coach.journal.entry import Entry
from coach.journal.journal import Journal
from coach.practice.desk import Desk
from coach.practice.session import Session
from coach.practice.then_and_now import then_and_now
from coach.practice.view import View
from coach.words import words_for

LIBRARY = Library({BUILT_IN: content_root()})
SHELVES = LIBRARY.heads()

each_exercise = pytest.mark.parametrize("shelf", SHELVES, ids=lambda shelf: f"{shelf.id}.{shelf.lang}")


class Scripted(Console):
    """A console that answers each question with lines that fit it, looked up when the question is there."""

    def __init__(self, session: Session, *, knows: bool) -> None:
        super().__init__(None, None, None)
        self.said: list[str] = []
        self.remarks: list[str] = []
        self._walk = session.walk
        self._knows = knows
        self._at = ""
        self._script: deque[str] = deque()

    def say(self, text: str = "") -> None:
        self.said.append(text)

    def remark(self, text: str) -> None:
        self.remarks.append(text)

    def read(self) -> str:
        if self._walk.at != self._at:
            assert not self._script, f"{self._at} left {self._script} unread"
            self._at = self._walk.at
            self._script.extend(fitting(self._walk.view()) if self._knows else ["?"])
        self.before_waiting()
        return self._script.popleft()


def fitting(view: View) -> list[str]:
    """Lines that answer a question and all that follows it."""
    step = view.place.step
    high = step.high or 1
    match step.kind:
        case Kind.LONG | Kind.COMPARE:
            lines = ["En rad", "", "en till", "."]
        case Kind.ONE | Kind.ONE_OF | Kind.MANY:
            lines = ["1"]
        case Kind.RANK:
            lines = [" ".join(str(n) for n in range(len(view.options), 0, -1))]
        case Kind.SCALE:
            lines = [str(high)]
        case Kind.LIST:
            lines = [f"sak {n}" for n in range(max(1, step.low or 1))] + (["."] if (step.low or 1) < high else [])
        case Kind.PEOPLE:
            lines = [", ".join(f"P{n}" for n in range(max(1, step.low or 1)))]
        case Kind.ACTIVITIES:
            lines = ["1, 10, leda: Lyssnade"]
        case Kind.EXPERIMENT:
            lines = ["När mötet börjar, då frågar jag först.", "+0"]
        case _:
            lines = ["Ett svar"]
    for _ in view.followups:
        lines += ["Och det följer", "."]
    return lines


def desk_at(days: int, journal: Journal) -> Desk:
    """A desk some days into the journal."""
    at = datetime(2026, 11, 2, 16, 0, tzinfo=UTC) + timedelta(days=days)
    return Desk(journal, LIBRARY, lambda: at)


def walk(desk: Desk, shelf: Shelf, *, knows: bool = True) -> tuple[Entry, Scripted]:
    """Walk an exercise to its end."""
    session = desk.begin(shelf.name, shelf.lang)
    console = Scripted(session, knows=knows)
    words = words_for(shelf.lang)
    entry = PlainWalk(session, console, words).run()
    console.say("\n".join(saved_lines(entry, then_and_now(entry, desk.journal), words)))
    return entry, console


def holds_together(entry: Entry, desk: Desk, shelf: Shelf) -> None:
    """What must be true of every entry."""
    assert desk.journal.entry(entry.id) == entry
    assert desk.journal.drafts() == ()
    assert [msgspec.structs.replace(row, id="") for row in entry.became] == list(became(entry.steps))
    assert entry.exercise is not None
    assert (entry.exercise.name, entry.lang, entry.exercise.theme) == (shelf.name, shelf.lang, shelf.theme)


def asked(entry: Entry) -> list[str]:
    """The states of the steps that asked and were shown."""
    quiet = ("read", "pause")
    return [step.state for step in entry.steps if step.kind not in quiet and step.state != "not-shown"]


@each_exercise
def test_everything_can_be_answered_twice(shelf: Shelf) -> None:
    journal = Journal.memory()
    for days in (0, 30):
        desk = desk_at(days, journal)
        entry, console = walk(desk, shelf)
        holds_together(entry, desk, shelf)
        assert console.remarks == []
        assert set(asked(entry)) == {"answered"}
        shown = [step for step in entry.steps if step.state == "answered" and step.kind != "read"]
        assert not any(is_empty(step.kind, step.answer) for step in shown)
        assert not [text for text in console.said if "{" in text]
        assert words_for(shelf.lang).saved in console.said[-1]
        assert (words_for(shelf.lang).then_and_now in console.said[-1]) == bool(days)


@each_exercise
def test_nothing_need_be_known(shelf: Shelf) -> None:
    desk = desk_at(0, Journal.memory())
    entry, console = walk(desk, shelf, knows=False)
    holds_together(entry, desk, shelf)
    assert console.remarks == []
    assert set(asked(entry)) == {"dont-know"}
    assert [row.kind for row in entry.became] == ["open-question"] * len(asked(entry))
    assert all(row.text for row in entry.became)


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_all_of_them_one_after_the_other_in_one_journal(lang: str) -> None:
    """So that what they read of one another, experiments and owed answers too, is there to be read."""
    journal = Journal.memory()
    shelves = LIBRARY.heads(lang)
    shown: dict[tuple[str, str], str] = {}
    for n, shelf in enumerate([*shelves, *shelves]):
        desk = desk_at(n, journal)
        entry, console = walk(desk, shelf)
        assert console.remarks == [], shelf.name
        assert set(asked(entry)) == {"answered"}, shelf.name
        shown |= {(shelf.id, step.id): step.kind for step in entry.steps if step.state != "not-shown"}
    assert len(journal.heads()) == 2 * len(shelves)
    exercises = [LIBRARY.open(shelf.pack, shelf.id, lang).exercise for shelf in shelves]
    there = {step.kind.value for exercise in exercises if exercise for step in exercise.steps}
    assert set(shown.values()) == there


def test_the_same_steps_are_walked_in_both_languages() -> None:
    ways: dict[str, list[list[tuple[str, str, str]]]] = {}
    for shelf in SHELVES:
        entry, _ = walk(desk_at(0, Journal.memory()), shelf)
        ways.setdefault(shelf.name, []).append([(step.id, step.kind, step.state) for step in entry.steps])
    assert {name: len(both) for name, both in ways.items() if len(both) != 2} == {}
    assert [name for name, (one, other) in ways.items() if one != other] == []
