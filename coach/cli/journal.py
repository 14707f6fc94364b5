"""``coach journal``: where the journal's files lie, whether they are whole, and moving or tidying them."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from coach import settings
from coach.cli.call import Call
from coach.cli.wrong import FOUND_WRONG, NOT_SAVED, WRONG_USAGE, Wrong
from coach.journal.journal import ENTRIES, Journal
from coach.journal.store import CannotMove, Damage, DeviceReport, NotSaved, Report
from coach.paths import typed_path
from coach.words.dates import long_day

Row = dict[str, object]


def journal(call: Call, what: str, to: str | None, *, json: bool) -> int:
    """Do one of path, doctor, compact, move and devices; gives the exit code."""
    words = call.words.care
    if what == "path":
        return _path(call, json=json)
    if to is not None and what != "move":
        raise Wrong(words.only_for_move, WRONG_USAGE)
    opened = Journal.open(call.folders.journal, call.folders.state, call.clock)
    try:
        match what:
            case "doctor":
                return _doctor(call, opened.report(), json=json)
            case "devices":
                return _devices(call, opened.report(), json=json)
            case "compact":
                saved = opened.compact()
                call.console.say(words.compacted.format(size=_size(saved)) if saved > 0 else words.already_compact)
                return 0
            case _:
                return _move(call, opened, to)
    finally:
        opened.close()


def _path(call: Call, *, json: bool) -> int:
    """Say where it lies."""
    path = str(call.folders.journal)
    if json:
        call.console.document(msgspec.json.encode({"path": path}))
    else:
        call.console.say(path)
    return 0


def _doctor(call: Call, found: Report, *, json: bool) -> int:
    """Say what is whole and what is not."""
    sound = not found.damage and not found.kept and found.anchored is not False
    if json:
        call.console.document(msgspec.json.encode(_document(found)))
    else:
        call.console.say("\n".join(_lines(call, found, sound=sound)))
    return 0 if sound else FOUND_WRONG


def _document(found: Report) -> Row:
    """The report in JSON."""
    return {
        "records": found.records,
        "entries": found.documents.get(ENTRIES, 0),
        "damaged": [_damage(one) for one in found.damage],
        "kept": list(found.kept),
        "devices": [_device(one) for one in found.devices],
        "anchored": found.anchored,
        "newer": found.newer,
        "encrypted": False,
    }


def _damage(one: Damage) -> Row:
    """A damaged place in JSON."""
    return {"file": one.file, "offset": one.offset, "length": one.length, "kind": one.kind}


def _device(one: DeviceReport) -> Row:
    """A device in JSON."""
    whose = {"here": one.here, "former": one.former}
    return {"id": one.id, **whose, "records": one.records, "last": one.last, "files": list(one.files)}


def _lines(call: Call, found: Report, *, sound: bool) -> Iterator[str]:
    """The report as it is read."""
    words, folder = call.words.care, call.folders.journal
    yield words.lies_in.format(path=folder)
    if not found.devices and not found.damage:
        yield words.none_yet
        return
    entries = words.entries(found.documents.get(ENTRIES, 0))
    yield f"{words.whole if sound else words.not_whole} {entries}, {words.records(found.records)}."
    if found.newer:
        yield words.newer
    for one in found.damage:
        place = words.at if one.length else words.at_file
        yield "  " + place.format(file=one.file, offset=one.offset, what=words.damage[one.kind])
    if found.damage:
        yield words.left_alone
    if found.kept:
        yield words.kept.format(path=folder / "damaged")
        yield from (f"  {name}" for name in found.kept)
    if found.anchored is not None:
        yield words.anchored if found.anchored else words.not_anchored
    if any(one.former for one in found.devices):
        yield words.was_put_back
    yield from _devices_lines(call, found)


def _devices(call: Call, found: Report, *, json: bool) -> int:
    """Say which devices have written."""
    if json:
        call.console.document(msgspec.json.encode([_device(one) for one in found.devices]))
    elif found.devices:
        call.console.say("\n".join(_devices_lines(call, found)))
    else:
        call.console.say(call.words.care.none_yet)
    return 0


def _devices_lines(call: Call, found: Report) -> Iterator[str]:
    """A line for each device."""
    words = call.words.care
    yield words.devices(max(1, sum(not one.former for one in found.devices)))
    for one in found.devices:
        whose = words.here if one.here else words.formerly_here if one.former else words.elsewhere
        day = long_day(one.last.astimezone().date(), call.words) if one.last else words.never
        yield "  " + words.device.format(id=one.id, whose=whose, records=words.records(one.records), day=day)


def _move(call: Call, opened: Journal, to: str | None) -> int:
    """Move it whole, and let the settings say so."""
    words = call.words.care
    if not to:
        raise Wrong(words.where_to, WRONG_USAGE)
    if call.folders.journal_given:
        raise Wrong(words.chosen_elsewhere, WRONG_USAGE)
    old, new = call.folders.journal, typed_path(to).absolute()
    try:
        moved = opened.move(new, lambda: settings.save(call.folders.settings, "journal", str(new)))
    except CannotMove as error:
        raise Wrong(words.obstacles[error.obstacle].format(path=new), WRONG_USAGE) from error
    except NotSaved as error:
        raise Wrong(words.not_moved.format(reason=call.words.reasons[error.reason], path=old), NOT_SAVED) from error
    except settings.NotWritten as error:
        raise Wrong(words.settings_not_written.format(path=error.path), NOT_SAVED) from error
    call.console.say(words.moved.format(path=new))
    if moved.left:
        call.console.say(words.left.format(names=", ".join(str(old / name) for name in moved.left)))
    return 0


def _size(count: int) -> str:
    """Bytes as they are read."""
    return f"{count} B" if count < 1000 else f"{count / 1000:.0f} kB" if count < 1_000_000 else f"{count / 1e6:.1f} MB"
