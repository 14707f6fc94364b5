"""``coach preview``: an exercise as it turns out, on a screen that follows the file, or once in lines."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from coach.cli.call import Call
from coach.cli.files import exercise_file, named, read
from coach.cli.found import Found
from coach.cli.reading import became_lines
from coach.cli.stops import Stopped, Unheard
from coach.cli.walk import PlainWalk
from coach.cli.wrong import FOUND_WRONG, INTERRUPTED, Wrong
from coach.exercises.check import check_paths
from coach.exercises.model import Exercise
from coach.exercises.reader import parse
from coach.practice.preview import Preview


def preview(call: Call, file: str) -> int:
    """Show the exercise; gives the exit code. One's own journal is not opened."""
    path = exercise_file(call, file)
    if call.open_preview is not None and not call.plain:
        return call.open_preview(call.words.lang, path, call.debug)
    exercise, _ = parse(read(call, path), str(path))
    for checked in check_paths([Path(named(path))]):
        for paragraph in Found(checked, call.words.messages).as_text():
            call.console.remark(paragraph)
    if exercise is None:
        raise Wrong(call.words.author.has_errors.format(path=named(path)), FOUND_WRONG)
    return _in_lines(call, path, exercise)


def _in_lines(call: Call, path: Path, exercise: Exercise) -> int:
    """Walk once. Nothing is kept, whatever ends it."""
    words, console, said = call.words, call.console, call.words.author
    trial = Preview(path, exercise, call.clock)
    plain = PlainWalk(trial.session, console, replace(words, plain=replace(words.plain, end=said.trial_end)))
    minutes = words.minutes(exercise.minutes) if exercise.minutes else ""
    note = f"{said.preview}: {said.nothing_kept}."
    opening = [note, exercise.title, exercise.aim, minutes, words.plain.signs]
    code = 0
    with console.listening():
        try:
            console.say("\n\n".join(filter(None, opening)))
            console.say("\n".join(became_lines(plain.run().became, words)))
        except Stopped as stop:
            code = stop.code
        except KeyboardInterrupt:
            code = INTERRUPTED
        except Unheard:
            code = 0
    console.remark(said.preview_over)
    trial.journal.close()
    return code
