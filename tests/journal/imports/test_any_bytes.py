"""Whatever a file holds, a reader gives clean entries and problems of bounded size, and never fails."""

from __future__ import annotations

from datetime import timedelta
from random import Random

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.journal.imports.day_one import day_one
from coach.journal.imports.found import LONGEST_VALUE, Imported, Source
from coach.journal.imports.jrnl import jrnl
from coach.journal.imports.markdown_note import markdown_note
from coach.journal.imports.own import own
from coach.journal.journal import Journal
from coach.text import HIDDEN
from tests.journal.imports.conftest import DOOR, MADE_BY_JRNL, Reader
from tests.journal.imports.test_own import entries

NOTE = b"---\ndate: 2024-03-15T10:30+01:00\ntags: [a, b]\ntitle: 'T'\nmed:\n  - LK\n---\n# Rubrik\n\nText \xc3\xa5.\n"
DAY_ONE = (
    b'{"metadata":{},"entries":[{"creationDate":"2024-06-21T14:30:00Z","timeZone":"Asia/Tokyo",'
    b'"text":"Midsommar\\\\.\\n![](dayone-moment://0F)","tags":["a b"],"starred":true},{"creationDate":"2024-06-22T'
    b'14:30:00Z","text":"Dagen efter."}]}'
)
OWN = msgspec.json.encode([{**msgspec.to_builtins(one), "id": str(n)} for n, one in enumerate(entries(3), 1)])
REAL: dict[str, tuple[Reader, list[bytes]]] = {
    "jrnl": (jrnl, [path.read_bytes() for path in sorted(MADE_BY_JRNL.glob("*.*"))]),
    "dayone": (day_one, [DAY_ONE]),
    "markdown": (markdown_note, [NOTE]),
    "coach": (own, [OWN]),
}
PIECES = (b"[2024-01-01 10:00] ", b"[", b"}", b'"', b"\\u0000", b"\\ud800", b"\n---\n", b"\xff", b"\x1b[2J", b"9" * 30)


def mangled(data: bytes, random: Random) -> bytes:
    """A file with some of it cut out, doubled, changed, or put in."""
    for _ in range(random.randint(1, 6)):
        start = random.randint(0, len(data))
        end = min(len(data), start + random.choice((0, 1, 1, 5, 200)))
        put = random.choice((b"", bytes([random.randrange(256)]), random.choice(PIECES), data[start:end] * 2))
        data = data[:start] + put + data[end:]
    return data.decode("utf-8", "replace").encode("utf-16") if random.random() < 0.05 else data


def hold(reader: Reader, name: str, data: bytes) -> None:
    """The laws."""
    journal = Journal.memory()
    found = list(reader(Source(name, data), DOOR))
    assert len(found) <= len(data) + 2
    taken = [one for one in found if isinstance(one, Imported)]
    for one in found:
        assert 0 <= one.line <= max(data.count(b"\n"), data.count(b"\r")) + 2
        if isinstance(one, Imported):
            assert isinstance(one.entry.at.utcoffset(), timedelta)
        else:
            assert len(one.value) <= LONGEST_VALUE + 1
            assert not HIDDEN.search(one.value)
            assert "\n" not in one.value
    journal.add(lambda heads: [one.document | {"id": ""} for one in taken])
    heads = journal.heads()
    assert len(heads) == len(taken)
    for head in heads:
        assert not HIDDEN.search(head.words)
        entry = journal.entry(head.id)
        assert entry is not None
        assert head.first_line in head.words or entry.exercise is not None


@pytest.mark.parametrize("kind", REAL)
@given(data=st.binary(max_size=400), named=st.booleans())
def test_any_bytes(kind: str, data: bytes, named: bool) -> None:
    hold(REAL[kind][0], "2024-01-01.md" if named else "a.md", data)


@pytest.mark.parametrize("kind", REAL)
@given(seed=st.integers(0, 2**32))
def test_a_real_file_that_something_has_happened_to(kind: str, seed: int) -> None:
    random = Random(seed)
    reader, whole = REAL[kind]
    hold(reader, "2024-01-01.md" if random.random() < 0.5 else "a.md", mangled(random.choice(whole), random))


@pytest.mark.parametrize("kind", REAL)
def test_a_real_file_that_ends_anywhere(kind: str) -> None:
    reader, (whole, *_) = REAL[kind]
    for end in range(0, len(whole), 7):
        hold(reader, "2024-01-01.md", whole[:end])


LONG = 60_000
HOSTILE = {
    "brackets": b"[" * LONG,
    "rows of brackets": b"[\n" * LONG,
    "dates": b"[2024-01-01 10:00] " * (LONG // 10),
    "rows of dates": b"[2024-01-01 10:00] a\n" * (LONG // 20),
    "rows that are almost dates": b"[2024-13-01 10:00] a\n" * (LONG // 20),
    "hyphens": b"---\n" * LONG,
    "facts": b"---\n" + b"a: b\n" * LONG,
    "spaces": b"---\ndate:" + b" " * LONG + b"\n---\n",
    "digits": b"2" * LONG,
    "pictures": b'{"entries":[{"creationDate":"2024-01-01T10:00:00Z","text":"' + b"![" * LONG + b'"}]}',
    "stars": b"[2024-01-01 10:00] " + b" *" * LONG,
    "elements": b"[" + b"1," * LONG + b"1]",
    "entries": b'{"entries":[' + b"1," * LONG + b"1]}",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_no_file_is_read_for_long(name: str) -> None:
    for reader, _ in REAL.values():
        assert len(list(reader(Source("2024-01-01.md", HOSTILE[name]), DOOR))) <= len(HOSTILE[name])
