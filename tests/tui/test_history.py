"""Looking back: the list, what is looked for, the calendar, and what is shown only."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from textual.content import Content
from textual.pilot import Pilot

from coach.journal.head import Head
from coach.tui.app import CoachApp
from coach.tui.dialogs.calendar import CalendarDialog
from coach.tui.dialogs.filters import FilterDialog
from coach.tui.screens.entry import EntryScreen
from coach.tui.screens.history import HistoryScreen
from coach.tui.widgets.entry_list import EntryList
from tests.tui.conftest import AT, MakeApp, screen_text, settle
from tests.tui.journals import note, walked


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A journal with some months in it."""
    home = tmp_path / "coach"
    note(home, "Idén om leveransbesked blev liggande.", AT - timedelta(days=400))
    note(home, "Jag öppnade mötet med en fråga.", AT - timedelta(days=40))
    walked(home, "say-i-dont-know", {"three": ["Vem tar över orderboken?"]}, AT - timedelta(days=3))
    note(home, "Försäljningschefen ringde.", AT - timedelta(days=1))
    return home


async def history(pilot: Pilot[int]) -> HistoryScreen:
    """From Today to the history."""
    await settle(pilot, lambda: pilot.app.sitting is not None)  # type: ignore[attr-defined]
    pilot.app.screen.action_go("history")  # type: ignore[attr-defined]
    await settle(pilot, lambda: isinstance(pilot.app.screen, HistoryScreen) and bool(pilot.app.screen.query(EntryList)))
    assert isinstance(pilot.app.screen, HistoryScreen)
    await pilot.pause()
    return pilot.app.screen


def listed(app: CoachApp) -> list[str]:
    """The first words of what is listed."""
    return [head.first_line for head in app.screen.query_one(EntryList).heads]


async def test_newest_first_with_the_year_where_it_is_another(home: Path, make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await history(pilot)
        text = screen_text(pilot)
        assert text.index("Försäljningschefen") < text.index("Säg ”jag vet inte”") < text.index("Jag öppnade")
        assert "19 okt 2025" in text
        assert "4 anteckningar" in text


async def test_found_as_one_types_exact_before_near_and_inside_compounds(home: Path, make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await history(pilot)
        await pilot.press("slash", *"chef")
        await settle(pilot, lambda: listed(app) == ["Försäljningschefen ringde."])
        assert "1 träff" in screen_text(pilot)
        await pilot.press(*["backspace"] * 4, *"oppna")
        await settle(pilot, lambda: listed(app) == ["Jag öppnade mötet med en fråga."])
        assert "0 träffar, 1 liknande" in screen_text(pilot)
        await pilot.press("enter", "enter")
        await settle(pilot, lambda: isinstance(app.screen, EntryScreen))
        await pilot.press("escape")
        await settle(pilot, lambda: isinstance(app.screen, HistoryScreen))
        assert listed(app) == ["Jag öppnade mötet med en fråga."]
        await pilot.press("escape")
        await settle(pilot, lambda: len(listed(app)) == 4)
        await pilot.press("escape")
        await settle(pilot, lambda: not isinstance(app.screen, HistoryScreen))


async def test_nothing_found_says_what_to_do(home: Path, make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(60, 20)) as pilot:
        await history(pilot)
        await pilot.press("slash", *"zebra")
        await settle(pilot, lambda: "Esc visar alla anteckningar igen." in " ".join(screen_text(pilot).split()))


async def test_the_hits_are_marked_in_the_entry_beside_the_list(home: Path, make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await history(pilot)
        await pilot.press("slash", *"leverans")
        await settle(pilot, lambda: listed(app) == ["Idén om leveransbesked blev liggande."])
        await pilot.pause()
        paper = screen.query_one("#reading EntryPaper")
        content = paper.render()
        start = content.plain.index("leverans")  # type: ignore[union-attr]
        marked = [span for span in content.spans if "reverse" in str(span.style)]  # type: ignore[union-attr]
        assert [(span.start, span.end) for span in marked] == [(start, start + len("leverans"))]


async def test_filters_are_chosen_from_what_is_there_and_said_in_words(home: Path, make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await history(pilot)
        await pilot.press("f")
        await settle(pilot, lambda: isinstance(app.screen, FilterDialog))
        assert "Person" not in screen_text(pilot)
        await pilot.press("down", "enter")
        await settle(pilot, lambda: "Säg ”jag vet inte”" in screen_text(pilot))
        await pilot.press("down", "enter")
        await settle(pilot, lambda: isinstance(app.screen, HistoryScreen) and len(listed(app)) == 1)
        assert "Säg ”jag vet inte”  ·  Esc visar alla" in screen_text(pilot)
        await pilot.press("f", "escape")
        await settle(pilot, lambda: isinstance(app.screen, HistoryScreen))
        assert len(listed(app)) == 1


async def test_a_day_is_gone_to_in_the_year_or_by_its_date(home: Path, make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(60, 20)) as pilot:
        await history(pilot)
        await pilot.press("k")
        await settle(pilot, lambda: isinstance(app.screen, CalendarDialog))
        assert "söndag 22 november 2026: 1 anteckning" in screen_text(pilot)
        assert "▪ en anteckning" in screen_text(pilot)
        await pilot.press(*"2026-10-20", "enter")
        await settle(pilot, lambda: isinstance(app.screen, HistoryScreen))
        assert app.screen.query_one(EntryList).row.first_line == "Jag öppnade mötet med en fråga."  # type: ignore[union-attr]
        await pilot.press("k", "pageup", "enter")
        await settle(pilot, lambda: isinstance(app.screen, HistoryScreen))
        assert app.screen.query_one(EntryList).cursor == 3


async def test_only_the_rows_that_are_seen_are_made(
    home: Path, make_app: MakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await history(pilot)
        options = app.screen.query_one(EntryList)
        drawn: list[object] = []
        stock = EntryList._entry

        def counting(self: EntryList, head: Head, width: int) -> Content:
            drawn.append(head)
            return stock(self, head, width)

        monkeypatch.setattr(EntryList, "_entry", counting)
        options.show((), options.heads * 25_000)
        await pilot.press("end", "pageup", "home", "pagedown")
        await pilot.pause()
        assert len(options) == 100_000
        assert 0 < len(drawn) < 24 * 12
