"""Another folder for the journal: chosen before anything is saved, moved whole, or one where a journal lies already."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from coach.journal.journal import Journal
from coach.journal.place import Placing, place
from coach.journal.store import CannotMove, NotSaved, Obstacle, Reason

Settle = Callable[[], None]


class Settled:
    """Says that the new place counts, and remembers that it was asked to."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> None:
        self.times += 1


@pytest.fixture
def here(tmp_path: Path) -> Path:
    return tmp_path / "here"


def journal_in(folder: Path) -> Journal:
    return Journal.open(folder, folder.parent / "state")


def test_before_anything_is_saved_nothing_is_made(here: Path, tmp_path: Path) -> None:
    settled, to = Settled(), tmp_path / "a" / "b"
    assert place(here, to, lambda: journal_in(here), settled).how is Placing.CHOSEN
    assert settled.times == 1
    assert list(tmp_path.iterdir()) == []


def test_what_was_written_is_moved_with_every_word(here: Path, tmp_path: Path) -> None:
    settled, to = Settled(), tmp_path / "there"
    journal = journal_in(here)
    entry = journal.note("Det blev tyst.", "sv")
    assert place(here, to, lambda: journal, settled).how is Placing.MOVED
    assert settled.times == 1
    assert not here.exists()
    assert [head.id for head in journal_in(to).heads()] == [entry.id]


def test_a_journal_that_lies_there_is_opened_and_the_other_stands(here: Path, tmp_path: Path) -> None:
    settled, to = Settled(), tmp_path / "there"
    journal_in(here).note("här", "sv")
    journal_in(to).note("där", "sv")
    before = {path: path.read_bytes() for path in [*here.iterdir(), *to.iterdir()]}

    def not_asked() -> Journal:
        raise AssertionError("the journal need not be open")

    assert place(here, to, not_asked, settled).how is Placing.OPENED
    assert settled.times == 1
    assert {path: path.read_bytes() for path in [*here.iterdir(), *to.iterdir()]} == before


@pytest.mark.parametrize("written", [False, True])
def test_where_it_may_not_lie(here: Path, tmp_path: Path, written: bool) -> None:
    settled = Settled()
    journal = journal_in(here)
    if written:
        journal.note("Det blev tyst.", "sv")
    taken, file, odd = tmp_path / "taken", tmp_path / "file", tmp_path / "odd"
    for folder in (taken, odd):
        folder.mkdir()
    (taken / "mine.txt").write_text("x")
    (odd / "journal.json").write_text("{}")
    file.write_text("x")
    link = tmp_path / "link"
    link.symlink_to(here)
    for to, obstacle in (
        (here, Obstacle.SAME),
        (link, Obstacle.SAME),
        (taken, Obstacle.TAKEN),
        (odd, Obstacle.TAKEN),
        (file, Obstacle.TAKEN),
        (file / "inside", Obstacle.TAKEN),
    ):
        with pytest.raises(CannotMove) as caught:
            place(here, to, lambda: journal, settled)
        assert caught.value.obstacle is obstacle, to
    assert settled.times == 0
    assert len(journal.heads()) == written


def test_a_folder_in_which_nothing_may_be_made(here: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coach.journal.store.relocation.os.access", lambda path, mode: False)
    with pytest.raises(NotSaved) as caught:
        place(here, tmp_path / "there", lambda: journal_in(here), Settled())
    assert caught.value.reason is Reason.NO_PERMISSION


def test_where_the_settings_cannot_say_so_it_lies_where_it_lay(here: Path, tmp_path: Path) -> None:
    journal, to = journal_in(here), tmp_path / "there"
    journal.note("Det blev tyst.", "sv")

    def fails() -> None:
        raise OSError

    with pytest.raises(OSError):  # noqa: PT011
        place(here, to, lambda: journal, fails)
    assert len(journal_in(here).heads()) == 1
    assert not to.exists()
