"""Whatever is written, edited, deleted, brought back, set, taken back and purged: the ledger is what a model says."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from coach.journal.acts import Act, Acts, together
from coach.journal.became import became
from coach.journal.entry import ANSWERED, Entry, StepRecord
from coach.journal.follow_up import CannotFollowUp
from coach.journal.journal import Journal
from coach.journal.ledger import STATES

START = datetime(2026, 11, 23, 16, 47, tzinfo=UTC)
IDS = ({"8", "9"}, {"10"}, {"11"})
"""The ids of acts that each of three devices draws: an id is drawn once."""

NOTES = st.sampled_from([None, "a", "b"])
TEXTS = st.lists(st.sampled_from(["x", "y", "z"]), max_size=3, unique=True)
PICK = st.integers(0, 20)

OPERATIONS = st.one_of(
    st.tuples(st.just("finish"), TEXTS),
    st.tuples(st.just("review"), PICK, st.sampled_from(["done", "other", "not", "let-go", None]), NOTES),
    st.tuples(st.just("edit"), PICK, TEXTS),
    st.tuples(st.just("delete"), PICK),
    st.tuples(st.just("restore"), PICK, PICK),
    st.tuples(st.just("purge"), PICK),
    st.tuples(st.just("set"), PICK, PICK, NOTES),
    st.tuples(st.just("set"), PICK, PICK, NOTES),
    st.tuples(st.just("undo"), PICK),
)


@dataclass
class Said:
    """Something that was said of a row: when, how it stands (None: only a note), and by whom."""

    at: datetime
    state: str | None
    note: str | None
    by_entry: bool


@dataclass
class Model:
    """The journal as lists: every version of every entry, and what a person said of each row."""

    versions: dict[str, list[Entry]] = field(default_factory=dict)
    living: set[str] = field(default_factory=set)
    acts: dict[str, list[Said]] = field(default_factory=dict)

    def stand(self, entry: Entry) -> None:
        """Let this be how an entry stands."""
        past = self.versions.setdefault(entry.id, [])
        if not past or entry.id not in self.living or past[-1] != entry:
            past.append(entry)
        self.living.add(entry.id)

    def purge(self, id: str) -> None:
        """Forget an entry, and what was said of all its rows."""
        for entry in self.versions.pop(id):
            for row in entry.became:
                self.acts.pop(row.id, None)
        self.living.discard(id)

    def standing(self) -> list[Entry]:
        """The living entries as they stand, oldest first."""
        return sorted((self.versions[id][-1] for id in self.living), key=lambda one: (one.at, int(one.id)))

    def kinds(self) -> dict[str, str]:
        """The rows that can be followed up, and their kinds."""
        return {row.id: row.kind for entry in self.standing() for row in entry.became if row.kind in STATES}

    def said(self, id: str) -> list[Said]:
        """All that was said of a row, oldest first."""
        found = [
            Said(entry.at, None if row.kind == "learned" else row.kind, row.text, True)
            for entry in self.standing()
            for row in entry.became
            if id in row.closes
        ]
        acts = self.acts.get(id, [])
        last = next((one for one in reversed(acts) if one.note), None)
        found += [one if one is last else Said(one.at, one.state, None, False) for one in acts]
        return sorted(found, key=lambda one: one.at)

    def stands(self, id: str) -> tuple[str, str | None]:
        """How a row stands, and what was written of it."""
        said = self.said(id)
        state = next((one.state for one in reversed(said) if one.state), "open")
        return state, "\n".join(one.note for one in said if one.note) or None


def steps(texts: list[str]) -> tuple[StepRecord, ...]:
    """An experiment, a list of questions to ask, and somebody who waits."""
    due = {"text": "".join(texts), "due": "2026-11-30"}
    return (
        StepRecord("try", "experiment", state=ANSWERED if texts else "skipped", answer=due),
        StepRecord("ask", "list", state=ANSWERED, answer=texts, becomes="question to ask"),
        StepRecord("owed", "short", state=ANSWERED, answer=texts[-1] if texts else "", becomes="owed answer"),
    )


def about(id: str, outcome: str | None, learned: str | None) -> tuple[StepRecord, ...]:
    """What a review says of an experiment."""
    chosen = StepRecord("outcome", "one", state=ANSWERED, answer={"id": outcome, "label": ""}, closes=(id,))
    written = StepRecord("learned", "short", state=ANSWERED, answer=learned, closes=(id,))
    return tuple(one for one, given in ((chosen, outcome), (written, learned)) if given)


class Played:
    """The journal and its model, side by side."""

    def __init__(self) -> None:
        self.at = START
        self.journal = Journal.memory(self.clock)
        self.model = Model()

    def clock(self) -> datetime:
        """Each time a minute later."""
        self.at += timedelta(minutes=1)
        return self.at

    def _save(self, made: tuple[StepRecord, ...]) -> None:
        at = self.clock()
        self.model.stand(self.journal.finish(Entry("", at, at, "sv", None, made, became(made))))

    def finish(self, texts: list[str]) -> None:
        """Save an entry."""
        self._save(steps(texts))

    def review(self, n: int, outcome: str | None, learned: str | None) -> None:
        """Save an entry that says how an experiment went."""
        experiments = [id for id, kind in self.model.kinds().items() if kind == "experiment"]
        if experiments:
            self._save(about(experiments[n % len(experiments)], outcome, learned))

    def edit(self, n: int, texts: list[str]) -> None:
        """Change an entry."""
        if ids := sorted(self.model.living):
            entry = self.model.versions[ids[n % len(ids)]][-1]
            self.model.stand(self.journal.edit(structs.replace(entry, steps=steps(texts))))

    def delete(self, n: int) -> None:
        """Delete an entry."""
        if ids := sorted(self.model.living):
            self.journal.delete(ids[n % len(ids)])
            self.model.living.discard(ids[n % len(ids)])

    def restore(self, n: int, version: int) -> None:
        """Bring an entry back, as it once was."""
        if ids := sorted(self.model.versions):
            past = self.model.versions[ids[n % len(ids)]]
            number = version % len(past) + 1
            wanted = past[number - 1]
            assert self.journal.restore(wanted.id, number) == wanted
            self.model.stand(wanted)

    def purge(self, n: int) -> None:
        """Delete an entry for good."""
        if ids := sorted(self.model.versions):
            self.journal.delete_for_good(ids[n % len(ids)])
            self.model.purge(ids[n % len(ids)])

    def set(self, n: int, which: int, note: str | None) -> None:
        """Say how a row stands."""
        if rows := list(self.model.kinds().items()):
            id, kind = rows[n % len(rows)]
            state = STATES[kind][which % len(STATES[kind])]
            acts = self.model.acts.get(id, [])
            before = self.model.stands(id)[0], next((one.note for one in reversed(acts) if one.note), None)
            self.journal.follow_ups.set(id, state, note)
            if before[0] != state or note not in (None, before[1]):
                self.model.acts.setdefault(id, []).append(Said(self.at, state, note, False))

    def undo(self, n: int) -> None:
        """Take back what was last said of a row."""
        if rows := list(self.model.kinds()):
            id = rows[n % len(rows)]
            stands = next((one for one in reversed(self.model.said(id)) if one.state), None)
            if stands is not None and not stands.by_entry:
                self.journal.follow_ups.undo(id)
                self.model.acts[id].pop()
                return
            with pytest.raises(CannotFollowUp, match="said-in-entry" if stands else "nothing-to-undo"):
                self.journal.follow_ups.undo(id)

    def compare(self) -> None:
        """The ledger is what the model says."""
        rows = {row.id: (row.kind, (row.state, row.note)) for row in self.journal.ledger().rows if row.kind in STATES}
        assert rows == {id: (kind, self.model.stands(id)) for id, kind in self.model.kinds().items()}
        open_ones = [row.id for kind in STATES for row in self.journal.ledger().open(kind)]
        assert self.journal.follow_ups.all().keys() == self.model.acts.keys()
        assert sorted(open_ones) == sorted(id for id in self.model.kinds() if self.model.stands(id)[0] == "open")


SAID = st.lists(
    st.builds(
        Act,
        st.sampled_from(["8", "9", "10", "11"]),
        st.sampled_from([START, START + timedelta(minutes=1)]),
        st.sampled_from(["done", "not"]),
    ),
    max_size=4,
    unique_by=lambda act: act.id,
)
DAYS = st.sampled_from([None, START.date(), START.date() + timedelta(days=1)])
DEVICES = st.lists(st.builds(Acts, st.just("1"), SAID.map(tuple), DAYS, DAYS), min_size=1, max_size=3)


@settings(max_examples=100)
@given(DEVICES, st.randoms())
def test_what_devices_said_is_the_same_in_whatever_order_and_however_often_it_arrives(
    devices: list[Acts], random: Random
) -> None:
    devices = [
        structs.replace(one, acts=tuple(act for act in one.acts if act.id in IDS[n])) for n, one in enumerate(devices)
    ]
    shuffled = [*devices, *devices]
    random.shuffle(shuffled)
    assert together(shuffled) == together(devices) == together([together(devices)])
    assert {act for one in devices for act in one.acts} == set(together(devices).acts)


@settings(max_examples=200)
@given(st.lists(OPERATIONS, min_size=5, max_size=40))
def test_the_ledger_is_what_the_model_says(operations: list[tuple[str, object]]) -> None:
    played = Played()
    played.finish(["x", "y", "z"])
    for name, *given_with in operations:
        getattr(played, name)(*given_with)
        played.compare()
