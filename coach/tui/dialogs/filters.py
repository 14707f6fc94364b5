"""Choosing which entries are shown: first by what, then which."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from coach.journal.wanted import Wanted
from coach.tui.dialogs.dialog import CloseLine, Dialog
from coach.tui.facets import Facet
from coach.tui.render import plain
from coach.tui.widgets.row import Row
from coach.tui.widgets.row_list import RowList
from coach.words.texts import Texts


class FilterDialog(Dialog[Wanted]):
    """Ends with what is wanted, or with None where nothing changes."""

    def __init__(self, facets: Sequence[Facet], words: Texts) -> None:
        """Offer these facets."""
        super().__init__(words)
        self._facets = facets
        self._of: Facet | None = None

    def compose(self) -> ComposeResult:
        """The title, the choices, the keys."""
        said = self.words.looking_back
        with VerticalScroll(can_focus=False):
            yield Static(plain(said.filter_title), classes="title")
            yield RowList(at_once=True, wraps=True, numbered=True)
            yield CloseLine(plain(said.filter_keys))

    def begin(self) -> None:
        """Begin with the facets."""
        self._show(None)

    def _show(self, of: Facet | None) -> None:
        """Show the values of a facet, or the facets."""
        at = self._facets.index(self._of) if self._of is not None and of is None else 0
        self._of = of
        rows = (
            [Row(str(place), facet.label, facet.now) for place, facet in enumerate(self._facets)]
            if of is None
            else [Row(f"{self._facets.index(of)}.{place}", value.label) for place, value in enumerate(of.values)]
        )
        title = self.words.looking_back.filter_title if of is None else of.label
        self.query_one(".title", Static).update(plain(title))
        shown = self.query_one(RowList)
        shown.show(rows, str(at))
        shown.focus()

    @on(RowList.Chosen)
    def _chosen(self, event: RowList.Chosen) -> None:
        """A facet opens; a value is what is wanted. A key that was pressed on the facets chooses no value."""
        event.stop()
        of, _, value = event.key.partition(".")
        facet = self._facets[int(of)]
        if value or len(facet.values) == 1:
            self.dismiss(facet.values[int(value or 0)].wanted)
        elif self._of is None:
            self._show(facet)

    async def speak(self, words: Texts) -> None:
        """What is offered was said in the language before: leave everything as it is."""
        self.dismiss(None)

    def action_close(self) -> None:
        """Back to the facets; from there, nothing changes."""
        if self._of is not None:
            self._show(None)
        else:
            self.dismiss(None)
