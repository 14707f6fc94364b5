"""Finding entries."""

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import count, pairwise

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from coach.journal.entry import ANSWERED, Became, Entry, ExerciseRef, FollowUp, StepRecord
from coach.journal.head import Head, head
from coach.journal.ledger import Ledger
from coach.journal.letters import plain_letters
from coach.journal.search import SLICE, find, looking
from coach.journal.text_index import SIZE, TextIndex
from coach.journal.wanted import Known, Wanted

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
HEADS = tuple(head(one) for one in ENTRIES.values())


def found(**wanted: object) -> list[str]:
    """The ids of what is found."""
    return [one.id for one in find(HEADS, Wanted(**wanted), TextIndex()).all]  # type: ignore[arg-type]


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


def row(id: str, kind: str, *, closes: tuple[str, ...] = ()) -> Became:
    """A row that an answer became."""
    return Became(id, kind, "text", text="…", closes=closes)


LATER = (
    head(replace(entry("7", 25, long("Det blev av")), became=(row("72", "done", closes=("51",)),))),
    head(replace(entry("6", 24, long("Igen")), became=(row("61", "experiment"), row("62", "contributed")))),
    head(replace(entry("5", 23, long("Ny")), lang="en", became=(row("51", "experiment"), row("52", "owed")))),
    *HEADS,
)


def later(query: str = "", **wanted: object) -> list[str]:
    """The ids of what is found in the journal with rows, whether words are looked for too or not."""
    known = Known(lambda: Ledger(LATER).open_rows, frozenset({"6"}))
    return [one.id for one in find(LATER, Wanted(query, **wanted), TextIndex(), known).all]  # type: ignore[arg-type]


def test_what_became_of_it() -> None:
    assert later(became="experiment") == ["6", "5"]
    assert later(became="experiment", still_open=True) == ["6"]
    assert later("igen", became="experiment", still_open=True) == ["6"]
    assert later("ny", became="experiment", still_open=True) == []
    assert later(still_open=True) == ["6", "5"]
    assert later(became="owed") == later(became="owed", still_open=True) == ["5"]
    assert later(became="question") == []


def test_language_and_whether_it_is_shared() -> None:
    assert later(lang="en") == ["5"]
    assert later(shared=True) == ["6"]
    assert "6" not in later(shared=False)
    assert len(later(shared=False)) == len(LATER) - 1
    assert found(shared=True) == []


def test_the_same_day_of_other_years() -> None:
    assert found(same_day_as=date(2027, 11, 15)) == ["3"]
    assert found(same_day_as=date(2026, 11, 15)) == []
    assert found(same_day_as=date(2027, 10, 15)) == []


def test_filters_give_way_and_stop_too() -> None:
    looks = count()
    every = list(looking(MANY, Wanted(lang="sv"), TextIndex(), clock=lambda: next(looks) / 1000))
    assert len(every) > 1
    assert every[-1].exact == MANY
    assert not every[0].complete
    *_, few = looking(MANY, Wanted(lang="sv"), TextIndex(), limit=50)
    assert (few.exact, few.complete) == (MANY[:50], False)


def test_plain_letters() -> None:
    assert plain_letters("ÅÄÖ Idé Ü") == "aao ide u"


MANY = tuple(head(entry(str(n), 1, long(f"Nummer {n} {'öppna' if n % 3 else 'oppna'} dörren"))) for n in range(2000))


def test_it_stops_where_enough_is_found_and_says_so() -> None:
    index = TextIndex()
    *_, found = looking(MANY, Wanted("oppna"), index, limit=50)
    assert [one.id for one in found.exact] == [str(n) for n in range(0, 150, 3)]
    assert (found.near, found.complete) == ((), False)
    *_, found = looking(MANY, Wanted("nummer 77 oppna"), index, limit=50)
    wanted = [n for n in range(2000) if "77" in str(n)]
    assert [int(one.id) for one in found.exact] == [n for n in wanted if n % 3 == 0]
    assert [int(one.id) for one in found.near] == [n for n in wanted if n % 3]
    assert found.complete


def test_it_gives_way_at_least_every_four_milliseconds() -> None:
    """Every look at the clock is a millisecond later: a piece never takes more in this time that stands still."""
    looks = count()
    seen: list[int] = []
    for _ in looking(MANY, Wanted("finns inte"), TextIndex(), clock=lambda: next(looks) / 1000):
        seen.append(next(looks))
    pieces = -(-len(MANY) // SIZE)
    assert len(seen) >= pieces / (SLICE * 1000) - 1
    assert all(later - earlier <= SLICE * 1000 + 3 for earlier, later in pairwise(seen))


def test_what_was_read_before_somebody_typed_on_is_not_read_again() -> None:
    index = TextIndex()
    reading = index.updating(MANY)
    for _ in range(3):
        next(reading)
    reading.close()
    part = index.updating(MANY[: 3 * SIZE])
    kept = [piece for _ in part for piece in index._pieces]
    assert find(MANY, Wanted("dörren"), index).all == MANY
    assert all(piece in index._pieces for piece in kept)


@given(st.lists(st.tuples(st.integers(0, 30), st.text("aåAÅoö x", max_size=8)), max_size=20))
def test_what_changes_is_found_as_if_all_were_read_anew(changes: list[tuple[int, str]]) -> None:
    index, texts = TextIndex(), dict[int, Head]()
    for n, text in changes:
        texts[n] = head(entry(str(n), 1, long(text)))
        heads = tuple(texts[n] for n in sorted(texts))
        for query in ("a", "å", "x o", "aö"):
            assert find(heads, Wanted(query), index) == find(heads, Wanted(query), TextIndex())
