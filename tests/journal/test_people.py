"""Everything about somebody, somebody forgotten, and another name."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest

from coach.journal.became import became
from coach.journal.draft import Draft, Mark
from coach.journal.entry import ANSWERED, Entry, ExerciseRef, FollowUp, StepRecord
from coach.journal.follow_up import CannotFollowUp
from coach.journal.journal import Journal
from coach.journal.names import Names, Stand
from coach.journal.people import Reach
from coach.journal.store import JournalDB, NotSaved, Reason
from coach.journal.wanted import Wanted

AT = datetime(2026, 11, 23, 16, 47, tzinfo=UTC)
STANDS = {"sv": Stand("någon", "någons", word=True), "en": Stand("someone", "someone's", word=True)}


def someone(lang: str) -> Stand:
    """What stands in somebody's place."""
    return STANDS.get(lang, STANDS["sv"])


@pytest.fixture(params=["memory", "disk"])
def journal(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Journal]:
    """The same journal on both."""
    folders = tmp_path / "journal", tmp_path / "state"
    made = Journal.memory() if request.param == "memory" else Journal.open(*folders)
    yield made
    made.close()


def entry(*steps: StepRecord, lang: str = "sv") -> Entry:
    """An entry with these steps."""
    return Entry("", AT, AT, lang, None, steps, became(steps))


def text(words: str, id: str = "a") -> StepRecord:
    """A step that was answered with words of one's own."""
    return StepRecord(id, "long", question="Vad?", state=ANSWERED, answer=words)


def people(*names: str, becomes: str = "contribution", closes: tuple[str, ...] = ()) -> StepRecord:
    """A step that was answered with people."""
    return StepRecord(
        "who",
        "people",
        question="Vem?",
        state=ANSWERED,
        answer=list(names),
        becomes=becomes,
        closes=closes,
    )


def draft(journal: Journal, answer: str, **more: Mark) -> Draft:
    """A draft that has been kept."""
    marks = {"a": Mark(ANSWERED, answer), **more}
    made = Draft(journal.new_id(), AT, AT, "coach", "rhythm", "en", b"---\n# x", "a", marks)
    journal.keep(made)
    return made


def steps(journal: Journal, id: str) -> list[object]:
    """What was answered in an entry."""
    found = journal.entry(id)
    return [step.answer for step in found.steps] if found else []


def everything(folder: Path) -> dict[str, str]:
    """Every file under a folder, as text."""
    return {path.name: path.read_text(errors="replace") for path in folder.rglob("*") if path.is_file()}


def test_the_register_is_who_was_answered_with_latest_first(journal: Journal) -> None:
    assert journal.people.all() == ()
    journal.finish(entry(people("lk", "JÖ")))
    journal.finish(entry(text("om MN"), people("LK")))
    assert journal.people.all() == ("LK", "JÖ")
    assert journal.people.spellings() == {"LK": "LK", "JÖ": "JÖ"}
    assert journal.people.alias("  lk ") == "LK"
    assert [journal.people.alias(typed) for typed in ("MN", "per", "lena")] == ["MN", "Per", "lena"]


def test_everything_about_is_every_place_in_what_stands(journal: Journal) -> None:
    old = journal.finish(entry(text("LK ringde. LKs plan."), people("LK", "LKA")))
    new = journal.finish(entry(StepRecord("q", "long", question="Vad sa LK?", state=ANSWERED, answer="Inget")))
    gone = journal.finish(entry(text("LK")))
    journal.delete(gone.id)
    journal.finish(entry(people("LK Ö")))
    waiting = journal.finish(entry(people("JÖ", becomes="owed answer")))
    journal.follow_ups.set(waiting.became[0].id, "given", "LK sa det")
    found = journal.people.about("lk")
    assert [about.entry.id for about in found.entries] == [new.id, old.id]
    assert [[(one.step, one.where) for one in about.mentions] for about in found.entries] == [
        [(0, "question")],
        [(0, "answer"), (0, "answer"), (1, "answer")],
    ]
    assert [note.text for note in found.notes] == ["LK sa det"]
    assert journal.people.about("XY").entries == ()


def test_who_is_forgotten_is_in_no_file(tmp_path: Path) -> None:
    """Not in entries, versions, deleted entries, drafts, notes or spellings; what is no name of theirs is whole."""
    folders = tmp_path / "journal", tmp_path / "state"
    journal = Journal.open(*folders)
    other = journal.finish(entry(text("om JÖ"), people("JÖ")))
    edited = journal.finish(entry(text("QXZ ringde"), people("JÖ")))
    journal.edit(msgspec.structs.replace(edited, steps=(text("Det ringde"), people("JÖ"))))
    waits = people("QXZ", becomes="owed answer")
    named = journal.finish(entry(text("Mötet med QXZ:s chef."), people("QXZ", "JÖ"), waits))
    english = journal.finish(entry(text("I met qxz's boss"), people("QXZ"), lang="en"))
    gone = journal.finish(entry(text("qxz")))
    journal.delete(gone.id)
    owed = named.became[-1]
    journal.follow_ups.set(owed.id, "given", "QXZ blev nöjd")
    asked = journal.finish(entry(people("JÖ", becomes="owed answer")))
    journal.follow_ups.set(asked.became[0].id, "given", "via QXZ")
    journal.people.rename("QXZ", "QXW")
    journal.people.rename("QXW", "QXZ")
    draft(journal, "QXZ said", **{"b/QXZ": Mark(ANSWERED, ["QXZ"])})
    typed_over = draft(journal, "About QXZ")
    journal.keep(msgspec.structs.replace(typed_over, marks={"a": Mark(ANSWERED, "About nobody")}))
    assert any("QXW" in one for one in everything(tmp_path).values())

    expected = Reach(entries=3, deleted=1, places=6, events=3, versions=5, drafts=2, notes=2, spellings=1)
    assert journal.people.reach("qxz") == expected
    assert journal.people.forget("qxz", someone) == ()
    for opened in (journal, Journal.open(*folders)):
        for name, found in everything(tmp_path).items():
            assert "qxz" not in found.casefold(), name
            assert "qxw" not in found.casefold(), name
        assert journal.people.reach("QXZ") == Reach()
        assert steps(opened, named.id) == ["Mötet med någons chef.", ["JÖ"], []]
        assert steps(opened, english.id) == ["I met someone's boss", []]
        assert steps(opened, edited.id) == ["Det ringde", ["JÖ"]]
        assert steps(opened, other.id) == ["om JÖ", ["JÖ"]]
        assert len(opened.versions(edited.id)) == len(opened.versions(named.id)) == 1
        assert [one.steps[0].answer for one in opened.deleted()] == ["Någon"]
        assert [row.who for row in opened.ledger().rows] == ["JÖ"] * 4
        assert [note.text for note in opened.follow_ups.notes()] == ["via någon"]
        first, second = sorted(opened.drafts(), key=lambda one: int(one.id))
        written = {key: mark.answer for key, mark in first.marks.items()}
        assert written == {"a": "Someone said", "b/Someone": ["Someone"]}
        assert second.marks["a"].answer == "About nobody"
        assert opened.people.all() == ("JÖ",)
        opened.close()


def test_a_draft_goes_on_after_somebody_was_forgotten(journal: Journal) -> None:
    begun = draft(journal, "LK said")
    journal.people.forget("LK", someone)
    (taken_up,) = journal.drafts()
    journal.keep(msgspec.structs.replace(taken_up, marks={**taken_up.marks, "b": Mark(ANSWERED, "more")}))
    (again,) = journal.drafts()
    assert (again.id, again.marks["a"].answer, again.marks["b"].answer) == (begun.id, "Someone said", "more")
    saved = journal.finish(entry(text("Someone said")), again.id)
    assert (saved.id, journal.drafts()) == (begun.id, ())


def test_a_draft_that_is_over_leaves_nothing_although_somebody_was_forgotten(tmp_path: Path) -> None:
    """Copies that a sync tool made of its log are cleaned too."""
    folders = tmp_path / "journal", tmp_path / "state"
    journal = Journal.open(*folders)
    begun = draft(journal, "QXZ said")
    (log,) = (tmp_path / "journal").glob("drafts-*.jsonl")
    copy = log.with_suffix(".sync-conflict.jsonl")
    copy.write_bytes(log.read_bytes())
    assert journal.people.forget("QXZ", someone) == ()
    assert not any("QXZ" in one for one in everything(tmp_path).values())
    journal.close()
    journal = Journal.open(*folders)
    assert [one.marks["a"].answer for one in journal.drafts()] == ["Someone said"]
    journal.finish(entry(text("Someone said")), begun.id)
    journal.close()
    assert not any("Someone" in path.read_text() for path in (log, copy))


def test_what_a_forgotten_persons_answer_settled_is_settled(journal: Journal) -> None:
    owed = journal.finish(entry(StepRecord("o", "short", state=ANSWERED, answer="Beslutet", becomes="owed answer")))
    closes = (owed.became[0].id,)
    given = journal.finish(entry(people("LK", becomes="answer given", closes=closes)))
    journal.people.forget("LK", someone)
    assert journal.ledger().owed() == ()
    assert [(row.id, row.who) for row in journal.ledger().rows if row.kind == "answered"] == [
        (given.became[0].id, None)
    ]


def test_a_row_that_has_become_somebody_elses_keeps_how_it_stands(journal: Journal) -> None:
    saved = journal.finish(entry(people("LK", becomes="owed answer")))
    edited = journal.edit(msgspec.structs.replace(saved, steps=(people("JÖ", becomes="owed answer"),)))
    row = edited.became[0].id
    assert row == saved.became[0].id
    journal.follow_ups.set(row, "given", "sagt")
    journal.people.forget("LK", someone)
    assert [(one.id, one.who, one.state, one.note) for one in journal.ledger().rows] == [(row, "JÖ", "given", "sagt")]
    assert journal.follow_ups.undo(row).state == "open"


def test_a_restored_entry_names_nobody_who_was_forgotten(journal: Journal) -> None:
    saved = journal.finish(entry(text("LK"), people("LK")))
    journal.delete(saved.id)
    journal.people.forget("LK", someone)
    journal.restore(saved.id)
    assert steps(journal, saved.id) == ["Någon", []]
    assert journal.people.all() == ()


def test_forgetting_leaves_who_has_a_longer_name(journal: Journal) -> None:
    saved = journal.finish(entry(text("Anna K och Anna"), people("Anna", "Anna K")))
    journal.people.forget("Anna", someone)
    assert steps(journal, saved.id) == ["Anna K och någon", ["Anna K"]]


def test_what_was_typed_and_nobody_answered_with_can_be_forgotten(journal: Journal) -> None:
    saved = journal.finish(entry(text("Jag och Lena")))
    assert journal.people.reach("lena").entries == 1
    journal.people.forget("lena", someone)
    assert steps(journal, saved.id) == ["Jag och någon"]
    assert journal.people.forget("lena", someone) == ()


def test_the_title_of_an_exercise_and_the_text_of_a_draft_stay(journal: Journal) -> None:
    reference = ExerciseRef("own", "x", "1.0", "sv", "Om LK", None, "0" * 64)
    journal.finish(msgspec.structs.replace(entry(text("LK")), exercise=reference))
    journal.keep(Draft(journal.new_id(), AT, AT, "own", None, "sv", b"# LK"))
    journal.people.forget("LK", someone)
    assert [head.title for head in journal.heads()] == ["Om LK"]
    assert [one.source for one in journal.drafts()] == [b"# LK"]


def test_another_name_and_what_was(journal: Journal) -> None:
    saved = journal.finish(entry(text("LKs plan. LK."), people("LK", "JÖ", becomes="owed answer")))
    journal.follow_ups.set(saved.became[0].id, "given", "LK vet")
    begun = draft(journal, "LK said")
    assert journal.people.rename("lk", " Lena ") == 1
    assert steps(journal, saved.id) == ["Lenas plan. Lena.", ["Lena", "JÖ"]]
    assert [(row.id, row.who, row.state) for row in journal.ledger().rows] == [
        (saved.became[0].id, "Lena", "given"),
        (saved.became[1].id, "JÖ", "open"),
    ]
    assert [note.text for note in journal.follow_ups.notes()] == ["Lena vet"]
    assert [(one.id, one.marks["a"].answer) for one in journal.drafts()] == [(begun.id, "Lena said")]
    assert [one.entry.steps[0].answer for one in journal.versions(saved.id)] == ["Lenas plan. Lena.", "LKs plan. LK."]
    journal.finish(entry(text("LK igen")))
    assert len(journal.people.about("Lena").entries) == 2
    assert journal.people.alias("LK") == "Lena"
    assert Names(journal.people.spellings()).places("LK och JÖ")[0].alias == "Lena"


def test_two_become_one(journal: Journal) -> None:
    first = journal.finish(entry(people("LK", "JÖ", "Lena")))
    second = journal.finish(entry(people("LK")))
    assert journal.people.rename("LK", "lena") == 2
    assert (steps(journal, first.id), steps(journal, second.id)) == ([["Lena", "JÖ"]], [["Lena"]])
    assert [row.who for row in journal.ledger().rows] == ["Lena", "JÖ", "Lena"]
    assert journal.people.all() == ("Lena", "JÖ")
    journal.people.rename("Lena", "L K")
    assert journal.people.spellings() == {"L K": "L K", "JÖ": "JÖ", "LK": "L K", "Lena": "L K"}
    journal.people.forget("LK", someone)
    assert journal.people.spellings() == {"JÖ": "JÖ"}


def test_who_is_looked_for_is_found_in_every_spelling(journal: Journal) -> None:
    people = StepRecord("who", "people", state=ANSWERED, answer=["Anna"])
    before = journal.finish(entry(people))
    journal.people.rename("Anna", "AK")
    after = journal.finish(entry(people))
    for name in ("AK", "anna"):
        assert {head.id for head in journal.find(Wanted(person=name)).all} == {before.id, after.id}


def test_a_name_spelt_otherwise_is_the_same_name(journal: Journal) -> None:
    saved = journal.finish(entry(text("lk och LK"), people("lk")))
    journal.people.rename("lk", "LK")
    assert steps(journal, saved.id) == ["LK och LK", ["LK"]]
    assert journal.people.spellings() == {"LK": "LK"}


def test_a_longer_name_grows_once(journal: Journal) -> None:
    saved = journal.finish(entry(text("Anna, Anna K"), people("Anna")))
    for _ in range(2):
        journal.people.rename("Anna", "Anna K")
        assert steps(journal, saved.id) == ["Anna K, Anna K", ["Anna K"]]


def test_an_ordinary_word_is_not_remembered_as_a_spelling(journal: Journal) -> None:
    journal.finish(entry(people("och")))
    journal.people.rename("och", "OC")
    assert journal.people.spellings() == {"OC": "OC"}


@pytest.mark.parametrize("to", ["", "  ", "LK, JÖ"])
def test_what_is_no_name_is_refused(journal: Journal, to: str) -> None:
    with pytest.raises(ValueError, match="alias"):
        journal.people.rename("LK", to)


def test_other_devices_and_what_is_damaged_are_told_of(tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    first = Journal.open(tmp_path / "journal", here)
    saved = first.finish(entry(text("QXZ")))
    second = Journal.open(tmp_path / "journal", there)
    found = second.entry(saved.id)
    assert found is not None
    second.edit(msgspec.structs.replace(found, steps=(text("QXZ igen"),)))
    second.close()
    (log,) = first.people.forget("QXZ", someone)
    assert "QXZ igen" in (tmp_path / "journal" / log).read_text()
    first.close()
    Journal.open(tmp_path / "journal", there).close()
    assert not any("QXZ" in one for one in everything(tmp_path).values())


def test_an_entry_of_a_later_version_is_reached(tmp_path: Path) -> None:
    folders = tmp_path / "journal", tmp_path / "state"
    with JournalDB(*folders) as db:
        document = {
            "lang": "sv",
            "steps": [{"id": "a", "kind": "sketch", "answer": {"words": "om QXZ"}}],
            "odd": ["QXZ"],
        }
        db.put("entries", {9: document})
    journal = Journal.open(*folders)
    assert journal.people.reach("QXZ").entries == 1
    journal.people.forget("QXZ", someone)
    journal.close()
    assert not any("QXZ" in one for one in everything(tmp_path).values())
    with JournalDB(*folders) as db:
        assert db.table("entries").get(doc_id=9) == {
            **document,
            "steps": [{"id": "a", "kind": "sketch", "answer": {"words": "om någon"}}],
            "odd": ["Någon"],
        }


def test_a_follow_up_answer_counts_too(journal: Journal) -> None:
    saved = journal.finish(entry(msgspec.structs.replace(text("Inget"), followups=(FollowUp("Vem?", "LK"),))))
    assert [about.entry.id for about in journal.people.about("LK").entries] == [saved.id]


def test_a_row_that_comes_back_from_elsewhere_after_its_person_was_forgotten_stops_nobody(tmp_path: Path) -> None:
    here = Journal.open(tmp_path / "here", tmp_path / "state")
    saved = here.finish(entry(text("ett"), people("LK", becomes="owed answer")))
    shutil.copytree(tmp_path / "here", tmp_path / "there")
    there = Journal.open(tmp_path / "there", tmp_path / "elsewhere")
    there.edit(msgspec.structs.replace(saved, steps=(text("två"), *saved.steps[1:])))
    here.people.forget("LK", someone)
    for log in (tmp_path / "there").glob("log-*"):
        if not (tmp_path / "here" / log.name).exists():
            shutil.copy(log, tmp_path / "here")
    assert steps(here, saved.id) == ["två", ["LK"]]
    assert (here.people.all(), here.ledger().owed()) == (("LK",), ())
    id = saved.became[0].id
    with pytest.raises(CannotFollowUp, match="no-row"):
        here.follow_ups.set(id, "given")
    here.follow_ups.asked([id])
    here.people.forget("LK", someone)
    assert (steps(here, saved.id), here.people.all()) == (["två", []], ())


@pytest.mark.parametrize("spellings", [None, 5, "LK", [None, {}]])
def test_a_record_of_spellings_of_another_shape_stops_nobody(journal: Journal, spellings: object) -> None:
    journal.finish(entry(text("LK"), people("LK")))
    journal._db.table("people").insert({"alias": "LK", "spellings": spellings})
    assert journal.people.all() == ("LK",)
    assert journal.people.reach("LK").entries == 1
    assert journal.people.rename("LK", "Lena") == 1
    journal.people.forget("Lena", someone)
    assert journal._db.table("people").all() == []


def test_two_who_become_one_are_recorded_at_once(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*given: object) -> None:
        raise NotSaved(Reason.DISK_FULL, Path())

    journal.finish(entry(people("MN", "LK")))
    journal.people.rename("MN", "Mia")
    journal.people.rename("LK", "Lena")
    before = journal._db.table("people").all()
    with monkeypatch.context() as full:
        full.setattr(JournalDB, "erase", refuse)
        with pytest.raises(NotSaved):
            journal.people.rename("Mia", "Lena")
    assert journal._db.table("people").all() == before
    journal.people.rename("Mia", "Lena")
    assert journal._db.table("people").all() == [{"alias": "Lena", "spellings": ["LK", "MN", "Mia"]}]
    journal.people.forget("Lena", someone)
    assert journal._db.table("people").all() == []
