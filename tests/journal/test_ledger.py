"""What stands of a row when several entries have said something of it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import msgspec
import pytest

from coach.journal.entry import Became
from coach.journal.head import Head
from coach.journal.ledger import Ledger

AT = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
DUE = date(2026, 11, 22)
TRIED = Became("2", "experiment", "try", "when, then", due=DUE)


def head(id: str, days: int, *rows: Became) -> Head:
    """An entry's head with these rows."""
    return Head(
        id, AT + timedelta(days=days), "own/day", "Day", None, "en", True, msgspec.json.encode({"became": rows})
    )


def said(kind: str, text: str | None = None) -> Became:
    """What an entry says of the experiment."""
    return Became("9", kind, "how", text, closes=("2",))


@pytest.mark.parametrize(
    ("later", "state", "note"),
    [
        ([], "open", None),
        ([said("learned", "a")], "open", "a"),
        ([said("done", "a"), said("learned", "b")], "done", "a\nb"),
        ([said("done", "a"), said("released")], "released", "a"),
        ([said("learned", "a"), said("changed", "b"), said("learned", "c")], "changed", "a\nb\nc"),
    ],
)
def test_a_state_stands_until_another_and_all_that_was_learned_stands(
    later: list[Became], state: str, note: str | None
) -> None:
    heads = [head(str(10 + n), 3 + n, row) for n, row in enumerate(later)]
    ledger = Ledger([*reversed(heads), head("1", 0, TRIED)])
    (row,) = ledger.of("experiment")
    assert (row.state, row.note, row.asked) == (state, note, bool(later))
    assert ledger.experiments_due(DUE) == (() if later else (row,))


def test_of_two_entries_at_one_instant_the_later_number_is_the_later() -> None:
    first, second = head("9", 3, said("done")), head("10", 3, said("released"))
    for heads in ([first, second], [second, first]):
        (row,) = Ledger([*heads, head("1", 0, TRIED)]).of("experiment")
        assert row.state == "released"


def test_who_got_an_answer_waits_no_more() -> None:
    owed = Became("2", "owed", "who", who="LK")
    given = Became("9", "answered", "who", who="LK", closes=("2",))
    assert [row.who for row in Ledger([head("1", 0, owed)]).owed()] == ["LK"]
    ledger = Ledger([head("1", 0, owed), head("3", 1, given)])
    assert ledger.owed() == ()
    assert [row.state for row in ledger.of("owed")] == ["given"]
