"""``coach`` without a verb."""

from __future__ import annotations

from coach.cli.call import Call


def alone(call: Call) -> int:
    """No verb: the screens, or today in lines."""
    if call.open_screens is not None and not call.plain:
        return call.open_screens(call.words.lang, call.journal_path, call.debug)
    from coach.cli.today import offer

    return offer(call)
