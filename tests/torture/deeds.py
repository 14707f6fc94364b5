"""What is done with a whole journal, and something in the way of any one of the calls that change a disk.

``python -m tests.torture.deeds FOLDER HOW STRIDE`` does each deed again and again, each time in a process of its own
that ``HOW`` stops ``STRIDE`` calls later: ``kill``, ``half`` and ``power`` as in ``crash``; ``full``: nothing more fits
from there on, until there is room again. It looks at what is left, does the deed again, and prints how often it was
stopped.
"""

from __future__ import annotations

import errno
import os
import shutil
import sys
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import Any

from coach.journal.export.export import Format
from coach.journal.export.leaving import Leaving, leave
from coach.journal.export.target import Taken
from coach.journal.imports import saving
from coach.journal.imports.preview import FORMATS, preview
from coach.journal.journal import Journal
from coach.journal.names import Stand
from coach.journal.store import DamageKind, NotSaved
from coach.words import words_for
from tests.journal.imports.conftest import DOOR
from tests.torture.crash import CRASHED, Crash, Place
from tests.torture.journals import AT, HIDDEN, NAMES, elsewhere, written

SV = words_for("sv")
ALLOCATING = ("write", "link", "mkdir", "open")
"""The calls that a full disk refuses; ``open`` where it makes a file."""

REWRITTEN = ("Någon sa ja", "Någon sa nej")
"""The notes once nobody is named in them, before those of the forgotten person's rows go."""

Standing = dict[str, Any]


def opened(place: Place) -> Journal:
    """The journal, with a clock that goes on by a minute at each look."""
    minutes = count()
    return Journal.open(place.root / "journal", place.root / "state", lambda: AT + timedelta(minutes=next(minutes)))


def standing(journal: Journal) -> Standing:
    """All that stands in a journal, part by part: each part changes at once."""
    return {
        "entries": {
            "living": {head.id: journal.entry(head.id) for head in journal.heads()},
            "versions": {head.id: [one.entry for one in journal.versions(head.id)] for head in journal.heads()},
            "deleted": journal.deleted(),
        },
        "drafts": journal.drafts(),
        "notes": [note.text for note in journal.follow_ups.notes()],
        "states": {row.id: row.state for row in journal.ledger().rows},
        "spellings": sorted(journal.people.spellings().items()),
        "practised": journal.practised.rows(),
    }


@dataclass(frozen=True)
class Deed:
    """Something that is done.

    Attributes:
        do: May be done again after it was stopped.
        at_once: Whether it is one commit: all of it stands, or nothing.
        gone: What no file of the journal holds once it is done.
        notes: What the notes are on the way, where they are neither as before nor as after.
    """

    do: Callable[[Journal, Path], object]
    at_once: bool = False
    gone: tuple[bytes, ...] = ()
    notes: tuple[str, ...] = ()


def someone(lang: str) -> Stand:
    """What stands in the place of whoever is forgotten."""
    return Stand("någon", "någons", word=True)


def take_in(journal: Journal, root: Path) -> None:
    """Import what another journal has exported, some entries at a time."""
    found = preview(root / "elsewhere.json", FORMATS["coach"], journal, DOOR)
    saving.save(journal, found.new, lambda done, of: None)


def let_out(form: Format) -> Callable[[Journal, Path], None]:
    """Write everything to a file or a folder."""

    def export(journal: Journal, root: Path) -> None:
        heads = journal.heads()[::-1]
        try:
            leave(journal, heads, Leaving(form), root / f"out.{form}", SV, AT.date(), replace=not form.is_folder)
        except Taken:
            assert form.is_folder

    return export


def owed(journal: Journal) -> str:
    """The id of the row that waits for another person than the one who is forgotten."""
    return next(row.id for row in journal.ledger().of("owed") if row.who == "JÖ")


def hidden(journal: Journal) -> str:
    """The id of the entry that is deleted for good; it is the first that was written."""
    return min(head.id for head in journal.heads()) if HIDDEN in str(standing(journal)) else "1"


DEEDS: Mapping[str, Deed] = {
    "forget": Deed(lambda journal, root: journal.people.forget("LK", someone), gone=NAMES, notes=REWRITTEN),
    "rename": Deed(lambda journal, root: journal.people.rename("LK", "MÅ")),
    "merge": Deed(lambda journal, root: journal.people.rename("JÖ", "LK")),
    "set": Deed(lambda journal, root: journal.follow_ups.set(owed(journal), "given", "sagt nu"), at_once=True),
    "purge": Deed(lambda journal, root: journal.delete_for_good(hidden(journal)), gone=(HIDDEN.encode(),)),
    "import": Deed(take_in),
    "json": Deed(let_out(Format.JSON)),
    "markdown": Deed(let_out(Format.MARKDOWN)),
}


class Full:
    """Stands before every call that changes a disk, and from one of them on refuses what needs room."""

    def __init__(self, after: int) -> None:
        self.refused = False
        self.room = False
        self._left = after
        for name in ALLOCATING:
            setattr(os, name, self._guarded(name, getattr(os, name)))

    def _guarded(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        """A call that may be refused; of a write, half of it may have happened."""

        def guarded(*given: Any, **named: Any) -> Any:
            if name == "open" and (not given[1] & os.O_CREAT or Path(given[0]).exists()):
                return call(*given, **named)
            self._left -= 1
            if self.room or self._left > 0:
                return call(*given, **named)
            self.refused = True
            if name == "write" and self._left == 0 and len(given[1]) > 1:
                return call(given[0], bytes(given[1])[: len(given[1]) // 2])
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

        return guarded


@dataclass(frozen=True)
class Trial:
    """A deed that is stopped in a copy of one journal.

    Attributes:
        before, after: What stands where nothing of it is done, and all.
        left: The files that it makes outside of the journal.
    """

    deed: Deed
    whole: Path
    before: Standing
    after: Standing
    left: Mapping[str, bytes]

    def stopped(self, place: Place, how: str, after: int) -> bool:
        """Whether it was stopped before it was done; looks at what is left."""
        shutil.copytree(self.whole, place.root)
        child = os.fork()
        if child == 0:
            if how == "full":
                os._exit(self._refused(place, after))
            Crash(place, how, after)
            with closing(opened(place)) as journal:
                self.deed.do(journal, place.root)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        code = os.waitstatus_to_exitcode(status)
        assert code in (0, CRASHED), code
        if how != "full":
            self.look(place, done=code == 0, clean=how == "kill")
        return code == CRASHED

    def look(self, place: Place, *, done: bool, clean: bool) -> None:
        """See that each part is as before or as after; then do it again, and all is done."""
        with closing(opened(place)) as journal:
            found = standing(journal)
            assert {damage.kind for damage in journal.damage} <= {DamageKind.TORN}, journal.damage
            self._compare(found, done=done)
            if clean and found["entries"] == self.after["entries"] and self.deed.gone:
                assert not holding(place, self.deed.gone)
            self._again(place, journal)

    def _refused(self, place: Place, after: int) -> int:
        """Do it where the disk is full, look, make room, and do it again; how the process is to end."""
        with closing(opened(place)) as journal:
            full = Full(after)
            try:
                self.deed.do(journal, place.root)
            except NotSaved:
                pass
            except OSError as error:
                if error.errno != errno.ENOSPC:
                    raise
            full.room = True
            with closing(opened(place)) as other:
                assert standing(other) == standing(journal)
                assert journal.damage == other.damage == ()
            self._compare(standing(journal), done=not full.refused)
            self._again(place, journal)
            return CRASHED if full.refused else 0

    def _compare(self, found: Standing, *, done: bool) -> None:
        """See that nothing stands half."""
        if done:
            assert found == self.after
        elif self.deed.at_once:
            assert found in (self.before, self.after)
        for part, value in found.items():
            before, after = self.before[part], self.after[part]
            if self.deed.do is take_in:
                assert taken(part, before, after, value), part
            else:
                between = list(self.deed.notes) if part == "notes" else before
                assert value in (before, between, after), (part, value, before, after)

    def _again(self, place: Place, journal: Journal) -> None:
        """Do it again; then it is done, and nothing is left over."""
        for path, data in self._outside(place).items():
            assert data == self.left[path], path
        self.deed.do(journal, place.root)
        assert standing(journal) == self.after
        assert self._outside(place) == self.left
        if self.deed.gone:
            assert not holding(place, self.deed.gone)
        assert not [*place.root.glob(".coach-export-*"), *place.root.glob("journal/.compact-*")]

    def _outside(self, place: Place) -> dict[str, bytes]:
        """What lies at its place outside of the journal."""
        return outside(place.root)


def taken(part: str, before: Any, after: Any, found: Any) -> bool:
    """Whether an import that was stopped has left whole batches; what was said of a batch comes before it."""
    if part == "entries":
        new = found["living"].keys() - before["living"].keys()
        return len(new) % saving.AT_ONCE == 0 and found["living"].items() <= after["living"].items()
    if part in ("states", "spellings"):
        return dict(found).items() <= dict(after).items() and len(found) >= len(before)
    if part == "notes":
        return set(before) <= set(found) <= set(after)
    return bool(found == before == after)


def outside(root: Path) -> dict[str, bytes]:
    """The files of exports, by their names."""
    paths = [path for path in root.glob("out.*") for path in ([path] if path.is_file() else path.iterdir())]
    return {str(path.relative_to(root)): path.read_bytes() for path in paths}


def holding(place: Place, words: tuple[bytes, ...]) -> list[Path]:
    """The files of a journal that hold one of some words."""
    files = [path for name in ("journal", "state") for path in (place.root / name).rglob("*") if path.is_file()]
    return [path for path in files if any(word in path.read_bytes() for word in words)]


def trial(deed: Deed, whole: Path, root: Path) -> Trial:
    """What stands before a deed, and what it makes of it."""
    shutil.copytree(whole, root)
    with closing(opened(Place(root))) as journal:
        before = standing(journal)
        deed.do(journal, root)
        return Trial(deed, whole, before, standing(journal), outside(root))


def main() -> None:
    """Stop each deed at one call after the other, until there is none left."""
    root, how, stride = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    saving.AT_ONCE = 3
    whole, stops = root / "whole", 0
    elsewhere(root / "there", root / "elsewhere.json")
    with closing(opened(Place(whole))) as journal:
        written(journal)
    shutil.copy(root / "elsewhere.json", whole)
    for name, deed in DEEDS.items():
        tried = trial(deed, whole, root / name)
        for number in count():
            place, call = Place(root / f"{name}-{number}"), 1 + number * stride
            try:
                stopped = tried.stopped(place, how, call)
            except AssertionError as error:
                raise AssertionError(f"{name}, {how} at call {call}") from error
            shutil.rmtree(place.root)
            if not stopped:
                break
            stops += 1
    sys.stdout.write(str(stops))


if __name__ == "__main__":
    main()
