"""What was written about something that has since been edited away: kept with its question, counted for nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest

from coach.journal.draft import Mark
from coach.journal.entry import Entry, StepRecord
from coach.practice.past import Tried
from coach.practice.walk import Walk

Begin = Callable[[str], Walk]
END_AT = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)

LIST = "## Which?\n\n- Answer: list 1–4\n- Id: which\n\n"
TICKED = "## Which?\n\n- [red] Rouge\n- [green] Vert\n- Id: which\n\n"
ABOUT = (
    "## What about {which}, after {what}?\n\n- Answer: short text\n- Id: about\n- Repeat for: {which}\n"
    "- If you get stuck: Think of {which}\n- Follow-up: And then {which}?\n"
)
WHAT = "## What?\n\n- Answer: short text\n- Id: what\n\n"


def give(walk: Walk, key: str, value: object) -> None:
    """Answer the step with this key."""
    walk.go(key)
    assert walk.at == key, f"{key} is not open"
    assert walk.answer(value) is None


def gone(entry: Entry) -> StepRecord:
    """The one step that was not shown."""
    (step,) = (step for step in entry.steps if step.state == "not-shown")
    return step


def test_all_that_was_written_is_kept_with_the_item_in_its_question(walk: Begin) -> None:
    one = walk(WHAT + LIST + ABOUT)
    give(one, "what", "that")
    give(one, "which", ["X", "Y"])
    give(one, "about/X", "one")
    one.follow_up(0, "more")
    one.hint()
    give(one, "which", ["Y"])
    step = gone(one.finish(END_AT))
    assert (step.id, step.item, step.answer) == ("about", "X", "one")
    assert step.question == "What about X, after that?"
    assert [(each.question, each.answer) for each in step.followups] == [("And then X?", "more")]
    assert step.hints == ("Think of X",)
    texts = {"question": step.question, "item": "X", "hint 1": step.hints[0], "followup 1": step.followups[0].question}
    assert [(quote.where, texts[quote.where][quote.start : quote.end]) for quote in step.quotes] == [
        ("item", "X"),
        ("question", "X"),
        ("question", "that"),
        ("hint 1", "X"),
        ("followup 1", "X"),
    ]


def test_a_follow_up_alone_is_kept(walk: Begin) -> None:
    one = walk(LIST + ABOUT.replace(", after {what}", ""))
    give(one, "which", ["X", "Y"])
    one.go("about/X")
    one.follow_up(0, "only this")
    give(one, "which", ["Y"])
    assert [each.answer for each in gone(one.finish(END_AT)).followups] == ["only this"]


def test_a_choice_that_is_gone_is_called_by_its_label(walk: Begin) -> None:
    one = walk(WHAT + TICKED + ABOUT)
    give(one, "which", ["red", "green"])
    give(one, "about/red", "one")
    give(one, "which", ["green"])
    step = gone(one.finish(END_AT))
    assert (step.item, step.question) == ("Rouge", "What about Rouge, after …?")


def test_an_item_from_a_private_answer_is_private_also_when_it_is_gone(walk: Begin) -> None:
    one = walk(LIST.rstrip() + "\n- Private: yes\n\n" + ABOUT.replace(", after {what}", ""))
    give(one, "which", ["X", "Y"])
    give(one, "about/X", "one")
    give(one, "which", ["Y"])
    quotes = gone(one.finish(END_AT)).quotes
    assert {quote.where for quote in quotes} == {"item", "question", "followup 1"}
    assert all(quote.private for quote in quotes)


def test_what_was_said_of_an_experiment_is_kept_when_it_is_no_longer_asked_about(walk: Begin, past: Any) -> None:
    steps = "## What of {experiment}?\n\n- Answer: short text\n- Id: learned\n- Repeat for: experiments\n"
    one = walk(WHAT + steps)
    one.marks["learned/55"] = Mark(state="answered", answer="slow is fine")
    give(one, "what", "x")
    entry = one.finish(END_AT)
    (step,) = (step for step in entry.steps if step.answer == "slow is fine")
    assert (step.item, step.question, step.quotes, step.closes) == (None, "What of …?", (), ())
    assert entry.became == ()
    past.tried = lambda: [Tried("55", "When, then", date(2026, 11, 20), "own/here", "try", "9")]
    give(one, "what", "y")
    (step,) = (step for step in one.finish(END_AT).steps if step.answer == "slow is fine")
    assert (step.item, step.question, step.closes) == ("When, then", "What of When, then?", ())


@pytest.mark.parametrize(
    ("kind", "value"),
    [("one of", "X"), ("rank", ["X", "Y"])],
)
def test_a_choice_that_may_no_longer_be_chosen_is_kept_beside_its_step(walk: Begin, kind: str, value: object) -> None:
    one = walk(LIST + f"## So?\n\n- Answer: {kind} {{which}}\n- Id: so\n- Follow-up: And?\n")
    give(one, "which", ["X", "Y"])
    give(one, "so", value)
    one.follow_up(0, "more")
    answer = one.mark().answer
    give(one, "which", ["Y", "Z"])
    _, now, before = one.finish(END_AT).steps
    assert (now.state, now.answer, [each.answer for each in now.followups]) == ("unfinished", None, ["more"])
    assert (before.id, before.state, before.answer, before.followups) == ("so", "not-shown", answer, ())
    give(one, "which", None)
    _, hidden = one.finish(END_AT).steps
    assert (hidden.state, hidden.answer) == ("not-shown", answer)


def test_a_decision_not_to_answer_stands_when_the_choices_change(walk: Begin) -> None:
    one = walk(LIST + "## So?\n\n- Answer: one of {which}\n- Id: so\n")
    give(one, "which", ["X", "Y"])
    give(one, "so", "X")
    one.dont_know()
    give(one, "which", ["Y"])
    assert [(step.id, step.state, step.answer) for step in one.finish(END_AT).steps][1:] == [
        ("so", "dont-know", None),
        ("so", "not-shown", {"id": "X", "label": "X"}),
    ]
