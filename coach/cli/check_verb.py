"""The verb that checks what a coach has written, with its options."""

from __future__ import annotations

from typing import Any

import click

from coach.cli.call import Call
from coach.cli.verbs import Helped

FORMATS = ("text", "json", "github")
"""How it can answer."""


def check_verb(call: Call) -> Helped:
    """The verb, in the call's language."""
    plain = call.words.plain
    helps = plain.options
    return Helped(
        call,
        "check",
        [
            click.Argument(["paths"], nargs=-1, metavar=f"[{plain.file_place}]…"),
            click.Option(["--fix"], is_flag=True, help=helps["fix"]),
            click.Option(["--yes"], is_flag=True, help=helps["yes"]),
            click.Option(["--against"], metavar=plain.file_place, help=helps["against"]),
            click.Option(["--strict"], is_flag=True, help=helps["strict"]),
            click.Option(["--format", "form"], type=click.Choice(FORMATS), help=helps["format"]),
            click.Option(["--json"], is_flag=True, help=helps["json"]),
            click.Option(["--explain"], metavar=plain.code_place, help=helps["explain"]),
        ],
        _check,
    )


def _check(call: Call, **asked: Any) -> int:
    """Check content."""
    from coach.cli.check import check

    return check(call, **asked)
