"""Another answer in a saved entry."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from msgspec.structs import replace

from coach.journal.editing import NewAnswer, can_change, with_answer, with_followup
from coach.journal.entry import ANSWERED, Became, Entry, FollowUp, Label, Scale, StepRecord
from coach.journal.fit import Refusal
from coach.journal.journal import Journal
from coach.journal.ledger import Row

AT = datetime(2026, 11, 23, 16, 47, tzinfo=UTC)
COLOURS = (Label("red", "Röd"), Label("blue", "Blå"), Label("green", "Grön"))


def step(kind: str, answer: Any = None, **more: Any) -> StepRecord:
    """A step of a kind, answered."""
    options = COLOURS if kind in ("one", "one of", "many", "rank") else None
    return StepRecord("s", kind, question="?", options=options, state=ANSWERED, answer=answer, **more)


def entry(*steps: StepRecord) -> Entry:
    """An entry with these steps."""
    return Entry("1", AT, AT, "sv", None, steps)


def edited(before: StepRecord, value: object, **more: Any) -> StepRecord | Refusal:
    """The step with another answer."""
    found = with_answer(entry(before), 0, NewAnswer(value, **more))
    return found if isinstance(found, Refusal) else found.steps[0]


RED, BLUE, GREEN = ({"id": one.id, "label": one.label} for one in COLOURS)
PLAN = {"text": "När det blir tyst, då väntar jag", "due": "2026-11-30"}


@pytest.mark.parametrize(
    ("kind", "value", "kept"),
    [
        ("long", "Ett\r\n\x1btvå  \n\n", "Ett\n\ufffdtvå"),
        ("short", "Ett\ntvå", "Ett två"),
        ("compare", "Mer", "Mer"),
        ("one", "red", RED),
        ("one of", "blue", BLUE),
        ("many", ["green", "red"], [RED, GREEN]),
        ("rank", ["green"], [GREEN, RED, BLUE]),
        ("list", ["a", " ", "b"], ["a", "b"]),
        ("people", ["LK, MO", "lk"], ["LK", "MO"]),
        ("experiment", PLAN, PLAN),
        ("scale", 7, 7),
    ],
)
def test_every_kind_takes_an_answer_in_its_own_shape(kind: str, value: object, kept: object) -> None:
    before = step(kind, scale=Scale(1, 7) if kind == "scale" else None)
    assert edited(before, value) == replace(before, answer=kept)


@pytest.mark.parametrize(
    ("kind", "value", "refusal"),
    [
        ("one", "yellow", Refusal("not-a-choice")),
        ("many", ["red", "yellow"], Refusal("not-a-choice")),
        ("rank", ["red", "red"], Refusal("not-a-choice")),
        ("scale", 8, Refusal("outside", 1, 7)),
        ("experiment", {"text": "x", "due": "2026-02-30"}, Refusal("not-a-day")),
        ("read", "x", Refusal("nothing-to-answer")),
        ("pause", 3, Refusal("nothing-to-answer")),
        ("hologram", "x", Refusal("nothing-to-answer")),
    ],
)
def test_what_does_not_fit_is_refused(kind: str, value: object, refusal: Refusal) -> None:
    before = step(kind, scale=Scale(1, 7) if kind == "scale" else None)
    assert edited(before, value) == refusal
    assert can_change(before) is (refusal.code != "nothing-to-answer")


def test_states_and_nothing() -> None:
    before = step("long", "Något")
    assert edited(before, "Något", state="dont-know") == replace(before, state="dont-know")
    assert edited(before, None, state="skipped") == replace(before, state="skipped", answer=None)
    assert edited(before, " \n") == replace(before, state="unfinished", answer=None)


def test_follow_up_answers() -> None:
    before = step("long", "Något", followups=(FollowUp("Vad?", "Det"), FollowUp("Vem?")))
    assert with_followup(entry(before), 0, 2, "x") == entry(before)
    after = with_followup(with_followup(entry(before), 0, 1, "\nLK\x1b\n"), 0, 0, " ")
    assert after.steps == (replace(before, followups=(FollowUp("Vad?"), FollowUp("Vem?", "LK\ufffd"))),)


def test_only_the_one_place_of_a_repeated_step_changes() -> None:
    first, second = step("short", "a", item="A"), step("short", "b", item="B")
    after = with_answer(entry(first, second), 1, NewAnswer("c"))
    assert isinstance(after, Entry)
    assert after.steps == (first, replace(second, answer="c"))


def row(id: str, who: str, *, entry: str = "9", state: str = "open", since: date = date(2026, 11, 20)) -> Row:
    """Somebody who waits for an answer."""
    return Row(id, "owed", entry, None, "s", since, None, who, None, state)


def test_whoever_is_said_to_have_got_an_answer_waits_no_more_and_the_others_wait_again() -> None:
    before = step("people", ["LK", "MO"], becomes="answer given", closes=("11", "12", "99"))
    owed = (
        row("11", "LK", state="given"),
        row("12", "MO", state="given"),
        row("13", "AS"),
        row("14", "AS", since=date(2026, 11, 24)),
        row("15", "AS", entry="1"),
        row("16", "MO"),
    )
    after = with_answer(entry(before), 0, NewAnswer(["lk", "AS"]), owed)
    assert isinstance(after, Entry)
    assert after.steps[0].closes == ("11", "99", "13")
    nobody = with_answer(entry(before), 0, NewAnswer(None), owed)
    assert isinstance(nobody, Entry)
    assert nobody.steps[0].closes == ()


def test_what_a_later_version_wrote_keeps_what_it_became() -> None:
    journal = Journal.memory(lambda: AT)
    rows = (Became("2", "experiment", "s", text="Vänta", due=date(2026, 12, 1)), Became("3", "question", "t", text="?"))
    other = replace(step("short", "Vem?", becomes="question to ask"), id="t")
    saved = journal.finish(replace(entry(step("hologram", {"light": [1]}), other), became=rows))
    after = with_answer(saved, 1, NewAnswer("Vad?"))
    assert isinstance(after, Entry)
    kept = journal.edit(after).became
    assert {(one.kind, one.text) for one in kept} == {("experiment", "Vänta"), ("question", "Vad?")}
    assert {one.id for one in kept} == {one.id for one in saved.became}
