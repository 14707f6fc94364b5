"""What answers became, and how each thing stands: experiments, open questions, questions to ask, owed answers."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static

from coach.journal import ledger
from coach.journal.ledger import OPEN
from coach.text import line
from coach.tui.commands import bindings
from coach.tui.messages import Turned
from coach.tui.render import plain
from coach.tui.screens.page import Page
from coach.tui.settling import Settling
from coach.tui.sitting import Sitting
from coach.tui.widgets.row import Row
from coach.tui.widgets.row_list import RowList
from coach.tui.widgets.top_line import TopLine
from coach.words.rows import row_note, row_quiet, row_text
from coach.words.texts import Texts

KINDS = ("experiment", "open-question", "question", "owed")

NO_BREAK = "\N{NO-BREAK SPACE}"

SETTLED_SHOWN = 10
"""How many of those that are settled stand last, so that the latest can be taken back."""


class FollowUpScreen(Page[None]):
    """One kind at a time. A list's length is neither praised nor blamed."""

    NAME = "follow-up"
    BINDINGS: ClassVar[list[BindingType]] = bindings("follow-up")
    DEFAULT_CSS = """
    FollowUpScreen .kinds { padding: 1 3 0 3; }
    FollowUpScreen .quietly { padding: 1 3 0 3; color: $text-muted; display: none; }
    FollowUpScreen RowList { margin: 1 0 0 0; padding: 0 0 0 1; max-width: 84; }
    """

    def __init__(self, about: str, sitting: Sitting, words: Texts) -> None:
        """Begin at the row ``about``, or at the experiments."""
        super().__init__(words)
        self._sitting = sitting
        self._journal = sitting.desk.journal
        row = self._journal.ledger().row(about) if about else None
        self._kind = row.kind if row is not None and row.kind in KINDS else KINDS[0]
        self._at = about

    def compose(self) -> ComposeResult:
        """The four kinds, a sentence about the one that is shown, and its rows."""
        yield TopLine(self.words.follow_up.title)
        yield self.foot
        yield Static(classes="kinds")
        yield Static(classes="quietly")
        yield RowList(wraps=True)

    async def fill(self) -> None:
        """The rows of the kind that is shown."""
        self._show()
        self.query_one(RowList).focus()

    def come_back(self) -> None:
        """Something may have been settled meanwhile."""
        self._show()

    # -- what is shown ---------------------------------------------------------------------------------

    def _show(self) -> None:
        """Draw the kind that is shown, with the mark where it was."""
        said = self.words.follow_up
        names = [
            plain(f"{n} {said.headings[kind]}".replace(" ", NO_BREAK)).stylize(
                "bold reverse" if kind == self._kind else "dim"
            )
            for n, kind in enumerate(KINDS, 1)
        ]
        self.query_one(".kinds", Static).update(Content("   ").join(names))
        parts = [(heading, rows) for heading, rows in self._parts() if rows]
        open_ones = any(row.state == OPEN for _, rows in parts for row in rows)
        quietly = self.query_one(".quietly", Static)
        sentence = said.not_known_yet if self._kind == "open-question" and open_ones else ""
        sentence = sentence if open_ones else said.nothing[self._kind]
        quietly.update(plain(sentence))
        quietly.display = bool(sentence)
        shown: list[Row] = []
        for heading, rows in parts:
            shown += [Row("", "")] if shown else []
            shown += [Row("", heading)] if heading else []
            for row in rows:
                shown += [*self._apart(shown), self._row(row)]
        self.query_one(RowList).show(shown, self._at)
        self._show_keys()

    def _apart(self, shown: list[Row]) -> tuple[Row, ...]:
        """An empty line between experiments, which are of several lines."""
        return (Row("", ""),) if self._kind == "experiment" and shown and shown[-1].key else ()

    def _parts(self) -> list[tuple[str, tuple[ledger.Row, ...]]]:
        """The rows under their headings."""
        all_rows, today = self._journal.ledger(), self._sitting.clock().date()
        said = self.words.follow_up
        settled = tuple(row for row in reversed(all_rows.of(self._kind)) if row.state != OPEN)[:SETTLED_SHOWN]
        if self._kind != "experiment":
            return [("", all_rows.open(self._kind)), (said.settled, settled)]
        rested = all_rows.to_keep_or_release(today)
        come = tuple(row for row in all_rows.ongoing() if row.due and row.due <= today and row not in rested)
        rest = tuple(row for row in all_rows.ongoing() if row not in rested and row not in come)
        return [
            (said.keep_or_release, rested),
            (said.time_to_look, come),
            (said.going_on, rest),
            (said.settled, settled),
        ]

    def _row(self, row: ledger.Row) -> Row:
        """Who and what, its day or how it stands, and what was written of it."""
        quiet = row_quiet(row, self._sitting.clock().date(), self.words)
        note = row_note(row, self.words)
        return Row(row.id, row_text(row), quiet, under=(plain("  " + line(note)).stylize("italic"),) if note else ())

    @property
    def _marked(self) -> ledger.Row | None:
        """The row that is marked."""
        key = self.query_one(RowList).key
        return self._journal.ledger().row(key) if key else None

    @on(RowList.Marked)
    def _remember(self, event: RowList.Marked) -> None:
        """Remember where one is."""
        self._at = event.key
        self._show_keys()

    def _show_keys(self) -> None:
        """Leave out of the line of keys what does nothing here."""
        row = self._marked
        hidden = {"settle", "read"} if row is None else set()
        self.foot.hide(*hidden, *(() if row is not None and row.undoable else ("undo",)))

    # -- what can be done ------------------------------------------------------------------------------

    @on(RowList.Chosen)
    def _chosen(self, event: RowList.Chosen) -> None:
        """Say how it stands."""
        self.action_settle()

    def action_settle(self) -> None:
        """Say how the marked one stands."""
        row = self._marked
        if row is None:
            return
        rested = row in self._journal.ledger().to_keep_or_release(self._sitting.clock().date())
        self._settling.ask(row, may_keep=rested)

    def action_undo(self) -> None:
        """Take back what was last said of the marked one."""
        row = self._marked
        if row is not None and row.undoable:
            self._settling.undo(row)

    def action_read(self) -> None:
        """Read the entry it came from."""
        row = self._marked
        if row is not None:
            self.post_message(Turned("entry", row.entry))

    @property
    def _settling(self) -> Settling:
        """What asks, over this screen."""
        return Settling(self, self._sitting, self.words, self._told)

    def _told(self, text: str) -> None:
        """Show how things stand now, and say it."""
        self._show()
        self.say(text)

    def action_kind(self, number: int) -> None:
        """Show another kind."""
        self._kind = KINDS[number - 1]
        self._at = ""
        self.say("")
        self._show()

    def action_close(self) -> None:
        """Back to today."""
        self.dismiss(None)
