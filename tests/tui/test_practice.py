"""What makes a manager open Coach tomorrow, on the screens: something else, meetings, following up, programmes."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from textual.events import Paste
from textual.pilot import Pilot

from coach.tui.app import CoachApp
from coach.tui.dialogs.note import NoteDialog
from coach.tui.dialogs.pick import PickDialog
from coach.tui.messages import Turned
from coach.tui.screens.entry import EntryScreen
from coach.tui.screens.follow_up import FollowUpScreen
from coach.tui.screens.programme import ProgrammeScreen
from coach.tui.screens.saved import SavedScreen
from coach.tui.screens.today import TodayScreen
from coach.tui.screens.walk import WalkScreen
from coach.tui.widgets.answers.writing_area import WritingArea
from tests.tui.conftest import AT, MakeApp, screen_text, settle
from tests.tui.journals import desk_at, walked

PLAN = {"text": "När någon frågar, då väntar jag.", "due": (AT.date() + timedelta(days=3)).isoformat()}


def first_day(home: Path, days_ago: int = 1, due: int = 3) -> str:
    """The first day, done some days ago, with an experiment; its id."""
    at = AT - timedelta(days=days_ago)
    plan = {"text": "När någon frågar, då väntar jag.", "due": (at.date() + timedelta(days=due)).isoformat()}
    return walked(home, "first-day", {"try": plan, "around-me": ["LK"]}, at).id


async def ready(pilot: Pilot[int]) -> CoachApp:
    """Today, with the journal read."""
    app = pilot.app
    assert isinstance(app, CoachApp)
    await settle(pilot, lambda: app.sitting is not None and app.today._now is not None)
    return app


async def turned(pilot: Pilot[int], to: str, about: str = "") -> CoachApp:
    """Another screen."""
    app = await ready(pilot)
    app.on_turned(Turned(to, about))
    await pilot.pause()
    return app


async def test_something_else_is_the_next_by_the_rule_and_the_first_stays_away(
    tmp_path: Path, make_app: MakeApp
) -> None:
    first_day(tmp_path / "coach")
    async with make_app().run_test(size=(80, 24)) as pilot:
        app = await ready(pilot)
        seen = []
        for _ in range(2):
            assert app.today._now is not None
            shelf = app.today._now.shelf
            seen.append(shelf.name if shelf else app.today._now.suggestion.kind)
            before = app.today._now
            await pilot.press("n")
            await settle(pilot, lambda before=before: app.today._now is not before)  # type: ignore[misc]
        assert len(set(seen)) == 2
    async with make_app().run_test(size=(80, 24)) as pilot:
        app = await ready(pilot)
        assert app.today._now is not None
        assert (app.today._now.suggestion.exercise or app.today._now.suggestion.kind) not in seen


async def test_the_reason_can_be_seen(tmp_path: Path, make_app: MakeApp) -> None:
    first_day(tmp_path / "coach")
    async with make_app().run_test(size=(80, 24)) as pilot:
        app = await ready(pilot)
        before = screen_text(pilot)
        await pilot.press("v")
        await settle(pilot, lambda: screen_text(pilot) != before)
        await pilot.press("v")
        await settle(pilot, lambda: screen_text(pilot) == before)
        assert isinstance(app.screen, TodayScreen)


async def test_a_meeting_on_one_key(tmp_path: Path, make_app: MakeApp) -> None:
    first_day(tmp_path / "coach")
    async with make_app().run_test(size=(80, 24)) as pilot:
        app = await ready(pilot)
        await pilot.press("m")
        await settle(pilot, lambda: isinstance(app.screen, PickDialog))
        await pilot.press("2")
        await settle(pilot, lambda: isinstance(app.screen, WalkScreen))
        assert isinstance(app.screen, WalkScreen)
        assert app.screen.session.name == "coach/after-meeting"


async def test_an_experiment_whose_day_has_come_is_looked_at_and_taken_back(tmp_path: Path, make_app: MakeApp) -> None:
    first_day(tmp_path / "coach", days_ago=5)
    async with make_app().run_test(size=(80, 24)) as pilot:
        app = await ready(pilot)
        assert "Dags att titta på: ”När någon frågar, då väntar jag.”" in " ".join(screen_text(pilot).split())
        await pilot.press("enter")
        await settle(pilot, lambda: isinstance(app.screen, FollowUpScreen))
        await pilot.press("enter")
        await settle(pilot, lambda: isinstance(app.screen, PickDialog))
        await pilot.press("1")
        await settle(pilot, lambda: isinstance(app.screen, NoteDialog))
        app.post_message(Paste("Det räckte att vänta."))
        await pilot.press("enter")
        await settle(pilot, lambda: "Sparat. Det blev av." in screen_text(pilot))
        assert "Lärdom: Det räckte att vänta." in screen_text(pilot)
        assert app.sitting is not None
        journal = app.sitting.desk.journal
        (row,) = journal.ledger().of("experiment")
        assert (row.state, row.note) == ("done", "Det räckte att vänta.")
        assert journal.drafts() == ()
        await pilot.press("ctrl+z")
        await settle(pilot, lambda: "Nu står det öppet igen." in screen_text(pilot))
        assert journal.ledger().of("experiment")[0].state == "open"


async def test_a_note_that_is_closed_half_way_is_kept_as_begun(tmp_path: Path, make_app: MakeApp) -> None:
    first_day(tmp_path / "coach", days_ago=5)
    async with make_app().run_test(size=(80, 24)) as pilot:
        app = await turned(pilot, "follow-up")
        await pilot.press("enter", "1")
        await settle(pilot, lambda: isinstance(app.screen, NoteDialog))
        app.post_message(Paste("Halva tan"))
        await pilot.press("escape")
        await settle(pilot, lambda: isinstance(app.screen, FollowUpScreen))
        app.keeper.saver.flush()
        assert app.sitting is not None
        journal = app.sitting.desk.journal
        assert [mark.answer for draft in journal.drafts() for mark in draft.marks.values()] == ["Halva tan"]
        assert journal.ledger().of("experiment")[0].state == "open"


async def test_a_note_stands_on_disk_when_the_program_is_told_to_end(tmp_path: Path, make_app: MakeApp) -> None:
    first_day(tmp_path / "coach", days_ago=5)
    async with make_app().run_test(size=(80, 24)) as pilot:
        app = await turned(pilot, "follow-up")
        await pilot.press("enter", "1")
        await settle(pilot, lambda: isinstance(app.screen, NoteDialog))
        app.screen.query_one(WritingArea).insert("Halva tan")
        app.leave(0)
        assert app.sitting is not None
        assert not app.keeper.saver.waiting
        drafts = app.sitting.desk.journal.drafts()
        assert [mark.answer for draft in drafts for mark in draft.marks.values()] == ["Halva tan"]


async def test_each_kind_on_its_figure_and_the_entry_it_came_from(tmp_path: Path, make_app: MakeApp) -> None:
    id = first_day(tmp_path / "coach")
    async with make_app().run_test(size=(80, 24)) as pilot:
        app = await turned(pilot, "follow-up")
        await pilot.press("4")
        await settle(pilot, lambda: "Ingen väntar på besked från dig" in screen_text(pilot))
        await pilot.press("1", "o")
        await settle(pilot, lambda: isinstance(app.screen, EntryScreen))
        assert isinstance(app.screen, EntryScreen)
        assert app.screen.entry is not None
        assert app.screen.entry.id == id


async def test_a_fourth_experiment_asks_which_to_let_go_when_it_is_saved(tmp_path: Path, make_app: MakeApp) -> None:
    for n in range(3):
        first_day(tmp_path / "coach", days_ago=n + 2, due=30)
    async with make_app().run_test(size=(80, 24)) as pilot:
        app = await ready(pilot)
        assert app.sitting is not None
        desk = app.sitting.desk
        session = desk.begin("first-day", "sv")
        walk = session.walk
        while not walk.ended:
            if walk.place.step.id == "try":
                walk.answer(PLAN)
            elif walk.place.step.kind.asks:
                walk.skip()
            walk.next()
        app._walked(session, session.finish())
        await settle(pilot, lambda: isinstance(app.screen, PickDialog))
        assert "Du har 4 försök på gång. Vilket släpper du?" in " ".join(screen_text(pilot).split())
        await pilot.press("1")
        await settle(pilot, lambda: "Du släppte det. Det går bra." in screen_text(pilot))
        assert [row.state for row in desk.journal.ledger().of("experiment")].count("released") == 1


async def test_what_is_seen_in_then_and_now_is_kept_with_the_entry(tmp_path: Path, make_app: MakeApp) -> None:
    first_day(tmp_path / "coach", days_ago=30)
    async with make_app().run_test(size=(80, 24)) as pilot:
        app = await ready(pilot)
        assert app.sitting is not None
        desk = app.sitting.desk
        session = desk.begin("first-day", "sv")
        walk = session.walk
        while not walk.ended:
            if walk.place.step.id == "around-me":
                walk.answer(["MO"])
            elif walk.place.step.kind.asks:
                walk.skip()
            walk.next()
        app._walked(session, session.finish())
        await settle(pilot, lambda: isinstance(app.screen, SavedScreen) and "Då och nu" in screen_text(pilot))
        await pilot.press("v")
        await settle(pilot, lambda: isinstance(app.screen, NoteDialog))
        app.post_message(Paste("Andra namn nu."))
        await pilot.press("enter")
        await settle(pilot, lambda: isinstance(app.screen, SavedScreen))
        entry = desk.journal.entry("last")
        assert entry is not None
        assert entry.steps[-1].answer == "Andra namn nu."


async def test_a_programme_from_its_start_to_its_end_before_time(tmp_path: Path, make_app: MakeApp) -> None:
    first_day(tmp_path / "coach")
    async with make_app().run_test(size=(80, 24)) as pilot:
        app = await turned(pilot, "programme", "coach/open-up-4w")
        await settle(pilot, lambda: isinstance(app.screen, ProgrammeScreen) and "Vecka 1" in screen_text(pilot))
        await pilot.press("s")
        await settle(pilot, lambda: "har börjat" in screen_text(pilot))
        assert "✓ Första dagen" in screen_text(pilot)
        assert "▸ När jag leder som bäst" in screen_text(pilot)
        await pilot.press("p")
        await settle(pilot, lambda: "vilar" in screen_text(pilot))
        await pilot.press("f")
        await settle(pilot, lambda: "fortsätter där du var" in screen_text(pilot))
        await pilot.press("enter")
        await settle(pilot, lambda: isinstance(app.screen, WalkScreen))
        assert isinstance(app.screen, WalkScreen)
        assert app.screen.session.name == "coach/leader-at-my-best"
        await pilot.press("escape")
        await settle(pilot, lambda: isinstance(app.screen, TodayScreen))
        app.on_turned(Turned("programme"))
        await settle(pilot, lambda: isinstance(app.screen, ProgrammeScreen) and "Vecka 1" in screen_text(pilot))
        await pilot.press("a")
        await settle(pilot, lambda: "är avslutat" in screen_text(pilot))
    desk = desk_at(tmp_path / "coach")
    assert desk.courses.active("sv") is None
    desk.journal.close()


async def test_a_sensitive_word_is_asked_about_once_and_nothing_moves(tmp_path: Path, make_app: MakeApp) -> None:
    first_day(tmp_path / "coach")
    async with make_app().run_test(size=(80, 24)) as pilot:
        app = await ready(pilot)
        await pilot.press("s")
        await settle(pilot, lambda: isinstance(app.screen, WalkScreen) and app.focused is not None)
        await pilot.press(*"LK är sjuk")
        await settle(pilot, lambda: "Behöver det stå här?" in screen_text(pilot))
        before = screen_text(pilot).index("LK är sjuk")
        await pilot.press(*" nu")
        await settle(pilot, lambda: "LK är sjuk nu" in screen_text(pilot))
        assert screen_text(pilot).index("LK är sjuk nu") == before
