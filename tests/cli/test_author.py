"""``coach new``, ``coach render`` and ``coach preview`` as they are called."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from coach.exercises.check import check_paths
from coach.exercises.library import content_root
from tests.cli.conftest import EVERYTHING
from tests.hostile_html import Read

Coach = Callable[..., Any]
ONE_LINE = "\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty current folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


# -- new ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", ["sv", "en"])
@pytest.mark.parametrize(
    ("what", "made"),
    [
        ("exercise", ["mine.{lang}.md"]),
        ("programme", ["mine.{lang}.md"]),
        ("pack", ["mine/README.md", "mine/exercises/open-up/first-exercise.{lang}.md"]),
    ],
)
def test_what_is_new_passes_the_check(coach: Coach, here: Path, lang: str, what: str, made: list[str]) -> None:
    done = coach("new", what, "mine", "--lang", lang)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(made[0].format(lang=lang) if what != "pack" else "mine ")
    files = [path.relative_to(here).as_posix() for path in here.rglob("*") if path.is_file()]
    assert sorted(files) == sorted(name.format(lang=lang) for name in made)
    checked = list(check_paths([here]))
    assert len(checked) == len(made)
    assert [one.diagnostics for one in checked if one.diagnostics] == []


@pytest.mark.parametrize(
    ("what", "made"),
    [
        ("övning", "mine.sv.md"),
        ("Övning", "mine.sv.md"),
        ("o\u0308vning", "mine.sv.md"),
        ("program", "mine.sv.md"),
        ("paket", "mine/README.md"),
    ],
)
def test_what_is_begun_has_a_name_in_swedish_too(coach: Coach, here: Path, what: str, made: str) -> None:
    done = coach("new", what, "mine")
    assert (done.code, done.err) == (0, "")
    assert (here / made).is_file()


@pytest.mark.parametrize("what", ["exercise", "programme"])
@pytest.mark.parametrize(
    ("name", "made"),
    [("x.md", "x.sv.md"), ("x.sv.md", "x.sv.md"), ("x.en.md", "x.en.md"), ("x.EN.MD", "x.en.md")],
)
def test_the_name_of_a_file_is_taken_for_what_it_means(
    coach: Coach, here: Path, what: str, name: str, made: str
) -> None:
    done = coach("new", what, name)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(f"{made} finns nu.")
    assert [path.name for path in here.iterdir()] == [made]
    (checked,) = check_paths([here])
    assert checked.diagnostics == ()


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["exercise", "Inte alla svar"], 2, "Prova inte-alla-svar."),
        (["exercise", "!"], 2, "med små bokstäver"),
        (["pack", "coach"], 2, "heter det som följer med Coach"),
        (["exercise"], 2, "Här saknas NAMN."),
        ([], 2, "Här saknas övning|program|paket."),
        (["exercis", "x"], 2, "som heter exercis. Det som går är övning, program och paket."),
        (["övning", "x", "--lang", "en"], 2, "What can be is an exercise, a programme or a pack."),
        (["exercise", "Two Words.en.md"], 2, "Prova two-words."),
        (["exercise", ".md"], 2, ".md går inte att ha som namn."),
        (["exercise", "there.md"], 2, "there.sv.md finns redan och är orört."),
        (["exercise", "a", "b"], 2, "för många ord"),
        (["exercise", "there"], 2, "there.sv.md finns redan och är orört."),
        (["pack", "folder"], 2, "folder finns redan"),
    ],
)
def test_what_cannot_be_new_is_one_line(coach: Coach, here: Path, arguments: list[str], code: int, said: str) -> None:
    (here / "there.sv.md").write_text("mitt")
    (here / "folder").mkdir()
    done = coach("new", *arguments)
    assert (done.code, done.out, done.err.count(ONE_LINE)) == (code, "", 1)
    assert said in done.err
    assert (here / "there.sv.md").read_text() == "mitt"
    assert len(list(here.rglob("*"))) == 2


def test_a_disk_that_refuses_is_told(coach: Coach, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*arguments: object) -> None:
        raise PermissionError(13, "no", "x")

    monkeypatch.setattr("coach.exercises.new._write", refused)
    done = coach("new", "exercise", "mine")
    assert (done.code, done.err.count(ONE_LINE)) == (3, 1)
    assert "mine gick inte att skriva: det är inte tillåtet härifrån." in done.err


# -- render -------------------------------------------------------------------------------------------


def test_a_sheet_lies_in_the_current_folder_and_speaks_the_exercises_language(coach: Coach, here: Path) -> None:
    done = coach("render", "first-day", "--lang", "en")
    assert (done.code, done.err) == (0, "")
    assert done.out == "The sheet lies in first-day.en.html. Open it in a web browser and print it from there.\n"
    (here / "x.sv.md").write_text(EVERYTHING, encoding="utf-8")
    assert coach("render", "x.sv.md", "--out", "sheet.html", "--lang", "en").code == 0
    read = Read.page((here / "sheet.html").read_text(encoding="utf-8"))
    assert read.wrong == []
    assert [one["lang"] for one in read.of("html")] == ["sv"]
    assert "Bara om svaret på fråga 5 är minst 5." in read.words
    assert sorted(path.name for path in here.iterdir()) == ["first-day.en.html", "sheet.html", "x.sv.md"]


def test_a_title_in_the_same_pack_is_known(coach: Coach, here: Path) -> None:
    coach("new", "pack", "mine")
    two = (here / "mine" / "exercises" / "open-up" / "first-exercise.sv.md").read_text(encoding="utf-8")
    two = two.replace("id: first-exercise", "id: two").replace("{how-easy} är", "{first-exercise/how-easy} är")
    (here / "mine" / "exercises" / "open-up" / "two.sv.md").write_text(two, encoding="utf-8")
    assert coach("render", "mine/two").code == 0
    assert "frågan ”Hur lätt var det för dem att säga emot?” i övningen ”Övningens namn”" in (
        here / "two.sv.html"
    ).read_text(encoding="utf-8")


def test_nothing_is_written_over_where_nobody_can_be_asked(coach: Coach, here: Path) -> None:
    (here / "sheet.html").write_text("mitt")
    done = coach("render", "first-day", "--out", "sheet.html", stdin="ja\n")
    assert (done.code, done.out) == (1, "")
    assert "sheet.html finns redan och är orörd." in done.err
    assert (here / "sheet.html").read_text() == "mitt"


@pytest.mark.parametrize("out", [[], ["--out", "sheet.html"]])
def test_a_sheet_is_made_anew_after_an_edit(coach: Coach, here: Path, out: list[str]) -> None:
    coach("new", "exercise", "mine")
    source, made = here / "mine.sv.md", here / (out[1] if out else "mine.sv.html")
    assert coach("render", "mine.sv.md", *out).code == 0
    before = made.read_bytes()
    source.write_text(source.read_text(encoding="utf-8").replace("# Övningens namn", "# Ett annat namn"), "utf-8")
    done = coach("render", "mine.sv.md", *out)
    assert (done.code, done.err) == (0, "")
    assert "Ett annat namn" not in before.decode()
    assert "Ett annat namn" in made.read_text(encoding="utf-8")
    assert sorted(path.name for path in here.iterdir()) == sorted([source.name, made.name])


def test_a_page_that_only_speaks_of_coach_is_not_written_over(coach: Coach, here: Path) -> None:
    page = '<!doctype html>\n<html><head><title>x</title><meta name="generator" content="Coach"></head></html>'
    (here / "first-day.sv.html").write_text(page)
    done = coach("render", "first-day")
    assert (done.code, done.out) == (1, "")
    assert "first-day.sv.html finns redan och är orörd." in done.err
    assert (here / "first-day.sv.html").read_text() == page


def test_what_is_no_file_is_not_waited_for(coach: Coach, here: Path) -> None:
    os.mkfifo(here / "pipe.html")
    done = coach("render", "first-day", "--out", "pipe.html")
    assert (done.code, done.out) == (1, "")
    assert "pipe.html finns redan och är orörd." in done.err


@pytest.mark.parametrize(
    ("answer", "replaced"), [("ja", True), ("JA", True), ("", False), ("nej", False), ("\x04", False)]
)
def test_on_a_terminal_it_is_asked(
    terminal: Callable[..., Any], nobodys_home: Path, answer: str, replaced: bool
) -> None:
    (nobodys_home / "sheet.html").write_text("mitt")
    one = terminal("render", "first-day", "--out", "sheet.html")
    one.until("Skriv ja för att ersätta den.")
    one.type(answer if answer == "\x04" else answer + "\n")
    assert one.code() == (0 if replaced else 1)
    assert ((nobodys_home / "sheet.html").read_text() != "mitt") is replaced


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["nowhere.sv.md"], 2, "Det finns ingen fil som heter nowhere.sv.md."),
        (["folder"], 2, "folder går inte att läsa: det är en mapp."),
        (["first-dya"], 2, "Menade du coach/first-day?"),
        (["wrong.sv.md"], 1, "Med coach check wrong.sv.md ser du vad."),
        (["first-day", "--out", "nowhere/x.html"], 3, "nowhere/x.html gick inte att skriva: mappen finns inte."),
        (["first-day", "--out", "folder"], 1, "folder finns redan och är orörd."),
    ],
)
def test_what_cannot_be_rendered_is_one_line(
    coach: Coach, here: Path, arguments: list[str], code: int, said: str
) -> None:
    (here / "folder").mkdir()
    (here / "wrong.sv.md").write_text(EVERYTHING.replace("skala", "skla"), encoding="utf-8")
    done = coach("render", *arguments)
    assert (done.code, done.out, done.err.count(ONE_LINE)) == (code, "", 1)
    assert said in done.err
    assert sorted(path.name for path in here.iterdir()) == ["folder", "wrong.sv.md"]


@pytest.mark.parametrize("lang", ["sv", "en"])
@pytest.mark.parametrize("verb", ["render", "preview"])
@pytest.mark.parametrize(
    ("what", "name", "said"),
    [
        ("programme", "mine.{lang}.md", {"sv": " är ett program.", "en": " is a programme."}),
        ("pack", "mine/README.md", {"sv": " beskriver ett paket.", "en": " describes a pack."}),
        ("", "activities.{lang}.md", {"sv": " är listan med aktiviteter.", "en": " is the list of activities."}),
    ],
)
def test_what_is_no_exercise_is_said_to_be_what_it_is(
    coach: Coach, here: Path, what: str, name: str, said: dict[str, str], verb: str, lang: str
) -> None:
    path = here / name.format(lang=lang)
    if what:
        assert coach("new", what, "mine", "--lang", lang).code == 0
    else:
        path.write_bytes((content_root() / path.name).read_bytes())

    def screen(*given: object) -> int:
        raise AssertionError("the preview was opened")

    done = coach(verb, str(path), "--lang", lang, open_preview=screen)
    assert (done.code, done.out, done.err.count(ONE_LINE)) == (2, "", 1)
    assert done.err.startswith(name.format(lang=lang) + said[lang])
    assert "check" not in done.err


# -- preview ------------------------------------------------------------------------------------------


def test_where_a_screen_can_be_drawn_it_is_opened_on_the_file(coach: Coach, here: Path) -> None:
    opened: list[tuple[str, Path, bool]] = []

    def screen(lang: str, path: Path, debug: bool) -> int:
        opened.append((lang, path, debug))
        return 7

    (here / "wrong.sv.md").write_text("inget än", encoding="utf-8")
    assert coach("preview", "wrong.sv.md", "--lang", "en", open_preview=screen).code == 7
    assert coach("preview", "first-day", "--plain", open_preview=screen).code == 0
    assert opened == [("en", here / "wrong.sv.md", False)]


def test_in_lines_it_is_walked_once_and_nothing_is_kept(coach: Coach, here: Path, home: Path) -> None:
    coach("new", "exercise", "mine")
    lines = ["I onsdags.", ".", "2", "Rösten", "1", "LK, MO", "Vad ser ni?", "När, då", "+3"]
    done = coach("preview", "mine.sv.md", stdin="\n".join(lines) + "\n")
    assert done.code == 0
    assert done.out.startswith("Så här blir den: inget sparas.\n\nÖvningens namn\n")
    assert "Du skrev: I onsdags." in done.out
    assert "1 försök" in done.out
    assert "1 fråga att ställa" in done.out
    assert "Sparat" not in done.out + done.err
    assert done.err.endswith("Så här blir den. Inget är sparat.\n")
    assert not home.exists()
    assert [path.name for path in here.iterdir()] == ["mine.sv.md"]


def test_in_lines_what_is_found_is_said_first(coach: Coach, here: Path, home: Path) -> None:
    (here / "x.sv.md").write_text(EVERYTHING.replace("skala 1–7", "skla 1–7"), encoding="utf-8")
    done = coach("preview", "x.sv.md")
    assert (done.code, done.out) == (1, "")
    assert "x.sv.md:50:9: fel E075 ”skla”" in done.err
    assert "x.sv.md har något som behöver rättas först." in done.err
    assert not home.exists()


def test_ones_own_journal_is_never_opened(coach: Coach, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def opened(*arguments: object) -> None:
        raise AssertionError("the journal was opened")

    monkeypatch.setattr("coach.practice.opening.open_desk", opened)
    assert coach("new", "exercise", "mine").code == 0
    assert coach("render", "mine.sv.md").code == 0
    assert coach("preview", "mine.sv.md", stdin="-\n").code == 0
