"""The verb ``coach journal``, as it is written."""

from __future__ import annotations

import click

from coach.cli.call import Call
from coach.cli.verbs import Helped

ACTIONS = ("path", "doctor", "compact", "move", "devices")


def journal_verb(call: Call) -> Helped:
    """The verb, in the call's language."""
    plain = call.words.plain
    return Helped(
        call,
        "journal",
        [
            click.Argument(["what"], type=click.Choice(ACTIONS), metavar="|".join(ACTIONS)),
            click.Argument(["to"], required=False, metavar=f"[{plain.folder_place}]"),
            click.Option(["--json"], is_flag=True, help=plain.options["json"]),
        ],
        _journal,
    )


def _journal(call: Call, what: str, to: str | None, json: bool) -> int:
    """Look after the journal's files."""
    from coach.cli.journal import journal

    return journal(call, what, to, json=json)
