"""Today: what fits now, what was carried along, and who waits for an answer. Three things only."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from coach.tui.commands import bindings
from coach.tui.messages import Begun, PreviewOpened, Turned
from coach.tui.render import plain
from coach.tui.screens.page import Page
from coach.tui.widgets.card import Card
from coach.tui.widgets.top_line import TopLine
from coach.words.dates import long_day, weekday_day
from coach.words.texts import Texts
from coach.words.why import why

if TYPE_CHECKING:
    from coach.exercises.library import Shelf
    from coach.journal.ledger import Row
    from coach.practice.desk import Desk
    from coach.practice.now import Now

WAITING = 3
"""How many of those who wait are shown: the rest can wait."""


class TodayScreen(Page[None]):
    """The screen that opens."""

    NAME = "today"
    BINDINGS: ClassVar[list[BindingType]] = bindings("today")
    DEFAULT_CSS = """
    TodayScreen .heading { text-style: bold; margin: 1 0 1 0; }
    TodayScreen .part { margin: 0 0 1 2; }
    TodayScreen .paper { padding: 0 3; }
    """

    def __init__(self, day: date, words: Texts) -> None:
        """The day, before the journal has been opened."""
        super().__init__(words)
        self._day = day
        self._desk: Desk | None = None
        self._now: Now | None = None
        self._why = False

    def compose(self) -> ComposeResult:
        """The frame, which stands before the journal is there; what depends on it takes its place."""
        words = self.words
        yield TopLine("Coach", long_day(self._day, words))
        yield self.foot
        with VerticalScroll(classes="paper", can_focus=False):
            yield Static(plain(words.what_fits), classes="heading")
            yield Card(words)
            yield Static(plain(words.screens.carried), classes="heading")
            yield Static(id="carried", classes="part")
            yield Static(plain(words.screens.waiting), classes="heading")
            yield Static(id="waiting", classes="part")

    async def fill(self) -> None:
        """What the journal says, as soon as it is there."""
        if self._desk is not None:
            self.read(self._desk)

    def come_back(self) -> None:
        """Elsewhere something may have changed."""
        if self._desk is not None:
            self.read(self._desk)

    def read(self, desk: Desk) -> None:
        """Read the journal and show what it says; while the frame is drawn, that waits until it stands."""
        from coach.practice.desk import Unreadable
        from coach.practice.now import look

        self._desk = desk
        if not self._has_frame:
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
        self.query_one("#waiting", Static).update(self._waiting(now.waiting[:WAITING]))

    @property
    def idle(self) -> frozenset[str]:
        """Before the journal is there, almost everything; and what was begun can only be set aside if it was."""
        if self._now is None:
            return frozenset({"begin", "why", "set-aside", "write", "history"})
        return super().idle | (frozenset({"set-aside"}) if self._now.session is None else frozenset())

    # -- the suggestion --------------------------------------------------------------------------------

    def _show_card(self) -> None:
        """Draw the suggestion."""
        now, words = self._now, self.words
        if now is None:
            return
        told = why(now.suggestion.reason, now.suggestion.values, words)
        reason = told if self._why else ""
        card = self.query_one(Card)
        if now.session is not None:
            title = now.session.walk.exercise.title or words.free_writing
            card.show(title, "", self._stopped(now), reason, ("go-on", "why", "set-aside", "something-else"))
        elif now.shelf is not None:
            theme = words.themes.get(now.shelf.theme, "")
            right = " · ".join(part for part in (theme, self._minutes(now.shelf)) if part)
            given = now.suggestion.assignment
            more = [words.empty_journal] if now.empty else [given.message] if given and given.message else []
            aim = "\n\n".join([now.shelf.aim, *more])
            card.show(now.shelf.title, right, aim, reason, ("begin", "why", "something-else"))
        elif now.experiment is not None:
            title = words.practice.look_at.format(text=now.experiment.text)
            card.show(title, "", "", reason, ("look-at", "why", "something-else"))
        else:
            card.show(words.free_writing, "", told, "", ("begin",))

    def _minutes(self, shelf: Shelf) -> str:
        """About how long it takes."""
        return self.words.minutes(shelf.minutes) if shelf.minutes else ""

    def _stopped(self, now: Now) -> str:
        """Where an unfinished pass was put down."""
        if now.session is None or now.session.name is None:
            return self.words.unfinished_free
        at = now.stopped_at
        return self.words.unfinished_at.format(n=at) if at else self.words.unfinished_ended

    # -- what was carried along ------------------------------------------------------------------------

    def _carried(self, rows: tuple[Row, ...]) -> Content:
        """The experiments that are open, each with its day, and yesterday's question."""
        said = self.words.screens
        if not rows:
            return plain(said.nothing_carried).stylize("dim")
        lines = []
        for row in rows:
            quiet = said.until.format(day=self._near(row.due)) if row.due else said.wanted_to_ask
            lines.append(plain(row.text or "") + "\n" + plain(quiet).stylize("dim"))
        return Content("\n").join(lines)

    def _near(self, day: date | None) -> str:
        """A day that is near, with its weekday."""
        return weekday_day(day or self._day, self.words)

    def _waiting(self, rows: tuple[Row, ...]) -> Content:
        """Who waits, with what for and how long."""
        words = self.words
        if not rows:
            return plain(words.screens.nobody_waiting).stylize("dim")
        lines = []
        for row in rows:
            days = words.screens.days((self._day - row.since).days)
            who = "   ".join(part for part in (row.who, row.text) if part)
            lines.append(plain(who) + Content("  ") + plain(days).stylize("dim"))
        return Content("\n").join(lines)

    # -- what can be done ------------------------------------------------------------------------------

    def action_begin(self) -> None:
        """Begin what is suggested, or go on with what was begun."""
        if self._desk is None or self._now is None:
            return
        session = self._desk.again(self._now.session) if self._now.session is not None else None
        if self._now.session is not None and session is None:
            self.read(self._desk)  # another window has been here
            return
        if session is None and self._now.suggestion.exercise is not None:
            from coach.practice.desk import Unreadable

            try:
                session = self._desk.begin(self._now.suggestion.exercise, self.words.lang)
            except Unreadable:
                self.say(self.words.exercise_unreadable)
                return
        if session is None and self._now.suggestion.kind == "free":
            session = self._desk.free(self.words.lang)
        if self._now.experiment is not None:
            self.post_message(Turned("follow-up", self._now.experiment.id))
        if session is not None:
            self.post_message(Begun(session))

    def action_why(self) -> None:
        """Show or hide the reason."""
        self._why = not self._why
        self._show_card()

    def action_something_else(self) -> None:
        """Show the next suggestion by the same rule; this one does not come back today."""
        if self._desk is None or self._now is None:
            return
        from coach.journal.store import NotSaved

        try:
            self._desk.decline(self._now.suggestion)
        except NotSaved as problem:
            self.say(self.words.not_saved.format(reason=self.words.reasons[problem.reason]))
            return
        self.read(self._desk)

    def action_meeting(self) -> None:
        """One of the quick ones, before or after a meeting."""
        if self._desk is not None:
            from coach.practice.desk import AFTER_MEETING, BEFORE_MEETING
            from coach.tui.dialogs.pick import PickDialog

            desk, lang = self._desk, self.words.lang
            rows = [desk.shelf(name, lang).title for name in (BEFORE_MEETING, AFTER_MEETING)]
            self.app.push_screen(PickDialog(self.words.practice.which_meeting, rows, self.words), self._met)

    def _met(self, place: int | None) -> None:
        """Begin the chosen one."""
        if place is not None and self._desk is not None:
            begin = (self._desk.before_meeting, self._desk.after_meeting)[place]
            self.post_message(Begun(begin(self.words.lang)))

    def action_set_aside(self) -> None:
        """Set the unfinished exercise aside: what was answered becomes an entry."""
        if self._desk is None or self._now is None or self._now.session is None:
            return
        session = self._desk.again(self._now.session)
        if session is None:
            self.read(self._desk)  # another window has been here
            return
        from coach.journal.store import NotSaved

        try:
            session.set_aside()
        except NotSaved as problem:
            self.say(self.words.not_saved.format(reason=self.words.reasons[problem.reason]))
            return
        self.say(self.words.set_aside)
        if self._desk is not None:
            self.read(self._desk)

    def action_write(self) -> None:
        """An empty page."""
        if self._desk is not None:
            self.post_message(Begun(self._desk.free(self.words.lang)))

    def action_preview(self) -> None:
        """Ask which exercise to see as it turns out."""
        from coach.tui.dialogs.file import FileDialog

        self.app.push_screen(FileDialog(self._file, self.words), self._preview)

    def _file(self, name: str) -> Path | str:
        """The exercise's file that a path or a name means, or why there is none."""
        from coach.exercises.library import Ambiguous, Library, NotFound
        from coach.exercises.locate import NoFile, locate
        from coach.practice.preview import sort_at

        said = self.words.author
        library = self._desk.library if self._desk is not None else Library({})
        try:
            path = locate(str(Path(name).expanduser()), self.words.lang, Path.cwd(), library)
        except (NoFile, NotFound, Ambiguous, OSError, RuntimeError, ValueError):
            return said.no_file.format(path=name)
        other = said.not_an_exercise.get(sort_at(path))
        return path if other is None else other.format(path=name)

    def _preview(self, path: Path | None) -> None:
        """Tell which file was chosen, if one was."""
        if path is not None:
            self.post_message(PreviewOpened(path))
