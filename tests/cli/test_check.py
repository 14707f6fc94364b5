"""``coach check``: what it says of files and folders, how, and with which exit code."""

from __future__ import annotations

import re
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from coach.cli.source_row import WIDEST, pointed, width
from coach.exercises.source import LARGEST

Coach = Callable[..., Any]

ROOT = Path(__file__).resolve().parents[2]

TOP = "---\ncoach: exercise/1\nid: a\nversion: 1.0.0\nlang: sv\n---\n\n# A\n\n"
GOOD = TOP + "## Vad?\n\n- Svar: kort text\n- Id: vad\n"
SLIP = GOOD.replace("Svar", "Svra")
ADVICE = GOOD.replace("kort text", "lång text")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def put(folder: Path, name: str, text: str | bytes) -> Path:
    """A file in the folder."""
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def test_what_is_wrong_where_and_how_it_is_mended(coach: Coach, folder: Path) -> None:
    put(folder, "a.sv.md", SLIP)
    done = coach("check", "a.sv.md")
    assert (done.code, done.err) == (1, "")
    assert done.out == (
        "a.sv.md:12:3: fel E054 ”Svra:” är inget som en rad kan börja med. Menade du ”Svar:”?\n"
        "    - Svra: kort text\n"
        "      ^\n"
        "\n"
        "1 fil är kontrollerad: 1 fel.\n"
    )


def test_the_language_is_the_readers(coach: Coach, folder: Path) -> None:
    put(folder, "a.sv.md", SLIP)
    done = coach("check", "a.sv.md", "--lang", "en")
    assert "a.sv.md:12:3: error E054 “Svra:” is nothing" in done.out
    assert done.out.endswith("1 file was checked: 1 error.\n")


def test_all_is_well_in_the_current_folder(coach: Coach, folder: Path) -> None:
    put(folder, "a.sv.md", GOOD)
    done = coach("check")
    assert (done.code, done.out, done.err) == (0, "1 fil är kontrollerad. Allt stämmer.\n", "")


def test_advice_counts_only_when_it_is_asked_to(coach: Coach, folder: Path) -> None:
    put(folder, "a.sv.md", ADVICE)
    done = coach("check", "a.sv.md")
    assert done.code == 0
    assert "varning W145" in done.out
    assert done.out.endswith("1 fil är kontrollerad: 1 varning.\n")
    assert coach("check", "a.sv.md", "--strict").code == 1


@pytest.mark.parametrize("option", [["--json"], ["--format", "json"]])
def test_as_json(coach: Coach, folder: Path, option: list[str]) -> None:
    put(folder, "a.sv.md", SLIP)
    done = coach("check", "a.sv.md", "nope.md", *option)
    assert done.code == 2
    assert done.json[0] == {
        "path": "a.sv.md",
        "line": 12,
        "column": 3,
        "severity": "error",
        "code": "E054",
        "message": "”Svra:” är inget som en rad kan börja med.",
        "mend": "Menade du ”Svar:”?",
    }
    assert [one["code"] for one in done.json] == ["E054", "E120"]


def test_as_json_nothing_is_an_empty_list(coach: Coach, folder: Path) -> None:
    put(folder, "a.sv.md", GOOD)
    done = coach("check", "a.sv.md", "--json")
    assert (done.code, done.json, done.err) == (0, [], "")


def test_for_github(coach: Coach, folder: Path) -> None:
    put(folder, "a,b:100%.sv.md", SLIP.replace("Svra", "Sv%0Ara"))
    done = coach("check", "a,b:100%.sv.md", "--format", "github")
    first = done.out.split("\n")[0]
    assert first.startswith("::error file=a%2Cb%3A100%25.sv.md,line=12,col=3,title=E054::”Sv%250Ara:” ")


def test_what_cannot_be_read_is_one_line_each_and_the_others_are_checked(coach: Coach, folder: Path) -> None:
    put(folder, "a.sv.md", SLIP)
    put(folder, "empty.md", "")
    put(folder, "binary.md", bytes(range(256)) * 40)
    put(folder, "large.md", b"x" * 10 * 1024 * 1024)
    (folder / "nothing").mkdir()
    names = ["empty.md", "binary.md", "large.md", "nothing", "not-there.md"]
    done = coach("check", *names, "a.sv.md")
    assert done.code == 2
    assert "E054" in done.out
    assert done.out.endswith("1 fil är kontrollerad: 1 fel, 5 gick inte att läsa.\n")
    rows = done.err.splitlines()
    assert [re.match(r"[^:]+: fel (E\d+) \S.+\.", row)[1] for row in rows] == ["E122", "E123", "E001", "E120", "E124"]  # type: ignore[index]
    assert f"får plats {LARGEST // 1024}" in done.err


def test_what_may_not_be_read(coach: Coach, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(folder, "a.sv.md", GOOD)
    put(folder, "b.sv.md", GOOD)
    opened = Path.open

    def refuse(path: Path, *asked: Any, **named: Any) -> Any:
        if path.name == "b.sv.md":
            raise PermissionError(13, "no")
        return opened(path, *asked, **named)

    monkeypatch.setattr(Path, "open", refuse)
    done = coach("check", "a.sv.md", "b.sv.md")
    assert (done.code, done.out) == (2, "1 fil är kontrollerad: 1 gick inte att läsa.\n")
    assert done.err.startswith("b.sv.md: fel E121 Du får inte läsa den.")


def test_a_path_is_shown_on_one_line_whatever_it_is_called(coach: Coach, folder: Path) -> None:
    put(folder, "a\n\x1b[2Jb.sv.md", SLIP)
    done = coach("check", "a\n\x1b[2Jb.sv.md")
    assert done.out.startswith("a \ufffd[2Jb.sv.md:12:3: fel E054")


def test_after_fifty_it_stops_and_says_so(coach: Coach, folder: Path) -> None:
    put(folder, "a.sv.md", GOOD + "- Svra: kort text\n" * 90)
    done = coach("check", "a.sv.md")
    assert done.out.count(": fel E") == 50
    assert "högst 50 saker" in done.out


def test_a_code_is_explained_with_a_wrong_and_a_right_example(coach: Coach, folder: Path) -> None:
    done = coach("check", "--explain", "e054")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("E054, fel\n\n”Svra:” är inget som en rad kan börja med.\nMenade du ”Svar:”?\n")
    assert "    - Svra: kort text" in done.out
    assert done.out.rstrip().endswith("    - Svar: kort text")


def test_signs_in_an_example_are_explained(coach: Coach, folder: Path) -> None:
    assert "⟨× 61⟩ för att raden står där 61 gånger" in coach("check", "--explain", "E036").out
    assert "E120, error" in coach("check", "--explain", "E120", "--lang", "en").out


def test_an_unknown_code_gets_a_guess(coach: Coach, folder: Path) -> None:
    done = coach("check", "--explain", "E0544")
    assert (done.code, done.out, done.err) == (2, "", "Det finns inget meddelande E0544. Menade du E054?\n")
    assert "en bokstav och tre siffror" in coach("check", "--explain", "vad").err


MENDABLE = GOOD.replace("Svar: kort text", "Answer: short text").replace("\n", "\r\n")


def test_what_would_be_mended_is_shown_and_nothing_is_written_unasked(coach: Coach, folder: Path) -> None:
    path = put(folder, "a.sv.md", MENDABLE)
    done = coach("check", "a.sv.md", "--fix")
    assert done.code == 1
    assert "-- Answer: short text\n+- Svar: kort text\n" in done.out
    assert "radslut" in done.out
    assert "Inget är ändrat." in done.err
    assert path.read_bytes() == MENDABLE.encode()


def test_yes_mends_it_and_leaves_the_permissions(coach: Coach, folder: Path) -> None:
    path = put(folder, "a.sv.md", MENDABLE)
    path.chmod(0o640)
    done = coach("check", "a.sv.md", "--fix", "--yes")
    assert (done.code, done.err) == (0, "1 fil är rättad.\n\n")
    assert path.read_text(encoding="utf-8") == GOOD
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [one.name for one in folder.iterdir()] == ["a.sv.md"]
    again = coach("check", "a.sv.md", "--fix", "--yes")
    assert (again.code, again.err) == (0, "Det finns inget som kan rättas av sig självt.\n")


def test_the_differences_do_not_mix_with_json(coach: Coach, folder: Path) -> None:
    put(folder, "a.sv.md", MENDABLE)
    done = coach("check", "a.sv.md", "--fix", "--yes", "--json")
    assert (done.code, done.json) == (0, [])
    assert "+- Svar: kort text" in done.err


def test_a_file_that_cannot_be_written_is_as_it_was(
    coach: Coach, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put(folder, "a.sv.md", MENDABLE)

    def full(fd: int) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr("os.fsync", full)
    done = coach("check", "a.sv.md", "--fix", "--yes")
    assert (done.code, "det gick inte att spara. Filen är som den var." in done.err) == (3, True)
    assert path.read_bytes() == MENDABLE.encode()
    assert [one.name for one in folder.iterdir()] == ["a.sv.md"]


def test_one_is_asked_on_a_terminal(terminal: Callable[..., Any], folder: Path) -> None:
    path = put(folder, "a.sv.md", MENDABLE)
    yes = terminal("check", str(path), "--fix")
    yes.until("Skriv ja eller nej.")
    yes.type("ja\n")
    yes.until("Allt stämmer.")
    assert yes.code() == 0
    assert path.read_text(encoding="utf-8") == GOOD
    path.write_bytes(MENDABLE.encode())
    no = terminal("check", str(path), "--fix")
    no.until("Skriv ja eller nej.")
    no.type("\n")
    no.until("Inget är ändrat.")
    assert no.code() == 1
    stopped = terminal("check", str(path), "--fix")
    stopped.until("Skriv ja eller nej.")
    stopped.type("\x03")
    stopped.until("Inget är ändrat.")
    assert stopped.code() == 130
    assert path.read_bytes() == MENDABLE.encode()


def test_a_version_is_held_against_the_one_before(coach: Coach, folder: Path) -> None:
    put(folder, "old.sv.md", GOOD)
    put(folder, "a.sv.md", GOOD.replace("kort text", "lista 3"))
    done = coach("check", "a.sv.md", "--against", "old.sv.md")
    assert done.code == 1
    assert "a.sv.md:4:10: fel E130" in done.out
    assert "version: 2.0.0" in done.out
    assert coach("check", "a.sv.md", "--against", "nope").code == 2


@pytest.mark.parametrize(("lang", "right", "wrong"), [("en", "Answer", "Anwser"), ("sv", "Svar", "Svra")])
def test_the_readme_shows_what_is_said(coach: Coach, folder: Path, lang: str, right: str, wrong: str) -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    (whole,) = re.findall(rf"```markdown\n(---\n[^`]*lang: {lang}\n[^`]*)```", text)
    (shown,) = re.findall(rf"```text\n(quiet-in-the-room\.{lang}\.md[^`]*)```", text)
    put(folder, f"quiet-in-the-room.{lang}.md", whole.replace(right, wrong, 1))
    assert coach("check", f"quiet-in-the-room.{lang}.md", lang=lang).out.startswith(shown)
    put(folder, f"quiet-in-the-room.{lang}.md", whole)
    assert coach("check", f"quiet-in-the-room.{lang}.md", "--strict").code == 0


@pytest.mark.parametrize(
    ("row", "column", "shown", "mark"),
    [
        ("- Svra: kort", 3, "- Svra: kort", "  ^"),
        ("", 1, "", "^"),
        ("abc", 9, "abc", "   ^"),
        ("\tabc", 2, "    abc", "    ^"),
        ("日本 x", 4, "日本 x", "     ^"),
        ("e\u0301x", 3, "e\u0301x", " ^"),
    ],
)
def test_the_caret_stands_under_its_column(row: str, column: int, shown: str, mark: str) -> None:
    assert pointed(row, column) == (shown, mark)


@pytest.mark.parametrize("column", [1, 30, 150, 299, 300, 301])
@pytest.mark.parametrize("letter", ["a", "日"])
def test_a_long_row_is_cut_around_its_column(column: int, letter: str) -> None:
    row = letter * (column - 1) + "!" + letter * (300 - column)
    shown, mark = pointed(row, column)
    assert width(shown) <= WIDEST
    assert width(shown[: shown.index("!")]) == len(mark) - 1
    assert shown.startswith("…") == (width(row[: column - 1]) > 40)
    assert shown.endswith("…") == (column < 290)
