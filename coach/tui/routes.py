"""Which screen a name means. Only the screen that is shown is imported."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from coach.tui.screens.page import Page
from coach.words.texts import Texts

if TYPE_CHECKING:
    from coach.tui.sitting import Sitting


def page(to: str, about: str, sitting: Sitting, words: Texts) -> Page[Any]:
    """The screen called ``to``.

    Args:
        about: What it is to be about; empty where it is about all there is.

    Raises:
        KeyError: No screen is called that.
    """
    if to == "history":
        from coach.tui.screens.history import HistoryScreen

        return HistoryScreen(sitting, words)
    if to == "entry":
        from coach.tui.screens.entry import EntryScreen

        return EntryScreen(about, sitting, words)
    if to == "over-time":
        from coach.tui.screens.over_time import OverTimeScreen

        return OverTimeScreen(about, sitting, words)
    if to == "welcome":
        from coach.tui.screens.welcome import WelcomeScreen

        return WelcomeScreen(sitting, words)
    if to == "library":
        from coach.tui.screens.library import LibraryScreen

        return LibraryScreen(sitting, words)
    if to == "about":
        from coach.tui.screens.about import AboutScreen

        return AboutScreen(about, sitting, words)
    if to == "settings":
        from coach.tui.screens.settings import SettingsScreen

        return SettingsScreen(sitting, words)
    if to == "follow-up":
        from coach.tui.screens.follow_up import FollowUpScreen

        return FollowUpScreen(about, sitting, words)
    if to == "programme":
        from coach.tui.screens.programme import ProgrammeScreen

        return ProgrammeScreen(about, sitting, words)
    if to == "people":
        from coach.tui.screens.people import PeopleScreen

        return PeopleScreen(sitting, words)
    if to == "person":
        from coach.tui.screens.person import PersonScreen

        return PersonScreen(about, sitting, words)
    raise KeyError(to)
