"""The verbs for whoever writes exercises."""

from __future__ import annotations

import click

from coach.cli.call import Call
from coach.cli.check_verb import check_verb
from coach.cli.verbs import Helped


def author_verbs(call: Call) -> list[Helped]:
    """The verbs, in the call's language."""
    plain = call.words.plain
    file = click.Argument(["file"], metavar=plain.file_place)
    out = click.Option(["--out"], metavar="PATH", help=plain.options["out"])
    what = click.Argument(["what"], metavar="|".join(call.words.author.pieces.values()))
    return [
        Helped(call, "new", [what, click.Argument(["name"], metavar=plain.name_place)], _new),
        check_verb(call),
        Helped(call, "preview", [file], _preview),
        Helped(call, "render", [file, out], _render),
    ]


def _new(call: Call, what: str, name: str) -> int:
    """Begin something."""
    from coach.cli.new import new

    return new(call, what, name)


def _preview(call: Call, file: str) -> int:
    """Show an exercise as it turns out."""
    from coach.cli.preview import preview

    return preview(call, file)


def _render(call: Call, file: str, out: str | None) -> int:
    """Draw an exercise as a sheet."""
    from coach.cli.render import render

    return render(call, file, out)
