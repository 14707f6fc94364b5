"""An entry as it is read: what was asked, as it was shown, and what was answered."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from coach.journal.entry import ANSWERED, NOT_SHOWN, Became, Entry, StepRecord
from coach.tui.render import markdown, plain
from coach.tui.widgets.marked_text import mark_all
from coach.words.answers import answer_text
from coach.words.dates import clock_time, long_day
from coach.words.texts import Texts

INDENT = "  "

LONGEST = 50_000
"""Characters of an answer that are drawn: a book takes seconds to lay out, and each time it is passed."""


class EntryPaper(Static):
    """One entry on one page."""

    DEFAULT_CSS = """
    EntryPaper { height: auto; max-width: 74; }
    """

    def __init__(self, words: Texts, entry: Entry | None = None) -> None:
        """Show ``entry``, or nothing yet."""
        super().__init__(entry_content(entry, words) if entry else "")
        self._words = words

    def read(self, entry: Entry | None, query: str = "") -> None:
        """Show another entry, or nothing; what was looked for is marked in it."""
        self.update(mark_all(entry_content(entry, self._words), query) if entry is not None else "")


def entry_content(entry: Entry, words: Texts) -> Content:
    """The whole entry as one text."""
    title = entry.exercise.title if entry.exercise else words.free_writing
    at = entry.at
    parts = [
        plain(title).stylize("bold") + "\n" + plain(f"{long_day(at.date(), words)}  {clock_time(at)}").stylize("dim")
    ]
    parts += [_step(step, words) for step in entry.steps if _is_shown(step)]
    rows = became_lines(entry.became, words)
    if rows:
        parts.append(plain(words.became_heading).stylize("bold") + "\n" + plain(INDENT + "   ".join(rows)))
    return Content("\n\n").join(parts)


def became_lines(became: tuple[Became, ...], words: Texts) -> list[str]:
    """How many there are of each kind of row that is worth telling."""
    counted = {kind: sum(1 for row in became if row.kind == kind) for kind in words.became}
    return [words.became[kind](n) for kind, n in counted.items() if n]


def answer_lines(step: StepRecord, words: Texts) -> Content:
    """What stands as the answer, indented; a word where there is none."""
    text = answer_text(step.kind, step.answer, words, step.scale)
    parts: list[Content] = []
    if step.state != ANSWERED:
        parts.append(plain(words.states.get(step.state, "")).stylize("dim"))
    if text is not None:
        parts.append(plain(text[:LONGEST]))
        if len(text) > LONGEST:
            parts.append(plain("… " + words.looking_back.goes_on).stylize("italic"))
    body = Content("\n").join(parts)
    for followup in step.followups:
        if followup.answer:
            body += Content("\n") + plain(followup.question).stylize("italic") + "\n" + plain(followup.answer)
    return Content("\n").join(Content(INDENT) + line for line in body.split("\n", allow_blank=True))


def _is_shown(step: StepRecord) -> bool:
    """Whether a step is worth reading: one that was not shown only where something was written in it."""
    if step.state == NOT_SHOWN:
        return not step.blank
    return step.kind != "pause"


def _step(step: StepRecord, words: Texts) -> Content:
    """One step: question, prose, answer."""
    parts: list[Content] = []
    if step.question:
        parts.append(plain(step.question).stylize("bold"))
    if step.item and step.item not in step.question:
        parts.append(plain(step.item))
    if step.text:
        parts.append(markdown(step.text).stylize("dim"))
    if step.kind != "read":
        parts.append(answer_lines(step, words))
    return Content("\n").join(parts)
