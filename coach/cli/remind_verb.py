"""The verb ``coach remind``, as it is written."""

from __future__ import annotations

import click

from coach.cli.call import Call
from coach.cli.verbs import Helped


def remind_verb(call: Call) -> Helped:
    """The verb, in the call's language."""
    plain = call.words.plain
    return Helped(
        call,
        "remind",
        [
            click.Option(["--at"], metavar=plain.time_place, default="16:45", help=plain.options["at"]),
            click.Option(["--days"], metavar=plain.days_place, default="mon-fri", help=plain.options["days"]),
            click.Option(["--out"], metavar="PATH", default="coach.ics", help=plain.options["out"]),
            click.Option(["--json"], is_flag=True, help=plain.options["json"]),
        ],
        _remind,
    )


def _remind(call: Call, at: str, days: str, out: str, json: bool) -> int:
    """Make a reminder."""
    from coach.cli.remind import remind

    return remind(call, at, days, out, json=json)
