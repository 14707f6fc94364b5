"""The verb ``coach export``, as it is written."""

from __future__ import annotations

from typing import Any

import click

from coach.cli.call import Call
from coach.cli.filters import filter_options
from coach.cli.verbs import Helped

FORMATS = ("md", "html", "json", "csv")


def export_verb(call: Call) -> Helped:
    """The verb, in the call's language."""
    plain = call.words.plain

    def value(name: str, metavar: str, to: str, key: str) -> click.Option:
        return click.Option([name, to], metavar=metavar, help=plain.options[key])

    return Helped(
        call,
        "export",
        [
            *filter_options(call),
            click.Option(["--format"], type=click.Choice(FORMATS), default="md", help=plain.options["export-format"]),
            value("--out", "PATH", "out", "export-out"),
            value("--id", "ID", "id", "id"),
            click.Option(["--without-private"], is_flag=True, help=plain.options["without-private"]),
            click.Option(["--without-names"], is_flag=True, help=plain.options["without-names"]),
        ],
        _export,
    )


def _export(call: Call, **asked: Any) -> int:
    """Write entries for people outside of Coach."""
    from coach.cli.export import export

    return export(call, **asked)
