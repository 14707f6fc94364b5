"""The command ``coach``: runs what was asked, and is the last that catches what goes wrong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from coach.cli.call import Call, OpenPreview, OpenScreens
from coach.cli.console import Console
from coach.cli.stops import Unheard
from coach.cli.wrong import FOUND_WRONG, INTERRUPTED


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
        if not arguments:
            from coach.cli.alone import alone

            return alone(call)
        from coach.cli.commands import read_and_run  # whoever opens the screens waits for no command to be read

        return read_and_run(call, arguments)
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


def _at_stake(call: Call) -> str:
    """The text that would be lost, as it is read; in the bare words where the fault that is told lies there too."""
    try:
        return call.at_stake()
    except Exception as error:  # noqa: BLE001 - a second fault must not cost what was written
        if call.debug:
            from coach.cli.trouble import trace

            call.console.remark(trace(error))
        return call.bare()


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
