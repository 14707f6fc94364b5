"""Changing, deleting and bringing back what was written."""

from __future__ import annotations

import json
import os
import shlex
import signal
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Coach = Callable[..., Any]

REPLACE = """
import sys
from pathlib import Path
*pairs, path = sys.argv[1:]
text = Path(path).read_text(encoding="utf-8")
for old, new in zip(pairs[::2], pairs[1::2]):
    text = text.replace(old, new)
Path(path).write_text(text, encoding="utf-8")
"""
"""An editor that replaces words."""

LOOK = """
import os, sys
from pathlib import Path
path = Path(sys.argv[-1])
Path(sys.argv[1]).write_text("\\n".join([str(path), oct(path.parent.stat().st_mode), oct(path.stat().st_mode)]))
"""
"""An editor that writes down where it was."""


@pytest.fixture
def editing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Makes a script, with arguments, the editor."""

    def use(script: str, *arguments: str) -> None:
        file = tmp_path / "editor.py"
        file.write_text(script, encoding="utf-8")
        monkeypatch.setenv("EDITOR", shlex.join([sys.executable, str(file), *arguments]))

    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    return use


def note(coach: Coach, text: str = "Det blev tyst.") -> str:
    """Save a note; gives its id."""
    return str(coach("note", text).out.strip())


def left(home: Path, tmp_path: Path) -> list[str]:
    """What is left of readable copies."""
    return [path.name for root in (home / "state" / "copies", tmp_path) for path in root.glob("coach-edit-*")]


def test_edit_changes_an_answer_and_leaves_no_copy(
    coach: Coach, home: Path, tmp_path: Path, editing: Callable[..., None]
) -> None:
    id = note(coach)
    editing(REPLACE, "tyst", "tyst i rummet")
    done = coach("edit", id)
    assert (done.code, done.out) == (
        0,
        f"Sparat. Som det var finns kvar bland tidigare versioner: coach show {id} --versions.\n",
    )
    assert done.err.startswith(f"Så länge du ändrar ligger anteckningen läsbar i {tmp_path}")
    assert "Det blev tyst i rummet." in coach("show", id).out
    rows = coach("show", id, "--versions", "--json").json
    assert [(row["version"], row["first_line"]) for row in rows] == [
        (2, "Det blev tyst i rummet."),
        (1, "Det blev tyst."),
    ]
    assert list(rows[0]) == ["version", "saved", "first_line"]
    assert coach("show", id, "--versions").out.splitlines()[1].endswith("Det blev tyst.")
    assert left(home, tmp_path) == []


def test_an_unchanged_copy_saves_nothing(coach: Coach, editing: Callable[..., None]) -> None:
    id = note(coach)
    editing(REPLACE, "borta", "x")
    done = coach("edit", "last")
    assert (done.code, done.out) == (0, "Inget är ändrat.\n")
    assert len(coach("show", id, "--versions", "--json").json) == 1


def test_only_its_owner_can_look_at_the_copy(coach: Coach, tmp_path: Path, editing: Callable[..., None]) -> None:
    note(coach)
    editing(LOOK, str(tmp_path / "seen"))
    coach("edit", "last")
    path, folder, file = (tmp_path / "seen").read_text().splitlines()
    assert Path(path).parent.parent == tmp_path
    assert (stat.S_IMODE(int(folder, 8)), stat.S_IMODE(int(file, 8))) == (0o700, 0o600)


def test_every_kind_is_changed(coach: Coach, pack: Path, editing: Callable[..., None]) -> None:
    lines = "Tyst\nEtt\n.\n.\n.\n1\n1\n3\nx\ny\n.\n1\n2\n1\n1\nLK\n1\nNär, då\n\nmer\n.\n"
    coach("write", "everything", stdin=lines)
    editing(REPLACE, "(x) Röd", "( ) Röd", "( ) Grön", "(x) Grön", "LK", "LK, MO", "\n3\n", "\n2\n", "- y", "- y\n- z")
    assert coach("edit", "last").code == 0
    steps = {step["id"]: step for step in coach("show", "last", "--json").json["steps"]}
    assert steps["colour"]["answer"]["id"] == "green"
    assert steps["who"]["answer"] == ["LK", "MO"]
    assert steps["much"]["answer"] == 2
    assert steps["things"]["answer"] == ["x", "y", "z"]
    assert steps["happened"]["answer"] == "Tyst"
    owed = [row["who"] for row in coach("show", "last", "--json").json["became"] if row["kind"] == "owed"]
    assert owed == ["LK", "MO"]


def test_a_slip_is_told_and_loses_nothing(
    coach: Coach, home: Path, tmp_path: Path, editing: Callable[..., None]
) -> None:
    id = note(coach)
    editing(REPLACE, "Det blev tyst.", "## Det blev mycket tyst.")
    done = coach("edit", id)
    assert done.code == 1
    assert "Rad 11: ”## Det blev mycket tyst.” är en rubrik som inte ska stå här." in done.err
    (kept,) = tmp_path.glob("coach-rescue-*.txt")
    assert str(kept) in done.err
    assert "mycket tyst" in kept.read_text(encoding="utf-8")
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert len(coach("show", id, "--versions", "--json").json) == 1
    assert left(home, tmp_path) == []


def test_an_editor_that_gives_up_saves_nothing_and_loses_nothing(
    coach: Coach, tmp_path: Path, editing: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    id = note(coach)
    editing(REPLACE + "sys.exit(1)", "tyst", "mycket tyst")
    assert coach("edit", id).code == 1
    (kept,) = tmp_path.glob("coach-rescue-*.txt")
    assert "mycket tyst" in kept.read_text(encoding="utf-8")
    monkeypatch.setenv("EDITOR", "/does/not/exist")
    assert "/does/not/exist" in coach("edit", id).err
    assert len(coach("show", id, "--versions", "--json").json) == 1


def test_without_an_editor_or_a_place_it_is_said(
    coach: Coach, editing: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    id = note(coach)
    monkeypatch.setenv("PATH", "")
    assert coach("edit", id).code == 2
    assert coach("edit", "0").code == 1
    assert coach("edit", "x").code == 2


def test_a_copy_that_a_killed_program_left_is_removed_and_what_was_changed_in_it_kept(
    coach: Coach, home: Path, tmp_path: Path, editing: Callable[..., None]
) -> None:
    id = note(coach)
    editing(REPLACE + "import os, signal, time; os.kill(os.getppid(), signal.SIGKILL)", "tyst", "mycket tyst")
    killed = subprocess.run(
        [sys.executable, "-m", "coach", "edit", id],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])},
        capture_output=True,
        check=False,
    )
    assert killed.returncode == -signal.SIGKILL
    assert len(left(home, tmp_path)) == 2
    done = coach("history")
    (kept,) = tmp_path.glob("coach-rescue-*.txt")
    assert f"Det du hann skriva ligger i {kept}." in done.err
    assert "mycket tyst" in kept.read_text(encoding="utf-8")
    assert left(home, tmp_path) == []


def test_a_copy_that_somebody_has_open_is_left(
    coach: Coach, home: Path, tmp_path: Path, editing: Callable[..., None]
) -> None:
    id = note(coach)
    editing(
        "import subprocess, sys\n"
        "subprocess.run([sys.executable, '-m', 'coach', 'history'], check=True, capture_output=True)\n" + REPLACE,
        "tyst",
        "stilla",
    )
    assert coach("edit", id).code == 0
    assert "stilla" in coach("show", id).out


def test_delete_asks_and_restore_brings_back(coach: Coach) -> None:
    id = note(coach)
    done = coach("delete", id)
    assert done.code == 1
    assert "1 anteckning tas bort. Den går att ta tillbaka med coach restore." in done.err
    assert done.err.endswith("Inget är borttaget. Med --yes tas den bort utan att du blir frågad.\n")
    assert coach("restore").out == "Det finns inget borttaget att ta tillbaka.\n"
    assert coach("delete", id, "--yes").out == f"Borttagen. coach restore {id} tar tillbaka den.\n"
    assert coach("show", id).code == coach("delete", id, "--yes").code == 1
    assert [row["id"] for row in coach("restore", "--json").json] == [id]
    assert id in coach("restore").out
    assert coach("show", id, "--versions").code == 0
    assert coach("restore", id).out == "Anteckningen är tillbaka.\n"
    assert "Det blev tyst." in coach("show", id).out
    assert coach("restore", id).code == 1


def test_an_earlier_version_stands_again(coach: Coach, editing: Callable[..., None]) -> None:
    id = note(coach)
    editing(REPLACE, "tyst", "stilla")
    coach("edit", id)
    assert coach("restore", id, "--version", "3").code == 1
    assert coach("restore", id, "--version", "1").out.startswith("Version 1 gäller nu.")
    assert "tyst" in coach("show", id).out
    assert len(coach("show", id, "--versions", "--json").json) == 3


def test_for_good_leaves_no_word(coach: Coach, home: Path) -> None:
    id = note(coach, "hemligheten")
    done = coach("delete", id, "--for-good", "--yes")
    assert "Det här går inte att ångra. 1 anteckning tas bort" in done.err
    assert done.out == "Borttagen för gott.\n"
    assert coach("restore", id).code == 1
    assert not [path for path in home.rglob("*") if path.is_file() and b"hemligheten" in path.read_bytes()]


def test_what_was_deleted_can_be_deleted_for_good(coach: Coach, home: Path) -> None:
    id = note(coach, "hemligheten")
    coach("delete", id, "--yes")
    assert coach("delete", id, "--for-good", "--yes").code == 0
    assert not [path for path in home.rglob("*") if path.is_file() and b"hemligheten" in path.read_bytes()]


def test_on_a_terminal_it_is_asked_and_what_may_hold_the_words_is_named(
    coach: Coach, home: Path, terminal: Callable[..., Any]
) -> None:
    id = note(coach)
    damaged = home / "journal" / "damaged"
    damaged.mkdir()
    (damaged / "entries-1.jsonl-0").write_bytes(b"...")
    seen = terminal("delete", id, "--for-good")
    seen.until("Skriv ja eller nej.")
    seen.type("ja\n")
    seen.until("damaged/entries-1.jsonl-0")
    seen.until("Skriv ja eller nej.")
    seen.type("ja\n")
    seen.until("Mappen damaged är tömd.")
    assert seen.code() == 0
    assert list(damaged.iterdir()) == []


def test_on_a_terminal_no_and_ctrl_c_change_nothing(coach: Coach, terminal: Callable[..., Any]) -> None:
    id = note(coach)
    for keys, code in (("nej\n", 1), ("\x03", 130)):
        seen = terminal("delete", id)
        seen.until("Skriv ja eller nej.")
        seen.type(keys)
        seen.until("Inget är borttaget.")
        assert seen.code() == code
    assert coach("show", id).code == 0


def test_on_a_terminal_a_slip_can_be_mended(
    coach: Coach, tmp_path: Path, editing: Callable[..., None], terminal: Callable[..., Any]
) -> None:
    id = note(coach)
    editing(REPLACE, "## D", "D", "Det blev tyst.", "## Det blev stilla.")
    seen = terminal("edit", id, EDITOR=os.environ["EDITOR"], XDG_RUNTIME_DIR=str(tmp_path))
    seen.until("Enter öppnar den igen.")
    seen.type("\n")
    seen.until("Sparat.")
    assert seen.code() == 0
    assert "Det blev stilla." in coach("show", id).out
    assert json.loads(coach("show", id, "--versions", "--json").out)[0]["version"] == 2
