"""An entry's past: edited, deleted, brought back, and deleted for good with all that was quoted of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest

from coach.journal.became import became
from coach.journal.draft import Draft, Mark
from coach.journal.drafts import Drafts
from coach.journal.entry import (
    ANSWERED,
    SKIPPED,
    Compared,
    Entry,
    FollowUp,
    Label,
    Quote,
    StepRecord,
)
from coach.journal.journal import Journal
from coach.journal.quotes import cleared
from coach.journal.store import JournalDB, NotSaved, Reason

AT = datetime(2026, 11, 23, 16, 47, tzinfo=UTC)
SECRET = "Det jag inte vågade säga"


@pytest.fixture(params=["memory", "disk"])
def journal(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Journal]:
    """The same journal on both."""
    folders = tmp_path / "journal", tmp_path / "state"
    made = Journal.memory() if request.param == "memory" else Journal.open(*folders)
    yield made
    made.close()


def entry(*steps: StepRecord, id: str = "") -> Entry:
    """An entry with these steps."""
    return Entry(id, AT, AT, "sv", None, steps, became(steps))


def step(answer: object, kind: str = "long", id: str = "a", **more: object) -> StepRecord:
    """An answered step."""
    return StepRecord(id, kind, question="Vad?", state=ANSWERED, answer=answer, **more)  # type: ignore[arg-type]


def everything(folder: Path) -> str:
    """Every file under a folder, as text."""
    return "\n".join(path.read_text(errors="replace") for path in folder.rglob("*") if path.is_file())


def texts(journal: Journal, id: str) -> list[tuple[int, object]]:
    """The versions of an entry, newest first: number, and its first answer."""
    return [(one.number, one.entry.steps[0].answer) for one in journal.versions(id)]


def test_an_edit_keeps_what_it_was(journal: Journal) -> None:
    saved = journal.finish(entry(step("ett")))
    edited = journal.edit(msgspec.structs.replace(saved, steps=(step("två"),)))
    assert journal.entry(saved.id) == edited
    assert texts(journal, saved.id) == [(2, "två"), (1, "ett")]
    assert [head.first_line for head in journal.heads()] == ["två"]


def test_what_is_deleted_can_be_brought_back_in_any_version(journal: Journal) -> None:
    saved = journal.finish(entry(step("ett")))
    journal.edit(msgspec.structs.replace(saved, steps=(step("två"),)))
    journal.delete(saved.id)
    assert journal.heads() == ()
    assert [one.steps[0].answer for one in journal.deleted()] == ["två"]
    journal.restore(saved.id)
    assert journal.deleted() == ()
    assert [head.first_line for head in journal.heads()] == ["två"]
    journal.restore(saved.id, 1)
    assert [head.first_line for head in journal.heads()] == ["ett"]
    assert texts(journal, saved.id)[0] == (4, "ett")
    assert journal.restore(saved.id, 99) is None
    assert journal.restore("7") is None


def test_a_row_keeps_its_id_where_its_text_stands_or_it_is_the_only_one(journal: Journal) -> None:
    asked = StepRecord(
        "ask", "list", state=ANSWERED, answer=["Vad tror du?", "Hur gick det?"], becomes="question to ask"
    )
    only = step("En enda fråga", "short", "one", becomes="open question")
    saved = journal.finish(entry(asked, only))
    first, second, third = saved.became
    new = msgspec.structs.replace(asked, answer=["Hur gick det?", "Vem vet?"])
    edited = journal.edit(
        msgspec.structs.replace(saved, steps=(new, msgspec.structs.replace(only, answer="En annan ordalydelse")))
    )
    assert [row.text for row in edited.became] == ["Hur gick det?", "Vem vet?", "En annan ordalydelse"]
    assert [row.id for row in edited.became][::2] == [second.id, third.id]
    assert edited.became[1].id not in {first.id, second.id, third.id}
    hidden = journal.edit(
        msgspec.structs.replace(edited, steps=(msgspec.structs.replace(new, state=SKIPPED), edited.steps[1]))
    )
    assert [row.id for row in hidden.became] == [third.id]


def quoting(id: str) -> Entry:
    """An entry that quotes another one in every place where that can be, each time with words around."""
    around = f"Du skrev {SECRET} förra gången, och {SECRET} igen."
    places = [(9, 9 + len(SECRET)), (around.rindex(SECRET), around.rindex(SECRET) + len(SECRET))]
    quotes = [Quote(where, *place, "coach/x", "a", id, False) for where in ("question", "text") for place in places]
    quotes += [
        Quote("item", 0, len(SECRET), "coach/x", "a", id, False),
        Quote("hint 1", 0, len(SECRET), "coach/x", "a", id, False),
        Quote("followup 1", 3, 3 + len(SECRET), "coach/x", "a", id, False),
        Quote("option 2", 0, len(SECRET), "coach/x", "a", id, False),
        Quote("text", 0, 2, "coach/y", "b", "77", False),
    ]
    first = StepRecord(
        "why",
        "one of",
        item=SECRET,
        question=around,
        text=around,
        quotes=tuple(quotes),
        options=(Label("1", "Något annat"), Label("2", SECRET)),
        state=ANSWERED,
        answer={"id": "2", "label": SECRET},
        compared=(Compared(id, "a", AT.date()), Compared("77", "a", AT.date())),
        followups=(FollowUp(f"Om {SECRET}?", "mina egna ord"),),
        hints=(SECRET,),
        becomes="question to ask",
    )
    return entry(first, step("mina egna ord", id="b"))


def test_what_was_quoted_of_it_is_gone_and_ones_own_words_stand(tmp_path: Path) -> None:
    journal = Journal.open(tmp_path / "journal", tmp_path / "state")
    secret = journal.finish(entry(step(SECRET)))
    journal.edit(msgspec.structs.replace(secret, steps=(step(SECRET + ", och mer"),)))
    other = journal.finish(quoting(secret.id))
    journal.edit(msgspec.structs.replace(other, steps=(other.steps[0], step("mina senare ord", id="b"))))
    untouched = journal.finish(entry(step("helt för sig")))
    deleted = journal.finish(quoting(secret.id))
    journal.delete(deleted.id)
    draft = Draft(journal.new_id(), AT, AT, "coach", "rhythm", "sv", b"---\n# x", None, {"a": Mark(ANSWERED, SECRET)})
    journal.keep(draft)
    journal.drop(draft.id)
    assert SECRET in everything(tmp_path)

    assert journal.delete_for_good(secret.id) == ()
    assert SECRET not in everything(tmp_path)
    again = Journal.open(tmp_path / "journal", tmp_path / "state")
    for one in (journal, again):
        assert one.entry(secret.id) is None
        assert one.versions(secret.id) == ()
        assert {head.id for head in one.heads()} == {other.id, untouched.id}
        assert [version.number for version in one.versions(other.id)] == [2, 1]
        assert [version.entry.steps[1].answer for version in one.versions(other.id)] == [
            "mina senare ord",
            "mina egna ord",
        ]
        assert [found.id for found in one.deleted()] == [deleted.id]
        assert one.damage == ()
    found = again.entry(other.id)
    assert found is not None
    first = found.steps[0]
    assert first.question == first.text == "Du skrev … förra gången, och … igen."
    assert (first.item, first.hints, first.followups[0]) == ("…", ("…",), FollowUp("Om …?", "mina egna ord"))
    assert first.options == (Label("1", "Något annat"), Label("2", "…"))
    assert first.answer == {"id": "2", "label": "…"}
    assert [row.text for row in found.became] == ["…"]
    assert [row.id for row in found.became] == [row.id for row in other.became]
    assert first.compared == (Compared("77", "a", AT.date()),)
    assert [quote.entry for quote in first.quotes] == ["77"]


def test_the_places_of_other_quotes_move_along() -> None:
    text = "ABCDEFGH långt, och XY kort"
    step_ = {
        "id": "a",
        "text": text,
        "quotes": [
            {"in": "text", "start": 0, "end": 8, "entry": "1"},
            {"in": "text", "start": 20, "end": 22, "entry": "2"},
        ],
        "answer": None,
    }
    (new,) = cleared({"steps": [step_]}, "1")["steps"]
    assert new["text"] == "… långt, och XY kort"
    (left,) = new["quotes"]
    assert new["text"][left["start"] : left["end"]] == "XY"
    assert step_["text"] == text


def test_a_quote_that_fits_no_text_does_no_harm() -> None:
    for where in ("hint 3", "option 1", "nowhere", "item"):
        step_ = {"id": "a", "item": None, "hints": [], "quotes": [{"in": where, "start": 0, "end": 5, "entry": "1"}]}
        assert cleared({"steps": [step_]}, "1")["steps"][0]["quotes"] == []


def test_a_draft_that_could_not_be_removed_is_over_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = Journal.open(tmp_path / "journal", tmp_path / "state")
    over = Draft(journal.new_id(), AT, AT, "coach", "rhythm", "sv", b"---\n# x", None, {"a": Mark(ANSWERED, SECRET)})
    journal.keep(over)

    def refuse(drafts: Drafts, id: str) -> None:
        raise NotSaved(Reason.DISK_FULL, tmp_path)

    with monkeypatch.context() as patch:
        patch.setattr(Drafts, "drop", refuse)
        assert journal.finish(entry(step("ord")), over.id).id == over.id
    assert journal.drafts() == ()
    journal.close()
    Journal.open(tmp_path / "journal", tmp_path / "state").close()
    assert SECRET not in everything(tmp_path)


def test_a_draft_that_a_kill_left_although_its_entry_is_saved_goes_on_opening(tmp_path: Path) -> None:
    folders = tmp_path / "journal", tmp_path / "state"
    journal = Journal.open(*folders)
    over = Draft(journal.new_id(), AT, AT, "coach", "rhythm", "sv", b"---\n# x", None, {"a": Mark(ANSWERED, SECRET)})
    still = Draft(journal.new_id(), AT, AT, "coach", "rhythm", "sv", b"---\n# x", None, {"a": Mark(ANSWERED, "kvar")})
    journal.keep(over)
    journal.keep(still)
    journal.close()
    with JournalDB(*folders) as db:
        db.put("entries", {int(over.id): {"started": AT.isoformat(), "lang": "sv", "steps": []}})
    assert SECRET in everything(tmp_path)
    journal = Journal.open(*folders)
    assert [one.id for one in journal.drafts()] == [still.id]
    assert SECRET not in everything(tmp_path)
    journal.close()


def test_what_a_failure_left_of_the_draft_goes_with_its_entry(
    journal: Journal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Drafts, id: str) -> None:
        raise NotSaved(Reason.DISK_FULL, tmp_path)

    draft = Draft(journal.new_id(), AT, AT, None, None, "sv", b"", marks={"a": Mark(ANSWERED, SECRET)})
    journal.keep(draft)
    with monkeypatch.context() as full:
        full.setattr(Drafts, "drop", refuse)
        saved = journal.finish(entry(step(SECRET)), draft.id)
    journal.delete_for_good(saved.id)
    assert journal._db.table("drafts").all() == []
    assert SECRET not in everything(tmp_path)


def test_a_draft_that_comes_back_after_its_entry_was_deleted_for_good_goes_on_opening(tmp_path: Path) -> None:
    folders = tmp_path / "journal", tmp_path / "state"
    journal = Journal.open(*folders)
    draft = Draft(journal.new_id(), AT, AT, None, None, "sv", b"", marks={"a": Mark(ANSWERED, SECRET)})
    journal.keep(draft)
    (drafts,) = folders[0].glob("drafts-*")
    copy = drafts.with_name(f"{drafts.stem}.sync-conflict-20261123-101010-ABCDEFG.jsonl"), drafts.read_bytes()
    journal.delete_for_good(journal.finish(entry(step(SECRET)), draft.id).id)
    journal.close()
    copy[0].write_bytes(copy[1])
    drafts.unlink()
    Journal.open(*folders).close()
    assert SECRET not in everything(tmp_path)
