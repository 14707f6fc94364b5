"""Two windows on one journal: nothing that is written in either is lost, and each sees what the other has done."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest

from coach.journal.draft import Draft, Mark
from coach.journal.entry import ANSWERED, Entry, StepRecord
from coach.journal.journal import Journal

AT = datetime(2026, 11, 23, 16, 47, tzinfo=UTC)


@pytest.fixture
def windows(tmp_path: Path) -> Iterator[tuple[Journal, Journal]]:
    """Two journals in one folder, both open before anything is written, as two programs have them."""
    first, second = (Journal.open(tmp_path / "journal", tmp_path / "state", lambda: AT) for _ in range(2))
    yield first, second
    first.close()
    second.close()


def draft(id: str, later: int = 0, **texts: str) -> Draft:
    """A draft with these answers, saved so many seconds later."""
    marks = {key: Mark(ANSWERED, text) for key, text in texts.items()}
    return Draft(id, AT, AT + timedelta(seconds=later), "coach", "rhythm", "sv", b"---\n# x", None, marks)


def entry(text: str) -> Entry:
    """An entry with one answer."""
    return Entry("", AT, AT, "sv", None, (StepRecord("text", "long", state=ANSWERED, answer=text),))


def answers(journal: Journal) -> set[object]:
    """Everything that the entries hold."""
    found = [journal.entry(head.id) for head in journal.heads()]
    return {step.answer for one in found if one is not None for step in one.steps}


def standing(journal: Journal) -> list[dict[str, object]]:
    """What stands in the drafts."""
    return [{key: mark.answer for key, mark in one.marks.items()} for one in journal.drafts()]


def test_each_window_sees_what_the_other_has_saved(windows: tuple[Journal, Journal]) -> None:
    first, second = windows
    first.note("från den ena", "sv")
    assert answers(second) == {"från den ena"}
    begun = draft(second.new_id(), a="från den andra")
    second.keep(begun)
    assert first.drafts() == (begun,)


def test_finishing_in_both_windows_gives_two_entries(windows: tuple[Journal, Journal]) -> None:
    first, second = windows
    begun = draft(first.new_id(), a="första")
    first.keep(begun)
    second.drafts()
    first.finish(entry("första"), begun.id)
    second.finish(entry("andra"), begun.id)
    assert answers(first) == answers(second) == {"första", "andra"}
    assert first.drafts() == second.drafts() == ()


def test_what_is_written_after_the_other_window_finished_is_a_draft_of_its_own(
    windows: tuple[Journal, Journal],
) -> None:
    first, second = windows
    begun = draft(first.new_id(), a="första")
    first.keep(begun)
    second.keep(draft(begun.id, 1, a="första", b="tillagt"))
    first.finish(entry("första"), begun.id)
    second.keep(draft(begun.id, 2, a="första", b="tillagt och mer"))
    assert standing(first) == [{"a": "första", "b": "tillagt och mer"}]
    second.keep(draft(begun.id, 3, a="första", b="tillagt och mer", c="till"))
    assert standing(second) == [{"a": "första", "b": "tillagt och mer", "c": "till"}]
    second.finish(entry("andra"), begun.id)
    assert answers(second) == {"första", "andra"}
    assert standing(second) == []


def test_a_draft_that_the_other_window_dropped_is_written_whole(windows: tuple[Journal, Journal]) -> None:
    first, second = windows
    begun = draft(first.new_id(), a="första")
    first.keep(begun)
    second.keep(draft(begun.id, 1, a="första", b="tillagt"))
    first.drop(begun.id)
    second.keep(draft(begun.id, 2, a="första", b="tillagt", c="mer"))
    assert standing(first) == [{"a": "första", "b": "tillagt", "c": "mer"}]


def test_of_two_texts_for_one_step_the_one_written_last_stands(windows: tuple[Journal, Journal]) -> None:
    first, second = windows
    begun = draft(first.new_id(), z="grund")
    first.keep(begun)
    opened = second.drafts()[0]
    first.keep(draft(begun.id, 1, z="grund", a="AA"))
    second.keep(msgspec.structs.replace(opened, saved=AT + timedelta(seconds=2), marks={"a": Mark(ANSWERED, "BB")}))
    first.keep(draft(begun.id, 3, z="grund", a="nyast"))
    assert standing(first) == standing(second) == [{"z": "grund", "a": "nyast"}]
