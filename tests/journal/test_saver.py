"""Saving while somebody writes: the newest text wins, nothing waits for ever, a failure is told and tried again."""

from __future__ import annotations

import threading
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest

from coach.journal.draft import Draft, Mark
from coach.journal.rescue import rescue
from coach.journal.saver import Saver
from coach.journal.store import NotSaved, Reason

AT = datetime(2026, 11, 23, 16, 47, tzinfo=UTC)
LONG = 60.0


def draft(text: str) -> Draft:
    """A draft with one answer."""
    return Draft("1", AT, AT, None, None, "sv", b"", None, {"text": Mark("answered", text)})


class Disk:
    """What was kept, and a way to let it fail."""

    def __init__(self) -> None:
        self.kept: list[Draft] = []
        self.told: list[NotSaved | None] = []
        self.full = False
        self.written = threading.Event()

    def keep(self, draft: Draft) -> None:
        if self.full:
            raise NotSaved(Reason.DISK_FULL, Path("x"))
        self.kept.append(draft)

    def report(self, _: Draft, problem: NotSaved | None) -> None:
        self.told.append(problem)
        self.written.set()


@pytest.fixture
def disk() -> Disk:
    """A disk with room."""
    return Disk()


def test_the_newest_text_wins(disk: Disk) -> None:
    saver = Saver(disk.keep, disk.report, delay=LONG)
    for text in ("a", "ab", "abc"):
        saver.put(draft(text))
    assert saver.flush() is None
    assert disk.kept == [draft("abc")]
    saver.close()
    assert disk.kept == [draft("abc")]


def test_it_is_written_without_being_asked(disk: Disk) -> None:
    saver = Saver(disk.keep, disk.report, delay=0.01)
    saver.put(draft("a"))
    assert disk.written.wait(10)
    assert disk.kept == [draft("a")]
    saver.close()


def test_leaving_a_step_does_not_wait(disk: Disk) -> None:
    saver = Saver(disk.keep, disk.report, delay=LONG)
    saver.put(draft("a"), hurry=True)
    assert disk.written.wait(10)
    saver.close()


def test_a_full_disk_is_told_and_the_text_is_tried_again(disk: Disk) -> None:
    disk.full = True
    saver = Saver(disk.keep, disk.report, delay=LONG)
    saver.put(draft("a"))
    problem = saver.flush()
    assert problem is not None
    assert disk.told == [problem]
    disk.full = False
    assert saver.close() is None
    assert disk.kept == [draft("a")]


def test_what_is_forgotten_is_not_written(disk: Disk) -> None:
    saver = Saver(disk.keep, disk.report, delay=LONG)
    saver.put(draft("a"))
    saver.forget("1")
    assert saver.close() is None
    assert disk.kept == []


def test_a_rescue_file_goes_to_the_first_folder_that_takes_it(tmp_path: Path) -> None:
    path = rescue("orden \x1b[2J", [tmp_path / "finns-inte", tmp_path], AT)
    assert path == tmp_path / "coach-rescue-2026-11-23T164700.txt"
    assert path is not None
    assert path.read_text(encoding="utf-8") == "orden \ufffd[2J\n"
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_rescue_file_is_never_written_over(tmp_path: Path) -> None:
    first, second = rescue("ett", [tmp_path], AT), rescue("två", [tmp_path], AT)
    assert first is not None
    assert second is not None
    assert {first.read_text(), second.read_text()} == {"ett\n", "två\n"}


def test_no_folder_at_all(tmp_path: Path) -> None:
    assert rescue("ett", [tmp_path / "finns-inte"], AT) is None


def test_each_draft_has_a_place_of_its_own(disk: Disk) -> None:
    disk.full = True
    saver = Saver(disk.keep, disk.report, delay=LONG)
    one, two = draft("ena"), msgspec.structs.replace(draft("andra"), id="2")
    saver.put(one)
    saver.flush()
    saver.put(two)
    assert saver.waiting == ("1", "2")
    disk.full = False
    assert saver.close() is None
    assert disk.kept == [one, two]
    assert not saver.waiting


def test_a_fault_while_saving_is_told_and_the_thread_goes_on(disk: Disk) -> None:
    def fault(_: Draft) -> None:
        raise ValueError

    roads = [fault, disk.keep]

    def keep(given: Draft) -> None:
        roads.pop(0)(given)

    saver = Saver(keep, disk.report, delay=0.01)
    saver.put(draft("a"))
    assert disk.written.wait(10)
    assert disk.told[0] is not None
    assert disk.told[0].reason == Reason.OTHER
    disk.written.clear()
    saver.put(draft("ab"))
    assert disk.written.wait(10)
    assert disk.kept == [draft("ab")]
    saver.close()


def test_what_comes_after_the_end_is_written_at_once(disk: Disk) -> None:
    saver = Saver(disk.keep, disk.report, delay=LONG)
    saver.close()
    saver.put(draft("a"))
    assert disk.kept == [draft("a")]
    assert not saver.waiting
