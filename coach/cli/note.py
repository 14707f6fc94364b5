"""``coach note``: one free entry, from the argument or from all of standard input."""

from __future__ import annotations

from coach.cli.call import Call
from coach.cli.stops import Stopped
from coach.cli.wrong import FOUND_WRONG, Wrong
from coach.text import clean

STANDARD_INPUT = "-"
"""Stands for all of standard input, as in other programs."""


def note(call: Call, text: tuple[str, ...]) -> int:
    """Save a note and print its id; gives the exit code."""
    text = () if text == (STANDARD_INPUT,) else text
    lines: list[str] = [clean(" ".join(text))]
    call.at_stake = lambda: "\n".join([*lines, call.console.rest()])
    if not text:
        lines.clear()
        with call.console.listening():
            if call.console.asks:
                call.console.remark(call.words.plain.note)
            code = _read(call, lines)
        if code:
            return put_down(call, lines, code)
    written = "\n".join(lines)
    if not written.strip():
        raise Wrong(call.words.plain.nothing_to_save, FOUND_WRONG)
    entry = call.journal.note(written, call.words.lang)
    call.at_stake = lambda: ""
    call.console.remark(call.words.saved)
    call.console.say(entry.id)
    return 0


def _read(call: Call, lines: list[str]) -> int:
    """Take all of the input into ``lines``; 0 at its end, otherwise the exit code of what came between."""
    try:
        while True:
            lines.append(call.console.read())
    except Stopped as stop:
        lines.extend([stop.half] if stop.half else [])
        return stop.code


def put_down(call: Call, lines: list[str], code: int) -> int:
    """Keep what was written so far as free writing that can be taken up again."""
    session = call.desk.free(call.words.lang)
    session.walk.answer("\n".join(lines))
    session.keep()
    plain = call.words.plain
    call.console.remark(plain.put_down if session.draft() else plain.nothing_put_down)
    return code
