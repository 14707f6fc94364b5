"""The marked days, and the jump to one."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from coach.journal.days import HIT, ONE, SET_ASIDE, SEVERAL, days, place_of
from coach.journal.entry import Entry
from coach.journal.head import Head, head


def on(id: int, at: datetime, *, finished: bool = True) -> Head:
    """The head of an entry."""
    return head(Entry(str(id), at, at if finished else None, "sv", None, ()))


EVENING = timezone(timedelta(hours=1))
HEADS = (
    on(5, datetime(2026, 11, 23, 23, 30, tzinfo=EVENING)),
    on(4, datetime(2026, 11, 23, 8, tzinfo=EVENING), finished=False),
    on(3, datetime(2026, 11, 2, 8, tzinfo=EVENING), finished=False),
    on(2, datetime(2026, 3, 1, 8, tzinfo=EVENING)),
    on(1, datetime(1, 1, 1, 0, tzinfo=timezone(timedelta(hours=14)))),
)


def test_days_are_local_and_their_meaning_is_told() -> None:
    assert {day: one.meaning for day, one in days(HEADS).items()} == {
        date(2026, 11, 23): SEVERAL,
        date(2026, 11, 2): SET_ASIDE,
        date(2026, 3, 1): ONE,
        date(1, 1, 1): ONE,
    }
    assert days(HEADS, HEADS[1:2])[date(2026, 11, 23)].meaning == HIT
    assert days(HEADS, HEADS[1:2])[date(2026, 3, 1)].meaning == ONE


def test_a_jump_leads_to_the_newest_entry_of_the_day_or_the_next_one_before_it() -> None:
    assert [place_of(HEADS, day) for day in (date(9999, 1, 1), date(2026, 11, 23))] == [0, 0]
    assert place_of(HEADS, date(2026, 11, 22)) == 2
    assert place_of(HEADS[:4], date(2020, 1, 1)) == 3
    assert place_of((), date(2020, 1, 1)) is None


@given(st.lists(st.integers(1, 400), max_size=30))
def test_every_entry_is_counted_once(offsets: list[int]) -> None:
    first = datetime(2026, 1, 1, 12, tzinfo=EVENING)
    heads = [on(n, first + timedelta(days=offset)) for n, offset in enumerate(offsets)]
    marked = days(heads)
    assert sum(day.entries for day in marked.values()) == len(offsets)
    assert marked.keys() == {one.day for one in heads}
