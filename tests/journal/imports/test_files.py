"""Which files are opened: those that were asked for, within bounds, and nothing they point at."""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path

import pytest

from coach.journal.imports import files
from coach.journal.imports.files import CannotImport, sources
from coach.journal.imports.found import Problem, Source


def opened(path: Path, *suffixes: str) -> tuple[dict[str, bytes], list[tuple[str, str]]]:
    """What was read, and what was told."""
    found = list(sources(path, suffixes))
    read = {one.name: one.data for one in found if isinstance(one, Source)}
    return read, [(one.file, one.code.value) for one in found if isinstance(one, Problem)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of notes, beside a secret."""
    (tmp_path / "secret.md").write_text("hemligt")
    notes = tmp_path / "notes"
    (notes / "2024").mkdir(parents=True)
    (notes / ".obsidian").mkdir()
    (notes / "b.md").write_text("b")
    (notes / "2024" / "a.MD").write_text("a")
    (notes / "picture.png").write_text("p")
    (notes / ".hidden.md").write_text("h")
    (notes / ".obsidian" / "c.md").write_text("c")
    return notes


def test_a_folder_is_read_with_those_in_it_and_without_what_is_hidden(folder: Path) -> None:
    assert opened(folder, ".md") == ({"b.md": b"b", "2024/a.MD": b"a"}, [])


def test_no_link_leads_out_of_a_folder(folder: Path) -> None:
    (folder / "link.md").symlink_to(folder.parent / "secret.md")
    (folder / "near.md").symlink_to(folder / "b.md")
    (folder / "out").symlink_to(folder.parent)
    (folder / "round").symlink_to(folder)
    read, told = opened(folder, ".md")
    assert set(read) == {"b.md", "2024/a.MD"}
    assert sorted(told) == [("link.md", "link"), ("near.md", "link"), ("out", "link"), ("round", "link")]


def test_the_folder_itself_may_be_a_link(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "here").symlink_to(folder)
    assert set(opened(tmp_path / "here", ".md")[0]) == {"b.md", "2024/a.MD"}


def test_a_pipe_is_no_file_and_is_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "pipe.md")
    assert opened(folder, ".md")[1] == [("pipe.md", "unreadable")]
    with pytest.raises(CannotImport) as refused:
        sources(folder / "pipe.md", ())
    assert refused.value.code == "not-a-file"


@pytest.mark.parametrize(
    ("name", "code"),
    [("missing", "unreadable"), ("notes", "not-a-file"), ("a\0b", "unreadable"), ("a" * 5000, "unreadable")],
)
def test_what_is_not_there_is_refused(folder: Path, name: str, code: str) -> None:
    with pytest.raises(CannotImport) as refused:
        sources(folder.parent / name, ())
    assert refused.value.code == code


def test_a_device_is_refused() -> None:
    with pytest.raises(CannotImport):
        sources(Path("/dev/zero"), (".md",))


def test_sizes_are_bounded(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LARGEST_FILE", 10)
    (folder / "z.md").write_bytes(b"x" * 11)
    assert opened(folder, ".md")[1] == [("z.md", "too-large")]
    with pytest.raises(CannotImport) as refused:
        sources(folder / "z.md", ())
    assert refused.value.code == "too-large"
    monkeypatch.setattr(files, "MOST_FILES", 1)
    assert opened(folder, ".md") == ({"b.md": b"b"}, [("z.md", "too-many")])
    monkeypatch.setattr(files, "MOST_FILES", 100)
    monkeypatch.setattr(files, "LARGEST_ALL", 1)
    assert opened(folder, ".md")[1][-1][1] in ("too-many", "too-large")


def archive(path: Path, **members: bytes) -> Path:
    """A zip archive; in the names ``__`` stands for a slash."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in members.items():
            made.writestr(name.replace("__", "/") + ".json", data)
    return path


def test_an_archive_is_read_where_it_is_and_its_names_are_no_paths(tmp_path: Path) -> None:
    path = archive(tmp_path / "export.zip", Journal=b"{}", **{"..__..__up": b"[]", "photos__a": b"1"})
    read, told = opened(path, ".json")
    assert (read, told) == ({"Journal.json": b"{}", "up.json": b"[]", "a.json": b"1"}, [])
    assert [one.name for one in tmp_path.iterdir()] == ["export.zip"]


def test_an_archive_that_unpacks_to_too_much_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LARGEST_FILE", 100_000)
    path = archive(tmp_path / "bomb.zip", bomb=b"0" * 10_000_000)
    assert opened(path, ".json") == ({}, [("bomb.json", "too-large")])


def test_a_broken_archive_is_told(tmp_path: Path) -> None:
    data = archive(tmp_path / "export.zip", Journal=b"x" * 5000).read_bytes()
    for broken in (data[:40], data[:-30], data[:60] + b"\xff" * 20 + data[80:]):
        path = tmp_path / "broken.zip"
        path.write_bytes(broken)
        read, told = opened(path, ".json")
        assert (read, [code for _, code in told]) == ({}, ["unreadable"])


def test_an_encrypted_archive_is_told(tmp_path: Path) -> None:
    path = archive(tmp_path / "export.zip", Journal=b"x" * 50)
    data = bytearray(path.read_bytes())
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + flags] |= 1
    path.write_bytes(data)
    assert opened(path, ".json")[1] == [("", "unreadable")]
    assert zipfile.is_zipfile(io.BytesIO(data))


def test_a_name_that_is_no_text_ends_nothing(folder: Path) -> None:
    (folder / os.fsdecode(b"a\xff\x1b[2J.md")).write_text("x")
    (name,) = set(opened(folder, ".md")[0]) - {"b.md", "2024/a.MD"}
    assert name.endswith("[2J.md")
    assert name.isprintable() or "\ufffd" in name
