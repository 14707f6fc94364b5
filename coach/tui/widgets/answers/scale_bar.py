"""The numbers of a scale side by side, with a ring under each and words at the ends."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.style import Style
from textual.widget import Widget

from coach.tui.render import plain
from coach.tui.widgets.answers.in_view import keep_in_view

WIDEST = 7
"""Columns for each number where there is room."""

NARROWEST = 4
"""Columns for each number; where even those do not fit the scale goes on, on more lines."""


class ScaleBar(Widget, can_focus=True):
    """A row of numbers. Left and right move, a number is chosen by its key, by Enter, space or the mouse."""

    DEFAULT_CSS = """
    ScaleBar { height: auto; width: 1fr; text-wrap: nowrap; }
    ScaleBar > .scale-bar--bar { color: $accent; }
    ScaleBar > .scale-bar--quiet { color: $text-muted; }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"scale-bar--bar", "scale-bar--quiet"}

    class Chosen(Message):
        """A number was chosen.

        Attributes:
            going_on: Whether that was also meant to go on.
        """

        def __init__(self, number: int, going_on: bool) -> None:
            """Tell which."""
            super().__init__()
            self.number = number
            self.going_on = going_on

    class Passed(Message):
        """Enter was pressed where no number was pointed at: to go on is not to choose one."""

    def __init__(self, low: int, high: int, words: Sequence[str], chosen: int | None) -> None:
        """Show the numbers from ``low`` to ``high``; two ``words`` stand at the ends, a third in the middle."""
        super().__init__()
        self._numbers = range(low, high + 1)
        self._ends = tuple(words)
        self._chosen = chosen
        self._at = chosen if chosen in self._numbers and chosen is not None else low
        self._moved = False

    def choose(self, number: int | None) -> None:
        """Show a number as chosen, or none."""
        self._chosen = number
        self._at = self._at if number is None else number
        self.refresh()

    def on_focus(self) -> None:
        """Bring the scale into view, words and all."""
        self.call_after_refresh(lambda: keep_in_view(self, Region(0, 0, 1, self.content_size.height)))

    def on_key(self, event: events.Key) -> None:
        """Move or choose."""
        first, last = self._numbers[0], self._numbers[-1]
        match event.key:
            case "left" | "right":
                self._at = max(first, min(last, self._at + (1 if event.key == "right" else -1)))
                self._moved = True
                self.refresh()
            case "home" | "end":
                self._moved = True
                self._at = first if event.key == "home" else last
                self.refresh()
            case "enter" if not self._moved:
                self.post_message(self.Passed())
            case "space" | "enter":
                self.post_message(self.Chosen(self._at, event.key == "enter"))
            case key if len(key) == 1 and key.isascii() and key.isdigit():
                number = self._meant(int(key))
                if number is not None:
                    self.post_message(self.Chosen(number, True))
            case _:
                return
        event.stop()

    def on_click(self, event: events.Click) -> None:
        """Choose the number that was clicked."""
        at = event.get_content_offset(self)
        if at is None:
            return
        step, per_line = self._step(self.content_size.width)
        column, line = at.x // step, at.y // 2
        index = line * per_line + column
        if column < per_line and at.y < 2 * len(self._lines(per_line)) and index < len(self._numbers):
            self.post_message(self.Chosen(self._numbers[index], False))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """The numbers and the words."""
        return len(self._draw(width))

    def render(self) -> Content:
        """The numbers, the rings, the words."""
        return Content("\n").join(self._draw(self.content_size.width))

    def _meant(self, digit: int) -> int | None:
        """The number that a key means: itself, and 0 for ten; None where there is no such number."""
        if digit in self._numbers:
            return digit
        return 10 if digit == 0 and 10 in self._numbers else None

    def _step(self, width: int) -> tuple[int, int]:
        """How many columns a number has, and how many numbers stand on a line."""
        count = len(self._numbers)
        step = max(NARROWEST, len(str(self._numbers[-1])) + 2, min(WIDEST, width // count))
        return step, max(1, min(count, width // step))

    def _lines(self, per_line: int) -> list[range]:
        """The numbers on each line."""
        return [self._numbers[start : start + per_line] for start in range(0, len(self._numbers), per_line)]

    def _draw(self, width: int) -> list[Content]:
        """All lines: numbers and rings in turn, then the words."""
        step, per_line = self._step(max(1, width))
        drawn: list[Content] = []
        for numbers in self._lines(per_line):
            drawn.append(Content("").join(self._number(number, step) for number in numbers))
            drawn.append(Content("").join(self._ring(number, step) for number in numbers))
        return drawn + self._words(width, step * min(per_line, len(self._numbers)), step)

    def _number(self, number: int, step: int) -> Content:
        """One number, with the cursor before it."""
        bar = Style.from_styles(self.get_component_styles("scale-bar--bar"))
        here = self.has_focus and number == self._at
        text = str(number)
        left = (step - len(text) + 1) // 2
        cursor = Content.styled("▌", bar) if here else Content(" ")
        digits = Content.styled(text, "bold" if here or number == self._chosen else "")
        return " " * (left - 1) + cursor + digits + " " * (step - left - len(text))

    def _ring(self, number: int, step: int) -> Content:
        """What stands under a number: a full ring where it is chosen."""
        text = str(number)
        left = (step - len(text) + 1) // 2 + len(text) - 1
        return Content(" " * left + ("●" if number == self._chosen else "○") + " " * (step - left - 1))

    def _words(self, width: int, across: int, step: int) -> list[Content]:
        """The words at the ends: under them where there is room, otherwise each on lines of its own."""
        if not self._ends:
            return []
        quiet = Style.from_styles(self.get_component_styles("scale-bar--quiet"))
        words = [plain(word) for word in self._ends]
        first = max(0, (step - len(str(self._numbers[0])) + 1) // 2)
        room = min(width, across) - first
        if sum(word.cell_length for word in words) + 3 * (len(words) - 1) <= room:
            gap = room - sum(word.cell_length for word in words)
            if len(words) == 2:
                line = " " * first + words[0] + " " * gap + words[1]
            else:
                left = max(3, (room - words[1].cell_length) // 2 - words[0].cell_length)
                left = min(left, gap - 3)
                line = " " * first + words[0] + " " * left + words[1] + " " * (gap - left) + words[2]
            return [line.stylize(quiet)]
        numbers = [self._numbers[0], self._numbers[-1]]
        if len(words) == 3:
            numbers.insert(1, self._numbers[len(self._numbers) // 2])
        lines: list[Content] = []
        for number, word in zip(numbers, words, strict=True):
            head = f"{number:>{first + 1}}  "
            parts = word.wrap(max(1, width - len(head)))
            lines += [(Content(head if n == 0 else " " * len(head)) + part) for n, part in enumerate(parts)]
        return [line.stylize(quiet) for line in lines]
