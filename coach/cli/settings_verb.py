"""The verb ``coach settings``, as it is written."""

from __future__ import annotations

import click

from coach.cli.call import Call
from coach.cli.verbs import Helped

ACTIONS = ("get", "set", "path")


def settings_verb(call: Call) -> Helped:
    """The verb, in the call's language."""
    said = call.words.choices
    return Helped(
        call,
        "settings",
        [
            click.Argument(["what"], type=click.Choice(ACTIONS), required=False, metavar=f"[{'|'.join(ACTIONS)}]"),
            click.Argument(["key"], required=False, metavar=f"[{said.key_place}]"),
            click.Argument(["value"], required=False, metavar=f"[{said.value_place}]"),
            click.Option(["--json"], is_flag=True, help=call.words.plain.options["json"]),
        ],
        _settings,
    )


def _settings(call: Call, what: str | None, key: str | None, value: str | None, json: bool) -> int:
    """Look at the settings, or choose."""
    from coach.cli.settings import settings

    return settings(call, what, key, value, json=json)
