"""The verb ``coach programme``, as it is written."""

from __future__ import annotations

import click

from coach.cli.call import Call
from coach.cli.verbs import Helped

ACTIONS = ("list", "show", "start", "pause", "resume", "stop")


def programme_verb(call: Call) -> Helped:
    """The verb, in the call's language."""
    plain, place = call.words.plain, call.words.practice.programme_place
    return Helped(
        call,
        "programme",
        [
            click.Argument(["what"], type=click.Choice(ACTIONS), default="list", metavar=f"[{'|'.join(ACTIONS)}]"),
            click.Argument(["name"], required=False, metavar=f"[{place}]"),
            click.Option(["--json"], is_flag=True, help=plain.options["json"]),
        ],
        _programme,
    )


def _programme(call: Call, what: str, name: str | None, json: bool) -> int:
    """Look after the programmes."""
    from coach.cli.programme import programme

    return programme(call, what, name, json=json)
