"""A reminder for the calendar that one already has: when, and into which file."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from coach.clock import Clock
from coach.journal.export.reminder import Reminder, made_here, uid_of
from coach.journal.export.target import Taken, whole_file
from coach.paths import typed_path
from coach.text import line
from coach.tui.dialogs.dialog import Dialog
from coach.tui.render import plain
from coach.tui.widgets.answers.writing_area import WritingArea
from coach.words import words_for
from coach.words.dates import typed_days, typed_time, weekday_day
from coach.words.file_reason import file_reason
from coach.words.language import ENGLISH, SWEDISH
from coach.words.texts import Texts

LARGEST = 65536
FILE = "coach.ics"
HOUR = "16:45"


class RemindDialog(Dialog[None]):
    """Ends when it is closed. The journal is not looked at."""

    DEFAULT_CSS = """
    RemindDialog .quiet { color: $text-muted; margin: 1 0 0 0; }
    RemindDialog WritingArea { min-height: 1; background: $surface; }
    RemindDialog .said { margin: 1 0 0 0; }
    """

    def __init__(self, clock: Clock, words: Texts) -> None:
        """Ask when."""
        super().__init__(words)
        self._clock = clock
        days = (0, 4)
        span = "–".join(words.weekdays[day][:3] for day in days)
        self._written = [HOUR, span, str(Path.home() / FILE)]

    def compose(self) -> ComposeResult:
        """The hour, the days, the file."""
        said = self.words.remind
        with VerticalScroll(can_focus=False):
            yield Static(plain(said.title), classes="title")
            for question, text in zip((said.which_hour, said.which_days, said.which_file), self._written, strict=True):
                yield Static(plain(question), classes="quiet")
                yield WritingArea(text, one_line=True)
            yield Static(classes="said")
            yield Static(plain(said.keys), classes="quiet")

    def begin(self) -> None:
        """Begin at the hour."""
        self.query(WritingArea).first().focus()

    async def speak(self, words: Texts) -> None:
        """The same in another language, with what is written standing."""
        self._written = [area.text for area in self.query(WritingArea)]
        await super().speak(words)

    @on(WritingArea.Changed)
    def _typed(self, event: WritingArea.Changed) -> None:
        """Only Enter does something with it."""
        event.stop()

    @on(WritingArea.Submitted)
    def _submitted(self, event: WritingArea.Submitted) -> None:
        """Write the file, or say what does not fit."""
        event.stop()
        self.query_one(".said", Static).update(plain(self._write(*(area.text for area in self.query(WritingArea)))))

    def _write(self, at: str, days: str, typed: str) -> str:
        """Write the reminder; gives the sentence about how it went. Over one made here it is the same, changed."""
        words, said = self.words, self.words.remind
        hour, weekdays = typed_time(at), typed_days(days, words_for(SWEDISH), words_for(ENGLISH))
        if hour is None:
            return said.not_a_time.format(text=line(at))
        if not weekdays:
            return said.not_days.format(text=line(days))
        path, now, data = typed_path(typed.strip() or FILE).absolute(), self._clock(), b""
        with suppress(OSError, ValueError):
            if path.is_file():
                with path.open("rb") as file:
                    data = file.read(LARGEST)
        reminder = Reminder(said.summary, weekdays, hour, uid_of(data) or uuid4())
        try:
            with whole_file(path, replace=made_here(data)) as file:
                file.write(reminder.text(now).encode())
        except Taken:
            return words.author.left_alone.format(path=path)
        except (OSError, ValueError) as error:
            return words.export.not_written.format(path=path, reason=file_reason(error, words))
        names = ", ".join(words.weekdays[day] for day in weekdays)
        first = weekday_day(reminder.first(now), words)
        return said.made.format(path=path, days=names, time=f"{hour:%H:%M}", day=first) + "\n" + said.how
