"""The library lists what is there, says what it passed over, and opens one."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.exercises.library import Ambiguous, Library, NotFound, Trouble, content_root, installed

FILE = """---
coach: exercise/1
id: {id}
version: 1.2.3
lang: {lang}
minutes: 7
themes: open-up
---

# {title}

Målet.

## Vad?

- {answer}
- Id: vad
"""
ANSWERS = {"sv": "Svar: lång text", "en": "Answer: long text"}


def put(root: Path, theme: str, id: str, lang: str, title: str = "Fall", name: str = "") -> Path:
    """Write an exercise."""
    path = root / "exercises" / theme / (name or f"{id}.{lang}.md")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(FILE.format(id=id, lang=lang, title=title, answer=ANSWERS[lang]), encoding="utf-8")
    return path


def test_a_row_has_what_a_list_shows(tmp_path: Path) -> None:
    path = put(tmp_path, "open-up", "fall", "sv", "Ett *fall*")
    (shelf,) = Library({"coach": tmp_path}).heads()
    assert (shelf.name, shelf.pack, shelf.id, shelf.version) == ("coach/fall", "coach", "fall", "1.2.3")
    assert (shelf.lang, shelf.title, shelf.aim, shelf.minutes) == ("sv", "Ett fall", "Målet.", 7)
    assert (shelf.theme, shelf.path) == ("open-up", path)


def test_the_order_is_that_of_the_themes_and_then_of_the_names(tmp_path: Path) -> None:
    own, pack = tmp_path / "own", tmp_path / "pack"
    for theme, id in (("joint-process", "a"), ("eget", "b"), ("rhythm", "d"), ("rhythm", "c")):
        put(own, theme, id, "sv")
        put(own, theme, id, "en")
    put(pack, "rhythm", "a", "sv")
    rows = [f"{shelf.name}.{shelf.lang}" for shelf in Library({"pack": pack, "coach": own}).heads()]
    assert rows[:5] == ["coach/c.en", "coach/c.sv", "coach/d.en", "coach/d.sv", "pack/a.sv"]
    assert rows[5:] == ["coach/a.en", "coach/a.sv", "coach/b.en", "coach/b.sv"]
    assert [shelf.lang for shelf in Library({"coach": own}).heads("sv")] == ["sv"] * 4


def test_folders_that_are_not_there_are_empty(tmp_path: Path) -> None:
    library = Library({"coach": tmp_path / "nowhere"})
    assert (library.heads(), library.problems()) == ([], [])
    assert installed(tmp_path / "nowhere") == {}


def test_what_does_not_belong_is_passed_over_and_told(tmp_path: Path) -> None:
    root = tmp_path / "root"
    good = put(root, "rhythm", "good", "sv")
    outside = put(tmp_path / "elsewhere", "rhythm", "secret", "sv")
    put(root, "rhythm", "other", "sv", name="another.sv.md")
    put(root, "balance", "good", "sv")
    folder = good.parent
    (folder / "secret.sv.md").symlink_to(outside)
    (folder / "gone.sv.md").symlink_to(folder / "nothing.sv.md")
    (folder / "notes.txt").write_text("text")
    (folder / "empty.sv.md").write_bytes(b"")
    (folder / "folder.sv.md").mkdir()
    (folder / ".hidden.sv.md").write_text("x")
    (root / "exercises" / "loose.sv.md").write_text("x")
    library = Library({"coach": root})
    assert {
        problem.path.relative_to(root / "exercises").as_posix(): problem.trouble for problem in library.problems()
    } == {
        "rhythm/another.sv.md": Trouble.NAME_DIFFERS,
        "rhythm/good.sv.md": Trouble.TWICE,
        "rhythm/secret.sv.md": Trouble.OUTSIDE_FOLDER,
        "rhythm/gone.sv.md": Trouble.UNREADABLE,
        "rhythm/notes.txt": Trouble.OUTSIDE_LAYOUT,
        "rhythm/empty.sv.md": Trouble.NO_EXERCISE,
        "rhythm/folder.sv.md": Trouble.UNREADABLE,
        "loose.sv.md": Trouble.OUTSIDE_LAYOUT,
    }
    assert [shelf.id for shelf in library.heads()] == ["good"]


def test_a_long_head_is_read_whole(tmp_path: Path) -> None:
    path = put(tmp_path, "rhythm", "long", "sv")
    path.write_text(path.read_text("utf-8").replace("Målet.", "Målet. " + "å" * 5000), encoding="utf-8")
    (shelf,) = Library({"coach": tmp_path}).heads()
    assert len(shelf.aim) == 5007


def test_a_comment_among_the_facts_that_looks_like_a_step_is_none(tmp_path: Path) -> None:
    path = put(tmp_path, "rhythm", "fall", "sv")
    text = path.read_text("utf-8").replace("minutes: 7", "# Om\n## Tid\nminutes: 7")
    path.write_text(text, encoding="utf-8")
    (shelf,) = Library({"coach": tmp_path}).heads()
    assert (shelf.title, shelf.aim, shelf.minutes) == ("Fall", "Målet.", 7)


def test_what_comes_with_coach_is_known_by_its_folder(tmp_path: Path) -> None:
    assert Library({"coach": content_root()}).comes_with_coach("coach")
    assert not Library({"coach": tmp_path}).comes_with_coach("coach")
    assert not Library({"other": content_root()}).comes_with_coach("other")


def test_names(tmp_path: Path) -> None:
    for pack, ids in {"coach": ["fall"], "a": ["fall", "own", "same"], "b": ["same"]}.items():
        for id in ids:
            put(tmp_path / pack, "rhythm", id, "sv")
    library = Library({pack: tmp_path / pack for pack in ("a", "b", "coach")})
    assert library.find("fall") == ("coach", "fall")
    assert library.find("a/fall") == ("a", "fall")
    assert library.find("own") == ("a", "own")
    with pytest.raises(Ambiguous) as several:
        library.find("same")
    assert several.value.names == ("a/same", "b/same")
    with pytest.raises(NotFound) as none:
        library.find("onw")
    assert (none.value.name, none.value.near) == ("onw", ("a/own",))
    with pytest.raises(NotFound):
        library.find("b/fall")
    with pytest.raises(NotFound):
        library.find("../fall")


def test_opening(tmp_path: Path) -> None:
    put(tmp_path, "rhythm", "both", "sv", "Båda")
    put(tmp_path, "rhythm", "both", "en", "Both")
    put(tmp_path, "rhythm", "one", "sv", "En")
    library = Library({"coach": tmp_path})
    for id, lang, title, other in (
        ("both", "en", "Both", False),
        ("both", "sv", "Båda", False),
        ("one", "en", "En", True),
    ):
        opened = library.open("coach", id, lang)
        assert opened.exercise is not None
        assert (opened.exercise.title, opened.other_language, opened.diagnostics) == (title, other, ())
    with pytest.raises(NotFound):
        library.open("coach", "none", "sv")


def test_opening_what_has_become_unusable(tmp_path: Path) -> None:
    broken, gone = put(tmp_path, "rhythm", "broken", "sv"), put(tmp_path, "rhythm", "gone", "sv")
    library = Library({"coach": tmp_path})
    assert len(library.heads()) == 2
    broken.write_text(broken.read_text("utf-8").replace("lång text", "lång"), encoding="utf-8")
    gone.unlink()
    assert [(one.code, one.line) for one in library.open("coach", "broken", "sv").diagnostics] == [("E075", 16)]
    opened = library.open("coach", "gone", "sv")
    assert opened.exercise is None
    assert [one.code for one in opened.diagnostics] == ["E008"]


def test_a_file_too_large_is_not_read_whole(tmp_path: Path) -> None:
    path = put(tmp_path, "rhythm", "large", "sv")
    with path.open("ab") as file:
        file.write(b"x" * 1_000_000)
    opened = Library({"coach": tmp_path}).open("coach", "large", "sv")
    assert opened.exercise is None
    assert [one.code for one in opened.diagnostics] == ["E001"]


def test_installed_packs(tmp_path: Path) -> None:
    for folder in ("a/1.2.0", "a/1.10.0", "a/draft", "coach/9.0.0", "B/1.0.0", "c", "d/1.0"):
        (tmp_path / "packs" / folder).mkdir(parents=True)
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "packs" / "e").mkdir()
    (tmp_path / "packs" / "e" / "1.0.0").symlink_to(tmp_path / "elsewhere")
    assert installed(tmp_path / "packs") == {"a": tmp_path / "packs" / "a" / "1.10.0"}


def test_the_built_in_exercises_are_found() -> None:
    assert Library({"coach": content_root()}).find("first-day") == ("coach", "first-day")
