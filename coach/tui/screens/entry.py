"""One entry, read exactly as it was asked and answered, and what can be done with it."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from coach.journal.entry import Entry
from coach.journal.export.text import entry_text
from coach.journal.past import Version, different
from coach.journal.store import NotSaved
from coach.practice.amend import changeable
from coach.tui.commands import bindings
from coach.tui.dialogs.confirm import ConfirmDialog
from coach.tui.dialogs.export import ExportDialog
from coach.tui.dialogs.pick import PickDialog
from coach.tui.messages import Turned
from coach.tui.render import plain
from coach.tui.screens.edit import EditScreen
from coach.tui.screens.page import Page
from coach.tui.screens.versions import VersionsScreen
from coach.tui.sitting import Sitting
from coach.tui.widgets.entry_paper import EntryPaper
from coach.tui.widgets.top_line import TopLine
from coach.words.answers import answer_text
from coach.words.dates import long_day
from coach.words.texts import Texts


class EntryScreen(Page[None]):
    """An entry on a page of its own; one that has been deleted can be read and brought back here."""

    NAME = "entry"
    BINDINGS: ClassVar[list[BindingType]] = bindings("entry")
    DEFAULT_CSS = """
    EntryScreen .deleted { color: $accent; margin: 0 0 1 0; display: none; }
    """

    def __init__(self, id: str, sitting: Sitting, words: Texts) -> None:
        """Show the entry with this id."""
        super().__init__(words)
        self._sitting = sitting
        self._journal = sitting.desk.journal
        self._about = id
        self._back_to: int | None = None
        self.entry: Entry | None = None
        self.deleted = False

    def compose(self) -> ComposeResult:
        """The page."""
        yield TopLine(self.words.screens.history)
        yield self.foot
        with VerticalScroll(classes="paper", can_focus=True):
            yield Static(plain(self.words.looking_back.is_deleted), classes="deleted")
            yield EntryPaper(self.words)

    async def fill(self) -> None:
        """The entry as it stands in the journal now."""
        self._read()
        self.query_one(VerticalScroll).focus()

    def _read(self) -> None:
        """Read the entry anew; where it has been deleted, as it was."""
        versions = self._versions()
        self.entry = self._journal.entry(self._about)
        self.deleted = self.entry is None
        if self.entry is None and versions:
            self.entry = versions[0].entry
        entry = self.entry
        day = long_day(entry.at.date(), self.words) if entry is not None else ""
        self.query_one(TopLine).say(self.words.screens.history, day)
        self.query_one(".deleted").display = self.deleted and entry is not None
        self.query_one(EntryPaper).read(entry)
        if entry is None:
            self.say(self.words.looking_back.no_entry)
        self._hide_keys(len(versions))

    def _hide_keys(self, versions: int) -> None:
        """Leave out of the line of keys what does nothing now."""
        hidden = {"change", "copy", "delete"} if self.deleted else set[str]()
        if not self.deleted and self._back_to is None:
            hidden.add("undo")
        if versions < 2:
            hidden.add("versions")
        self.foot.hide(*hidden)

    def _versions(self) -> tuple[Version, ...]:
        """Every wording that is another than the one before it, newest first; none where they cannot be read now."""
        try:
            return different(self._journal.versions(self._about))
        except NotSaved:
            return ()

    def _tell(self, problem: NotSaved) -> None:
        """Say that it did not go."""
        self.say(self.words.not_saved.format(reason=self.words.reasons[problem.reason]))

    # -- changing --------------------------------------------------------------------------------------

    def action_change(self) -> None:
        """Choose an answer to change; the only one is chosen already."""
        if self.entry is None or self.deleted:
            return
        places = changeable(self.entry)
        if len(places) == 1:
            self._change(places[0])
        elif places:
            rows = [self._row(place) for place in places]
            self.app.push_screen(
                PickDialog(self.words.looking_back.which_answer, rows, self.words),
                lambda chosen: self._change(places[chosen]) if chosen is not None else None,
            )
        else:
            self.say(self.words.looking_back.nothing_to_change)

    def _row(self, place: int) -> str:
        """A question and the first words of its answer."""
        assert self.entry is not None
        step = self.entry.steps[place]
        answer = answer_text(step.kind, step.answer, self.words, step.scale) or self.words.states.get(step.state, "")
        return f"{step.question or step.item or self.words.free_writing}  {answer}"

    def _change(self, place: int) -> None:
        """Answer one question anew."""
        if self.entry is not None:
            self.app.push_screen(EditScreen(self.entry, place, self._sitting, self.words), self._changed)

    def _changed(self, saved: Entry | None) -> None:
        """The answer was changed, or stands as it was."""
        versions = self._versions()
        if saved is not None and len(versions) > 1:
            self._back_to = versions[1].number
        self._read()
        if saved is not None:
            self.say(self.words.looking_back.changed)

    def action_undo(self) -> None:
        """Let the entry be what it was before it was changed or deleted here."""
        if not self.deleted and self._back_to is None:
            return
        try:
            self._journal.restore(self._about, None if self.deleted else self._back_to)
        except NotSaved as problem:
            self._tell(problem)
            return
        self._back_to = None
        self._read()
        self.say(self.words.looking_back.is_back)

    def action_versions(self) -> None:
        """The earlier wordings."""
        versions = self._versions()
        if len(versions) > 1:
            self.app.push_screen(VersionsScreen(versions, self._journal, self.words), self._restored)

    def _restored(self, before: int | None) -> None:
        """An earlier wording stands again; ``before`` is what stood until then."""
        if before is not None:
            self._back_to = before
            self._read()
            self.say(self.words.looking_back.is_back)

    # -- deleting --------------------------------------------------------------------------------------

    def action_delete(self) -> None:
        """Delete the entry. It can be brought back."""
        if self.entry is None or self.deleted:
            return
        try:
            self._journal.delete(self._about)
        except NotSaved as problem:
            self._tell(problem)
            return
        self._read()
        self.say(self.words.looking_back.was_deleted)

    def action_for_good(self) -> None:
        """Ask whether the entry is to be deleted for good, and say what that means."""
        if self.entry is not None:
            said, words = self.words.looking_back, self.words
            text = f"{said.before_delete(1)}\n\n{said.for_good_reaches}\n\n{said.for_good_not}"
            self.app.push_screen(ConfirmDialog(said.for_good, text, said.for_good_yes, words), self._delete_for_good)

    def _delete_for_good(self, sure: bool | None) -> None:
        """Delete it with all its wordings; then say what may still hold them."""
        if not sure:
            return
        try:
            still = self._journal.delete_for_good(self._about)
        except NotSaved as problem:
            self._tell(problem)
            return
        if not still:
            self.dismiss(None)
            return
        said = self.words.looking_back
        text = said.still_holding.format(files="\n".join(f"  {name}" for name in still))
        self.app.push_screen(ConfirmDialog(said.for_good, text, said.empty_damaged, self.words), self._empty_damaged)

    def _empty_damaged(self, sure: bool | None) -> None:
        """Remove what could not be proven, where somebody has said so."""
        if sure:
            try:
                self._journal.empty_damaged()
            except NotSaved as problem:
                self._tell(problem)
                return
        self.dismiss(None)

    # -- reading on ------------------------------------------------------------------------------------

    def action_copy(self) -> None:
        """Copy the entry as text."""
        if self.entry is not None:
            self.app.copy_to_clipboard(entry_text(self.entry, self.words))
            self.say(self.words.looking_back.copied)

    def action_over_time(self) -> None:
        """All answers that were given in this exercise."""
        if self.entry is not None and self.entry.exercise is not None:
            self.post_message(Turned("over-time", self.entry.id))

    def action_export(self) -> None:
        """Write this entry to a file."""
        heads = [one for one in self._journal.heads() if one.id == self._about]
        if heads:
            self.app.push_screen(ExportDialog(heads, self._sitting, self.words))

    def action_older(self) -> None:
        """The entry before this one."""
        self._step(1)

    def action_newer(self) -> None:
        """The entry after this one."""
        self._step(-1)

    def _step(self, by: int) -> None:
        """Read another entry."""
        if self.entry is None:
            return
        heads = self._journal.heads()
        here = next((place for place, head in enumerate(heads) if head.id == self._about), None)
        if here is None or not 0 <= here + by < len(heads):
            self.say(self.words.looking_back.no_more)
            return
        self._about = heads[here + by].id
        self._back_to = None
        self._read()
        self.say("")
        self.query_one(VerticalScroll).scroll_home(animate=False)

    def action_close(self) -> None:
        """Back to the list."""
        self.dismiss(None)
