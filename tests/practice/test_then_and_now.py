"""The same question at two times: what is a pair, what stands in one row, and what somebody sees in it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from coach.exercises.library import Library
from coach.journal.became import became
from coach.journal.entry import DONT_KNOW, SKIPPED, Compared, Entry, ExerciseRef, StepRecord
from coach.journal.journal import Journal
from coach.practice.desk import Desk
from coach.practice.then_and_now import SEEN, over_time, then_and_now, with_sight
from coach.practice.to_ask import TO_ASK, experiment_to_ask

NOON = datetime(2026, 11, 2, 12, 0, tzinfo=UTC)

Save = Callable[..., Entry]


@pytest.fixture
def journal() -> Journal:
    return Journal.memory(lambda: NOON)


@pytest.fixture
def save(journal: Journal) -> Save:
    """Saves a pass of *day* so many days after the first, with the answers to ``what``, repeated for items or not."""

    def saved(
        days: int, *steps: StepRecord | str, version: str = "1.0.0", name: str = "day", finished: bool = True
    ) -> Entry:
        at = NOON + timedelta(days=days)
        records = tuple(one if isinstance(one, StepRecord) else written(one) for one in steps)
        reference = ExerciseRef("own", name, version, "en", "Day", None, "0" * 64)
        return journal.finish(Entry("", at, at if finished else None, "en", reference, records, became(records)))

    return saved


def written(text: str, id: str = "what", **more: object) -> StepRecord:
    """An answer."""
    made: dict[str, object] = {"question": "What?", "state": "answered", "answer": text, **more}
    return StepRecord(id, "short", **made)  # type: ignore[arg-type]


def pairs(entry: Entry, journal: Journal) -> list[tuple[object, object, bool]]:
    """What is shown: now, then, and whether it is marked."""
    return [(pair.now.answer, pair.then.answer, pair.marked) for pair in then_and_now(entry, journal)]


def test_the_latest_finished_pass_before_is_then(journal: Journal, save: Save) -> None:
    first = save(0, "one")
    second = save(1, "two")
    save(2, "another exercise", name="other")
    save(3, "set aside", finished=False)
    third = save(4, "three")
    save(5, "later")
    assert pairs(first, journal) == []
    assert pairs(second, journal) == [("two", "one", False)]
    assert pairs(third, journal) == [("three", "two", False)]
    (pair,) = then_and_now(third, journal)
    assert (pair.day, pair.entry) == (date(2026, 11, 3), second.id)
    assert pairs(journal.note("free", "en"), journal) == []


@pytest.mark.parametrize(
    ("then", "now", "marked"), [("1.0.0", "1.9.3", False), ("1.9.0", "2.0.0", True), ("2.0.0", "1.0.0", True)]
)
def test_across_a_major_version_both_are_shown_and_marked(
    journal: Journal, save: Save, then: str, now: str, marked: bool
) -> None:
    save(0, "then", version=then)
    assert pairs(save(1, "now", version=now), journal) == [("now", "then", marked)]


def test_only_what_was_asked_and_said_both_times_is_a_pair(journal: Journal, save: Save) -> None:
    save(
        0,
        written("", state=DONT_KNOW, answer=None),
        written("kept beside", "skipped", state=SKIPPED),
        written("old", "gone"),
        StepRecord("read", "read", state="answered"),
        StepRecord("breathe", "pause", state="answered", answer=30),
        written("for LK", "each", item="LK"),
        written("one", "twice", item="same"),
        written("two", "twice", item="same"),
    )
    entry = save(
        1,
        "known",
        written("answered", "skipped"),
        StepRecord("read", "read", state="answered"),
        StepRecord("breathe", "pause", state="answered", answer=10),
        written("for MO", "each", item="MO"),
        written("for LK now", "each", item="LK"),
        written("three", "twice", item="same"),
        written("four", "twice", item="same"),
    )
    assert pairs(entry, journal) == [
        ("known", None, False),
        ("for LK now", "for LK", False),
        ("three", "one", False),
        ("four", "two", False),
    ]


def test_over_time_a_major_version_is_a_row_of_its_own(journal: Journal, save: Save) -> None:
    save(0, "a", written("gone", "gone"), version="1.0.0")
    save(1, "b", written("gone too", "gone"), version="1.2.0")
    save(2, "set aside", version="1.2.0", finished=False)
    save(3, "c", written("once", "new"), version="2.0.0")
    entry = save(4, "d", version="2.0.1")
    series = over_time(entry, journal)
    assert [([one.step.answer for one in row.answers], row.version, row.marked) for row in series] == [
        (["d", "c"], "2", False),
        (["b", "a"], "1", True),
        (["gone too", "gone"], "1", True),
    ]
    assert series[0].step.answer == "d"
    assert (series[0].answers[0].day, series[0].answers[0].entry) == (date(2026, 11, 6), entry.id)
    assert over_time(journal.note("free", "en"), journal) == ()


def test_what_is_seen_is_a_step_of_the_entry_with_references_to_what_was_shown(journal: Journal, save: Save) -> None:
    before = save(0, "then", written("more", "other", private=True))
    entry = save(7, "now", written("less", "other"))
    shown = then_and_now(entry, journal)
    edited = journal.edit(with_sight(entry, shown, "What do you see?", "  I ask\nmore\x1b now "))
    assert journal.entry(entry.id) == edited
    assert edited.steps[:-1] == entry.steps
    assert edited.steps[-1] == StepRecord(
        SEEN,
        "compare",
        question="What do you see?",
        state="answered",
        answer="I ask more\ufffd now",
        compared=(Compared(before.id, "what", date(2026, 11, 2)), Compared(before.id, "other", date(2026, 11, 2))),
        private=True,
    )
    assert edited.became == entry.became
    assert [head.id for head in journal.heads() if "I ask more" in head.words] == [entry.id]
    again = with_sight(edited, shown, "What do you see?", "something else")
    assert [step.answer for step in again.steps if step.id == SEEN] == ["something else"]
    assert with_sight(again, shown, "What do you see?", " ") == entry
    later = save(14, "later", "again")
    journal.edit(with_sight(later, then_and_now(later, journal), "What do you see?", "nothing new"))
    found = journal.entry(later.id)
    assert found is not None
    assert SEEN not in {pair.now.id for pair in then_and_now(found, journal)}
    assert SEEN not in {row.step.id for row in over_time(found, journal)}


def test_what_was_seen_lets_go_of_what_is_deleted_for_good(journal: Journal, save: Save) -> None:
    before, entry = save(0, "then"), save(7, "now")
    journal.edit(with_sight(entry, then_and_now(entry, journal), "What do you see?", "I ask more"))
    journal.delete_for_good(before.id)
    found = journal.entry(entry.id)
    assert found is not None
    assert (found.steps[-1].answer, found.steps[-1].compared) == ("I ask more", ())


def test_an_open_question_becomes_an_experiment_to_ask_in_its_own_entry(journal: Journal, save: Save) -> None:
    save(0, "the first of many")
    entry = save(1, written("", state=DONT_KNOW, answer=None, private=True, question="Why do they leave?"))
    (row,) = journal.ledger().open("open-question")
    assert experiment_to_ask(journal, row, "When will you ask?", " \n", date(2026, 11, 9)) is None
    saved = experiment_to_ask(journal, row, "When will you ask?", "When we meet, then\nI ask.", date(2026, 11, 9))
    assert saved is not None
    asked = saved.steps[-1]
    assert (saved.id, asked.id, asked.private) == (entry.id, TO_ASK, True)
    assert asked.compared == (Compared(entry.id, "what", date(2026, 11, 3)),)
    (asking,) = journal.ledger().ongoing()
    assert (asking.text, asking.due, asking.entry) == ("When we meet, then I ask.", date(2026, 11, 9), entry.id)
    assert journal.ledger().open("open-question") == (row,)
    experiment_to_ask(journal, row, "When will you ask?", "Another time.", date(2026, 11, 10))
    assert journal.ledger().ongoing()[0].id == asking.id
    assert len(journal.ledger().ongoing()) == 2
    journal.delete(entry.id)
    assert experiment_to_ask(journal, row, "When will you ask?", "gone", date(2026, 11, 9)) is None


COMPARE = """---
coach: exercise/1
id: {id}
version: 1.0.0
lang: en
---

# {id}

Aim.

## What?

- Answer: short text
- Id: what

## And now?

- Answer: compare {ref}
- Id: now
"""


@pytest.mark.parametrize(
    ("ref", "shown"),
    [
        ("{what}", ["one", "two", "three", "now"]),  # within: earlier passes, then today's
        ("{here/what}", ["one", "two", "three"]),  # its own earlier passes by name
        ("{there/what}", ["there 2", "there 4"]),  # across: since the pass before
    ],
)
def test_a_compare_step_shows_earlier_answers_within_and_across_exercises(
    tmp_path: Path, ref: str, shown: list[str]
) -> None:
    folder = tmp_path / "exercises" / "involve"
    folder.mkdir(parents=True)
    (tmp_path / "README.md").write_text("---\ncoach: pack/1\nid: own\nversion: 1.0.0\n---\n")
    (folder / "here.en.md").write_text(COMPARE.format(id="here", ref=ref))
    (folder / "there.en.md").write_text(COMPARE.format(id="there", ref="{what}"))
    now = [NOON]
    journal = Journal.memory(lambda: now[0])
    desk = Desk(journal, Library({"own": tmp_path}), lambda: now[0])

    def walked(name: str, text: str, finishes: bool = True) -> Entry:
        now[0] += timedelta(days=1)
        session = desk.begin(name, "en")
        session.walk.answer(text)
        session.walk.next()
        saved = session.finish() if finishes else session.set_aside()
        assert saved is not None
        return saved

    walked("there", "there 1")
    walked("here", "one")
    walked("here", "two")
    walked("there", "there 2")
    walked("here", "three", finishes=False)
    walked("there", "there 4")
    session = desk.begin("here", "en")
    session.walk.answer("now")
    session.walk.next()
    compared = session.walk.view().compared
    assert [one.answer for one in compared] == shown
    record = session.finish().steps[1]
    assert len(record.compared) == len([one for one in compared if one.entry])
