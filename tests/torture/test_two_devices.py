"""Two devices that write to one journal and get each other's files sooner or later: in the end both hold the same.

What each device knew when it wrote is noted beside the journals. From that alone follows what must stand: an entry is
there as long as something was written to it that no deletion had seen, and every text is among the versions. What a
text was written over has been seen by whoever deletes that text, also where the file it stood in is away just then.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, rule

from coach.journal.store import Document, JournalDB
from tests.journal.store.place import START
from tests.torture.effort import times

SLOW = 3_600_000
"""Milliseconds that the clock of the second device is behind."""
COPY = ".sync-conflict-20261123-101010-ABCDEFG"

either = st.integers(0, 1)


@dataclass(frozen=True)
class Write:
    """One write to one entry by one device.

    Attributes:
        text: None for a deletion.
        seen: The numbers of those that its device knew.
        over: The number of the one whose text stood there.
    """

    at: int
    doc_id: int
    text: str | None
    seen: frozenset[int]
    over: int | None = None


@dataclass
class Device:
    """One device: its folders, its open journal, and the numbers of the writes that it knows."""

    folder: Path
    state: Path
    clock: Iterator[int]
    knows: set[int] = field(default_factory=set)
    db: JournalDB = field(init=False)

    def open(self, numbers: dict[str, int]) -> None:
        """Open the journal anew; ``numbers`` are those of the writes by their revisions."""
        self.close()
        self.db = JournalDB(self.folder, self.state, now=lambda: next(self.clock))
        self.look(numbers)

    def look(self, numbers: dict[str, int]) -> None:
        """Know what its files hold: an open journal sees what arrives before it writes."""
        self.knows = {numbers[revision] for log in self.logs() for revision in revisions(log) if revision in numbers}

    def close(self) -> None:
        """Close the journal, where it is open."""
        if hasattr(self, "db"):
            self.db.close()

    def logs(self) -> list[Path]:
        """Every log that it has, its own and others'."""
        return sorted(self.folder.glob("log-*.jsonl"))

    def own(self) -> list[Path]:
        """Its own logs, and the conflict copies of them."""
        states = [json.loads(path.read_bytes()) for path in self.state.glob("*.json")]
        ids = [device for state in states for device in (state["device"], *state.get("former", ()))]
        return [log for log in self.logs() if any(device in log.name for device in ids)]

    def last(self) -> str:
        """The revision that it has written last."""
        (log,) = [log for log in self.own() if COPY not in log.name]
        revision: str = json.loads(log.read_bytes().splitlines()[-1])["r"]
        return revision


def revisions(log: Path) -> list[str]:
    """The revisions that stand whole in a log."""
    lines = log.read_bytes().split(b"\n")[1:-1]
    return [json.loads(line)["r"] for line in lines]


class TwoDevices(RuleBasedStateMachine):
    """Both write, and their files go to and fro, whole or not yet whole."""

    ids: Bundle[int] = Bundle("ids")

    def __init__(self) -> None:
        super().__init__()
        self.root = Path(tempfile.mkdtemp(prefix="coach-"))
        self.devices = [
            Device(self.root / f"{n}" / "journal", self.root / f"{n}" / "state", count(START - n * SLOW))
            for n in (0, 1)
        ]
        self.writes: list[Write] = []
        self.numbers: dict[str, int] = {}
        self.erased: set[int] = set()

    @initialize(target=ids)
    def begin(self) -> Any:
        """One journal on both, with one entry."""
        first, second = self.devices
        first.open(self.numbers)
        doc_id: int = self.insert(0)  # type: ignore[assignment]
        shutil.copytree(first.folder, second.folder)
        second.open(self.numbers)
        return doc_id

    @rule(target=ids, at=either)
    def insert(self, at: int) -> int:
        """A new entry."""
        doc_id = self.devices[at].db.table("entries").insert({"text": self.text()})
        self.note(at, doc_id, self.text())
        return doc_id

    @rule(at=either, doc_id=ids)
    def edit(self, at: int, doc_id: int) -> None:
        """An entry is edited, where it is there."""
        table = self.devices[at].db.table("entries")
        with self.devices[at].db.session():
            before = table.get(doc_id=doc_id)
            if table.update({"text": self.text()}, doc_ids=[doc_id]):
                assert isinstance(before, Document)
                self.note(at, doc_id, self.text(), over=self.number(before["text"]))

    @rule(at=either, doc_id=ids)
    def delete(self, at: int, doc_id: int) -> None:
        """An entry is deleted, where it is there."""
        if self.devices[at].db.table("entries").remove(doc_ids=[doc_id]):
            self.note(at, doc_id, None)

    @rule(at=either, doc_id=ids)
    def bring_back(self, at: int, doc_id: int) -> None:
        """A deleted entry is put back."""
        if doc_id in self.devices[at].db.deleted("entries"):
            self.devices[at].db.put("entries", {doc_id: {"text": self.text()}})
            self.note(at, doc_id, self.text())

    @rule(at=either, doc_id=ids)
    def erase(self, at: int, doc_id: int) -> None:
        """An entry is deleted for good."""
        self.devices[at].db.erase("entries", [doc_id])
        self.erased.add(doc_id)
        self.reopen(at)

    @rule(doc_id=ids, deeds=st.lists(st.sampled_from(["edit", "delete"]), min_size=2, max_size=3))
    def at_odds(self, doc_id: int, deeds: list[str]) -> None:
        """Both know an entry, and write to it without knowing of each other; then perhaps one does once more."""
        self.meet()
        for turn, deed in enumerate(deeds):
            getattr(self, deed)(turn % 2, doc_id)

    @rule(at=either)
    def compact(self, at: int) -> None:
        """The own log is rewritten."""
        self.devices[at].db.compact()
        self.reopen(at)

    @rule(at=either)
    def reopen(self, at: int) -> None:
        """The program is started again."""
        self.devices[at].open(self.numbers)

    @rule(to=either, part=st.floats(0, 1) | st.just(1))
    def arrive(self, to: int, part: float) -> None:
        """What the other device has written comes, or its beginning, while the program is open.

        Conflict copies come whole: of half a one, which nothing completes, nobody can tell what it holds.
        """
        for log in self.devices[1 - to].own():
            data = log.read_bytes()
            end = len(data) if COPY in log.name else round(len(data) * part)
            (self.devices[to].folder / log.name).write_bytes(data[:end])

    @rule(to=either)
    def conflict(self, to: int) -> None:
        """A sync tool makes a conflict copy of the other's log."""
        for log in self.devices[1 - to].own():
            if COPY not in log.name:
                shutil.copy(log, self.devices[to].folder / f"{log.stem}{COPY}.jsonl")

    def text(self) -> str:
        """The text of the next write; nobody else writes it."""
        return f"text {len(self.writes)}."

    def number(self, text: str) -> int:
        """The number of the write of a text."""
        return next(number for number, write in enumerate(self.writes) if write.text == text)

    def note(self, at: int, doc_id: int, text: str | None, over: int | None = None) -> None:
        """Note what a device has written."""
        device, number = self.devices[at], len(self.writes)
        device.look(self.numbers)
        self.writes.append(Write(at, doc_id, text, frozenset(device.knows), over))
        self.numbers[device.last()] = number
        device.knows.add(number)

    def behind(self, seen: set[int]) -> set[int]:
        """What was seen, with all that it was written over, and what its device had written there before."""
        found, rest = set[int](), [*seen]
        while rest:
            number = rest.pop()
            if number not in found:
                found.add(number)
                write = self.writes[number]
                rest += [] if write.over is None else [write.over]
                rest += [
                    n for n, one in enumerate(self.writes[:number]) if (one.at, one.doc_id) == (write.at, write.doc_id)
                ]
        return found

    def teardown(self) -> None:
        """All files get everywhere, twice, because a device that opens may clean its own; then both are looked at."""
        try:
            if self.writes:
                self.meet()
                self.meet()
                for device in self.devices:
                    self.look(device)
        finally:
            for device in self.devices:
                device.close()
            shutil.rmtree(self.root)

    def meet(self) -> None:
        """Everything gets everywhere, and both open it."""
        first, second = self.devices
        for here, there in ((first, second), (second, first)):
            ours = {log.name.partition(".")[0] for log in here.own()}
            for log in there.logs():
                if COPY in log.name and log.name.partition(".")[0] in ours:
                    shutil.copy(log, here.folder)
            here.open(self.numbers)
        for here, there in ((first, second), (second, first)):
            for log in here.own():
                shutil.copy(log, there.folder)
        for device in self.devices:
            device.open(self.numbers)

    def look(self, device: Device) -> None:
        """See that what must stand stands."""
        found = {document.doc_id: document["text"] for document in device.db.table("entries")}
        bytes_of_all = b"".join(log.read_bytes() for log in device.logs())
        assert device.db.damage == ()
        for doc_id in {write.doc_id for write in self.writes}:
            writes = [(number, write) for number, write in enumerate(self.writes) if write.doc_id == doc_id]
            texts = {number: write.text for number, write in writes if write.text is not None}
            if doc_id in self.erased:
                assert doc_id not in found
                assert not [text for text in texts.values() if text.encode() in bytes_of_all]
                continue
            living = texts.keys() - self.behind({n for _, write in writes if write.text is None for n in write.seen})
            edited = {number for one in living for number in self.writes[one].seen}
            assert (doc_id in found) == bool(living)
            assert not living or found[doc_id] in {texts[number] for number in living - edited}
            history = device.db.history("entries", doc_id)
            assert {one.document["text"] for one in history if one.document is not None} == set(texts.values())


TestTwoDevices = TwoDevices.TestCase
TestTwoDevices.settings = settings(max_examples=times(40, 1500), stateful_step_count=times(30, 50))
