"""``coach check --explain``: what a message means, with a wrong and a right example."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from coach.cli.call import Call
from coach.cli.wrong import Wrong
from coach.exercises.check import check_paths
from coach.exercises.codes import CODES
from coach.exercises.guess import guess
from coach.exercises.model import Diagnostic
from coach.text import line
from coach.words.messages import told
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
    """What it says, and the examples where there are any: what it says is what it says of the wrong one."""
    words = call.words.messages
    example = examples(call.words.lang).get(code)
    found = next((one for one in found_in(example[0]) if one.code == code), None) if example else None
    found = found or Diagnostic(code, 1, 1)
    message = told(found, words)
    yield f"{code}, {words.severity[found.severity.value]}"
    yield from ["", message.what, message.mend]
    for heading, one in zip((words.wrong_example, words.right_example), example or (), strict=False):
        yield from ["", heading, ""]
        yield from _shown(one)
    if example and any("⟨" in text for one in example for text in one.files.values()):
        yield from ["", words.signs]


def found_in(example: Example) -> list[Diagnostic]:
    """What a check finds in an example."""
    with TemporaryDirectory() as folder:
        for path, data in example.data().items():
            file = Path(folder, path or f"my-exercise.{example.lang}.md")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
        old = Path(folder, "old")
        paths = [path for path in Path(folder).iterdir() if path != old] if old.exists() else [Path(folder)]
        checked = check_paths(paths, old if old.exists() else None)
        return [found for one in checked for found in one.diagnostics]


def _shown(example: Example) -> Iterator[str]:
    """An example's files, indented."""
    for n, (path, text) in enumerate(example.files.items()):
        if path:
            yield from ["", f"  {path}"][n == 0 :]
        yield from (f"    {row}".rstrip() for row in text.split("\n"))
