"""A question that is answered with yes or no."""

from __future__ import annotations

from coach.cli.call import Call
from coach.cli.stops import Stopped


def says_yes(call: Call, question: str, *, enter: bool = False) -> bool:
    """Ask, where there is somebody to ask; elsewhere the answer is no.

    Args:
        enter: What Enter alone means.

    Raises:
        Stopped: A signal came instead of an answer.
    """
    if not call.console.asks:
        return False
    try:
        with call.console.listening():
            call.console.remark(question)
            said = call.console.read().strip().casefold()
    except Stopped as stop:
        if stop.code:
            raise
        return False
    return said in call.words.messages.yes or (enter and not said)
