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

    def flag(name: str, help: str = "") -> click.Option:
        return click.Option([f"--{name}"], is_flag=True, help=options[help or name])

    json = flag("json")
    limit = click.Option(["--limit"], type=click.IntRange(min=1), metavar="N", help=options["limit"])
    id = click.Argument(["id"], metavar="ID")
    return [
        Helped(call, "history", [*filter_options(call), limit, json], _history),
        Helped(call, "show", [id, flag("versions"), json], _show),
        Helped(call, "edit", [id], _edit),
        Helped(call, "delete", [id, flag("for-good"), flag("yes", "yes-delete")], _delete),
        Helped(
            call,
            "restore",
            [
                click.Argument(["id"], required=False, metavar="[ID]"),
                click.Option(["--version"], type=click.IntRange(min=1), metavar="R", help=options["version-of"]),
                json,
            ],
            _restore,
        ),
    ]


def _history(call: Call, limit: int | None, json: bool, **asked: Any) -> int:
    """List entries."""
    from coach.cli.history import history

    return history(call, asked, limit=limit, json=json)


def _show(call: Call, id: str, versions: bool, json: bool) -> int:
    """Show one entry."""
    from coach.cli.show import show

    return show(call, id, versions=versions, json=json)


def _edit(call: Call, id: str) -> int:
    """Change one entry."""
    from coach.cli.edit import edit

    return edit(call, id)


def _delete(call: Call, id: str, for_good: bool, yes: bool) -> int:
    """Delete one entry."""
    from coach.cli.delete import delete

    return delete(call, id, for_good=for_good, yes=yes)


def _restore(call: Call, id: str | None, version: int | None, json: bool) -> int:
    """Bring back an entry."""
    from coach.cli.delete import restore

    return restore(call, id, version=version, json=json)
