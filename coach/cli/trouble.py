"""What went wrong, in one line: what happened, what is safe, what to do. The text at stake is put elsewhere."""

from __future__ import annotations

import tempfile
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from coach.cli.call import Call
from coach.cli.stops import Unheard
from coach.cli.wrong import FOUND_WRONG, NOT_SAVED, WRONG_USAGE, Wrong
from coach.exercises.library import Ambiguous, NotFound
from coach.journal.rescue import rescue
from coach.journal.store import CannotRead, NotSaved
from coach.paths import NoHome
from coach.practice.desk import Unreadable
from coach.text import line


def told(error: Exception, call: Call, at_stake: Callable[[], str]) -> int:
    """Say what went wrong; gives the exit code. ``at_stake`` gives the text that would be lost, and never fails."""
    if call.debug:
        call.console.remark(trace(error))
    sentence, code = _sentence(error, call)
    asked_wrongly = isinstance(error, Wrong | NotFound | Ambiguous | Unreadable)
    text = "" if asked_wrongly else at_stake().strip("\n")
    if not text:
        call.console.remark(line(sentence))
        return code
    path = rescue(text, _folders(), call.clock())
    where = call.words.in_rescue_file.format(path=path) if path else call.words.plain.printed_back
    call.console.remark(line(f"{sentence} {where}"))
    if path is None:
        with suppress(Unheard):
            call.console.say(text)
    return NOT_SAVED


def trace(error: BaseException) -> str:
    """Where it happened, without the error's own words: they may hold what was written."""
    chain = [error]
    while (before := chain[-1].__cause__ or chain[-1].__context__) is not None:
        chain.append(before)
    lines: list[str] = []
    for one in reversed(chain):
        frames = traceback.extract_tb(one.__traceback__)
        lines += [f"  {frame.filename}:{frame.lineno} {frame.name}" for frame in frames]
        lines.append(type(one).__name__)
    return "\n".join(lines)


def _sentence(error: Exception, call: Call) -> tuple[str, int]:
    """The sentence and the exit code."""
    words = call.words
    match error:
        case Wrong():
            return error.sentence, error.code
        case NotSaved():
            return words.not_saved.format(reason=words.reasons[error.reason]), NOT_SAVED
        case CannotRead():
            return words.cannot_read.format(reason=words.reasons[error.reason]), WRONG_USAGE
        case NoHome():
            return words.plain.no_home, NOT_SAVED
        case NotFound():
            near = words.plain.perhaps.format(names=", ".join(error.near)) if error.near else ""
            return f"{words.plain.no_exercise.format(name=error.name)} {near}".strip(), WRONG_USAGE
        case Ambiguous():
            return words.plain.several_exercises.format(names=", ".join(error.names)), WRONG_USAGE
        case Unreadable():
            return words.exercise_unreadable, WRONG_USAGE
        case _:
            return words.plain.broke, FOUND_WRONG


def _folders() -> list[Path]:
    """Where a rescue file may lie: the current folder, the home folder, the temporary folder."""
    found: list[Path] = []
    places: tuple[Callable[[], Path], ...] = (Path.cwd, Path.home, lambda: Path(tempfile.gettempdir()))
    for place in places:
        with suppress(OSError, RuntimeError):
            found.append(place())
    return found
