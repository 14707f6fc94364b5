"""The command ``coach``: reads what was asked, runs it, and is the last that catches what goes wrong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import click

from coach.cli.author_verbs import author_verbs
from coach.cli.call import Call, OpenPreview, OpenScreens
from coach.cli.console import Console
from coach.cli.entry_verbs import entry_verbs
from coach.cli.export_verb import export_verb
from coach.cli.follow_up_verb import follow_up_verb
from coach.cli.import_verb import import_verb
from coach.cli.journal_verb import journal_verb
from coach.cli.people_verb import people_verb
from coach.cli.programme_verb import programme_verb
from coach.cli.remind_verb import remind_verb
from coach.cli.settings_verb import settings_verb
from coach.cli.stops import Unheard
from coach.cli.verbs import Helped, Verbs
from coach.cli.wrong import FOUND_WRONG, INTERRUPTED, WRONG_USAGE, Wrong


def run(
    arguments: Sequence[str],
    environment: Mapping[str, str],
    open_screens: OpenScreens | None = None,
    open_preview: OpenPreview | None = None,
) -> int:
    """Do what the arguments ask; gives the exit code.

    Args:
        environment: The ``COACH_`` variables and those of the system's language are looked at.
        open_screens: Opens the screens, given the language, the journal and whether to show faults; None where
            nothing can be drawn.
        open_preview: Opens the screen on an exercise that is being written, given the language, the file and whether
            to show faults; likewise.
    """
    call = Call(Console.standard(), environment, open_screens, open_preview, lang=_language(arguments))
    try:
        call.console.unencodable, call.console.cut = call.words.plain.unencodable, call.words.plain.cut
        return _run(call, arguments)
    except Unheard as end:
        if not end.gone:
            call.console.remark(call.words.plain.unheard)
        return 0 if end.gone else FOUND_WRONG
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 - whatever it is, it is told in a sentence
        from coach.cli.trouble import told

        return told(error, call, lambda: _at_stake(call))
    finally:
        call.close()


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
    return Verbs(call, verbs, _alone)


def _run(call: Call, arguments: Sequence[str]) -> int:
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


def _at_stake(call: Call) -> str:
    """The text that would be lost, as it is read; in the bare words where the fault that is told lies there too."""
    try:
        return call.at_stake()
    except Exception as error:  # noqa: BLE001 - a second fault must not cost what was written
        if call.debug:
            from coach.cli.trouble import trace

            call.console.remark(trace(error))
        return call.bare()


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


def _language(arguments: Sequence[str]) -> str | None:
    """What ``--lang`` says, wherever it stands: help and errors are told in that language too."""
    found = None
    for n, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument == "--lang" and n + 1 < len(arguments):
            found = arguments[n + 1]
        elif argument.startswith("--lang="):
            found = argument.partition("=")[2]
    return found


def _alone(call: Call) -> int:
    """No verb: the screens, or today in lines."""
    if call.open_screens is not None and not call.plain:
        return call.open_screens(call.words.lang, call.journal_path, call.debug)
    from coach.cli.today import offer

    return offer(call)


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
