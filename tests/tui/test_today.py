"""What the screen Today shows of the kinds of suggestions that are no exercise."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from coach.exercises.library import BUILT_IN, Library, content_root
from coach.journal.became import became
from coach.journal.entry import ANSWERED, Entry, ExerciseRef, StepRecord
from coach.journal.journal import Journal
from coach.practice.desk import Desk
from coach.tui.screens.follow_up import FollowUpScreen
from coach.tui.screens.free import FreeScreen
from tests.tui.conftest import AT, MakeApp, says, screen_text, settle
from tests.tui.journals import note


async def test_an_experiment_whose_day_has_come_and_a_day_on_which_nothing_waits(make_app: MakeApp) -> None:
    app = make_app()
    plan = {"text": "När mötet börjar, då frågar jag", "due": str(AT.date())}
    steps = (StepRecord("try", "experiment", state=ANSWERED, answer=plan),)
    ref = ExerciseRef("coach", "first-day", "1.0.0", "sv", "Första dagen", "rhythm", "")
    journal = Journal.open(app.places.journal, app.places.state)
    before = AT - timedelta(days=3)
    journal.finish(Entry("", before, before, "sv", ref, steps, became(steps)))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot, lambda: "Dags att titta på: ”När mötet börjar, då frågar jag”" in screen_text(pilot))
        await pilot.press("v")
        await settle(pilot, lambda: "Du ville titta på det måndag 23 november." in screen_text(pilot))
        await pilot.press("enter")
        await settle(pilot, lambda: isinstance(app.screen, FollowUpScreen))
    desk = Desk(journal, Library({BUILT_IN: content_root()}), lambda: AT)
    while desk.today("sv").kind != "free":
        desk.decline(desk.today("sv"))
    journal.close()
    again = make_app()
    async with again.run_test(size=(80, 24)) as pilot:
        await settle(pilot, lambda: "Inget väntar. Skriv något, eller låt bli i dag." in screen_text(pilot))
        await pilot.press("enter")
        await settle(pilot, lambda: isinstance(again.screen, FreeScreen))


async def test_what_an_editor_has_left_is_said(
    tmp_path: Path, make_app: MakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    note(tmp_path / "coach", "Tyst.")
    left = tmp_path / "kvar.md"
    monkeypatch.setattr("coach.practice.opening.clear_left", lambda *_: (left,))
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot, lambda: says(pilot, app.words.changing.left_behind.format(path=left)))
