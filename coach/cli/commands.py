"""The verbs of the command ``coach``, and reading from the arguments which one is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import click

from coach.cli.alone import alone
from coach.cli.author_verbs import author_verbs
from coach.cli.call import Call
from coach.cli.entry_verbs import entry_verbs
from coach.cli.export_verb import export_verb
from coach.cli.follow_up_verb import follow_up_verb
from coach.cli.import_verb import import_verb
from coach.cli.journal_verb import journal_verb
from coach.cli.people_verb import people_verb
from coach.cli.programme_verb import programme_verb
from coach.cli.remind_verb import remind_verb
from coach.cli.settings_verb import settings_verb
from coach.cli.verbs import Helped, Verbs
from coach.cli.wrong import WRONG_USAGE, Wrong


def commands(call: Call) -> Verbs:
    """The command with its verbs, in the call's language."""
    plain = call.words.plain

    def flag(name: str, key: str, to: str | None = None) -> click.Option:
        return click.Option([name, *([to] if to else [])], is_flag=True, help=plain.options[key])

    json = flag("--json", "json")
    verbs = [
        Helped(
            call,
            "write",
            [
                click.Argument(["exercise"], required=False, metavar=f"[{plain.exercise_place}]"),
                flag("--continue", "continue", "go_on"),
                flag("--new", "new"),
                flag("--aside", "aside"),
                flag("--free", "free"),
            ],
            _write,
        ),
        Helped(call, "note", [click.Argument(["text"], nargs=-1, metavar=f"[{plain.text_place}]")], _note),
        Helped(call, "today", [flag("--other", "other"), json], _today),
        programme_verb(call),
        *entry_verbs(call),
        Helped(
            call,
            "library",
            [click.Argument(["what"], type=click.Choice(["list"]), default="list", metavar="[list]"), json],
            _library,
        ),
        follow_up_verb(call),
        *author_verbs(call),
        import_verb(call),
        journal_verb(call),
        export_verb(call),
        settings_verb(call),
        people_verb(call),
        remind_verb(call),
    ]
    return Verbs(call, verbs, alone)


def read_and_run(call: Call, arguments: Sequence[str]) -> int:
    """Read the arguments and run the verb."""
    command = commands(call)
    try:
        with command.make_context("coach", list(arguments)) as ctx:
            return int(command.invoke(ctx))
    except click.exceptions.Exit as ended:
        return ended.exit_code
    except click.UsageError as error:
        path = error.ctx.command_path if error.ctx else "coach"
        sentence = f"{_usage(error, call)} {call.words.plain.see_help.format(command=path)}"
        raise Wrong(sentence, WRONG_USAGE) from None


def _usage(error: click.UsageError, call: Call) -> str:
    """What is wrong with the arguments."""
    plain = call.words.plain
    match error:
        case click.NoSuchOption():
            near = _near_option(error)
            perhaps = plain.perhaps.format(names=near) if near else ""
            return f"{plain.no_option.format(name=error.option_name)} {perhaps}".strip()
        case click.BadOptionUsage():
            return plain.option_alone.format(name=error.option_name)
        case click.MissingParameter():
            return plain.missing.format(name=_missing(error))
        case click.BadParameter():
            return plain.bad_value.format(name=_called(error.param, error.ctx))
        case _:
            return plain.too_many_words


def _missing(error: click.MissingParameter) -> str:
    """What is missing: an option by its name and what it can be, an argument by what stands for it."""
    if error.param is None or error.ctx is None:
        return ""
    metavar = error.param.make_metavar(error.ctx)
    return f"{error.param.opts[0]} {metavar}" if isinstance(error.param, click.Option) else metavar


def _near_option(error: click.NoSuchOption) -> str | None:
    """The option that was probably meant. The hyphens are left out of it: every option is like every other in them."""
    from coach.exercises.guess import guess

    params = error.ctx.command.params if error.ctx else []
    names = [name.lstrip("-") for one in params if isinstance(one, click.Option) for name in one.opts]
    near = guess(error.option_name.lstrip("-"), names)
    return f"--{near}" if near else None


def _called(param: click.Parameter | None, ctx: click.Context | None) -> str:
    """What an argument or an option is called in the help."""
    if isinstance(param, click.Argument) and ctx is not None:
        return param.make_metavar(ctx)
    return param.opts[0] if param else ""


def _write(call: Call, **asked: Any) -> int:
    """Walk, or set aside."""
    from coach.cli.write import write

    return write(call, **asked)


def _note(call: Call, text: tuple[str, ...]) -> int:
    """Save a note."""
    from coach.cli.note import note

    return note(call, text)


def _today(call: Call, json: bool, other: bool) -> int:
    """Tell what there is today."""
    from coach.cli.today import today

    return today(call, json=json, other=other)


def _library(call: Call, what: str, json: bool) -> int:
    """List exercises."""
    from coach.cli.library import library

    return library(call, json=json)
