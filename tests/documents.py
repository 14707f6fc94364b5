"""Writes anew the documents that are drawn from the program: ``make documents``. A test tells when they are stale."""

from __future__ import annotations

import re
from pathlib import Path

import click

from coach.cli.call import Call
from coach.cli.commands import commands
from coach.cli.console import Console
from coach.exercises.codes import CODES
from coach.words import words_for
from coach.words.messages import Message
from coach.words.messages.message import UNKNOWN
from tests.keys import keys

DOCS = Path(__file__).resolve().parents[1] / "docs"
MESSAGES, COMMAND_LINE, KEYS = DOCS / "messages.md", DOCS / "command-line.md", DOCS / "keys.md"

GROUPS = {
    "The file": ("00",),
    "The facts at the top": ("01", "02"),
    "Title and steps": ("03",),
    "References and conditions": ("04",),
    "Rows and choices": ("05",),
    "Missing and doubled settings": ("06",),
    "Values": ("07", "08"),
    "The same exercise in two languages": ("09",),
    "Packs": ("10",),
    "Programmes": ("11",),
    "What cannot be read at all": ("12",),
    "The version, against the one before": ("13",),
    "Advice": ("14", "15"),
}
"""What the digits of a code say, but for the last."""

TOP = """# What `coach check` says

Every message with its code, in English and in Swedish: what is wrong, and how it is mended. An ellipsis stands for what
is filled in from the file. Where a message is said in several ways, depending on what is known, each is on a line of
its own. `coach check --explain E054` shows a wrong and a right example. A code that begins with `E` makes a file
unusable, one with `W` does not.

This table is drawn from the program with `make documents`.
"""


def messages() -> str:
    """The table of messages."""
    parts = [TOP]
    for heading, groups in GROUPS.items():
        rows = [_row(code) for code in sorted(CODES, key=lambda code: code[1:]) if code[1:3] in groups]
        parts.append(f"## {heading}\n\n| code | English | svenska |\n|---|---|---|\n" + "\n".join(rows) + "\n")
    return "\n".join(parts)


def _row(code: str) -> str:
    """One code."""
    said = ("<br>".join(map(_said, words_for(lang).messages.by_code[code])) for lang in ("en", "sv"))
    return f"| {code} | {' | '.join(said)} |"


def _said(message: Message) -> str:
    """A message with ellipses for what is filled in, as it stands in a cell of a table."""
    gaps = dict.fromkeys(message.wants | {name.capitalize() for name in message.wants}, UNKNOWN)
    text = f"{message.what} {message.mend}".format(**gaps)
    return re.sub(r"([\\|<*\[\]_#`])", r"\\\1", text)


def command_line(before: str) -> str:
    """The reference of the command line, with each verb's help in the places where that stands."""
    call = Call(Console(None, None, None), {"COACH_LANG": "en"})
    command = commands(call)
    with click.Context(command, info_name="coach") as ctx:
        helps = {"coach": command.get_help(ctx)}
        for name, verb in command.commands.items():
            with click.Context(verb, info_name=name, parent=ctx) as inner:
                helps[f"coach {name}"] = verb.get_help(inner)
    above = before[: before.index("## The verbs")]
    return above + "## The verbs\n" + "".join(f"\n### {name}\n\n```text\n{text}\n```\n" for name, text in helps.items())


def main() -> None:
    """Write them."""
    KEYS.write_text(keys(), encoding="utf-8")
    MESSAGES.write_text(messages(), encoding="utf-8")
    COMMAND_LINE.write_text(command_line(COMMAND_LINE.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
