"""Entries that are damaged at random: values replaced, taken away or added anywhere in their JSON."""

from __future__ import annotations

from copy import deepcopy
from datetime import UTC, date, datetime
from typing import Any

from hypothesis import strategies as st
from msgspec.json import decode, encode
from msgspec.structs import replace

from coach.journal.entry import ANSWERED, Became, Entry, ExerciseRef, FollowUp, Label, Quote, Scale, StepRecord

AT = datetime(2026, 11, 23, 16, 47, tzinfo=UTC)
OPTIONS = (Label("a", "Alfa"), Label("b", "Beta"))
A = {"id": "a", "label": "Alfa"}


def step(kind: str, answer: Any, **more: Any) -> StepRecord:
    """An answered step."""
    return replace(StepRecord(kind, kind, question="Vad hände?", state=ANSWERED, answer=answer), **more)


WHOLE = Entry(
    "7",
    AT,
    AT,
    "sv",
    ExerciseRef("own", "talk", "1.0.0", "sv", "Mötet", "involve", ""),
    (
        step("long", "Det blev tyst", followups=(FollowUp("Vem?", "LK"),)),
        step("one", A, options=OPTIONS, closes=("3",)),
        step("many", [A], options=OPTIONS),
        step("rank", [A], options=OPTIONS, quotes=(Quote("question", 0, 3, "own/talk", "long", "9", False),)),
        step("scale", 4, scale=Scale(1, 7, ("lite", "mycket"))),
        step("list", ["ett", "två"], becomes="question to ask"),
        step("people", ["LK"], becomes="owed answer"),
        step("people", ["LK"], becomes="answer given", closes=("3",)),
        step("activities", [{"id": "x", "label": "gick", "list": "leading", "own": True}], options=OPTIONS),
        step("experiment", {"text": "När, då", "due": "2026-11-30"}),
        step("hologram", {"ljus": [1]}),
    ),
    (
        Became("11", "experiment", "experiment", text="När, då", due=date(2026, 11, 30)),
        Became("12", "owed", "people", who="LK", closes=("3",)),
    ),
)

WHOLE_JSON = decode(encode(WHOLE))
"""The entry as the store reads it."""

VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**63), 2**63 - 1),
    st.text(max_size=3),
    st.sampled_from(
        [[], {}, [1], [None], [[]], {"a": 1}, 1.5, "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00"]
        + ["12000-01-01T00:00:00Z", "2026-11-23T16:47:00", "9999-12-31", "not-shown", "answered", "people", "one"]
    ),
)


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The way to everything in a JSON value."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(place for key, item in inside for place in places(item, (*path, key)))]


@st.composite
def damaged(draw: st.DrawFn) -> dict[str, Any]:
    """An entry's JSON with a few values replaced, taken away or added."""
    document: dict[str, Any] = deepcopy(WHOLE_JSON)
    for _ in range(draw(st.integers(1, 3))):
        *path, key = draw(st.sampled_from(places(document)[1:]))
        inside: Any = document
        for part in path:
            inside = inside[part]
        match draw(st.sampled_from(["replace", "remove", "add"])):
            case "replace":
                inside[key] = deepcopy(draw(VALUES))
            case "remove":
                del inside[key]
            case _ if isinstance(inside, dict):
                inside["later"] = deepcopy(draw(VALUES))
    document.pop("id", None)
    return document
