"""``coach check --explain``: what a message means, with a wrong and a right example."""

from __future__ import annotations

from collections.abc import Iterator

from coach.cli.call import Call
from coach.cli.wrong import Wrong
from coach.exercises.codes import CODES
from coach.exercises.guess import guess
from coach.exercises.model import Diagnostic
from coach.text import line
from coach.words.messages.example import Example, examples


def explain(call: Call, code: str) -> int:
    """Explain a code; gives the exit code.

    Raises:
        Wrong: There is no such code.
    """
    code = line(code).strip().upper()
    words = call.words.messages
    if code not in CODES:
        near = guess(code, CODES)
        perhaps = call.words.plain.perhaps.format(names=near) if near else words.where_codes_stand
        raise Wrong(f"{words.no_such_code.format(code=code)} {perhaps}")
    call.console.say("\n".join(_lines(call, code)))
    return 0


def _lines(call: Call, code: str) -> Iterator[str]:
    """The code with its messages, and the examples where there are any."""
    words = call.words.messages
    yield f"{words.severity[Diagnostic(code, 1, 1).severity.value].capitalize()} {code}"
    for way in words.by_code[code]:
        yield f"  {_open(way.what)} {_open(way.mend)}"
    example = examples(call.words.lang).get(code)
    for heading, one in zip((words.wrong_example, words.right_example), example or (), strict=False):
        yield from ["", heading, ""]
        yield from _shown(one)


def _open(text: str) -> str:
    """A text with an ellipsis where something is filled in."""
    return text


def _shown(example: Example) -> Iterator[str]:
    """An example's files, indented."""
    for n, (path, text) in enumerate(example.files.items()):
        if path:
            yield from ["", f"  {path}"][n == 0 :]
        yield from (f"    {row}".rstrip() for row in text.split("\n"))
