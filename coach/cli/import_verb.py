"""The verb ``coach import``, as it is written."""

from __future__ import annotations

from typing import Any

import click

from coach.cli.call import Call
from coach.cli.verbs import Helped

FORMATS = ("jrnl", "dayone", "markdown", "coach")


def import_verb(call: Call) -> Helped:
    """The verb, in the call's language."""
    plain, helps = call.words.plain, call.words.imports.options
    return Helped(
        call,
        "import",
        [
            click.Argument(["file"], metavar=plain.file_place),
            click.Option(["--from", "written_by"], type=click.Choice(FORMATS), required=True, help=helps["from"]),
            click.Option(["--dry-run"], is_flag=True, help=helps["dry-run"]),
            click.Option(["--yes"], is_flag=True, help=plain.options["yes"]),
            click.Option(["--json"], is_flag=True, help=plain.options["json"]),
        ],
        _import,
    )


def _import(call: Call, **asked: Any) -> int:
    """Take in a journal from elsewhere."""
    from coach.cli.imports import take_in

    return take_in(call, **asked)
