"""The verbs about what has been written, as they are written: history, show, edit, delete and restore."""

from __future__ import annotations

from typing import Any

import click

from coach.cli.call import Call
from coach.cli.filters import filter_options
from coach.cli.verbs import Helped


def entry_verbs(call: Call) -> list[Helped]:
    """The verbs, in the call's language."""
    options = call.words.plain.options
    json = click.Option(["--json"], is_flag=True, help=options["json"])
    limit = click.Option(["--limit"], type=click.IntRange(min=1), metavar="N", help=options["limit"])
    id = click.Argument(["id"], metavar="ID")
    return [
        Helped(call, "history", [*filter_options(call), limit, json], _history),
        Helped(call, "show", [id, json], _show),
    ]


def _history(call: Call, limit: int | None, json: bool, **asked: Any) -> int:
    """List entries."""
    from coach.cli.history import history

    return history(call, asked, limit=limit, json=json)


def _show(call: Call, id: str, json: bool) -> int:
    """Show one entry."""
    from coach.cli.show import show

    return show(call, id, json=json)
