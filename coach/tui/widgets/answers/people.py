"""The editor of people: names as they were written, completed from those that are known."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from textual import events
from textual.app import ComposeResult
from textual.message import Message
from textual.widgets import TextArea

from coach.practice.past import Waiting
from coach.text import line
from coach.tui.widgets.answers.chips import Chips
from coach.tui.widgets.answers.editor import Editor
from coach.tui.widgets.answers.flow import Flow
from coach.tui.widgets.answers.quiet import Quiet
from coach.tui.widgets.answers.rows import Row, Rows
from coach.tui.widgets.answers.writing_area import WritingArea

OFFERED = 5
"""How many known names are offered at a time."""


class PeopleEditor(Editor):
    """Names, and a field for the next one. What stands in the field counts, so that no name is lost."""

    DEFAULT_CSS = """
    PeopleEditor > .waiting { margin: 0 0 1 0; }
    """

    class KeptOpen(Message):
        """What a named person still waits for is another now.

        Attributes:
            ids: What ``Walk.keep_open`` takes.
        """

        def __init__(self, editor: PeopleEditor, ids: Iterable[str]) -> None:
            """Tell which."""
            super().__init__()
            self.editor = editor
            self.ids = tuple(sorted(ids))

        @property
        def control(self) -> PeopleEditor:
            """The editor."""
            return self.editor

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """See ``Editor``."""
        super().__init__(*args, **kwargs)
        answer = self.view.mark.answer
        self._names: list[str] = [str(name) for name in answer] if isinstance(answer, list) else []
        self._offered: list[str] = []
        self._offered_for = ""
        self._open: set[str] = set(self.view.mark.kept_open)
        self._waiting: list[Waiting] = [one for one in self.view.waiting if one.who]
        ghost = self.view.example or self.words.screens.name_example
        self._wait = Rows(self._waiting_rows(), numbered=False).add_class("waiting")
        self._chips = Chips(self._names)
        self._field = WritingArea(ghost=ghost, one_line=True, take=self._enter)
        self._offers = Rows(led=True, numbered=False, cursor=-1)

    def compose(self) -> ComposeResult:
        """Those who wait, the names, the field, known names, the keys."""
        if self._waiting:
            yield self._wait
        yield self._chips
        yield self._field
        yield self._offers
        yield Quiet(self.words.screens.keys_people)

    @property
    def value(self) -> list[str] | None:
        """The names, with what stands in the field last."""
        typed = self._typed
        known = {name.casefold() for name in self._names}
        return [*self._names, *([typed] if typed and typed.casefold() not in known else [])] or None

    @property
    def _typed(self) -> str:
        """What stands in the field."""
        return self._field.text.strip()

    def take_focus(self) -> None:
        """Put the cursor in the field, or among those who wait."""
        if self._waiting:
            self._wait.focus()
        else:
            self._field.focus()

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Take up what stands before a comma, offer names for the rest, and tell."""
        event.stop()
        if "," in self._field.text:
            *whole, rest = self._field.text.split(",")
            self._add(whole)
            self._field.load_text(rest.lstrip())
            return
        self._offer()
        self._tell()

    def on_writing_area_submitted(self, event: WritingArea.Submitted) -> None:
        """Nothing to add: go on."""
        event.stop()
        self.done()

    def on_key(self, event: events.Key) -> None:
        """Move among the names that are offered; take back the last name."""
        if not self._field.has_focus:
            return
        self._offer()
        if event.key in ("down", "up") and self._offered:
            event.stop()
            self._offers.move_to(self._offers.cursor + (1 if event.key == "down" else -1))
        elif event.key == "backspace" and not self._field.text and self._names:
            event.stop()
            self._names.pop()
            self._tell()

    def on_flow_clicked(self, event: Flow.Clicked) -> None:
        """Take away the name whose cross was clicked."""
        event.stop()
        if self._chips.on_cross(event):
            del self._names[event.index]
            self._tell()
            self._field.focus()

    def on_rows_picked(self, event: Rows.Picked) -> None:
        """Add the known name that was clicked, or add or take away one who waits."""
        event.stop()
        if event.rows is self._offers:
            self._add([self._offered[event.index]])
            self._field.load_text("")
            self._field.focus()
            return
        self._settle(self._waiting[event.index])
        self._tell()
        self.post_message(self.KeptOpen(self, self._open))

    def on_rows_entered(self, event: Rows.Entered) -> None:
        """From those who wait, on to the field."""
        event.stop()
        self._field.focus()

    def _stands(self, name: str) -> bool:
        """Whether a name is among those added, whatever its case."""
        return name.casefold() in {other.casefold() for other in self._names}

    def _enter(self, typed: str) -> None:
        """Add the known name that is marked, otherwise what is typed. The field, once emptied, makes it told."""
        marked = self._offers.cursor
        fits = typed.strip().casefold() == self._offered_for and 0 <= marked < len(self._offered)
        self._add([self._offered[marked]] if fits else typed.split(","))
        self._show()

    def _add(self, names: Iterable[str]) -> None:
        """Add names, each once; one that is known is written as it is known."""
        known = {alias.casefold(): alias for alias in reversed(self.aliases)}
        for name in (line(name).strip() for name in names):
            if name and not self._stands(name):
                self._names.append(known.get(name.casefold(), name))

    def _settle(self, one: Waiting) -> None:
        """Add the name of one who waits; once it stands, leave out or take back one of the things waited for."""
        name = line(one.who or "").strip()
        theirs = {other.id for other in self._waiting if (other.who or "").casefold() == name.casefold()}
        if not self._stands(name):
            self._add([name])
            self._open -= theirs
        elif one.id in self._open:
            self._open -= {one.id}
        elif theirs - self._open - {one.id}:
            self._open |= {one.id}
        else:
            self._names = [other for other in self._names if other.casefold() != name.casefold()]
            self._open -= theirs

    def _offer(self) -> None:
        """Offer the known names that begin with what is typed, unless they are offered already."""
        typed = self._typed.casefold()
        if typed == self._offered_for:
            return
        self._offered_for = typed
        fits = (alias for alias in self.aliases if alias.casefold().startswith(typed) and not self._stands(alias))
        self._offered = [alias for alias in fits if alias.casefold() != typed][:OFFERED] if typed else []
        self._offers.show_rows([Row("", alias) for alias in self._offered], cursor=-1)

    def _tell(self) -> None:
        """Show the names as they stand, and tell."""
        self._show()
        self.changed(self.value)

    def _show(self) -> None:
        """Show the names as they stand."""
        self._chips.show_names(self._names)
        self._wait.show_rows(self._waiting_rows())

    def _waiting_rows(self) -> list[Row]:
        """Those who wait, with what for; ticked when the name stands."""
        return [
            Row(
                "[x]" if self._stands(one.who or "") and one.id not in self._open else "[ ]",
                self.words.waits_with.format(who=one.who, text=one.text) if one.text else one.who or "",
            )
            for one in self._waiting
        ]
