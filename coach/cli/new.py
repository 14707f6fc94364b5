"""``coach new``: begin an exercise, a programme or a pack from a template, in the current folder."""

from __future__ import annotations

from pathlib import Path

from coach.cli.call import Call
from coach.cli.files import named, reason
from coach.cli.wrong import NOT_SAVED, Wrong
from coach.exercises.new import AlreadyThere, NotAName, Piece, begin
from coach.words.templates import template


def new(call: Call, what: str, name: str) -> int:
    """Write the template; gives the exit code."""
    words, here = call.words.author, Path.cwd()
    try:
        first, *_ = begin(Piece(what), name, call.words.lang, here, template)
    except NotAName as error:
        sentence = words.taken_name if error.taken else words.not_a_name
        guess = words.try_name.format(guess=error.guess) if error.guess else ""
        raise Wrong(f"{sentence.format(name=error.name)} {guess}".strip()) from None
    except AlreadyThere as error:
        raise Wrong(words.already_there.format(path=named(error.path))) from None
    except OSError as error:
        sentence = words.not_written.format(path=name, reason=reason(error, call.words))
        raise Wrong(sentence, NOT_SAVED) from error
    made = here / name if what == Piece.PACK else first
    call.console.say(words.begun[what].format(path=named(made)))
    return 0
