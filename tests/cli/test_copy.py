"""The readable copy of an entry, and what is read back from it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from coach.cli.copy import Copy, copy_of, escaped, unescaped
from coach.cli.copy_reading import applied, read_back
from coach.journal.entry import ANSWERED, DONT_KNOW, SKIPPED, UNFINISHED, Entry, FollowUp, Label, Scale, StepRecord
from coach.text import clean
from coach.words import words_for

SV = words_for("sv")
AT = datetime(2026, 11, 23, 16, 47, tzinfo=UTC)
TODAY = date(2026, 11, 24)
OPTIONS = (Label("a", "Alfa"), Label("b", "Beta, och lite till"), Label("c", "Gamma"))
A, B, C = ({"id": one.id, "label": one.label} for one in OPTIONS)
PLAN = {"text": "När det blir tyst, då väntar jag", "due": "2026-11-30"}
MET = {"id": "meet", "label": "Möten", "list": "leading", "own": False}
OWN = {"id": "gick-runt", "label": "gick runt", "list": "leading", "own": True}
PLANNED = {"id": "plan", "label": "Planerade", "list": "managing", "own": False}
ANSWERS: dict[str, Any] = {
    "long": "Ett\n\n## två\n> tre\n-",
    "short": "?",
    "compare": "\\> mer",
    "one": A,
    "many": [A, C],
    "scale": 4,
    "list": ["- ett", "två"],
    "people": ["LK", "MO"],
    "rank": [C, A, B],
    "activities": [PLANNED],
    "experiment": PLAN,
}


def step(kind: str, answer: Any, **more: Any) -> StepRecord:
    """A step that was answered."""
    found = StepRecord(kind, kind, question=f"Fråga\n## om {kind}?", state=ANSWERED, answer=answer)
    options = OPTIONS if kind in ("one", "one of", "many", "rank") else None
    offered = (Label("plan", "Planerade"), Label("meet", "Möten")) if kind == "activities" else options
    scale = Scale(1, 7, ("lite", "mycket")) if kind == "scale" else None
    return replace(found, options=offered, scale=scale, **more)


def entry(*steps: StepRecord) -> Entry:
    """An entry with these steps."""
    return Entry("1", AT, AT, "sv", None, steps)


WHOLE = entry(*(step(kind, answer) for kind, answer in ANSWERS.items()))


def reading(before: Entry, text: str) -> tuple[Entry, list[tuple[int, str]]]:
    """The entry as it is read back from a text, and the slips."""
    changes, slips = read_back(copy_of(before, SV), text, before, SV, TODAY)
    return applied(before, changes, ()), [(slip.line, slip.code) for slip in slips]


def with_body(before: Entry, place: int, body: str) -> str:
    """The copy's text with something else under one heading."""
    copy = copy_of(before, SV)
    sections = [replace(one, body=body) if n == place else one for n, one in enumerate(copy.sections)]
    return Copy(copy.top, tuple(sections)).text


def answered(kind: str, body: str) -> Any:
    """The answer that a body is read as, or the codes of the slips."""
    before = entry(step(kind, ANSWERS[kind]))
    after, slips = reading(before, with_body(before, 0, body))
    return [code for _, code in slips] or after.steps[0].answer


@pytest.mark.parametrize(
    ("kind", "body", "answer"),
    [
        ("long", "Nytt\n\\## två\n", "Nytt\n## två"),
        ("short", "Nytt\nsvar", "Nytt svar"),
        ("long", "> mitt citat", "> mitt citat"),
        ("long", "\\-", "-"),
        ("one", "- ( ) Alfa\n- (X) Beta, och lite till\n", B),
        ("one", "- ( ) Alfa\n", None),
        ("one", "- (x) Alfa\n- (x) Gamma", ["only-one"]),
        ("one", "- (x) Delta", ["not-a-choice"]),
        ("one", "Alfa", ["row"]),
        ("many", "- [x] Gamma\n- [x] Beta, och lite till\n", [B, C]),
        ("scale", "7", 7),
        ("scale", "8", ["outside"]),
        ("scale", "många", ["outside"]),
        ("list", "- ett\ntvå\n\n* tre", ["ett", "två", "tre"]),
        ("list", "", None),
        ("people", "AS,\nLK", ["AS", "LK"]),
        ("rank", "1. Beta, och lite till\n9. Alfa", [B, A, C]),
        ("rank", "1. Delta", ["not-a-choice"]),
        ("rank", "1. Alfa\n2. Alfa", ["twice"]),
        ("experiment", "Nytt\nTitta på det: +7", {"text": "Nytt", "due": "2026-12-01"}),
        ("experiment", "Nytt", {"text": "Nytt", "due": "2026-11-30"}),
        ("experiment", "Nytt\nTitta på det: snart", ["not-a-day"]),
        (
            "activities",
            "Chefa:\n- Planerade\n\nLeda:\n- Möten",
            [PLANNED, MET],
        ),
        (
            "activities",
            "Leda:\n- gick runt",
            [OWN],
        ),
        ("activities", "- gick runt", ["row"]),
    ],
)
def test_every_kind_is_read_back(kind: str, body: str, answer: Any) -> None:
    assert answered(kind, body) == answer


def test_signs_are_states() -> None:
    before = entry(step("long", "Ett"))
    assert reading(before, with_body(before, 0, "?\nEtt"))[0].steps[0].state == DONT_KNOW
    skipped, _ = reading(before, with_body(before, 0, "-\n"))
    assert (skipped.steps[0].state, skipped.steps[0].answer) == (SKIPPED, None)
    emptied, _ = reading(before, with_body(before, 0, "\n"))
    assert (emptied.steps[0].state, emptied.steps[0].answer) == (UNFINISHED, None)
    again, _ = reading(skipped, with_body(skipped, 0, "Ett"))
    assert again == before


def test_follow_up_answers_are_read_back() -> None:
    before = entry(step("long", "Ett", followups=(FollowUp("Vad?", "# Det"), FollowUp("Vem?"))))
    after, _ = reading(before, with_body(before, 2, "LK\n\n- och MO"))
    assert after.steps[0] == replace(
        before.steps[0], followups=(FollowUp("Vad?", "# Det"), FollowUp("Vem?", "LK\n\n- och MO"))
    )


def test_what_cannot_be_changed_is_shown_and_said() -> None:
    before = entry(step("hologram", {"ljus": 3}), step("scale", "fyra"))
    copy = copy_of(before, SV)
    assert copy.text.count(SV.changing.cannot) == 2
    assert "ljus" in copy.text
    assert reading(before, copy.text) == (before, [])
    lost = entry(step("one", A), step("many", [A, {"id": "d", "label": "Delta"}]), step("scale", 4))
    lost = entry(*(replace(one, options=one.options and OPTIONS[1:], scale=None) for one in lost.steps))
    assert copy_of(lost, SV).text.count(SV.changing.cannot) == 3
    assert "> Delta" in copy_of(lost, SV).text
    assert reading(before, copy.text + "\nfem\n")[1][0][1] == "cannot"


def test_pauses_reading_and_what_was_not_shown_are_left_out() -> None:
    hidden = StepRecord("x", "long", question="Dold", state="not-shown")
    before = entry(step("read", None), step("pause", 30), hidden, step("short", "Ett"))
    assert [one.place for one in copy_of(before, SV).sections] == [3]


@pytest.mark.parametrize(
    ("change", "codes"),
    [
        (lambda text: text.replace("## 2.", "## 22."), ["heading", "missing"]),
        (lambda text: text + "## Något\n", ["heading"]),
        (lambda text: "Först detta\n" + text, ["above"]),
        (lambda text: "", ["missing"]),
    ],
)
def test_a_slip_has_its_line_and_changes_nothing(change: Any, codes: list[str]) -> None:
    before = entry(step("short", "Ett"), step("long", "Två"))
    after, slips = reading(before, change(copy_of(before, SV).text))
    assert after == before
    assert [code for _, code in slips] == codes
    assert all(line >= 1 for line, _ in slips)


def test_line_ends_and_spaces_of_an_editor_are_no_change() -> None:
    text = copy_of(WHOLE, SV).text
    assert reading(WHOLE, "\ufeff" + text.replace("\n", "   \r\n")) == (WHOLE, [])
    assert reading(WHOLE, text.rstrip("\n")) == (WHOLE, [])


LINES = st.lists(
    st.sampled_from(["##", "## 1. ", "### 1.1. x", ">", "> ett", "\\", "-", "?", "- [x] ", "ord", ""]), max_size=5
)
WORDS = st.one_of(st.text(max_size=20), LINES.map("\n".join)).map(clean)


@given(WORDS)
def test_what_is_escaped_comes_back(text: str) -> None:
    assert unescaped(escaped(text)) == text


@given(WORDS, WORDS, WORDS, st.sampled_from([ANSWERED, DONT_KNOW, SKIPPED, UNFINISHED]))
def test_an_unchanged_copy_changes_nothing_and_a_changed_one_only_what_was_changed(
    one: str, two: str, question: str, state: str
) -> None:
    first = replace(step("long", one), question=question, text=two, state=state, followups=(FollowUp(question, two),))
    before = entry(first, step("list", [two]), replace(WHOLE.steps[0], answer=two or None), *WHOLE.steps[1:])
    assert reading(before, copy_of(before, SV).text) == (before, [])
    after, slips = reading(before, with_body(before, 3, escaped(one)))
    assert slips == []
    kept = one.rstrip().lstrip("\n") if one.strip() else None
    changed = after.steps[2]
    assert (after.steps[:2], after.steps[3:]) == (before.steps[:2], before.steps[3:])
    assert changed.answer in (kept, before.steps[2].answer)
