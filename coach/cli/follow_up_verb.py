"""The verb ``coach follow-up``, as it is written."""

from __future__ import annotations

import click

from coach.cli.call import Call
from coach.cli.verbs import Helped


def follow_up_verb(call: Call) -> Helped:
    """The verb, in the call's language."""
    plain = call.words.plain
    return Helped(
        call,
        "follow-up",
        [
            click.Argument(["state"], required=False, metavar=f"[{call.words.follow_up.state_place}|undo]"),
            click.Argument(["id"], required=False, metavar="[ID]"),
            click.Option(["--text"], metavar=plain.text_place, help=plain.options["text"]),
            click.Option(["--json"], is_flag=True, help=plain.options["json"]),
        ],
        _follow_up,
    )


def _follow_up(call: Call, state: str | None, id: str | None, text: str | None, json: bool) -> int:
    """Tell how things stand, or say it."""
    from coach.cli.follow_up import follow_up

    return follow_up(call, state, id, text=text, json=json)
