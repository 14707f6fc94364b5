"""The index of what was done: kept up to date, it is the same as read anew."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from coach.journal.head import Head
from coach.practice.done import Done
from coach.practice.returns import Returns, planned, promises
from tests.practice.made import day, head, heads, shelves

SOME = st.lists(
    st.builds(head, st.sampled_from(["first-day", "unsaid"]) | st.none(), st.integers(-9, 9), finished=st.booleans()),
    max_size=8,
)


PLAN = planned(shelves())


def told(done: Done) -> object:
    """All that can be asked."""
    names, themes = ("coach/first-day", "coach/unsaid"), ("rhythm", "open-up")
    return (
        done.latest,
        [tuple(done.of(name)) for name in names],
        [done.touched(theme) for theme in themes],
        [done.set_aside(day(number)) for number in range(-9, 10)],
    )


@given(st.lists(SOME, max_size=4), st.integers(0, 5))
def test_following_is_the_same_as_reading_anew(steps: list[list[Head]], lost: int) -> None:
    done, returns, all_heads = Done(), Returns(PLAN), tuple[Head, ...]()
    for new in steps:
        all_heads = heads(*all_heads[lost:], *new)
        done.follow(all_heads)
        assert told(done) == told(Done(all_heads))
        assert returns.open(done) == promises(PLAN, Done(all_heads))


def test_it_says_when_a_theme_was_touched_and_what_was_set_aside() -> None:
    done = Done(heads(head("unsaid", -3), head("unsaid", -8), head("bad-news", 0, finished=False), head(None, 1)))
    assert done.touched("open-up") == done.last("coach/unsaid") == day(-3)
    assert done.last("coach/bad-news") is None
    assert done.set_aside(day(0)) == {"coach/bad-news"}
    assert done.set_aside(day(1)) == set()
    assert done.latest == day(1)
