"""``coach follow-up``: what answers became, how each thing stands, and saying how it went."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import msgspec

from coach.cli.after_walk import release_one
from coach.cli.call import Call, nothing
from coach.cli.note import put_down
from coach.cli.one_line import one_line
from coach.cli.reading import experiment_line
from coach.cli.stops import Stopped
from coach.cli.wrong import FOUND_WRONG, WRONG_USAGE, Wrong
from coach.exercises.guess import guess
from coach.journal.follow_up import CannotFollowUp
from coach.journal.ledger import OPEN, STATES, Row
from coach.practice.to_ask import LOOKED_AT_AFTER, experiment_to_ask
from coach.text import clean, line
from coach.words.dates import typed_day, weekday_day

UNDO = "undo"
ALL_STATES = tuple(state for states in STATES.values() for state in states)
KEYS = {"experiment": "experiments", "open-question": "open_questions", "question": "questions", "owed": "owed"}


def follow_up(call: Call, state: str | None, id: str | None, *, text: str | None, json: bool) -> int:
    """Tell how things stand, or say it of one; gives the exit code."""
    words = call.words.follow_up
    if state is None:
        if text is not None:
            raise Wrong(words.one_text)
        return _list(call, json=json)
    if state not in (*ALL_STATES, UNDO):
        near = guess(state, (*ALL_STATES, UNDO))
        perhaps = call.words.plain.perhaps.format(names=near) if near else ""
        raise Wrong(f"{words.no_state.format(name=state, states=', '.join((*ALL_STATES, UNDO)))} {perhaps}".strip())
    if id is None or not (id.isascii() and id.isdecimal()):
        raise Wrong(words.no_id)
    if state == UNDO and text is not None:
        raise Wrong(words.one_text)
    try:
        row = call.journal.follow_ups.undo(id) if state == UNDO else _set(call, id, state, text)
    except CannotFollowUp as error:
        if written := call.at_stake():
            put_down(call, [written], FOUND_WRONG)
        raise _wrong(call, error) from error
    except Stopped as stop:
        return stop.code
    if json:
        call.console.document(msgspec.json.encode(_document(row)))
    elif state == UNDO:
        said = words.after[OPEN] if row.state == OPEN else words.undone.format(stands=words.stands[row.state])
        call.console.say(f"{said}\n{_row(call, row)}")
    else:
        call.console.say(words.after[row.state])
    if state == "elsewhere" and text is None and call.console.asks:
        return _to_ask(call, row)
    return 0


# -- saying how it stands ------------------------------------------------------------------------------


def _set(call: Call, id: str, state: str, text: str | None) -> Row:
    """Say how a row stands, with a text from the option, from the input, or asked for on a terminal."""
    row = call.journal.ledger().row(id)
    if row is None or state not in STATES.get(row.kind, ()):
        raise CannotFollowUp("no-row" if row is None else "not-its-state", row)
    given = clean(text or "")
    call.at_stake = lambda: given
    if text is None:
        with call.console.listening():
            given = _from_terminal(call, row, state) if call.console.asks else _from_input(call)
    row = call.journal.follow_ups.set(id, state, given)
    call.at_stake = nothing
    return row


def _from_terminal(call: Call, row: Row, state: str) -> str:
    """Ask for what might be written with it."""
    question = call.words.follow_up.ask_note.get(state)
    return one_line(call.console, f"{row.text or row.who}\n\n{question}") if question else ""


def _from_input(call: Call) -> str:
    """All of the input, so that nothing stands in the shell's history.

    Raises:
        Stopped: A signal came before its end; what had come is a draft of free writing.
    """
    lines: list[str] = []
    call.at_stake = lambda: "\n".join(lines)
    try:
        while True:
            lines.append(call.console.read())
    except Stopped as stop:
        lines.append(stop.half)
        if stop.code:
            put_down(call, lines, stop.code)
            raise
    return "\n".join(lines)


def _to_ask(call: Call, row: Row) -> int:
    """Offer to make an experiment of it, to ask the one who knows; gives the exit code."""
    text, day, ends = "", call.clock().date() + LOOKED_AT_AFTER, None
    with call.console.listening():
        try:
            text = one_line(call.console, f"\n{call.words.follow_up.to_ask}")
            day = _day(call, day) if text else day
        except Stopped as stop:
            ends = stop.code
        call.at_stake = lambda: text
        entry = experiment_to_ask(call.journal, row, call.words.follow_up.ask_question, text, day)
        call.at_stake = nothing
        if entry is None or ends is not None:
            return ends or 0
        call.console.say(call.words.saved)
        too_many = call.journal.ledger().one_too_many(entry.id)
        return _release_one(call, too_many) if too_many else 0


def _release_one(call: Call, too_many: tuple[Row, ...]) -> int:
    """Ask which experiment to let go; gives the exit code."""
    try:
        release_one(call, too_many)
    except Stopped as stop:
        return stop.code
    return 0


def _day(call: Call, proposed: date) -> date:
    """The day to look at it."""
    question = call.words.plain.day.format(day=weekday_day(proposed, call.words))
    while typed := one_line(call.console, question):
        if (day := typed_day(typed, call.clock().date())) is not None:
            return day
        call.console.remark(call.words.refusals["not-a-day"])
    return proposed


def _wrong(call: Call, error: CannotFollowUp) -> Wrong:
    """Why it cannot be done, as a sentence."""
    states = ", ".join(STATES.get(error.row.kind, ())) if error.row else ""
    code = WRONG_USAGE if error.code == "not-its-state" else FOUND_WRONG
    return Wrong(call.words.follow_up.cannot[error.code].format(states=states), code)


# -- telling how things stand --------------------------------------------------------------------------


def _list(call: Call, *, json: bool) -> int:
    """Everything there is as JSON; what is open as lines."""
    ledger = call.journal.ledger()
    if json:
        rows = {key: [_document(row) for row in ledger.of(kind)] for kind, key in KEYS.items()}
        call.console.document(msgspec.json.encode(rows))
    else:
        open_ones = {kind: ledger.ongoing() if kind == "experiment" else ledger.open(kind) for kind in KEYS}
        call.console.say("\n".join(_lines(call, open_ones)))
    return 0


def _document(row: Row) -> dict[str, Any]:
    """A row as JSON."""
    keys = ("id", "text", "who", "since", "due", "state", "note", "entry")
    return {key: getattr(row, key) for key in keys}


def _lines(call: Call, open_ones: dict[str, tuple[Row, ...]]) -> Iterator[str]:
    """The open rows, kind by kind."""
    words = call.words.follow_up
    for n, (kind, rows) in enumerate(open_ones.items()):
        yield from [*([""] if n else []), words.headings[kind]]
        if not rows:
            yield f"  {words.nothing[kind]}"
        elif kind == "open-question":
            yield f"  {words.not_known_yet}"
        yield from (_row(call, row) for row in rows)


def _row(call: Call, row: Row) -> str:
    """A row with its number, and what was written of it."""
    words = call.words
    said = ": ".join(part for part in (row.who, row.text) if part)
    if row.kind == "experiment":
        come = row in call.journal.ledger().experiments_due(call.clock().date())
        said = words.follow_up.look_at.format(text=row.text) if come else experiment_line(row, words)
    elif row.kind == "owed":
        said = f"{said} ({words.plain.since.format(day=weekday_day(row.since, words))})"
    note = words.follow_up.note[row.state].format(text=row.note).split("\n") if row.note else []
    return "\n".join([f"  {row.id}  {line(said)}", *(f"    {part}".rstrip() for part in note)])
