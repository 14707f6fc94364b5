"""One step on the screen: what is read, the editor, the follow-up questions, and what is said about the answer."""

from __future__ import annotations

from datetime import date

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.message import Message
from textual.widgets import Static

from coach.exercises.model import Kind
from coach.journal.entry import ANSWERED, DONT_KNOW, SKIPPED
from coach.practice.accept import Refusal
from coach.practice.view import View
from coach.tui.render import markdown, plain
from coach.tui.widgets.answers.editor import Editor
from coach.tui.widgets.answers.pick import editor_for
from coach.tui.widgets.answers.writing_area import WritingArea
from coach.tui.widgets.earlier import Earlier
from coach.words.texts import Texts


class StepPane(Vertical):
    """A place as it is answered. The question stands above, outside of what scrolls."""

    DEFAULT_CSS = """
    StepPane { height: auto; }
    StepPane > * { margin: 0 0 1 0; }
    StepPane > .item { text-style: bold; }
    StepPane > .notice, StepPane > .thought, StepPane > .hints { color: $text-muted; }
    StepPane > .optional, StepPane > .wish { color: $text-muted; }
    StepPane > .hidden { display: none; }
    """

    class FollowedUp(Message):
        """A follow-up question has been answered, so far.

        Attributes:
            pane: The step it belongs to.
        """

        def __init__(self, pane: StepPane) -> None:
            """Tell where."""
            super().__init__()
            self.pane = pane

    def __init__(self, view: View, words: Texts, today: date, aliases: tuple[str, ...]) -> None:
        """The place to show, and what its editor needs."""
        super().__init__()
        self._view = view
        self._words = words
        self._notice_line = Static(classes="notice")
        self._hints_line = Static(classes="hints")
        self._thought_line = Static(classes="thought hidden")
        self.editor: Editor | None = editor_for(view, words, today, aliases)
        self._followups = [
            WritingArea(view.mark.followups[n] if n < len(view.mark.followups) else "")
            for n in range(len(view.followups))
        ]

    def compose(self) -> ComposeResult:
        """From the top: the item, the prose, earlier answers, the editor, follow-ups, then what is said."""
        view, words = self._view, self._words
        if view.item is not None and view.item not in view.prose and view.item not in view.question:
            yield Static(plain(view.item), classes="item")
        if view.prose:
            yield Static(markdown(view.prose))
        if view.place.step.optional:
            yield Static(plain(words.optional), classes="optional")
        if view.place.step.kind is Kind.COMPARE:
            yield Earlier(view.compared, words)
        if self.editor is not None:
            yield self.editor
        for question, area in zip(view.followups, self._followups, strict=True):
            yield Static(plain(question))
            yield area
        yield self._thought_line
        yield self._notice_line
        yield self._hints_line

    def on_mount(self) -> None:
        """Say what there is to say from the start."""
        self.say(self._view, None)

    @property
    def followups(self) -> tuple[str, ...]:
        """The answers to the follow-up questions as they stand here and now."""
        return tuple(area.text for area in self._followups)

    def go_to_followups(self) -> bool:
        """Put the cursor in the first follow-up question; False where there is none."""
        if not self._followups:
            return False
        self._followups[0].focus()
        return True

    def take_focus(self, otherwise: VerticalScroll) -> None:
        """Put the cursor where one answers; where there is nothing to answer, where one scrolls."""
        if self.editor is not None:
            self.call_after_refresh(self.editor.take_focus)
        else:
            otherwise.focus()

    def say(self, view: View, refusal: Refusal | None) -> None:
        """Say why an answer does not fit, or what stands instead of one; and the hints that are open."""
        self._view = view
        lines = [
            f"{self._words.hint_of.format(n=n, of=len(view.place.step.hints))}   {hint}"
            for n, hint in enumerate(view.hints, 1)
        ]
        for place, text in ((self._notice_line, self._notice(refusal)), (self._hints_line, "\n".join(lines))):
            if place.content != plain(text):  # the same again would lay out the whole screen anew, at every key
                place.update(plain(text))
            place.set_class(not text, "hidden")

    def think(self, text: str) -> None:
        """Say something to think of, under where one writes: nothing that stands there moves."""
        self._thought_line.update(plain(text))
        self._thought_line.remove_class("hidden")

    def reveal_hints(self) -> None:
        """Bring the newest hint into view."""
        self.call_after_refresh(self._hints_line.scroll_visible, animate=False)

    def _notice(self, refusal: Refusal | None) -> str:
        """The one sentence about the answer, if there is one to say."""
        view, words = self._view, self._words
        if refusal is not None:
            return words.refusals[refusal.code].format(low=refusal.low, high=refusal.high)
        if view.mark.state in (DONT_KNOW, SKIPPED):
            return words.states[view.mark.state]
        low = view.place.step.low
        if view.mark.state == ANSWERED and view.place.step.kind in (Kind.LIST, Kind.PEOPLE, Kind.MANY) and low:
            if isinstance(view.mark.answer, list) and len(view.mark.answer) < low and low > 1:
                return words.wish(low)
        return ""

    @on(WritingArea.Changed)
    def _followed_up(self, event: WritingArea.Changed) -> None:
        """Pass on the text of a follow-up question."""
        if event.text_area in self._followups:
            event.stop()
            self.post_message(self.FollowedUp(self))
