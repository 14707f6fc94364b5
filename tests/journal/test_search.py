"""Finding entries."""

from __future__ import annotations

from datetime import UTC, date, datetime

from coach.journal.entry import ANSWERED, Entry, ExerciseRef, FollowUp, StepRecord
from coach.journal.head import head
from coach.journal.search import Wanted, find, plain_letters

EXERCISE = ExerciseRef("own", "talk", "1.0.0", "sv", "Mötet efteråt", "involve", "")


def entry(id: str, day: int, *steps: StepRecord, exercise: ExerciseRef | None = None) -> Entry:
    """An entry of November 2026."""
    at = datetime(2026, 11, day, 12, tzinfo=UTC)
    return Entry(id, at, at, "sv", exercise, steps)


def long(text: str) -> StepRecord:
    """A text."""
    return StepRecord("text", "long", state=ANSWERED, answer=text)


ENTRIES = {
    "4": entry("4", 20, long("Motet blev kort")),
    "3": entry("3", 15, long("Mötet blev långt"), StepRecord("who", "people", state=ANSWERED, answer=["LK"])),
    "2": entry(
        "2",
        10,
        StepRecord("a", "short", state="dont-know", followups=(FollowUp("?", "en idé"),)),
        exercise=EXERCISE,
    ),
    "1": entry("1", 5, StepRecord("x", "one", state=ANSWERED, answer={"id": "red", "label": "Röd"})),
}
HEADS = [head(one) for one in ENTRIES.values()]


def found(**wanted: object) -> list[str]:
    """The ids of what is found."""
    return [one.id for one in find(HEADS, Wanted(**wanted), ENTRIES.get)]  # type: ignore[arg-type]


def test_nothing_asked_for_is_everything_newest_first() -> None:
    assert found() == ["4", "3", "2", "1"]


def test_exact_hits_come_before_near_ones_in_any_case() -> None:
    assert found(query="MÖTET") == ["3", "2", "4"]
    assert found(query="motet") == ["4", "3", "2"]
    assert found(query="ide") == ["2"]


def test_every_word_must_stand_there() -> None:
    assert found(query="blev mötet") == ["3", "4"]
    assert found(query="mötet borta") == []


def test_labels_items_and_titles_are_found_but_not_ids() -> None:
    assert found(query="röd") == ["1"]
    assert found(query="red") == []
    assert found(query="lk") == ["3"]
    assert found(query="efteråt") == ["2"]


def test_days_are_included() -> None:
    assert found(since=date(2026, 11, 10), until=date(2026, 11, 15)) == ["3", "2"]


def test_theme_exercise_and_person() -> None:
    assert found(theme="involve") == ["2"]
    assert found(exercise="talk") == found(exercise="own/talk") == ["2"]
    assert found(exercise="coach/talk") == []
    assert found(person="lk") == ["3"]


def test_without_words_no_entry_is_opened() -> None:
    assert len(find(HEADS, Wanted(person="LK"), lambda id: ENTRIES["nothing"])) == 1


def test_plain_letters() -> None:
    assert plain_letters("ÅÄÖ Idé Ü") == "aao ide u"
