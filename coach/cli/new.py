"""``coach new``: begin an exercise, a programme or a pack from a template, in the current folder."""

from __future__ import annotations

import re
from pathlib import Path

from coach.cli.call import Call
from coach.cli.files import named
from coach.cli.wrong import NOT_SAVED, Wrong
from coach.exercises.grammar import GRAMMARS
from coach.exercises.new import AlreadyThere, NotAName, Piece, begin
from coach.text import clean
from coach.words.file_reason import file_reason
from coach.words.templates import template

_ENDING = re.compile(rf"(?:\.({'|'.join(GRAMMARS)}))?\.md\Z", re.IGNORECASE)


def new(call: Call, what: str, name: str) -> int:
    """Write the template; gives the exit code.

    Args:
        what: The word for a piece, in the call's language or in English.
        name: Of the piece, or of its file; that may tell another language than the call's.
    """
    words, here = call.words.author, Path.cwd()
    piece = _piece(call, what)
    ending = _ENDING.search(name)
    lang = ending[1].lower() if ending and ending[1] else call.words.lang
    name = _ENDING.sub("", name) or name
    try:
        first, *_ = begin(piece, name, lang, here, template)
    except NotAName as error:
        sentence = words.taken_name if error.taken else words.not_a_name
        guess = words.try_name.format(guess=error.guess) if error.guess else ""
        raise Wrong(f"{sentence.format(name=error.name)} {guess}".strip()) from None
    except AlreadyThere as error:
        raise Wrong(words.already_there.format(path=named(error.path))) from None
    except OSError as error:
        sentence = words.not_written.format(path=name, reason=file_reason(error, call.words))
        raise Wrong(sentence, NOT_SAVED) from error
    made = here / name if piece is Piece.PACK else first
    call.console.say(words.begun[piece].format(path=named(made)))
    return 0


def _piece(call: Call, what: str) -> Piece:
    """What a word means."""
    words, said = call.words.author, clean(what).casefold()
    for piece in Piece:
        if said in (piece.value, words.pieces[piece]):
            return piece
    raise Wrong(words.no_piece.format(name=what))
