"""The verbs of the command, with their options and their help in the language that is spoken."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from coach import __version__
from coach.cli.call import Call
from coach.cli.wrong import Wrong

Run = Callable[..., int]


class Helped(click.Command):
    """A command whose help is written by us, because click's own words are English."""

    def __init__(self, call: Call, name: str, params: list[click.Parameter], run: Run) -> None:
        """A verb that runs ``run(call, **options)``."""
        self.call = call
        super().__init__(
            name,
            callback=lambda **asked: run(call, **asked),
            params=[*params, *everywhere(call)],
            add_help_option=False,
        )

    def get_help(self, ctx: click.Context) -> str:
        """What the verb does, how it is written, its options and an example."""
        plain = self.call.words.plain
        parts = [
            plain.helps[self.name or ""],
            f"{plain.usage}\n  {' '.join([ctx.command_path, *self._pieces()])}",
            f"{plain.options_heading}\n{_options(self)}",
            f"{plain.example_heading}\n  {plain.examples[self.name or '']}",
        ]
        return "\n\n".join(parts)

    def _pieces(self) -> list[str]:
        """What follows the verb's name."""
        arguments = [one for one in self.params if isinstance(one, click.Argument)]
        shown = [one.make_metavar(click.Context(self)) for one in arguments]
        return [f"[{self.call.words.plain.options_place}]", *shown]


class Verbs(click.Group):
    """The command itself, with its verbs."""

    def __init__(self, call: Call, verbs: list[Helped], run: Run) -> None:
        """The command, which runs ``run(call)`` where no verb is given."""
        self.call = call
        version = click.Option(
            ["--version"],
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=_version,
            help=call.words.plain.options["version"],
        )

        def alone() -> int:
            return run(call) if click.get_current_context().invoked_subcommand is None else 0

        super().__init__(
            "coach",
            callback=alone,
            commands={verb.name or "": verb for verb in verbs},
            params=[*everywhere(call), version],
            add_help_option=False,
            invoke_without_command=True,
        )

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The verb that a word means."""
        command = self.get_command(ctx, args[0])
        if command is None:
            from coach.exercises.guess import guess

            plain, near = self.call.words.plain, guess(args[0], self.commands)
            perhaps = plain.perhaps.format(names=near) if near else ""
            raise Wrong(f"{plain.no_verb.format(name=args[0])} {perhaps}".strip())
        return args[0], command, args[1:]

    def get_help(self, ctx: click.Context) -> str:
        """What Coach is, its verbs, and its options."""
        plain = self.call.words.plain
        verbs = [(name, plain.helps[name].partition("\n")[0]) for name in self.commands]
        parts = [
            plain.helps["coach"],
            f"{plain.usage}\n  coach [{plain.options_place}] [{plain.verb_place}]",
            f"{plain.verbs_heading}\n{_columns(verbs)}",
            f"{plain.options_heading}\n{_options(self)}",
            f"{plain.example_heading}\n  {plain.examples['coach']}",
        ]
        return "\n\n".join(parts)


def everywhere(call: Call) -> list[click.Parameter]:
    """The options that may stand before or after any verb."""

    def given(name: str) -> Callable[[click.Context, click.Parameter, Any], None]:
        def remember(ctx: click.Context, parameter: click.Parameter, value: Any) -> None:
            if value:
                setattr(call, name, value)

        return remember

    helps = call.words.plain.options
    return [
        click.Option(
            ["--lang"], type=click.Choice(["sv", "en"]), help=helps["lang"], callback=given("lang"), expose_value=False
        ),
        click.Option(
            ["--journal"], metavar="PATH", help=helps["journal"], callback=given("journal_path"), expose_value=False
        ),
        click.Option(["--plain"], is_flag=True, help=helps["plain"], callback=given("plain"), expose_value=False),
        click.Option(["--debug"], is_flag=True, help=helps["debug"], callback=given("debug"), expose_value=False),
        click.Option(["--help"], is_flag=True, is_eager=True, help=helps["help"], callback=_help, expose_value=False),
    ]


def _help(ctx: click.Context, parameter: click.Parameter, value: bool) -> None:
    """Show the help of the verb, and end."""
    if value and isinstance(ctx.command, Helped | Verbs):
        ctx.command.call.console.say(ctx.get_help())
        ctx.exit()


def _version(ctx: click.Context, parameter: click.Parameter, value: bool) -> None:
    """Show the version, and end."""
    if value and isinstance(ctx.command, Verbs):
        ctx.command.call.console.say(f"coach {__version__}")
        ctx.exit()


def _options(command: click.Command) -> str:
    """The options of a command, each on a line."""
    return _columns([_option(one) for one in command.params if isinstance(one, click.Option)])


def _option(option: click.Option) -> tuple[str, str]:
    """An option as it is written, and what it does."""
    if isinstance(option.type, click.Choice) and not option.metavar:
        value = "|".join(option.type.choices)
    else:
        value = "" if option.is_flag else option.metavar or "N"
    return f"{', '.join(option.opts)} {value}".strip(), option.help or ""


def _columns(rows: list[tuple[str, str]]) -> str:
    """Two columns, the second for what the first means."""
    width = max(len(first) for first, _ in rows) + 2
    return "\n".join(f"  {first:<{width}}{second}".rstrip() for first, second in rows)
