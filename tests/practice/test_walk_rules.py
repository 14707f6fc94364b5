"""The rules of a walk: what opens and closes, what is filled in, what stands, and what becomes of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest

from coach.journal.became import became
from coach.journal.entry import Entry
from coach.practice.accept import Refusal, own_activity
from coach.practice.past import Told, Tried, Waiting
from coach.practice.walk import END, Walk

Begin = Callable[[str], Walk]
END_AT = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)

SCALE = "## How much?\n\n- Answer: scale 1–7\n- Id: much\n\n"
SHORT = "## What?\n\n- Answer: short text\n- Id: what\n\n"
LIST = "## Which?\n\n- Answer: list 1–4\n- Id: which\n\n"
PEOPLE = "## Who?\n\n- Answer: people 1–4\n- Id: who\n\n"


def open_steps(walk: Walk) -> list[str]:
    """The ids of the open places, in walking order."""
    return [place.key for place in walk.places]


def give(walk: Walk, **values: object) -> Walk:
    """Answer some steps by their keys."""
    for key, value in values.items():
        walk.go(key)
        assert walk.at == key, f"{key} is not open"
        assert walk.answer(value) is None
    return walk


def states(entry: Entry) -> dict[str, str]:
    """The state of each step."""
    return {step.id: step.state for step in entry.steps}


# -- conditions ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("condition", "values", "shown"),
    [
        ("{much} is at least 5", {"much": 5}, True),
        ("{much} is at least 5", {"much": 4}, False),
        ("{much} is at most 3", {}, False),
        ("{much} is more than 3", {"much": 4}, True),
        ("{much} is less than 3", {"much": 3}, False),
        ("{much} is 4", {"much": 4}, True),
        ("{much} is not 4", {"much": 4}, False),
        ("{much} is not 4", {}, False),
        ("{much} is answered", {"much": 1}, True),
        ("{much} is not answered", {}, True),
        ("{much} is not answered", {"much": 1}, False),
        ("{what} is Yes", {"what": " YES "}, True),
        ("{what} is not yes", {"what": "yes"}, False),
        ("{what} contains meet", {"what": "The Meeting"}, True),
        ("{what} does not contain meet", {"what": "The Meeting"}, False),
        ("{which} is at least 2", {"which": ["a", "b"]}, True),
        ("{which} contains a", {"which": ["A", "b"]}, True),
        ("{which} contains a", {"which": ["ab"]}, False),
        ("{much} is 1 or {what} is yes", {"what": "yes"}, True),
        ("{much} is 1 and {what} is yes", {"what": "yes"}, False),
    ],
)
def test_a_condition_opens_a_step(walk: Begin, condition: str, values: dict[str, object], shown: bool) -> None:
    steps = SCALE + SHORT + LIST + f"## Then?\n\n- Answer: short text\n- Id: then\n- Show if: {condition}\n"
    assert ("then" in open_steps(give(walk(steps), **values))) is shown


@pytest.mark.parametrize("decide", ["dont_know", "skip"])
def test_what_is_not_decided_by_an_answer_is_not_answered(walk: Begin, decide: str) -> None:
    steps = SCALE + "## Then?\n\n- Answer: short text\n- Id: then\n- Show if: {much} is not answered\n"
    one = give(walk(steps), much=4)
    assert open_steps(one) == ["much"]
    getattr(one, decide)()
    assert open_steps(one) == ["much", "then"]
    one.undecide()
    assert open_steps(one) == ["much"]


def test_a_choice_is_compared_by_its_id_and_its_label(walk: Begin) -> None:
    steps = (
        "## Which?\n\n- (red) Rouge\n- (green) Vert\n- Id: colour\n\n"
        "## By id\n\n- Answer: short text\n- Id: by-id\n- Show if: {colour} is red\n\n"
        "## By label\n\n- Answer: short text\n- Id: by-label\n- Show if: {colour} is rouge\n"
    )
    assert open_steps(give(walk(steps), colour="red")) == ["colour", "by-id", "by-label"]
    assert open_steps(give(walk(steps), colour="green")) == ["colour"]


def test_a_step_that_closes_keeps_its_answer_as_not_shown_and_opens_with_it(walk: Begin) -> None:
    steps = (
        SCALE
        + "## Then?\n\n- Answer: short text\n- Id: then\n- Becomes: open question\n- Show if: {much} is at least 5\n\n"
        + "## After {then}\n\n- Answer: short text\n- Id: after\n- Show if: {then} is answered\n"
    )
    one = give(walk(steps), much=6, then="kept", after="also")
    give(one, much=1)
    entry = one.finish(END_AT)
    assert states(entry) == {"much": "answered", "then": "not-shown", "after": "not-shown"}
    assert [step.answer for step in entry.steps] == [1, "kept", "also"]
    assert entry.became == ()
    assert entry.steps[2].question == "After …"
    give(one, much=7)
    assert one.mark("then").answer == "kept"
    assert [(row.kind, row.text) for row in one.finish(END_AT).became] == [("open-question", "kept")]


# -- repeats and choices from earlier answers -----------------------------------------------------------------


def test_steps_side_by_side_are_walked_item_by_item(walk: Begin) -> None:
    steps = (
        LIST
        + "## What about {which}?\n\n- Answer: short text\n- Id: a\n- Repeat for: {which}\n\n"
        + "## You said {a}\n\n- Answer: short text\n- Id: b\n- Repeat for: {which}\n\n"
        + "## All: {a}\n\n- Answer: short text\n- Id: c\n- Show if: {a} is two\n"
    )
    one = give(walk(steps), which=["X", "Y"])
    assert open_steps(one) == ["which", "a/X", "b/X", "a/Y", "b/Y"]
    give(one, **{"a/X": "one", "a/Y": "two"})
    assert open_steps(one) == ["which", "a/X", "b/X", "a/Y", "b/Y", "c"]
    asked = {place.key: one.view(place).question for place in one.places}
    assert asked["a/X"] == "What about X?"
    assert (asked["b/X"], asked["b/Y"]) == ("You said one", "You said two")
    assert asked["c"] == "All: one, two"


def test_two_items_that_are_alike_are_both_asked_about(walk: Begin) -> None:
    steps = LIST + "## What about {which}?\n\n- Answer: short text\n- Id: a\n- Repeat for: {which}\n"
    one = give(walk(steps), which=["X", "X"])
    assert open_steps(one) == ["which", "a/X", "a/X#2"]
    assert [one.view(place).question for place in one.places][1:] == ["What about X?"] * 2


def test_an_item_that_goes_takes_its_answer_aside_and_brings_it_back(walk: Begin) -> None:
    steps = LIST + "## What?\n\n- Answer: short text\n- Id: a\n- Repeat for: {which}\n- Becomes: open question\n"
    one = give(walk(steps), which=["X", "Y"])
    give(one, **{"a/X": "one", "a/Y": "two"})
    give(one, which=["Y"])
    entry = one.finish(END_AT)
    assert [(step.id, step.item, step.state, step.answer) for step in entry.steps] == [
        ("which", None, "answered", ["Y"]),
        ("a", "Y", "answered", "two"),
        ("a", "X", "not-shown", "one"),
    ]
    assert [row.text for row in entry.became] == ["two"]
    assert one.view().place.key == "which"
    give(one, which=["Y", "X"])
    assert one.mark("a/X").answer == "one"


def test_nothing_to_take_from_hides_the_step(walk: Begin) -> None:
    steps = (
        LIST
        + "## One?\n\n- Answer: one of {which}\n- Id: one\n\n"
        + "## Order?\n\n- Answer: rank {which}\n- Id: order\n\n"
        + "## Each?\n\n- Answer: short text\n- Id: each\n- Repeat for: {which}\n"
    )
    one = walk(steps)
    assert open_steps(one) == ["which"]
    give(one, which=["A", "B", "C"], one="B", order=["C", "A"])
    assert one.mark("order").answer == [{"id": id, "label": id} for id in "CAB"]
    assert one.mark("one").answer == {"id": "B", "label": "B"}
    one.go("which")
    assert one.answer(None) is None
    assert states(one.finish(END_AT)) == {
        "which": "unfinished",
        "one": "not-shown",
        "order": "not-shown",
        "each": "not-shown",
    }


# -- pipes --------------------------------------------------------------------------------------------------


def test_what_is_filled_in_is_plain_text_and_remembered(walk: Begin) -> None:
    steps = (
        SHORT
        + "## So {what}, then?\n\nYou wrote *{what}*, \\{what} and {nothing/there}.\n\n- Answer: short text\n- Id: a\n"
    )
    one = give(walk(steps), what="a *b* [c](d) {what}")
    view = one.view(one.places[1])
    assert view.question == "So a *b* [c](d) {what}, then?"
    assert view.prose == "You wrote *a \\*b\\* \\[c\\](d) {what}*, \\{what} and …."
    cut = [
        (quote.where, (view.question if quote.where == "question" else view.prose)[quote.start : quote.end])
        for quote in view.quotes
    ]
    assert cut == [("question", "a *b* [c](d) {what}"), ("text", "a \\*b\\* \\[c\\](d) {what}")]


def test_an_answer_of_another_exercise_is_read_from_the_past(walk: Begin, past: Any) -> None:
    past.answers["other/step"] = [Told("coach/other", "step", "17", date(2026, 11, 1), "short", "before", True)]
    one = walk("## You said {other/step}\n\n- Answer: short text\n- Id: a\n- Show if: {other/step} is answered\n")
    (quote,) = one.view().quotes
    assert one.view().question == "You said before"
    assert (quote.exercise, quote.step, quote.entry, quote.private) == ("coach/other", "step", "17", True)


def test_a_compare_step_shows_seven_at_most_and_keeps_references(walk: Begin, past: Any) -> None:
    past.answers["here/what"] = [
        Told("own/here", "what", str(n), date(2026, 11, n), "short", f"answer {n}") for n in range(1, 10)
    ]
    one = give(walk(SHORT + "## Now?\n\n- Answer: compare {what}\n- Id: now\n"), what="today")
    shown = one.view(one.places[1]).compared
    assert [earlier.answer for earlier in shown] == [f"answer {n}" for n in range(4, 10)] + ["today"]
    assert [one.entry for one in one.finish(END_AT).steps[1].compared] == [str(n) for n in range(4, 10)]


# -- answering ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("step", "value", "code"),
    [
        (SCALE, 8, "outside"),
        (SCALE, 0, "outside"),
        (LIST, ["a", "b", "c", "d", "e"], "too-many"),
        (PEOPLE, ["a,b,c", "d", "e"], "too-many"),
        ("## One?\n\n- (a) A\n- (b) B\n- Id: x\n", "c", "not-a-choice"),
        ("## Many?\n\n- [a] A\n- [b] B\n- Id: x\n- Choose: 1\n", ["a", "b"], "too-many"),
        ("## Order?\n\n- Answer: rank\n- Id: x\n\n1. (a) A\n2. (b) B\n", ["a", "a"], "not-a-choice"),
        ("## Try?\n\n- Answer: experiment\n- Id: x\n", {"text": "x", "due": "soon"}, "not-a-day"),
        ("## Read this\n\nText.\n\n- Id: x\n", "x", "nothing-to-answer"),
    ],
)
def test_what_does_not_fit_changes_nothing(walk: Begin, step: str, value: object, code: str) -> None:
    one = walk(step)
    before = dict(one.marks)
    refusal = one.answer(value)
    assert isinstance(refusal, Refusal)
    assert refusal.code == code
    assert one.marks == before


def test_names_are_taken_once_whatever_their_case(walk: Begin) -> None:
    one = give(walk(PEOPLE), who=["LK, mo", "lk ", "", "MO"])
    assert one.mark().answer == ["LK", "mo"]


def test_own_activities_are_kept_with_their_list(walk: Begin, past: Any) -> None:
    past.own.append(own_activity("leading", "Walked round"))
    one = walk("## Did?\n\n- Answer: activities\n- Id: did\n")
    offered = one.view().activities
    assert [(each["list"], each["label"]) for each in offered] == [
        ("managing", "Planned"),
        ("managing", "Solved"),
        ("leading", "Why"),
        ("leading", "Walked round"),
    ]
    assert one.answer([offered[3], offered[0], offered[3], own_activity("managing", " Called \n A ")]) is None
    assert [each["id"] for each in one.mark().answer] == ["walked-round", "plan", "called-a"]


def test_dont_know_keeps_what_was_written_and_becomes_an_open_question(walk: Begin) -> None:
    one = give(walk(SHORT), what="half a thought")
    one.dont_know()
    (step,) = one.finish(END_AT).steps
    assert (step.state, step.answer) == ("dont-know", "half a thought")
    assert [(row.kind, row.text) for row in one.finish(END_AT).became] == [("open-question", "What?")]
    one.skip()
    assert one.finish(END_AT).became == ()
    give(one, what="whole")
    assert one.finish(END_AT).steps[0].state == "answered"


def test_an_emptied_answer_is_no_answer(walk: Begin) -> None:
    one = give(walk(SHORT), what="x")
    assert one.answer("  \n ") is None
    assert (one.mark().state, one.mark().answer) == ("unfinished", None)
    assert not one.begun


def test_hints_open_one_at_a_time_and_are_kept(walk: Begin) -> None:
    one = walk(SHORT.rstrip() + "\n- If you get stuck: first\n- If you get stuck: second\n")
    assert [one.hint(), one.hint(), one.hint()] == ["first", "second", None]
    assert one.finish(END_AT).steps[0].hints == ("first", "second")


def test_followups_stand_beside_the_answer(walk: Begin) -> None:
    steps = "## What?\n\n- Answer: long text\n- Id: what\n- Follow-up: And?\n- Follow-up: More?\n"
    one = give(walk(steps), what="this")
    one.follow_up(1, "yes\n\n")
    record = one.finish(END_AT).steps[0]
    assert [(each.question, each.answer) for each in record.followups] == [("And?", None), ("More?", "yes")]
    one.follow_up(1, "")
    assert one.mark().followups == ()


# -- moving -----------------------------------------------------------------------------------------------


def test_moving_never_leaves_the_open_places(walk: Begin) -> None:
    one = walk("## Read\n\nText.\n\n- Id: read\n\n" + SCALE + SHORT)
    assert not one.back()
    assert (one.at, one.number) == ("read", None)
    one.next()
    assert (one.at, one.number) == ("much", 1)
    one.go("nowhere")
    assert one.at == "much"
    one.next()
    one.next()
    assert one.ended
    one.next()
    assert one.at == END
    assert one.back()
    assert one.at == "what"


def test_a_walk_that_is_taken_up_stands_where_it_stood(walk: Begin, past: Any) -> None:
    one = give(walk(SCALE + SHORT), much=3)
    one.go("what")
    again = Walk(
        one.exercise, past, pack="own", theme=None, today=one.today, started=one.started, marks=one.marks, at=one.at
    )
    assert (again.at, again.mark("much").answer) == ("what", 3)
    lost = Walk(
        one.exercise, past, pack="own", theme=None, today=one.today, started=one.started, marks=one.marks, at="gone"
    )
    assert lost.at == "what"


def test_setting_aside_keeps_answers_and_nothing_where_there_are_none(walk: Begin) -> None:
    one = walk("## Read\n\nText.\n\n- Id: read\n\n" + SCALE + SHORT)
    one.next()
    assert one.set_aside() is None
    one.skip()
    assert one.set_aside() is None
    give(one, what="x")
    entry = one.set_aside()
    assert entry is not None
    assert entry.finished is None
    assert states(entry) == {"read": "answered", "much": "skipped", "what": "answered"}


# -- what answers become -----------------------------------------------------------------------------------


def test_answers_become_rows(walk: Begin) -> None:
    steps = (
        LIST.rstrip() + "\n- Becomes: question to ask\n\n" + PEOPLE.rstrip() + "\n- Becomes: contribution\n\n"
        "## Try?\n\n- Answer: experiment, in 3 days\n- Id: try\n"
    )
    one = give(walk(steps), which=["a", "b"], who=["LK"], **{"try": {"text": "When, then", "due": "2026-11-26"}})
    entry = one.finish(END_AT)
    assert [(row.kind, row.text, row.who, row.due) for row in entry.became] == [
        ("question", "a", None, None),
        ("question", "b", None, None),
        ("contributed", None, "LK", None),
        ("experiment", "When, then", None, date(2026, 11, 26)),
    ]
    assert became(entry.steps) == entry.became


def test_who_got_an_answer_closes_all_they_waited_for_but_what_is_left_out(walk: Begin, past: Any) -> None:
    day = date(2026, 11, 1)
    past.waits += [Waiting("1", "LK", "a", day), Waiting("2", "lk", None, day), Waiting("3", "MO", "b", day)]
    one = give(walk(PEOPLE.rstrip() + "\n- Becomes: answer given\n"), who=["LK", "JS"])
    assert one.view().closes == ("1", "2")
    one.keep_open(["2"])
    entry = one.finish(END_AT)
    assert entry.steps[0].closes == ("1",)
    assert [(row.kind, row.who, row.closes) for row in entry.became] == [
        ("answered", "LK", ("1",)),
        ("answered", "JS", ()),
    ]


@pytest.mark.parametrize(
    ("choice", "learned", "row"),
    [
        ("done", "it works", ("done", "it works")),
        ("other", None, ("changed", None)),
        ("not", None, ("not", None)),
        ("let-go", None, ("released", None)),
        (None, "it works", ("learned", "it works")),
        (None, None, None),
    ],
)
def test_what_is_said_of_an_experiment_sets_its_state(
    walk: Begin, past: Any, choice: str | None, learned: str | None, row: tuple[str, str | None] | None
) -> None:
    past.experiments.append(Tried("55", "When, then", date(2026, 11, 20), "own/here", "try", "9"))
    one = walk(
        "## How did “{experiment}” go?\n\n- (done) Did it\n- (other) Else\n- (not) No\n- (let-go) Let go\n"
        "- Id: how\n- Repeat for: experiments\n\n"
        "## What did you learn?\n\n- Answer: long text\n- Id: learned\n- Repeat for: experiments\n"
    )
    assert one.view().question == "How did “When, then” go?"
    if choice:
        give(one, **{"how/55": choice})
    if learned:
        give(one, **{"learned/55": learned})
    rows = one.finish(END_AT).became
    assert [(each.kind, each.text) for each in rows] == ([row] if row else [])
    assert all(each.closes == ("55",) for each in rows)


def test_without_experiments_nothing_is_asked_about_them(walk: Begin) -> None:
    one = walk(SHORT + "## How?\n\n- (done) Did it\n- (not) No\n- Id: how\n- Repeat for: experiments\n")
    assert open_steps(one) == ["what"]
    assert states(one.finish(END_AT))["how"] == "not-shown"


def test_who_got_an_answer_settles_no_experiment(walk: Begin, past: Any) -> None:
    past.experiments.append(Tried("55", "When, then", date(2026, 11, 20), "own/here", "try", "9"))
    past.waits.append(Waiting("1", "LK", "a", date(2026, 11, 1)))
    repeat = "- Repeat for: experiments\n"
    one = walk(
        PEOPLE.rstrip() + "\n- Becomes: answer given\n" + repeat + "\n"
        "## How well?\n\n- Answer: scale 1–7\n- Id: well\n" + repeat
    )
    give(one, **{"who/55": ["LK", "JS"], "well/55": 4})
    entry = one.finish(END_AT)
    assert [step.closes for step in entry.steps] == [("1",), ()]
    assert [(row.kind, row.who, row.closes) for row in entry.became] == [
        ("answered", "LK", ("1",)),
        ("answered", "JS", ()),
    ]
