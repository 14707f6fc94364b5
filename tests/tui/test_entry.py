"""One entry: changed, compared with what it was, deleted and brought back; nothing is lost on the way."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from textual.events import Paste
from textual.pilot import Pilot

from coach.journal.entry import Entry
from coach.journal.store import NotSaved, Reason
from coach.tui.app import CoachApp
from coach.tui.dialogs.confirm import ConfirmDialog
from coach.tui.dialogs.pick import PickDialog
from coach.tui.messages import Turned
from coach.tui.screens.edit import EditScreen
from coach.tui.screens.entry import EntryScreen
from coach.tui.screens.versions import VersionsScreen
from tests.tui.conftest import AT, MakeApp, screen_text, settle
from tests.tui.journals import desk_at, note, walked

ANSWERS: dict[str, object] = {"three": ["Vem tar över orderboken?"], "hard": 3}


async def open_entry(pilot: Pilot[int], id: str) -> CoachApp:
    """The entry on a page of its own."""
    app = pilot.app
    assert isinstance(app, CoachApp)
    await settle(pilot, lambda: app.sitting is not None)
    app.on_turned(Turned("entry", id))
    await settle(pilot, lambda: isinstance(app.screen, EntryScreen) and app.screen.entry is not None)
    return app


async def editing(pilot: Pilot[int]) -> EditScreen:
    """The first answer, to be changed."""
    await pilot.press("e")
    await settle(pilot, lambda: isinstance(pilot.app.screen, PickDialog | EditScreen))
    if isinstance(pilot.app.screen, PickDialog):
        await pilot.press("enter")
    await settle(pilot, lambda: isinstance(pilot.app.screen, EditScreen) and pilot.app.focused is not None)
    assert isinstance(pilot.app.screen, EditScreen)
    return pilot.app.screen


def standing(app: CoachApp, id: str) -> Entry:
    """The entry as it stands in the journal."""
    assert app.sitting is not None
    entry = app.sitting.desk.journal.entry(id)
    assert entry is not None
    return entry


@pytest.mark.parametrize("leave", ["f8", "ctrl+s", "escape"])
async def test_a_change_is_saved_and_can_be_taken_back(leave: str, tmp_path: Path, make_app: MakeApp) -> None:
    id = note(tmp_path / "coach", "Det blev tyst.").id
    async with make_app().run_test(size=(80, 24)) as pilot:
        app = await open_entry(pilot, id)
        await editing(pilot)
        app.post_message(Paste(" Länge."))
        await pilot.press(leave)
        await settle(pilot, lambda: isinstance(app.screen, EntryScreen) and "Länge." in screen_text(pilot))
        assert standing(app, id).steps[0].answer == "Det blev tyst. Länge."
        assert app.sitting is not None
        assert app.sitting.desk.journal.drafts() == ()
        await pilot.press("ctrl+z")
        await settle(pilot, lambda: "Länge." not in screen_text(pilot))
        assert standing(app, id).steps[0].answer == "Det blev tyst."


async def test_leaving_it_as_it_was_makes_no_version(tmp_path: Path, make_app: MakeApp) -> None:
    id = note(tmp_path / "coach", "Det blev tyst.").id
    async with make_app().run_test(size=(80, 24)) as pilot:
        app = await open_entry(pilot, id)
        await editing(pilot)
        app.post_message(Paste("Nej"))
        await pilot.press("f4")
        await settle(pilot, lambda: isinstance(app.screen, EntryScreen))
        await editing(pilot)
        await pilot.press("f8")
        await settle(pilot, lambda: isinstance(app.screen, EntryScreen))
        assert app.sitting is not None
        assert len(app.sitting.desk.journal.versions(id)) == 1
        assert app.sitting.desk.journal.drafts() == ()


async def test_a_list_a_scale_and_what_does_not_fit(tmp_path: Path, make_app: MakeApp) -> None:
    entry = walked(tmp_path / "coach", "say-i-dont-know", ANSWERS)
    async with make_app().run_test(size=(80, 24)) as pilot:
        app = await open_entry(pilot, entry.id)
        screen = await editing(pilot)
        assert "Vem tar över orderboken?" in screen_text(pilot)
        app.post_message(Paste("\nHur hinner vi?"))
        await pilot.press("f8")
        await settle(pilot, lambda: isinstance(app.screen, EntryScreen))
        changed = standing(app, entry.id)
        place = screen._place
        assert changed.steps[place].answer == ["Vem tar över orderboken?", "Hur hinner vi?"]
        assert [row.text for row in changed.became if row.kind == "open-question"][:2] == changed.steps[place].answer
        kept = {row.text: row.id for row in entry.became}
        assert {row.text: row.id for row in changed.became}["Vem tar över orderboken?"] == kept[
            "Vem tar över orderboken?"
        ]


async def test_what_is_being_changed_is_found_again_after_a_kill(tmp_path: Path, make_app: MakeApp) -> None:
    id = note(tmp_path / "coach", "Det blev tyst.").id
    async with make_app().run_test(size=(80, 24)) as pilot:
        app = await open_entry(pilot, id)
        await editing(pilot)
        app.post_message(Paste(" Länge."))
        await pilot.pause()
        app.keeper.saver.flush()
        desk = desk_at(tmp_path / "coach")
        (draft,) = desk.journal.drafts()
        (answer,) = (mark.answer for mark in draft.marks.values())
        assert answer.startswith("Du höll på att ändra ett svar i ”Bara skriva”")
        assert answer.endswith("Det blev tyst. Länge.")
        desk.journal.close()


async def test_a_full_disk_leaves_the_change_where_it_is_written(
    tmp_path: Path, make_app: MakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    id = note(tmp_path / "coach", "Det blev tyst.").id
    async with make_app().run_test(size=(80, 24)) as pilot:
        app = await open_entry(pilot, id)
        await editing(pilot)
        app.post_message(Paste(" Länge."))
        assert app.sitting is not None

        def full(entry: Entry) -> Entry:
            raise NotSaved(Reason.DISK_FULL, tmp_path)

        with monkeypatch.context() as broken:
            broken.setattr(app.sitting.desk.journal, "edit", full)
            await pilot.press("f8")
            await settle(pilot, lambda: "Inte sparat: disken är full" in screen_text(pilot))
            assert "Länge." in screen_text(pilot)
        await pilot.press("f8")
        await settle(pilot, lambda: isinstance(app.screen, EntryScreen))
        assert standing(app, id).steps[0].answer == "Det blev tyst. Länge."


async def test_earlier_wordings_stand_beside_the_present_one(tmp_path: Path, make_app: MakeApp) -> None:
    id = note(tmp_path / "coach", "Först.").id
    async with make_app().run_test(size=(120, 40)) as pilot:
        app = await open_entry(pilot, id)
        await editing(pilot)
        app.post_message(Paste(" Sedan."))
        await pilot.press("f8")
        await settle(pilot, lambda: isinstance(app.screen, EntryScreen) and "Sedan." in screen_text(pilot))
        await pilot.press("v")
        await settle(pilot, lambda: isinstance(app.screen, VersionsScreen) and "Först. Sedan." in screen_text(pilot))
        await settle(
            pilot,
            lambda: any(
                line.split("  ")[0].strip() == "" and "Först." in line for line in screen_text(pilot).split("\n")
            ),
        )
        await pilot.press("enter")
        await settle(pilot, lambda: isinstance(app.screen, EntryScreen))
        assert standing(app, id).steps[0].answer == "Först."
        await pilot.press("ctrl+z")
        await settle(pilot, lambda: "Först. Sedan." in screen_text(pilot))


async def test_deleted_is_brought_back_here_or_from_the_list_of_what_is_deleted(
    tmp_path: Path, make_app: MakeApp
) -> None:
    id = note(tmp_path / "coach", "Det blev tyst.").id
    async with make_app().run_test(size=(80, 24)) as pilot:
        app = await open_entry(pilot, id)
        await pilot.press("delete")
        await settle(pilot, lambda: "Ctrl+Z tar tillbaka den" in screen_text(pilot))
        assert app.sitting is not None
        journal = app.sitting.desk.journal
        assert journal.entry(id) is None
        await pilot.press("ctrl+z")
        await settle(pilot, lambda: journal.entry(id) is not None)
        await pilot.press("delete", "escape")
        await settle(pilot, lambda: not isinstance(app.screen, EntryScreen))
        app.on_turned(Turned("history"))
        await settle(pilot, lambda: "Det du har tagit bort finns kvar" in screen_text(pilot))
        app.screen.action_deleted()  # type: ignore[attr-defined]
        await settle(pilot, lambda: isinstance(app.screen, PickDialog) and "Det blev tyst." in screen_text(pilot))
        await pilot.press("enter")
        await settle(pilot, lambda: isinstance(app.screen, EntryScreen) and app.screen.deleted)
        await pilot.press("ctrl+z")
        await settle(pilot, lambda: journal.entry(id) is not None)


async def test_for_good_asks_first_and_the_harmless_answer_is_the_first(tmp_path: Path, make_app: MakeApp) -> None:
    id = note(tmp_path / "coach", "Det blev tyst.").id
    async with make_app().run_test(size=(80, 24)) as pilot:
        app = await open_entry(pilot, id)
        assert app.sitting is not None
        journal = app.sitting.desk.journal
        for keys in (("enter",), ("escape",)):
            await pilot.press("g")
            await settle(pilot, lambda: isinstance(app.screen, ConfirmDialog))
            assert "Det här går inte att ångra. 1 anteckning tas bort." in screen_text(pilot)
            await pilot.press(*keys)
            await settle(pilot, lambda: isinstance(app.screen, EntryScreen))
            assert journal.entry(id) is not None
        await pilot.press("g", "down", "enter")
        await settle(pilot, lambda: not isinstance(app.screen, EntryScreen | ConfirmDialog))
        assert journal.entry(id) is None
        assert journal.versions(id) == ()
        assert b"tyst" not in b"".join(path.read_bytes() for path in (tmp_path / "coach").rglob("*") if path.is_file())


async def test_from_entry_to_entry(tmp_path: Path, make_app: MakeApp) -> None:
    older = note(tmp_path / "coach", "Den äldre.", AT - timedelta(days=1)).id
    note(tmp_path / "coach", "Den nyare.")
    async with make_app().run_test(size=(80, 24)) as pilot:
        await open_entry(pilot, older)
        await pilot.press("right")
        await settle(pilot, lambda: "Den nyare." in screen_text(pilot))
        await pilot.press("right")
        await settle(pilot, lambda: "Det finns ingen mer åt det hållet." in screen_text(pilot))
        await pilot.press("left")
        await settle(pilot, lambda: "Den äldre." in screen_text(pilot))


async def test_all_answers_of_an_exercise_beside_each_other(tmp_path: Path, make_app: MakeApp) -> None:
    walked(tmp_path / "coach", "say-i-dont-know", {**ANSWERS, "hard": 6}, AT - timedelta(days=40))
    id = walked(tmp_path / "coach", "say-i-dont-know", ANSWERS).id
    async with make_app().run_test(size=(80, 24)) as pilot:
        await open_entry(pilot, id)
        await pilot.press("d")
        await settle(pilot, lambda: "Det här skrev du med det du visste då." in screen_text(pilot))
        text = screen_text(pilot)
        assert text.index("måndag 23 november 2026") < text.index("onsdag 14 oktober 2026")
        await pilot.press("escape")
        await settle(pilot, lambda: isinstance(pilot.app.screen, EntryScreen))
