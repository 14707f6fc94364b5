"""After a pass is saved, on a terminal: what is seen in then and now, and which experiment to let go, if any."""

from __future__ import annotations

from coach.cli.call import Call
from coach.cli.one_line import chosen, one_line
from coach.cli.reading import experiment_line
from coach.journal.entry import Entry
from coach.journal.ledger import Row
from coach.practice.afterwards import Afterwards
from coach.practice.then_and_now import with_sight


def ask_afterwards(call: Call, entry: Entry, found: Afterwards) -> None:
    """Ask what there is to ask, one thing at a time. The entry is saved already.

    Raises:
        Stopped: A signal came.
        NotSaved: What was answered here is not saved; the entry is.
    """
    if found.pairs:
        _see(call, entry, found)
    if found.too_many:
        release_one(call, found.too_many)
    elif found.rested is not None:
        _keep_or_release(call, found.rested)


def release_one(call: Call, rows: tuple[Row, ...]) -> None:
    """Ask which of too many experiments to let go; none is an answer too."""
    words = call.words.follow_up
    lines = [f"{n:>3}  {experiment_line(row, call.words)}" for n, row in enumerate(rows, 1)]
    question = f"{words.one_too_many(len(rows))} {words.which_to_release}"
    number = chosen(call.console, "\n".join(["", question, *lines, "", words.keep_all]), len(rows), words.keep_all)
    if number is not None:
        _release(call, rows[number - 1])


def _see(call: Call, entry: Entry, found: Afterwards) -> None:
    """Ask what is seen in then and now, and keep it with the entry."""
    words = call.words.follow_up
    text = one_line(call.console, f"\n{words.what_do_you_see} {words.see_line}")
    if text:
        call.at_stake = lambda: text
        call.journal.edit(with_sight(entry, found.pairs, words.what_do_you_see, text))
        call.at_stake = lambda: ""
        call.console.say(call.words.saved)


def _keep_or_release(call: Call, row: Row) -> None:
    """Ask, once, whether to keep an experiment or let it go."""
    words = call.words.follow_up
    lines = ["", experiment_line(row, call.words), f"{words.keep_or_release} {words.keep_or_release_line}"]
    call.journal.follow_ups.offered(row.id)
    if chosen(call.console, "\n".join(lines), 2, words.keep_or_release_line) == 2:
        _release(call, row)


def _release(call: Call, row: Row) -> None:
    """Let an experiment go."""
    call.journal.follow_ups.set(row.id, "released")
    call.console.say(call.words.follow_up.after["released"])
