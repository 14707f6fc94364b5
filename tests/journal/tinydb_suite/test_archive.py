"""The archive of TinyDB's tests: nothing but what was proven is used, and nothing but test files is taken from it."""

from __future__ import annotations

import hashlib
import io
import tarfile
from pathlib import Path
from typing import NoReturn

import pytest

from tests.journal.tinydb_suite import archive
from tests.journal.tinydb_suite.archive import CHECKSUMS, NotFetched, sources, version


@pytest.fixture
def no_index(monkeypatch: pytest.MonkeyPatch) -> None:
    """An index that cannot be asked."""

    def fail(folder: Path) -> NoReturn:
        raise NotFetched("no network")

    monkeypatch.setattr(archive, "_fetch", fail)


def kept(cache: Path, *members: tuple[tarfile.TarInfo, bytes]) -> bytes:
    """An archive in the cache."""
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w:gz") as file:
        for member, data in members:
            member.size = len(data)
            file.addfile(member, io.BytesIO(data))
    (cache / f"tinydb-{version()}.tar.gz").write_bytes(made.getvalue())
    return made.getvalue()


@pytest.mark.usefixtures("no_index")
def test_what_is_not_proven_is_not_used(tmp_path: Path) -> None:
    kept(tmp_path, (tarfile.TarInfo("tinydb-4.9.0/tests/test_tables.py"), b"assert True"))
    with pytest.raises(NotFetched):
        sources(tmp_path)


@pytest.mark.usefixtures("no_index")
def test_only_test_files_are_taken_whatever_else_there_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    link = tarfile.TarInfo("tinydb-4.9.0/tests/test_link.py")
    link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
    names = ("tests/test_tables.py", "tests/conftest.py", "tinydb/table.py", "../../tests/test_outside.py")
    data = kept(tmp_path, (link, b""), *((tarfile.TarInfo(f"tinydb-4.9.0/{name}"), name.encode()) for name in names))
    monkeypatch.setitem(CHECKSUMS, version(), hashlib.sha256(data).hexdigest())
    assert sources(tmp_path) == {"test_tables.py": "tests/test_tables.py"}


def test_the_checksum_is_that_of_the_pinned_version() -> None:
    assert list(CHECKSUMS) == [version()], "renew the checksum, and the numbers of tests, with the pin"
