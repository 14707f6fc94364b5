"""Whom one can turn to when it feels heavy."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from coach.tui.dialogs.dialog import CloseLine, Dialog
from coach.tui.render import markdown, plain


class HeavyDialog(Dialog[None]):
    """A few people and numbers, and nothing to answer."""

    BINDINGS: ClassVar[list[BindingType]] = [("enter,q", "close", "")]

    def compose(self) -> ComposeResult:
        """The text, then how to close it."""
        controls = self.words.controls
        with VerticalScroll():
            yield Static(plain(controls.heavy_heading), classes="title")
            yield Static()
            yield Static(markdown(controls.heavy))
            yield CloseLine(plain(controls.heavy_close))
