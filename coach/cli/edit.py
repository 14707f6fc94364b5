"""``coach edit``: an entry as Markdown in the person's own editor, and saved anew."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from pathlib import Path

from coach.cli.call import Call
from coach.cli.copy import Copy, copy_of
from coach.cli.copy_reading import Change, Slip, applied, read_back
from coach.cli.editor import edited, editor
from coach.cli.show import entry_at
from coach.cli.stops import Stopped
from coach.cli.wrong import FOUND_WRONG, NOT_SAVED, Wrong
from coach.cli.yes import says_yes
from coach.journal.entry import Entry
from coach.journal.readable_copy import ReadableCopy, places
from coach.journal.rescue import rescue
from coach.journal.store import NotSaved
from coach.journal.unknown import is_unknown
from coach.paths import elsewhere
from coach.text import clean, line

NAME = "coach.md"


class _PutAside(Exception):
    """What was written is not to be saved, and is kept elsewhere."""

    def __init__(self, sentence: str, code: int) -> None:
        super().__init__(sentence)
        self.sentence, self.code = sentence, code


def edit(call: Call, id: str) -> int:
    """Let somebody change an entry; gives the exit code."""
    said = call.words.changing
    entry = entry_at(call, id)
    command = editor(call.environment)
    if is_unknown(entry):
        raise Wrong(said.unreadable, FOUND_WRONG)
    if call.journal.read_only:
        raise NotSaved(call.journal.read_only, call.folders.journal)
    if command is None:
        raise Wrong(said.no_editor)
    copy = copy_of(entry, call.words)
    try:
        file = ReadableCopy(copy.text, NAME, call.folders.state, places(call.environment, Path(tempfile.gettempdir())))
    except OSError as error:
        raise Wrong(said.no_folder, NOT_SAVED) from error
    try:
        call.console.remark(said.copy_at.format(path=file.folder))
        changes = _changes(call, command, file, copy, entry)
        call.at_stake = lambda: _text(file)
        return _save(call, entry, changes)
    except _PutAside as aside:
        return _put_aside(call, file, copy, aside)
    finally:
        text = _text(file)
        call.at_stake = lambda: text
        if not file.remove():
            call.console.remark(said.copy_left.format(path=file.folder))


def _changes(call: Call, command: list[str], file: ReadableCopy, copy: Copy, entry: Entry) -> list[Change]:
    """Open the editor, again where there is a slip and it is wished, until all can be read."""
    said = call.words.changing
    while True:
        well, at_once = edited(command, file.path)
        if not well:
            raise _PutAside(said.editor_failed.format(name=line(command[0])), FOUND_WRONG)
        if at_once and _text(file) == copy.text and call.console.asks:
            _stopping(call, said.saved_elsewhere)
        changes, slips = _read(call, file, copy, entry)
        if not slips:
            return changes
        call.console.remark("\n".join([*(_told(call, slip) for slip in slips), said.not_read]))
        if not _stopping(call, said.open_again):
            raise _PutAside("", FOUND_WRONG)


def _read(call: Call, file: ReadableCopy, copy: Copy, entry: Entry) -> tuple[list[Change], list[Slip]]:
    """What stands in the file, read back."""
    try:
        text = file.read().decode("utf-8-sig")
    except UnicodeDecodeError:
        return [], [Slip(1, "not-utf8")]
    except OSError:
        return [], []
    return read_back(copy, text, entry, call.words, call.clock().date())


def _save(call: Call, entry: Entry, changes: list[Change]) -> int:
    """Save what was changed, over the entry as it stands now: another window may have changed other answers."""
    said = call.words.changing
    if not changes:
        call.console.say(said.unchanged)
        return 0
    now = call.journal.entry(entry.id)
    stands = now is not None and _asked(now) == _asked(entry)
    saved = call.journal.edit(applied(now if now and stands else entry, changes, call.journal.ledger().of("owed")))
    call.at_stake = lambda: ""
    call.console.say(said.changed.format(id=saved.id))
    return 0


def _asked(entry: Entry) -> list[tuple[str, str, str | None]]:
    """What was asked."""
    return [(step.id, step.kind, step.item) for step in entry.steps]


def _put_aside(call: Call, file: ReadableCopy, copy: Copy, aside: _PutAside) -> int:
    """Say why nothing is saved, and put what was written in a file that stays."""
    said, text = call.words.changing, _text(file)
    path = rescue(text, elsewhere(), call.clock()) if text and text != copy.text else None
    kept = said.text_in.format(path=path) if path else ""
    if sentence := f"{aside.sentence} {kept}".strip():
        call.console.remark(sentence)
    if text and text != copy.text and path is None:
        call.console.remark(call.words.plain.printed_back)
        call.console.say(text)
    return aside.code


def _stopping(call: Call, question: str) -> bool:
    """Ask; a signal instead of an answer ends it, and keeps what was written."""
    try:
        return says_yes(call, question, enter=True)
    except Stopped as stop:
        raise _PutAside("", stop.code) from stop


def _told(call: Call, slip: Slip) -> str:
    """A slip, with its line."""
    words = call.words
    if slip.code == "not-utf8":
        return words.changing.not_utf8
    sentences = {**words.refusals, **words.changing.slips}
    what = sentences[slip.code].format(text=line(slip.text), low=slip.low, high=slip.high)
    return words.changing.at_line.format(line=slip.line, what=what)


def _text(file: ReadableCopy) -> str:
    """What stands in the file, as it is; empty where it is gone."""
    with suppress(OSError):
        return clean(file.read().decode("utf-8", "replace"))
    return ""
