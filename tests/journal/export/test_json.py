"""The JSON of an entry: the quick way gives the same bytes as the long one, and is not taken where it could not."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.journal.entry import Entry, FollowUp, StepRecord
from coach.journal.export.copies import Copies
from coach.journal.export.document import document, json_of
from coach.journal.head import Head, head_of
from coach.text import clean
from coach.words import words_for
from tests.bench.entries import Writer

SV = words_for("sv")
HARD = ('","answer":"x","compared":', '"', "\\", '\\","answer":null,"')
TEXTS = st.text(max_size=20).map(clean) | st.sampled_from(HARD)
PLANS = st.builds(lambda text: {"text": text, "due": text}, TEXTS)
ANSWERS: st.SearchStrategy[Any] = st.none() | TEXTS | st.integers(0, 9) | st.lists(TEXTS, max_size=3) | PLANS
KINDS = st.sampled_from(["long", "scale", "list", "people", "experiment", "one", "pause", "drawing"])
STEPS = st.builds(
    lambda kind, answer, question, given: StepRecord(
        "a", kind, question=question, text=question, answer=answer, followups=(FollowUp(given, given),)
    ),
    KINDS,
    ANSWERS,
    TEXTS,
    TEXTS,
)


def head(entry: Entry, **more: Any) -> Head:
    """The head of an entry as the journal keeps it, with ``more`` keys than this version knows."""
    stored = msgspec.to_builtins(entry) | more
    del stored["id"]
    return head_of("12", msgspec.json.encode(stored))


@given(st.lists(STEPS, max_size=4))
def test_the_quick_way_is_the_same_as_the_long_one(steps: list[StepRecord]) -> None:
    entry = msgspec.structs.replace(Writer().entry(), steps=tuple(steps))
    (copy,) = Copies([head(entry)])
    assert copy.known
    assert json_of(copy.json, copy.entry, SV) == msgspec.json.encode(document(copy.document, SV))


@pytest.mark.parametrize("more", [{"weather": 3}, {"comments": []}])
def test_what_this_version_does_not_know_goes_the_long_way(more: dict[str, Any]) -> None:
    (copy,) = Copies([head(Writer().entry(), **more)])
    assert not copy.known
    assert document(copy.document, SV).items() >= more.items()
