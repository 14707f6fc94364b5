"""Choosing which entries are shown: first by what, then which."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from coach.journal.wanted import Wanted
from coach.text import line
from coach.tui.dialogs.dialog import Dialog
from coach.tui.facets import Facet
from coach.tui.render import plain
from coach.tui.widgets.choice_list import ChoiceList
from coach.words.texts import Texts


class FilterDialog(Dialog[Wanted]):
    """Ends with what is wanted, or with None where nothing changes."""

    DEFAULT_CSS = """
    FilterDialog > Vertical {
        width: 60; max-width: 100%; height: auto; max-height: 100%; padding: 1 3; background: $surface;
    }
    FilterDialog .title { text-style: bold; margin: 0 0 1 0; }
    FilterDialog .close { color: $text-muted; margin: 1 0 0 0; }
    FilterDialog OptionList {
        height: auto; max-height: 16; border: none; padding: 0; background: $surface;
        scrollbar-size-vertical: 1; text-wrap: nowrap; text-overflow: ellipsis;
    }
    FilterDialog OptionList:focus { border: none; background-tint: $foreground 0%; }
    FilterDialog OptionList > .option-list--option-highlighted { color: $accent; text-style: bold reverse; }
    """

    def __init__(self, facets: Sequence[Facet], words: Texts) -> None:
        """Offer these facets."""
        super().__init__(words)
        self._facets = facets
        self._of: Facet | None = None

    def compose(self) -> ComposeResult:
        """The title, the choices, the keys."""
        said = self.words.looking_back
        with Vertical():
            yield Static(plain(said.filter_title), classes="title")
            yield ChoiceList(markup=False)
            yield Static(plain(said.filter_keys), classes="close")

    def on_mount(self) -> None:
        """Begin with the facets."""
        self._show(None)

    def _show(self, of: Facet | None) -> None:
        """Show the values of a facet, or the facets."""
        at = self._facets.index(self._of) if self._of is not None and of is None else 0
        self._of = of
        wide = max((len(facet.label) for facet in self._facets if len(facet.values) > 1), default=0) + 2
        rows = (
            [f"{facet.label:<{wide}}{facet.now}" if facet.now else facet.label for facet in self._facets]
            if of is None
            else [value.label for value in of.values]
        )
        title = self.words.looking_back.filter_title if of is None else of.label
        self.query_one(".title", Static).update(plain(title))
        options = self.query_one(OptionList)
        options.clear_options()
        options.add_options([Option(plain(line(row))) for row in rows])
        options.highlighted = at
        options.focus()

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        """A facet opens; a value is what is wanted."""
        event.stop()
        if self._of is None:
            facet = self._facets[event.option_index]
            if len(facet.values) > 1:
                self._show(facet)
            else:
                self.dismiss(facet.values[0].wanted)
        else:
            self.dismiss(self._of.values[event.option_index].wanted)

    async def speak(self, words: Texts) -> None:
        """What is offered was said in the language before: leave everything as it is."""
        self.dismiss(None)

    def action_close(self) -> None:
        """Back to the facets; from there, nothing changes."""
        if self._of is not None:
            self._show(None)
        else:
            self.dismiss(None)
