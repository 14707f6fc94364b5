"""The line of keys at the foot of a screen: what can be done here, by key or by mouse."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from coach.tui.commands import Command, footer, key_name
from coach.tui.keymap import remapped
from coach.words.texts import Texts

GAP = 2
"""Columns between two commands."""


class KeyLine(Widget):
    """The commands of a screen, on one line where there is room, otherwise on two; the last one to the right."""

    DEFAULT_CSS = """
    KeyLine { height: auto; padding: 0 1; color: $text-muted; background: $background; }
    KeyLine > .key-line--key { color: $accent; }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"key-line--key"}

    def __init__(self, screen: str, words: Texts) -> None:
        """The commands that ``COMMANDS`` has for a screen."""
        super().__init__()
        self._of = screen
        self._words = words
        self.hidden: frozenset[str] = frozenset()

    def hide(self, *ids: str) -> None:
        """Leave out the commands that do nothing just now."""
        if frozenset(ids) != self.hidden:
            self.hidden = frozenset(ids)
            self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as the commands need."""
        return len(self._lines(width))

    def render(self) -> Content:
        """The commands, packed into lines, each a place to click."""
        width = self.content_size.width
        lines = self._lines(width)
        rows = [Content(" " * GAP).join(self._draw(command) for command in line) for line in lines]
        if len(lines) == 1 and len(lines[0]) > 1:
            rest = Content(" " * GAP).join(self._draw(command) for command in lines[0][:-1])
            last = self._draw(lines[0][-1])
            rows = [rest + " " * (width - rest.cell_length - last.cell_length) + last]
        return Content("\n").join(rows)

    def on_click(self, event: events.Click) -> None:
        """Do what was clicked."""
        for y, line in enumerate(self._lines(self.content_size.width)):
            x = 0
            for command in line:
                wide = self._draw(command).cell_length
                last = command is line[-1] and y == 0 and len(self._lines(self.content_size.width)) == 1
                start = self.content_size.width - wide if last and len(line) > 1 else x
                offset = event.get_content_offset(self)
                if offset is not None and offset.y == y and start <= offset.x < start + wide:
                    self.call_later(self.screen.run_action, command.action)
                    return
                x += wide + GAP

    def _draw(self, command: Command) -> Content:
        """One command: its key, then its name."""
        style = self.get_visual_style("key-line--key", partial=True)
        name = self._words.screens.commands[command.id]
        return Content.styled(self._key(command) + " ", style) + name

    def _key(self, command: Command) -> str:
        """What is printed on its key."""
        return key_name(command, self._words, remapped(self.app))

    def _lines(self, width: int) -> list[list[Command]]:
        """The commands packed into lines of ``width`` columns."""
        lines: list[list[Command]] = [[]]
        used = 0
        for command in footer(self._of, self.hidden):
            wide = len(self._key(command)) + 1 + len(self._words.screens.commands[command.id])
            if lines[-1] and used + GAP + wide > width:
                lines.append([])
                used = 0
            used += wide + (GAP if lines[-1] else 0)
            lines[-1].append(command)
        return lines
