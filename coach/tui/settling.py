"""Saying how something stands that an answer became: the choice, what is written with it, and what follows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from textual.screen import Screen

from coach.journal.follow_up import CannotFollowUp
from coach.journal.ledger import STATES, Row
from coach.journal.store import NotSaved
from coach.practice.to_ask import LOOKED_AT_AFTER, experiment_to_ask
from coach.tui.dialogs.note import NoteDialog
from coach.tui.dialogs.pick import PickDialog
from coach.tui.guard import Guard
from coach.tui.sitting import Sitting
from coach.words.rows import row_quiet, row_text
from coach.words.texts import Texts

LOOK_AFTER = (LOOKED_AT_AFTER.days, 3, 14)
"""In how many days an experiment to ask is looked at: what is proposed, and what else there is to choose."""


class Settling:
    """Asks in small windows over a screen, one thing at a time."""

    def __init__(self, screen: Screen[Any], sitting: Sitting, words: Texts, told: Callable[[str], None]) -> None:
        """Ask over ``screen``; ``told`` takes the sentence at the end."""
        self._screen = screen
        self._sitting = sitting
        self._words = words
        self._told = told

    def ask(self, row: Row, *, may_keep: bool = False) -> None:
        """How does it stand? One that has rested may also be kept, and is not asked about again."""
        said, states = self._words.follow_up, STATES[row.kind]
        rows = [*(said.choices[state] for state in states), *([said.keep] if may_keep else [])]

        def chosen(place: int | None) -> None:
            if place is not None and place < len(states):
                self._chosen(row, states[place])
            elif place is not None:
                self._keep(row)

        self._screen.app.push_screen(PickDialog(row_text(row), rows, self._words), chosen)

    def _keep(self, row: Row) -> None:
        """Let an experiment that has rested stay as it is."""
        try:
            self._sitting.desk.journal.follow_ups.offered(row.id)
        except NotSaved as problem:
            self._told(self._words.not_saved.format(reason=self._words.reasons[problem.reason]))
        else:
            self._told(self._words.follow_up.kept)

    def _chosen(self, row: Row, state: str) -> None:
        """Ask for what might be written with it."""
        question = self._words.follow_up.ask_note.get(state)
        if question is None:
            self.set(row, state)
            return
        guard = Guard(self._sitting, self._words.lang)
        self._screen.app.push_screen(
            NoteDialog(row_text(row), question, guard, self._words),
            lambda text: self.set(row, state, text, guard) if text is not None else None,
        )

    def set(self, row: Row, state: str, text: str | None = None, guard: Guard | None = None) -> None:
        """Say how it stands."""
        try:
            self._sitting.desk.journal.follow_ups.set(row.id, state, text)
        except NotSaved as problem:
            self._told(self._words.not_saved.format(reason=self._words.reasons[problem.reason]))
            return
        except CannotFollowUp as problem:
            self._told(self._words.follow_up.cannot[problem.code].format(states=""))
            return
        if guard is not None:
            guard.over()
        self._told(self._words.follow_up.after[state])
        if state == "elsewhere":
            self._to_ask(row)

    def undo(self, row: Row) -> None:
        """Take back what was last said of it."""
        said = self._words.follow_up
        try:
            now = self._sitting.desk.journal.follow_ups.undo(row.id)
        except NotSaved as problem:
            self._told(self._words.not_saved.format(reason=self._words.reasons[problem.reason]))
        except CannotFollowUp as problem:
            self._told(said.cannot[problem.code].format(states=""))
        else:
            open_again = now.state == "open"
            self._told(said.after["open"] if open_again else said.undone.format(stands=said.stands[now.state]))

    def _to_ask(self, row: Row) -> None:
        """*Someone else knows*: offer to make an experiment of it, to ask."""
        guard = Guard(self._sitting, self._words.lang)

        def written(text: str | None) -> None:
            if text is None:
                return
            if not text:
                guard.over()
                return
            title = self._words.screens.look_when
            days = [self._words.screens.in_days(n) for n in LOOK_AFTER]
            self._screen.app.push_screen(
                PickDialog(title, days, self._words),
                lambda place: self._plan(row, text, LOOK_AFTER[place or 0], guard),
            )

        self._screen.app.push_screen(
            NoteDialog(row_text(row), self._words.follow_up.to_ask, guard, self._words), written
        )

    def _plan(self, row: Row, text: str, days: int, guard: Guard) -> None:
        """Save the experiment to ask."""
        journal, question = self._sitting.desk.journal, self._words.follow_up.ask_question
        due = self._sitting.clock().date() + timedelta(days=days)
        try:
            entry = experiment_to_ask(journal, row, question, text, due)
        except NotSaved as problem:
            self._told(self._words.not_saved.format(reason=self._words.reasons[problem.reason]))
            return
        guard.over()
        self._told(self._words.saved)
        if entry is not None:
            self.one_too_many(journal.ledger().one_too_many(entry.id))

    def one_too_many(self, rows: tuple[Row, ...]) -> None:
        """Which of too many experiments to let go? None is an answer too."""
        if not rows:
            return
        said, today = self._words.follow_up, self._sitting.clock().date()
        title = f"{said.one_too_many(len(rows))} {said.which_to_release}"
        labels = [f"{row.text}  {row_quiet(row, today, self._words)}" for row in rows]
        self._screen.app.push_screen(
            PickDialog(title, [*labels, said.keep_them], self._words),
            lambda place: self.set(rows[place], "released") if place is not None and place < len(rows) else None,
        )

    def keep_or_release(self, row: Row) -> None:
        """Keep an experiment that has rested, or let it go? That is asked once."""
        said = self._words.follow_up
        try:
            self._sitting.desk.journal.follow_ups.offered(row.id)
        except NotSaved:
            return  # it is asked another time
        self._screen.app.push_screen(
            PickDialog(f"{said.keep_or_release} {row.text}", [said.keep, said.release], self._words),
            lambda place: self.set(row, "released") if place == 1 else None,
        )
