"""Where one character ends and the next begins."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import split_graphemes

from coach.tui.widgets.answers import graphemes

FAMILY = "👨\u200d👩\u200d👧"
texts = st.text("aå 漢😀👨👩❤\u0301\u0303\u200d\ufe0f🏽", max_size=30)


@given(texts)
def test_the_edges_are_those_by_which_widths_are_counted(text: str) -> None:
    edges = {start for start, _, _ in split_graphemes(text)[0]} | {len(text)}
    for column in range(len(text) + 1):
        assert (graphemes.edge(text, column) == column) == (column in edges)
        assert graphemes.edge(text, column) == min(edge for edge in edges if edge >= column)
        assert graphemes.before(text, column) == max((edge for edge in edges if edge < column), default=0)
        assert graphemes.after(text, column) == min((edge for edge in edges if edge > column), default=len(text))


@pytest.mark.parametrize("one", ["a", "å", "q\u0303", "漢", FAMILY, "❤\ufe0f", "👍🏽"])
def test_what_is_seen_as_one_is_one(one: str) -> None:
    text = f"x{one}y"
    assert graphemes.span_at(text, 1) == (1, 1 + len(one))
    assert graphemes.after(text, 1) == 1 + len(one)
    assert graphemes.before(text, 1 + len(one)) == 1


def test_a_long_line_is_not_read_to_its_end() -> None:
    text = f"{'漢' * 500_000}{FAMILY}{'å' * 500_000}"
    assert graphemes.span_at(text, 500_002) == (500_000, 500_005)


def test_what_joins_is_told_from_what_is_written() -> None:
    assert graphemes.joins("\u200d")
    assert graphemes.joins("\U000e0067")
    assert not any(map(graphemes.joins, "aå漢😀\u0301\ufe0f\u200b"))
