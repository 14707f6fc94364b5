"""One line asked for on a terminal after something is saved: it may always be left empty, and is never lost."""

from __future__ import annotations

from coach.cli.console import Console
from coach.cli.stops import Stopped


def one_line(console: Console, question: str) -> str:
    """The line; empty where there is none. Half a line counts too, when the input ends or a signal comes.

    Raises:
        Stopped: A signal came, and nothing was typed.
    """
    console.say(question)
    try:
        return console.read().strip()
    except Stopped as stop:
        if stop.code and not stop.half.strip():
            raise
        return stop.half.strip()


def chosen(console: Console, question: str, of: int, again: str) -> int | None:
    """A number from 1 to ``of``; None where the line is left empty. Anything else is told ``again``.

    Raises:
        Stopped: A signal came.
    """
    line = one_line(console, question)
    while line:
        if line.isascii() and line.isdecimal() and 1 <= int(line[:6]) <= of:
            return int(line)
        line = one_line(console, again)
    return None
