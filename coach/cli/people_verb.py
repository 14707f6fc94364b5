"""The verb ``coach people``, as it is written."""

from __future__ import annotations

import click

from coach.cli.call import Call
from coach.cli.verbs import Helped

ACTIONS = ("list", "about", "forget", "rename")


def people_verb(call: Call) -> Helped:
    """The verb, in the call's language."""
    plain = call.words.plain
    return Helped(
        call,
        "people",
        [
            click.Argument(["what"], type=click.Choice(ACTIONS), default="list", metavar=f"[{'|'.join(ACTIONS)}]"),
            click.Argument(["alias"], required=False, metavar=f"[{plain.name_place}]"),
            click.Argument(["to"], required=False, metavar=f"[{plain.new_name_place}]"),
            click.Option(["--out"], metavar="PATH", help=plain.options["out"]),
            click.Option(["--yes"], is_flag=True, help=plain.options["yes"]),
            click.Option(["--json"], is_flag=True, help=plain.options["json"]),
        ],
        _people,
    )


def _people(call: Call, what: str, alias: str | None, to: str | None, out: str | None, yes: bool, json: bool) -> int:
    """Look at who there is, or change it."""
    from coach.cli.people import people

    return people(call, what, alias, to, out=out, yes=yes, json=json)
