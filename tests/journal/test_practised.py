"""What is remembered of suggestions and programmes: on disk, for other windows, and not beyond its entry."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from coach.journal.journal import Journal
from coach.journal.practised import TABLE, Chosen, Declined, Offered, Row
from coach.journal.store import JournalDB

DAY = date(2026, 11, 23)
AT = datetime(2026, 11, 23, 16, 47, tzinfo=UTC)


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    return tmp_path / "journal", tmp_path / "state"


@pytest.fixture
def journal(folders: tuple[Path, Path]) -> Iterator[Journal]:
    made = Journal.open(*folders)
    yield made
    made.close()


def test_rows_come_back_as_they_were(journal: Journal, folders: tuple[Path, Path]) -> None:
    rows = (
        Declined(DAY, "return", "coach/unsaid"),
        Offered(DAY, "experiment", None, "12", "11"),
        Chosen(AT, "coach/open-up-4w", "started"),
    )
    journal.practised.add(*rows)
    assert journal.practised.rows() == rows
    other = Journal.open(*folders)
    assert other.practised.rows() == rows
    other.practised.add(Chosen(AT, "coach/open-up-4w", "paused"))
    assert journal.practised.rows()[-1] == Chosen(AT, "coach/open-up-4w", "paused")
    other.close()


def test_the_same_is_remembered_once_and_looking_again_gives_the_same(journal: Journal) -> None:
    row = Declined(DAY, "daily", "coach/daily-check-in")
    journal.practised.add(row, row)
    journal.practised.add(row)
    assert journal.practised.rows() == (row,)
    assert journal.practised.rows() is journal.practised.rows()


def test_nothing_is_created_by_asking(journal: Journal, folders: tuple[Path, Path]) -> None:
    assert journal.practised.rows() == ()
    assert not folders[0].exists()


def test_what_no_rule_asks_for_is_forgotten_after_two_months(journal: Journal) -> None:
    kept: list[Row] = [Offered(DAY, "experiment", None, "12", "11"), Chosen(AT, "coach/open-up-4w", "started")]
    journal.practised.add(Declined(DAY, "daily", "coach/x"), Offered(DAY, "theme", "coach/y"), *kept)
    new = Declined(DAY + timedelta(days=61), "daily", "coach/x")
    journal.practised.add(new)
    assert journal.practised.rows() == (*kept, new)


def test_what_speaks_of_an_entry_goes_with_it_for_good(journal: Journal, folders: tuple[Path, Path]) -> None:
    gone, stays = journal.note("Det jag inte vågade säga", "sv"), journal.note("Annat", "sv")
    journal.practised.add(*[Offered(DAY, "experiment", None, f"9{one.id}", one.id) for one in (gone, stays)])
    journal.practised.add(Declined(DAY, "draft", None, gone.id, gone.id))
    journal.delete(gone.id)
    assert len(journal.practised.rows()) == 3
    journal.delete_for_good(gone.id)
    assert journal.practised.rows() == (Offered(DAY, "experiment", None, f"9{stays.id}", stays.id),)
    written = "\n".join(path.read_text(errors="replace") for path in folders[0].glob("log-*"))
    assert f'"9{gone.id}"' not in written


def test_a_row_of_a_later_version_is_left_where_it_is() -> None:
    db = JournalDB.memory()
    journal = Journal(db)
    db.put(TABLE, {db.new_id(): {"row": "later", "day": "2026-11-23"}})
    journal.practised.add(Declined(DAY, "daily", "coach/x"))
    assert len(journal.practised.rows()) == 1
    assert len(db.table(TABLE)) == 2
