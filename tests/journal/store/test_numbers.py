"""Ids that nobody else comes upon, and revisions that never go back."""

from __future__ import annotations

from itertools import repeat

from coach.journal.store import JournalDB
from coach.journal.store.clock import RevisionClock
from coach.journal.store.ids import SINCE, Ids


def nothing(_: int) -> bool:
    """No id is known."""
    return False


def test_an_id_is_its_time_and_twelve_random_bits() -> None:
    drawn = {Ids(lambda: SINCE + 1000).new(nothing) for _ in range(200)}
    assert len(drawn) > 150
    assert {one >> 12 for one in drawn} == {1000}


def test_ids_fit_into_53_bits_as_long_as_the_clock_makes_sense() -> None:
    assert Ids(lambda: SINCE - 5).new(nothing) < 1 << 13
    assert Ids(lambda: SINCE + (1 << 60)).new(nothing) < 1 << 53


def test_ids_grow_also_when_the_clock_stands_or_goes_back() -> None:
    times = iter([5, 5, 5, 3, 1, *repeat(6, 5000)])
    ids = Ids(lambda: SINCE + next(times))
    drawn = [ids.new(nothing) for _ in range(5000)]
    assert drawn == sorted(set(drawn))


def test_a_known_id_is_drawn_again() -> None:
    seen: list[int] = []

    def known(one: int) -> bool:
        seen.append(one)
        return len(seen) < 4

    assert Ids(lambda: SINCE).new(known) == seen[3]
    assert len(set(seen)) == 4


def test_no_table_knows_a_new_id_not_even_of_a_deleted_document() -> None:
    db = JournalDB.memory(now=lambda: SINCE + 7)
    db.table("entries").insert_multiple({"n": n} for n in range(3000))
    db.drop_tables()
    db.table("drafts").insert_multiple({"n": n} for n in range(3000))
    storage = db.storage
    storage._ids._last = 0  # type: ignore[attr-defined]  # as another process would begin
    drawn = [db.new_id() for _ in range(3000)]
    known = {item for shelf in storage.shelves.values() for _, item, _ in shelf.tables.items()}  # type: ignore[attr-defined]
    assert len(known) == 6000
    assert not known & {str(one) for one in drawn}


def test_the_database_gives_growing_ids_and_uses_them() -> None:
    db = JournalDB.memory()
    first = db.new_id()
    second = db.table("entries").insert({})
    third = db.new_id()
    assert first < second < third


def test_revisions_grow_whatever_the_clock_does() -> None:
    times = iter([5, 5, 3, 9, *repeat(0, 70_000)])
    clock = RevisionClock(lambda: next(times), "abc")
    made = [clock.tick() for _ in range(70_000)]
    assert made == sorted(set(made))
    assert made[0] == "000000000005-0000-abc"
    assert made[1] == "000000000005-0001-abc"


def test_a_revision_is_later_than_all_that_were_seen() -> None:
    clock = RevisionClock(lambda: 1, "abc")
    clock.see("000000000100-0007-zzz")
    clock.see("000000000099-0009-zzz")
    assert clock.tick() == "000000000100-0008-abc"
