"""Who has been named. A person is an alias here and nothing more, and nothing is counted for each."""

from __future__ import annotations

from typing import ClassVar

from msgspec import structs
from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Static

from coach.journal.export.someone import someone
from coach.journal.names import is_alias, ordinary
from coach.journal.store import NotSaved
from coach.text import line
from coach.tui.commands import bindings
from coach.tui.dialogs.confirm import ConfirmDialog
from coach.tui.dialogs.note import NoteDialog
from coach.tui.guard import Guard
from coach.tui.messages import Turned
from coach.tui.render import plain
from coach.tui.screens.page import Page
from coach.tui.sitting import Sitting
from coach.tui.widgets.row import Row
from coach.tui.widgets.row_list import RowList
from coach.tui.widgets.top_line import TopLine
from coach.words.reach import reach_lines
from coach.words.texts import Texts


class PeopleScreen(Page[None]):
    """The aliases, latest first."""

    NAME = "people"
    BINDINGS: ClassVar[list[BindingType]] = bindings("people")
    DEFAULT_CSS = """
    PeopleScreen .quietly { padding: 1 3 0 3; color: $text-muted; max-width: 80; }
    PeopleScreen RowList { margin: 1 0 0 0; padding: 0 0 0 1; max-width: 84; }
    """

    def __init__(self, sitting: Sitting, words: Texts) -> None:
        """The people of the journal."""
        super().__init__(words)
        self._sitting = sitting
        self._register = sitting.desk.journal.people

    def compose(self) -> ComposeResult:
        """The list, under what to think of when writing about others."""
        yield TopLine(self.words.people.title)
        yield self.foot
        yield Static(classes="quietly")
        yield RowList(wraps=True)

    async def fill(self) -> None:
        """The aliases."""
        self._show()
        self.query_one(RowList).focus()

    def come_back(self) -> None:
        """An entry may have been changed meanwhile."""
        self._show()

    def _show(self) -> None:
        """Draw the list, with the mark where it was."""
        said = self.words.people
        rows = self.query_one(RowList)
        everybody = self._register.all()
        others: dict[str, list[str]] = {}
        for spelling, alias in self._register.spellings().items():
            if spelling.casefold() != alias.casefold():
                others.setdefault(alias, []).append(spelling)
        also = {alias: said.also.format(alias=alias, spellings=", ".join(others[alias])) for alias in others}
        rows.show([Row(alias, also.get(alias, alias)) for alias in everybody], rows.key)
        self.query_one(".quietly", Static).update(plain(said.care if everybody else said.none_yet))
        self.foot.hide(*(() if everybody else ("about", "forget", "rename")))

    @property
    def _marked(self) -> str:
        """The alias that is marked; empty where there is none."""
        return self.query_one(RowList).key

    @on(RowList.Chosen)
    def _chosen(self, event: RowList.Chosen) -> None:
        """Everything about somebody."""
        self.action_about()

    def action_about(self) -> None:
        """Everything about the marked one."""
        if self._marked:
            self.post_message(Turned("person", self._marked))

    # -- forgetting ------------------------------------------------------------------------------------

    def action_forget(self) -> None:
        """Say what forgetting the marked one reaches, and ask."""
        alias, said = self._marked, self.words.people
        if not alias:
            return
        try:
            reach = self._register.reach(alias)
        except NotSaved as problem:
            self._tell(problem)
            return
        text = "\n".join(reach_lines(alias, structs.asdict(reach), ordinary(alias), self.words))
        self.app.push_screen(
            ConfirmDialog(said.forget.format(alias=alias), text, said.forget.format(alias=alias), self.words),
            lambda sure: self._forget(alias) if sure else None,
        )

    def _forget(self, alias: str) -> None:
        """Forget somebody, and say what is left."""
        said = self.words.people
        try:
            holding = self._register.forget(alias, someone(self.words.lang))
            after = self._register.reach(alias)
        except NotSaved as problem:
            self._tell(problem)
            return
        self._show()
        self.say(f"{said.forgotten.format(alias=alias)} {said.now(after.places)}")
        if holding:
            text = "\n".join([said.still_in, *(f"  {name}" for name in holding)])
            damaged = any(name.startswith("damaged/") for name in holding)
            answer = self.words.looking_back.empty_damaged if damaged else self.words.looking_back.read_it
            self.app.push_screen(
                ConfirmDialog(said.forgotten.format(alias=alias), text, answer, self.words),
                lambda sure: self._empty_damaged() if sure and damaged else None,
            )

    def _empty_damaged(self) -> None:
        """Remove what could not be proven."""
        try:
            self._sitting.desk.journal.empty_damaged()
        except NotSaved as problem:
            self._tell(problem)
        else:
            self.say(self.words.people.emptied)

    # -- another name ----------------------------------------------------------------------------------

    def action_rename(self) -> None:
        """Ask for another name; one that somebody has already makes them one."""
        alias = self._marked
        if alias:
            guard = Guard(self._sitting, self.words.lang)
            dialog = NoteDialog(alias, self.words.people.new_name, guard, self.words, alias)
            self.app.push_screen(dialog, lambda to: self._named(alias, to or "", guard))

    def _named(self, alias: str, to: str, guard: Guard) -> None:
        """Take the name, or say why not; ask where two become one."""
        guard.over()
        said, to = self.words.people, line(to).strip()
        if not to or to == alias:
            return
        if not is_alias(to):
            self.say(said.no_alias.format(name=to))
            return
        other = self._register.alias(to)
        known = {one.casefold() for one in self._register.spellings()}
        if to.casefold() in known and other.casefold() != alias.casefold():
            text = said.become_one.format(alias=alias, to=other)
            self.app.push_screen(
                ConfirmDialog(said.new_name, text, said.become, self.words),
                lambda sure: self._rename(alias, to) if sure else None,
            )
        else:
            self._rename(alias, to)

    def _rename(self, alias: str, to: str) -> None:
        """Let somebody have another name everywhere."""
        try:
            changed = self._register.rename(alias, to)
        except NotSaved as problem:
            self._tell(problem)
            return
        self._show()
        self.say(self.words.people.renamed(changed, alias=alias, to=self._register.alias(to)))

    def _tell(self, problem: NotSaved) -> None:
        """Say that it did not go."""
        self.say(self.words.not_saved.format(reason=self.words.reasons[problem.reason]))

    def action_close(self) -> None:
        """Back."""
        self.dismiss(None)
