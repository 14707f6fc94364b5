"""Today: what fits now, what was carried along, and who waits for an answer. Three things only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from coach.exercises.library import Shelf
from coach.journal.entry import Entry
from coach.journal.ledger import Row
from coach.journal.store import NotSaved
from coach.practice.desk import Desk, Unreadable
from coach.practice.session import Session
from coach.practice.then_and_now import then_and_now
from coach.practice.today import Suggestion
from coach.practice.walk import END
from coach.tui.commands import bindings
from coach.tui.render import plain
from coach.tui.screens.page import Page
from coach.tui.widgets.card import Card
from coach.tui.widgets.foot import Foot
from coach.tui.widgets.top_line import TopLine
from coach.words.dates import long_day, weekday_day

CARRIED = 3
WAITING = 3
"""How many lines each part has at most: the rest can wait."""


@dataclass(frozen=True, slots=True)
class Now:
    """What Today shows, read from the journal once."""

    suggestion: Suggestion
    shelf: Shelf | None
    session: Session | None
    carried: tuple[Row, ...]
    waiting: tuple[Row, ...]
    empty: bool


def look(desk: Desk, lang: str) -> Now:
    """Read what Today shows."""
    suggestion = desk.today(lang)
    ledger = desk.journal.ledger()
    session = None
    if suggestion.draft is not None:
        session = desk.resume(suggestion.draft)
    shelf = desk.library.open(*desk.library.find(suggestion.exercise), lang).shelf if suggestion.exercise else None
    experiments = [row for row in ledger.of("experiment") if row.state == "open" and not row.asked]
    return Now(
        suggestion,
        shelf,
        session,
        tuple(reversed(experiments))[:CARRIED],
        ledger.owed()[:WAITING],
        not desk.journal.heads(),
    )


class TodayScreen(Page[None]):
    """The screen that opens."""

    NAME = "today"
    BINDINGS: ClassVar[list[BindingType]] = bindings("today")
    DEFAULT_CSS = """
    TodayScreen .heading { text-style: bold; margin: 1 0 1 0; }
    TodayScreen .part { margin: 0 0 1 2; }
    TodayScreen .paper { padding: 0 3; }
    """

    def __init__(self) -> None:
        """Today, before the journal has been opened."""
        super().__init__()
        self._now: Now | None = None
        self._why = False

    def compose(self) -> ComposeResult:
        """The frame, which stands before the journal is there; what depends on it takes its place."""
        words = self.words
        yield TopLine("Coach", long_day(self.coach.today, words))
        yield Foot("today", words)
        with VerticalScroll(classes="paper", can_focus=False):
            yield Static(plain(words.what_fits), classes="heading")
            yield Card(words)
            yield Static(plain(words.screens.carried), classes="heading")
            yield Static(id="carried", classes="part")
            yield Static(plain(words.screens.waiting), classes="heading")
            yield Static(id="waiting", classes="part")

    def refresh_now(self) -> None:
        """Read the journal again and show what it says."""
        desk = self.coach.desk
        if desk is None:
            return
        try:
            now = look(desk, self.words.lang)
        except Unreadable:
            self.say(self.words.exercise_unreadable)
            return
        self._now = now
        self._why = False
        self._show_card()
        self.query_one("#carried", Static).update(self._carried(now.carried))
        self.query_one("#waiting", Static).update(self._waiting(now.waiting))

    # -- the suggestion --------------------------------------------------------------------------------

    def _show_card(self) -> None:
        """Draw the suggestion."""
        now, words = self._now, self.words
        if now is None:
            return
        why = words.why_this[now.suggestion.kind] if self._why else ""
        card = self.query_one(Card)
        if now.session is not None:
            title = now.session.walk.exercise.title or words.free_writing
            card.show(title, "", self._stopped(now.session), why, ("go-on", "why", "set-aside"))
        elif now.shelf is not None:
            theme = words.themes.get(now.shelf.theme, "")
            right = " · ".join(part for part in (theme, self._minutes(now.shelf)) if part)
            aim = now.shelf.aim + ("\n\n" + words.empty_journal if now.empty else "")
            card.show(now.shelf.title, right, aim, why, ("begin", "why"))

    def _minutes(self, shelf: Shelf) -> str:
        """About how long it takes."""
        return self.words.minutes(shelf.minutes) if shelf.minutes else ""

    def _stopped(self, session: Session) -> str:
        """Where an unfinished pass was put down."""
        if session.name is None:
            return self.words.unfinished_free
        if session.walk.at == END or session.walk.number is None:
            return self.words.unfinished_ended if session.walk.at == END else self.words.unfinished_free
        return self.words.unfinished_at.format(n=session.walk.number)

    # -- what was carried along ------------------------------------------------------------------------

    def _carried(self, rows: tuple[Row, ...]) -> Content:
        """The experiments that are open, each with its day."""
        words = self.words
        if not rows:
            return plain(words.screens.nothing_carried).stylize("dim")
        return Content("\n").join(
            plain(row.text or "")
            + Content("\n")
            + plain(words.screens.until.format(day=self._near(row.due))).stylize("dim")
            for row in rows
        )

    def _near(self, day: date | None) -> str:
        """A day that is near, with its weekday."""
        return weekday_day(day or self.coach.today, self.words)

    def _waiting(self, rows: tuple[Row, ...]) -> Content:
        """Who waits, with what for and how long."""
        words = self.words
        if not rows:
            return plain(words.screens.nobody_waiting).stylize("dim")
        lines = []
        for row in rows:
            days = words.screens.days((self.coach.today - row.since).days)
            who = "   ".join(part for part in (row.who, row.text) if part)
            lines.append(plain(who) + Content("  ") + plain(days).stylize("dim"))
        return Content("\n").join(lines)

    # -- what can be done ------------------------------------------------------------------------------

    def action_begin(self) -> None:
        """Begin what is suggested, or go on with what was begun."""
        desk, now = self.coach.desk, self._now
        if desk is None or now is None:
            return
        if now.session is not None:
            self.coach.walk(now.session)
        elif now.suggestion.exercise is not None:
            self.coach.walk(desk.begin(now.suggestion.exercise, self.words.lang))

    def action_why(self) -> None:
        """Show or hide the reason."""
        self._why = not self._why
        self._show_card()

    def action_set_aside(self) -> None:
        """Set the unfinished exercise aside: what was answered becomes an entry."""
        if self._now is None or self._now.session is None:
            return
        try:
            self._now.session.set_aside()
        except NotSaved as problem:
            self.say(self.words.not_saved.format(reason=self.words.reasons[problem.reason]))
            return
        self.say(self.words.set_aside)
        self.refresh_now()

    def action_write(self) -> None:
        """An empty page."""
        if self.coach.desk is not None:
            self.coach.walk(self.coach.desk.free(self.words.lang))

    def action_history(self) -> None:
        """What has been written."""
        if self.coach.desk is not None:
            self.coach.show_history(self.coach.desk)

    def walked(self, entry: Entry | None) -> None:
        """A pass has ended here: saved, or put down."""
        from coach.tui.screens.saved import SavedScreen

        self.say("")
        if entry is not None and entry.exercise is not None and self.coach.desk is not None:
            pairs = then_and_now(entry, self.coach.desk.journal)
            self.app.push_screen(SavedScreen(entry, pairs))
        elif entry is not None:
            self.say(self.words.saved)
        self.refresh_now()
