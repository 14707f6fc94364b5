"""``coach people``: who has been named, everything about one of them, and another name for them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

import msgspec

from coach.cli.call import Call
from coach.cli.files import named, write_page
from coach.cli.forget import forget
from coach.cli.wrong import FOUND_WRONG, WRONG_USAGE, Wrong
from coach.cli.yes import unless_sure
from coach.journal.entry import StepRecord
from coach.journal.mentions import Mention, passages
from coach.journal.names import is_alias
from coach.journal.people import About, Everything
from coach.paths import typed_path
from coach.text import line
from coach.words.dates import long_day

AROUND = 36
"""So many characters of the words on each side of a name."""

Row = dict[str, object]


def people(call: Call, what: str, alias: str | None, to: str | None, *, out: str | None, yes: bool, json: bool) -> int:
    """Do one of list, about, forget and rename; gives the exit code."""
    said = call.words.people
    if what == "list":
        return _list(call, json=json)
    if what == "rename" and (alias is None or to is None):
        raise Wrong(said.which_two, WRONG_USAGE)
    if alias is None:
        raise Wrong(said.which.format(what=what), WRONG_USAGE)
    if (what == "rename") != (to is not None):
        raise Wrong(call.words.plain.too_many_words, WRONG_USAGE)
    for name in filter(None, (alias, to)):
        if not is_alias(name):
            raise Wrong(said.no_alias.format(name=line(name)), WRONG_USAGE)
    whom = call.journal.people.alias(alias)
    match what:
        case "about":
            return _about(call, whom, out, json=json)
        case "forget":
            return forget(call, whom, yes=yes, json=json)
        case _:
            return _rename(call, whom, line(to or "").strip(), yes=yes, json=json)


def _list(call: Call, *, json: bool) -> int:
    """The aliases, latest first."""
    register, said = call.journal.people, call.words.people
    spellings: dict[str, list[str]] = {alias: [] for alias in register.all()}
    for spelling, alias in register.spellings().items():
        if spelling.casefold() != alias.casefold():
            spellings.setdefault(alias, []).append(spelling)
    if json:
        rows = [{"alias": alias, "spellings": others} for alias, others in spellings.items()]
        call.console.document(msgspec.json.encode(rows))
    elif spellings:
        lines = (
            said.also.format(alias=alias, spellings=", ".join(others)) if others else alias
            for alias, others in spellings.items()
        )
        call.console.say("\n".join(lines))
    else:
        call.console.say(said.none_yet)
    return 0


def _about(call: Call, alias: str, out: str | None, *, json: bool) -> int:
    """Every place, as lines, as JSON or as a file."""
    said = call.words.people
    found = call.journal.people.about(alias)
    if json:
        call.console.document(msgspec.json.encode(_document(alias, found)))
    if not found.entries and not found.notes:
        raise Wrong(said.nowhere.format(alias=alias), FOUND_WRONG)
    if out is not None:
        from coach.journal.export.about import about_text

        path = typed_path(out)
        write_page(call, path, about_text(alias, found, call.words))
        call.console.remark(said.readable.format(alias=alias, path=named(path)))
    elif not json:
        call.console.say("\n".join(_lines(call, alias, found)))
    return 0


def _document(alias: str, found: Everything) -> Row:
    """Everything about somebody, in JSON."""
    notes = [{"row": note.row, "date": note.at.date(), "text": note.text} for note in found.notes]
    return {"alias": alias, "entries": [_entry(about) for about in found.entries], "notes": notes}


def _entry(about: About) -> Row:
    """An entry with the places in it, in JSON."""
    entry = about.entry
    return {
        "id": entry.id,
        "date": entry.at.date(),
        "exercise": entry.exercise.name if entry.exercise else None,
        "title": entry.exercise.title if entry.exercise else None,
        "places": [
            {
                "step": entry.steps[one.step].id,
                "in": one.where,
                "start": one.place.start,
                "end": one.place.end,
                "text": one.text,
            }
            for one in about.mentions
        ],
    }


def _lines(call: Call, alias: str, found: Everything) -> Iterator[str]:
    """Everything about somebody, a line for each place."""
    words = call.words
    yield words.people.about.format(alias=alias)
    for about in found.entries:
        entry = about.entry
        title = entry.exercise.title if entry.exercise else words.free_writing
        yield f"\n{long_day(entry.at.date(), words)}  {title}  ({entry.id})"
        for number, mentions in groupby(about.mentions, key=lambda one: one.step):
            yield from _step(entry.steps[number], list(mentions))
    if found.notes:
        yield f"\n{words.people.note}"
        yield from (f"  {line(note.text)}" for note in found.notes)


def _step(step: StepRecord, mentions: list[Mention]) -> Iterator[str]:
    """The places in one step, under its question."""
    inside = [one for one in mentions if one.where != "question"]
    if step.question:
        yield f"  {line(step.question)}"
    for _, some in groupby(inside, key=lambda one: (one.where, one.text)):
        for one in passages(list(some), AROUND):
            yield f"{'    ' if step.question else '  '}{one.before}{one.names}{one.after}"


def _rename(call: Call, alias: str, to: str, *, yes: bool, json: bool) -> int:
    """Give somebody another name; where somebody has it already it is asked whether they are one."""
    said, register = call.words.people, call.journal.people
    if alias == to:
        raise Wrong(said.same_name.format(alias=alias), FOUND_WRONG)
    known = {one.casefold() for one in register.spellings()}
    if alias.casefold() not in known and not register.about(alias).entries:
        raise Wrong(said.nobody.format(name=alias), FOUND_WRONG)
    other = register.alias(to)
    if to.casefold() in known and other.casefold() != alias.casefold() and not yes:
        call.console.remark(said.become_one.format(alias=alias, to=other))
        if code := unless_sure(call, said.sure_one, said.left, said.not_renamed):
            return code
    changed = register.rename(alias, to)
    to = register.alias(to)
    if json:
        call.console.document(msgspec.json.encode({"alias": to, "was": alias, "entries": changed}))
    else:
        call.console.say(said.renamed(changed, alias=alias, to=to))
    return 0
