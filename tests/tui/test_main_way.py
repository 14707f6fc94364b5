"""The main way: a manager opens Coach, walks through the first day, and finds the entry in the journal."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from textual.events import Key, Paste
from textual.pilot import Pilot

from coach.journal.entry import ANSWERED, DONT_KNOW, SKIPPED
from coach.journal.store import NotSaved, Reason
from coach.tui.app import CoachApp
from coach.tui.messages import Begun
from coach.tui.screens.entry import EntryScreen
from coach.tui.screens.history import HistoryScreen
from coach.tui.screens.saved import SavedScreen
from coach.tui.screens.summary import SummaryScreen
from coach.tui.screens.today import TodayScreen
from coach.tui.screens.walk import WalkScreen
from coach.tui.screens.welcome import WelcomeScreen
from tests.tui.conftest import AT, MakeApp, screen_text, settle, to_today

FIRST = {"sv": "Första dagen", "en": "First day"}
SIZES = [(60, 20), (80, 24), (200, 50)]


def at_step(app: CoachApp, id: str) -> bool:
    """Whether the walk stands at a step and shows it."""
    screen = app.screen
    return isinstance(screen, WalkScreen) and screen.session.walk.place.step.id == id and bool(screen.query("StepPane"))


async def begin(pilot: Pilot[int]) -> None:
    """From Today to the first question of the first day."""
    app = pilot.app
    assert isinstance(app, CoachApp)
    await settle(pilot, lambda: isinstance(app.screen, WelcomeScreen | TodayScreen) and app.sitting is not None)
    await settle(pilot, lambda: f"Enter {app.words.screens.commands['begin']}" in screen_text(pilot))
    await pilot.press("enter")
    await settle(pilot, lambda: at_step(app, "welcome"))
    await pilot.press("enter")
    await settle(pilot, lambda: at_step(app, "role"))


async def write(pilot: Pilot[int], text: str) -> None:
    """Type a text, key by key."""
    await pilot.press(*("space" if key == " " else key for key in text))


async def walk_to_the_end(pilot: Pilot[int]) -> None:
    """From the first question to the page with all answers."""
    app = pilot.app
    assert isinstance(app, CoachApp)
    await pilot.press("2")
    await settle(pilot, lambda: at_step(app, "why-now"))
    await write(pilot, "Jag svarar alltid själv")
    await pilot.press("f8")
    await settle(pilot, lambda: at_step(app, "say-dont-know"))
    await pilot.press("3")
    await settle(pilot, lambda: at_step(app, "before-decided"))
    await pilot.press("f3")
    await settle(pilot, lambda: at_step(app, "they-know-why"))
    await pilot.press("f4")
    await settle(pilot, lambda: at_step(app, "around-me"))
    await write(pilot, "LK,mo")
    await pilot.press("f8")
    await settle(pilot, lambda: at_step(app, "when"))
    await pilot.press("4")
    await settle(pilot, lambda: at_step(app, "try"))
    await write(pilot, "När jag vet, då väntar jag")
    await pilot.press("f8")
    await settle(pilot, lambda: at_step(app, "close"))
    assert "När jag vet, då väntar" in screen_text(pilot)
    await pilot.press("enter")
    await settle(pilot, lambda: isinstance(app.screen, SummaryScreen))


@pytest.mark.parametrize("lang", ["sv", "en"])
@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_from_today_to_the_entry_in_the_journal(make_app: MakeApp, lang: str, size: tuple[int, int]) -> None:
    app = make_app(lang)
    async with app.run_test(size=size) as pilot:
        await begin(pilot)
        await walk_to_the_end(pilot)
        await pilot.press("enter")
        await settle(pilot, lambda: isinstance(app.screen, SavedScreen))
        assert app.words.saved in screen_text(pilot)
        await pilot.press("enter")
        await settle(pilot, lambda: isinstance(app.screen, TodayScreen))
        await pilot.press("d")
        await settle(pilot, lambda: isinstance(app.screen, HistoryScreen) and FIRST[lang] in screen_text(pilot))
        await pilot.press("enter")
        await settle(pilot, lambda: isinstance(app.screen, EntryScreen) and FIRST[lang] in screen_text(pilot))
        assert app.sitting is not None
        entry = app.sitting.desk.journal.entry("last")
    assert entry is not None
    assert entry.exercise is not None
    assert (entry.exercise.lang, entry.at) == (lang, AT)
    states = {step.id: (step.state, step.answer) for step in entry.steps}
    assert states["why-now"] == (ANSWERED, "Jag svarar alltid själv")
    assert states["say-dont-know"] == (ANSWERED, 3)
    assert states["before-decided"] == (DONT_KNOW, None)
    assert states["they-know-why"] == (SKIPPED, None)
    assert states["around-me"] == (ANSWERED, ["LK", "mo"])
    assert states["try"][1]["text"] == "När jag vet, då väntar jag"


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_nothing_is_cut_and_the_keys_are_all_there(make_app: MakeApp, size: tuple[int, int]) -> None:
    app = make_app("sv")
    async with app.run_test(size=size) as pilot:
        await begin(pilot)
        await pilot.press("2")
        await settle(pilot, lambda: at_step(app, "why-now") and "F2 Ledtråd" in screen_text(pilot))
        shown = screen_text(pilot)
        for part in ("Vad fick dig att börja med det här just nu?", "F8 Nästa", "F7 Tillbaka", "F1 Hjälp"):
            assert part in shown


async def test_what_was_begun_is_offered_when_coach_is_opened_again(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await pilot.press("2")
        await settle(pilot, lambda: at_step(app, "why-now"))
        await write(pilot, "Halva meningen")
        await pilot.press("escape")
        await settle(pilot, lambda: isinstance(app.screen, TodayScreen) and "fråga 2" in screen_text(pilot))
    again = make_app(at=AT + timedelta(days=1))
    async with again.run_test(size=(80, 24)) as pilot:
        await settle(pilot, lambda: "Du stannade vid fråga 2." in screen_text(pilot))
        await pilot.press("enter")
        await settle(pilot, lambda: at_step(again, "why-now") and "Halva meningen" in screen_text(pilot))


async def test_an_unfinished_exercise_can_be_set_aside(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await pilot.press("2", "escape")
        await settle(pilot, lambda: isinstance(app.screen, TodayScreen) and "Lägg undan" in screen_text(pilot))
        await pilot.press("a")
        await settle(pilot, lambda: app.words.set_aside in screen_text(pilot))
        assert app.sitting is not None
        entry = app.sitting.desk.journal.entry("last")
        assert entry is not None
        assert entry.finished is None
        assert app.sitting.desk.journal.drafts() == ()


async def test_an_answer_is_changed_from_the_page_of_answers(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await walk_to_the_end(pilot)
        await pilot.press("down", "e")
        await settle(pilot, lambda: at_step(app, "why-now"))
        await pilot.press("f7")
        await settle(pilot, lambda: at_step(app, "role"))


async def test_hints_come_one_at_a_time(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await pilot.press("2")
        await settle(pilot, lambda: at_step(app, "why-now"))
        await pilot.press("f2")
        await settle(pilot, lambda: "Ledtråd 1 av 3" in screen_text(pilot))
        assert "Ledtråd 2 av 3" not in screen_text(pilot)
        await pilot.press("f2", "f2")
        await settle(pilot, lambda: "Ledtråd 3 av 3" in screen_text(pilot) and "F2" not in screen_text(pilot))


async def test_by_mouse_alone(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot, lambda: "Enter Börja" in screen_text(pilot))
        await click_text(pilot, "Enter Börja")
        await settle(pilot, lambda: at_step(app, "welcome"))
        await click_text(pilot, "Nästa")
        await settle(pilot, lambda: at_step(app, "role") and "som chef" in screen_text(pilot))
        await click_text(pilot, "Jag har varit chef ett tag")
        await settle(pilot, lambda: app.screen.session.walk.marks.get("role") is not None)  # type: ignore[attr-defined]
        if at_step(app, "role"):
            await click_text(pilot, "Nästa")
        await settle(pilot, lambda: at_step(app, "why-now"))
        await click_text(pilot, "Hjälp")
        await settle(pilot, lambda: app.words.controls.everywhere in screen_text(pilot))


async def click_text(pilot: Pilot[int], text: str) -> None:
    """Click where a text stands."""
    for y, row in enumerate(screen_text(pilot).split("\n")):
        if text in row:
            await pilot.click(offset=(row.index(text) + 1, y))
            return
    raise AssertionError(f"{text!r} is not on the screen:\n{screen_text(pilot)}")


async def test_free_writing_is_saved_as_it_is(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await to_today(pilot)
        await pilot.press("s")
        await settle(pilot, lambda: bool(app.screen.query("StepPane")))
        await write(pilot, "Bara ord")
        await pilot.press("f8")
        await settle(pilot, lambda: app.words.saved in screen_text(pilot))
        assert app.sitting is not None
        entry = app.sitting.desk.journal.entry("last")
        assert entry is not None
        assert entry.exercise is None
        assert [(step.id, step.answer) for step in entry.steps] == [("text", "Bara ord")]


async def test_looking_leaves_no_trace(make_app: MakeApp, tmp_path: Path) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await pilot.press("f8", "escape")
        await settle(pilot, lambda: isinstance(app.screen, TodayScreen))
        await pilot.press("d")
        await settle(pilot, lambda: app.words.empty_journal in screen_text(pilot))
    assert list(tmp_path.iterdir()) == []


class FullDisk:
    """A disk that can be filled and emptied."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        from coach.journal.journal import Journal

        self.full = True
        keep, finish = Journal.keep, Journal.finish

        def full_keep(journal: Journal, *arguments: object) -> None:
            if self.full:
                raise NotSaved(Reason.DISK_FULL, Path("x"))
            keep(journal, *arguments)  # type: ignore[arg-type]

        def full_finish(journal: Journal, *arguments: object) -> object:
            if self.full:
                raise NotSaved(Reason.DISK_FULL, Path("x"))
            return finish(journal, *arguments)  # type: ignore[arg-type]

        monkeypatch.setattr(Journal, "keep", full_keep)
        monkeypatch.setattr(Journal, "finish", full_finish)


async def test_a_full_disk_is_said_and_the_text_goes_to_a_file(
    make_app: MakeApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    FullDisk(monkeypatch)
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await pilot.press("2")
        await settle(pilot, lambda: at_step(app, "why-now"))
        await write(pilot, "Viktigt")
        await settle(pilot, lambda: "Inte sparat: disken är full" in screen_text(pilot))
        assert "Viktigt" in screen_text(pilot)
        await pilot.press("f9")
        await settle(pilot, lambda: bool(list(tmp_path.glob("coach-rescue-*.txt"))))
    (file,) = list(tmp_path.glob("coach-rescue-*.txt"))[:1]
    assert "Viktigt" in file.read_text(encoding="utf-8")


async def test_leaving_with_a_full_disk_puts_the_text_elsewhere_and_says_where(
    make_app: MakeApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    FullDisk(monkeypatch)
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await pilot.press("2")
        await settle(pilot, lambda: at_step(app, "why-now"))
        await write(pilot, "Viktigt")
        await pilot.press("ctrl+q")
    assert app.return_value == 3
    (file,) = tmp_path.glob("coach-rescue-*.txt")
    assert "Viktigt" in file.read_text(encoding="utf-8")
    assert str(file) in app.last_words


async def test_a_full_disk_at_the_end_keeps_the_answers_until_there_is_room(
    make_app: MakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = FullDisk(monkeypatch)
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await walk_to_the_end(pilot)
        await pilot.press("enter")
        await settle(pilot, lambda: "Det gick inte att spara: disken är full." in screen_text(pilot))
        assert isinstance(app.screen, SummaryScreen)
        disk.full = False
        await pilot.press("enter")
        await settle(pilot, lambda: isinstance(app.screen, SavedScreen))


async def test_a_journal_that_cannot_be_read_is_said(make_app: MakeApp, tmp_path: Path) -> None:
    (tmp_path / "coach").mkdir()
    (tmp_path / "coach" / "journal").write_text("something else")
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot, lambda: "Dagboken går inte att läsa" in screen_text(pilot))
        await pilot.press("enter", "s", "d", "a", "v")
        assert isinstance(app.screen, TodayScreen)


async def write_and_ask_for_a_hint(app: CoachApp, text: str) -> None:
    """Begin, write, press F2."""
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await pilot.press("2")
        await settle(pilot, lambda: at_step(app, "why-now"))
        await write(pilot, text)
        await pilot.press("f2")
        await pilot.pause()


async def test_a_fault_shows_nothing_of_what_was_written(make_app: MakeApp, monkeypatch: pytest.MonkeyPatch) -> None:
    app = make_app()

    def fault(_: object) -> None:
        secret = "hemligheten i en variabel"
        raise RuntimeError(secret)

    monkeypatch.setattr(WalkScreen, "action_hint", fault)
    with pytest.raises(RuntimeError):
        await write_and_ask_for_a_hint(app, "hemligheten")
    assert app.last_words == app.words.screens.fault
    assert app._exit_renderables == []
    again = make_app()
    async with again.run_test(size=(80, 24)) as pilot:
        await settle(pilot, lambda: "Du stannade vid fråga 2." in screen_text(pilot))


async def test_then_and_now_comes_after_the_new_answers_are_saved(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await walk_to_the_end(pilot)
        await pilot.press("enter")
        await settle(pilot, lambda: isinstance(app.screen, SavedScreen))
        assert app.words.then_and_now not in screen_text(pilot)
        await pilot.press("enter")
        await settle(pilot, lambda: isinstance(app.screen, TodayScreen))
    later = make_app(at=AT + timedelta(days=28))
    async with later.run_test(size=(120, 40)) as pilot:
        await settle(pilot, lambda: later.sitting is not None)
        assert later.sitting is not None
        later.on_begun(Begun(later.sitting.desk.begin("first-day", "sv")))
        await settle(pilot, lambda: at_step(later, "welcome"))
        await pilot.press("enter")
        await settle(pilot, lambda: at_step(later, "role"))
        await walk_to_the_end(pilot)
        await pilot.press("enter")
        await settle(pilot, lambda: isinstance(later.screen, SavedScreen) and "Då och nu" in screen_text(pilot))
        assert "Då, måndag 23 november 2026" in screen_text(pilot)


@pytest.mark.parametrize("keys", [("f8",), ("escape",), ("ctrl+q",), ("f3",), ("f2",)], ids=str)
async def test_keys_that_come_in_one_burst_are_taken_in_order(make_app: MakeApp, keys: tuple[str, ...]) -> None:
    """A slow line delivers many keys at once: what was written before a command is not lost to it."""
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await pilot.press("2")
        await settle(pilot, lambda: at_step(app, "why-now"))
        for key in ("a", "b", "c", *keys):
            app.post_message(Key(key, key if len(key) == 1 else None))
        await settle(pilot, lambda: saved_answer(app) == "abc")


def saved_answer(app: CoachApp) -> object:
    """What the first draft on disk says at the second question."""
    assert app.sitting is not None
    return next(
        (draft.marks["why-now"].answer for draft in app.sitting.desk.journal.drafts() if "why-now" in draft.marks), None
    )


async def test_more_than_fits_is_said_and_not_lost(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await to_today(pilot)
        assert app.sitting is not None
        app.on_begun(Begun(app.sitting.desk.begin("daily-check-in", "sv")))
        await settle(pilot, lambda: at_step(app, "moment"))
        await pilot.press("f8")
        await settle(pilot, lambda: at_step(app, "did"))
        await pilot.press("f8")
        await settle(pilot, lambda: at_step(app, "need"))
        await pilot.press("f8")
        await settle(pilot, lambda: at_step(app, "gave-me"))
        app.post_message(Paste("AB, CD, EF, GH, IJ, KL"))
        await settle(pilot, lambda: "högst 5" in screen_text(pilot))
        await pilot.press("f8")
        await pilot.pause()
        assert at_step(app, "gave-me")
        await pilot.press("ctrl+q")
    again = make_app()
    async with again.run_test(size=(80, 24)) as pilot:
        await settle(pilot, lambda: "Fortsätt" in screen_text(pilot))
        await pilot.press("enter")
        await settle(pilot, lambda: at_step(again, "gave-me") and "KL" in screen_text(pilot))
        assert "högst 5" in screen_text(pilot)


async def test_text_that_could_not_be_saved_survives_leaving_the_exercise(
    make_app: MakeApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    FullDisk(monkeypatch)
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await pilot.press("2")
        await settle(pilot, lambda: at_step(app, "why-now"))
        await write(pilot, "Viktigt")
        await pilot.press("escape")
        await settle(pilot, lambda: isinstance(app.screen, TodayScreen) and "disken är full" in screen_text(pilot))
        await pilot.press("ctrl+q")
    assert app.return_value == 3
    (file,) = tmp_path.glob("coach-rescue-*.txt")
    assert "Viktigt" in file.read_text(encoding="utf-8")


async def test_what_was_taken_back_is_not_offered(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await to_today(pilot)
        await pilot.press("s")
        await settle(pilot, lambda: bool(app.screen.query("StepPane")))
        await write(pilot, "ångrat")
        app.keeper.saver.flush()
        assert app.sitting is not None
        assert len(app.sitting.desk.journal.drafts()) == 1
        await pilot.press("ctrl+a", "delete", "escape")
        await settle(pilot, lambda: isinstance(app.screen, TodayScreen))
        await settle(pilot, lambda: app.sitting is not None and app.sitting.desk.journal.drafts() == ())
        assert FIRST["sv"] in screen_text(pilot)


async def test_today_goes_on_with_what_stands_in_the_journal_now(make_app: MakeApp) -> None:
    """Another window has written more since Today was drawn."""
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await pilot.press("2", "escape")
        await settle(pilot, lambda: isinstance(app.screen, TodayScreen) and "Lägg undan" in screen_text(pilot))
        other = make_app()
        async with other.run_test(size=(80, 24)) as second:
            await settle(second, lambda: "Fortsätt" in screen_text(second))
            await second.press("enter")
            await settle(second, lambda: at_step(other, "why-now"))
            await write(second, "Skrivet i det andra")
            await second.press("ctrl+q")
        await pilot.press("a")
        await settle(pilot, lambda: app.words.set_aside in screen_text(pilot))
        assert app.sitting is not None
        entry = app.sitting.desk.journal.entry("last")
    assert entry is not None
    assert "Skrivet i det andra" in [step.answer for step in entry.steps]
