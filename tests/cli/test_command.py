"""What is called how, what it answers, and with which exit code."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from coach.cli.filters import KINDS
from coach.journal.wanted import TO_COME_BACK_TO
from coach.practice.walk import Walk
from coach.words.plain import Plain
from coach.words.plain_en import PLAIN_EN
from coach.words.plain_sv import PLAIN_SV

Coach = Callable[..., Any]

ROOT = Path(__file__).resolve().parents[2]
VERBS = ("write", "note", "today", "history", "show", "library", "new", "check", "preview", "render")
CLICKS_WORDS = re.compile(r"\b(?:Usage|Options|Commands|Error|Try|Show this message|Missing|No such)\b")


@pytest.mark.parametrize("verb", ["", *VERBS])
@pytest.mark.parametrize(("lang", "word"), [("sv", "Exempel:"), ("en", "Example:")])
def test_every_verb_has_help_with_an_example_in_the_language(coach: Coach, verb: str, lang: str, word: str) -> None:
    done = coach(*filter(None, [verb]), "--help", "--lang", lang)
    assert (done.code, done.err) == (0, "")
    assert word in done.out
    if lang == "sv":
        assert not CLICKS_WORDS.search(done.out)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--jsn"], "Valet --jsn finns inte."),
        (["history", "--thme", "x"], "Menade du --theme?"),
        (["wriet"], "Det finns inget som heter wriet."),
        (["show"], "Här saknas ID."),
        (["show", "x"], "En anteckning anges med sitt nummer"),
        (["history", "a", "b"], "för många ord"),
        (["history", "--limit", "0"], "Det som står för --limit går inte att använda."),
        (["history", "--limit"], "Valet --limit är inte skrivet som det ska"),
        (["history", "--from", "snart"], "Det gick inte att läsa som en dag."),
        (["today", "--json=x"], "Valet --json är inte skrivet som det ska"),
        (["--lang", "de"], "Det som står för --lang"),
        (["write", "finns-inte"], "Det finns ingen övning som heter finns-inte."),
        (["write", "daily-chek-in"], "Menade du coach/daily-check-in?"),
        (["write", "--new", "--aside"], "välj ett av --continue, --new och --aside"),
        (["write", "first-day", "--free"], "antingen en övning eller --free"),
        (["library", "add"], "Det som står för"),
        (["två\nrader"], "som heter två rader."),
        (["write", "två\nrader"], "som heter två rader."),
    ],
)
def test_wrong_usage_is_one_swedish_line(coach: Coach, arguments: list[str], said: str) -> None:
    done = coach(*arguments)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert done.err.count("\n") == 1
    assert not CLICKS_WORDS.search(done.err)


@pytest.mark.parametrize(
    ("arguments", "near"),
    [
        (["chek"], "check"),
        (["wriet"], "write"),
        (["Histroy"], "history"),
        (["--jurnal", "x"], "--journal"),
        (["check", "--agianst", "x"], "--against"),
        (["hej"], ""),
        (["två\nrader"], ""),
        (["--hej"], ""),
        (["--theme", "x"], ""),
        (["-x"], ""),
    ],
)
@pytest.mark.parametrize(("lang", "perhaps"), [("sv", "Menade du"), ("en", "Did you mean")])
def test_what_is_near_is_suggested_and_nothing_else(
    coach: Coach, arguments: list[str], near: str, lang: str, perhaps: str
) -> None:
    done = coach(*arguments, lang=lang)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert re.findall(rf"{perhaps} (.+?)\?", done.err) == ([near] if near else [])


def test_both_languages_say_everything() -> None:
    for field in Plain.__struct_fields__:
        swedish, english = getattr(PLAIN_SV, field), getattr(PLAIN_EN, field)
        assert swedish, field
        assert english, field
        if isinstance(swedish, dict):
            assert list(swedish) == list(english), field
        if isinstance(swedish, str):
            assert re.findall(r"\{\w+\}", swedish) == re.findall(r"\{\w+\}", english), field


def test_global_options_stand_before_or_after_the_verb(coach: Coach, tmp_path: Path) -> None:
    for n, arguments in enumerate((["--journal", "{}", "note", "hej"], ["note", "--journal", "{}", "hej"])):
        folder = tmp_path / str(n)
        done = coach(*[argument.format(folder) for argument in arguments], "--lang", "en")
        assert (done.code, done.err) == (0, "Saved on your computer.\n")
        assert (folder / "journal.json").exists()


def test_the_version(coach: Coach) -> None:
    assert re.fullmatch(r"coach \d+\.\d+\.\d+\n", coach("--version").out)


def test_without_a_terminal_coach_alone_is_today(coach: Coach, home: Path) -> None:
    done = coach()
    assert done.code == 0
    assert "Vad passar nu?\n  Första dagen (10 min)\n" in done.out
    assert not home.exists()


def test_the_screens_are_opened_where_they_can_be_unless_lines_are_asked_for(coach: Coach) -> None:
    opened: list[tuple[str, str | None, bool]] = []

    def screens(lang: str, journal: str | None, debug: bool) -> int:
        opened.append((lang, journal, debug))
        return 7

    assert coach(open_screens=screens).code == 7
    assert coach("--journal", "there", "--lang", "en", open_screens=screens).code == 7
    assert coach("--plain", open_screens=screens).code == 0
    assert opened == [("sv", None, False), ("en", "there", False)]


def test_a_note_prints_its_id(coach: Coach) -> None:
    from_argument = coach("note", "Det blev", "tyst.")
    assert (from_argument.code, from_argument.err) == (0, "Sparat på din dator.\n")
    assert coach("show", from_argument.out.strip(), "--json").json["steps"][0]["answer"] == "Det blev tyst."
    from_input = coach("note", stdin=b"\nett\n\ntv\xff\n\n")
    assert coach("show", from_input.out.strip(), "--json").json["steps"][0]["answer"] == "ett\n\ntv\ufffd"
    nothing = coach("note", stdin=" \n\n")
    assert (nothing.code, nothing.out) == (1, "")


def test_today_in_json(coach: Coach) -> None:
    first = coach("today", "--json").json
    assert list(first) == ["suggestion", "carried", "waiting", "draft"]
    assert first["suggestion"] | {"reason": ""} == {
        "kind": "first-day",
        "exercise": "coach/first-day",
        "title": "Första dagen",
        "minutes": 10,
        "reason": "",
        "from": None,
        "message": None,
    }
    coach("write", "first-day", stdin="-\n-\n-\n-\n-\n-\n-\nNär, då\ni morgon\n")
    then = coach("today", "--json").json
    assert (then["suggestion"]["kind"], then["suggestion"]["exercise"]) == ("theme", "coach/bad-news")
    assert "Öppna upp är nytt för dig här." in then["suggestion"]["reason"]
    assert coach("today", "--other", "--json").json["suggestion"]["kind"] == "daily"
    assert [(one["kind"], one["text"]) for one in then["carried"]] == [("experiment", "När, då")]
    coach("write", "daily-check-in", stdin="-\n")
    draft = coach("today", "--json").json
    assert draft["suggestion"]["kind"] == "draft"
    assert {**draft["draft"], "id": "", "saved": ""} == {
        "id": "",
        "exercise": "coach/daily-check-in",
        "title": "Dagens avstämning",
        "step": 2,
        "of": 5,
        "saved": "",
    }


def test_yesterdays_question_is_carried(coach: Coach, now: Any) -> None:
    coach("write", "daily-check-in", stdin="-\n-\n-\n-\nVad såg du?\n")
    assert coach("today", "--json").json["carried"] == []
    now.at += timedelta(days=1)
    carried = coach("today", "--json").json["carried"]
    assert [(one["kind"], one["text"], one["date"]) for one in carried] == [("question", "Vad såg du?", "2026-11-23")]
    assert "Du ville fråga: Vad såg du?" in coach("today").out
    now.at += timedelta(days=1)
    assert coach("today", "--json").json["carried"] == []


def test_history(coach: Coach) -> None:
    assert coach("history", "--json").json == []
    assert coach("history").code == 0
    coach("note", "Leveransen är sen, säger LK.")
    coach("write", "daily-check-in", stdin="Det blev tyst på mötet.\n-\n-\nLK\nVad är kvar?\n")
    rows = coach("history", "--json").json
    assert [row["first_line"] for row in rows] == ["Det blev tyst på mötet.", "Leveransen är sen, säger LK."]
    assert list(rows[0]) == ["id", "date", "exercise", "title", "theme", "lang", "first_line"]
    assert (rows[1]["exercise"], rows[1]["title"], rows[1]["theme"]) == (None, None, None)
    for found, arguments in [
        (1, ["leveransen"]),
        (1, ["motet"]),
        (1, ["--person", "lk"]),
        (1, ["--theme", "rytm"]),
        (1, ["--exercise", "coach/daily-check-in"]),
        (1, ["--exercise", "daily-check-in", "--from", "i dag", "--to", "2026-11-23"]),
        (2, ["--from", "-7d"]),
        (1, ["--became", "question"]),
        (1, ["--open"]),
        (0, ["--open", "--became", "experiment"]),
        (2, ["--written-in", "sv"]),
        (0, ["--on-this-day"]),
        (1, ["--limit", "1"]),
    ]:
        assert len(coach("history", *arguments, "--json").json) == found, arguments
    nothing = coach("history", "finns inte", "--json")
    assert (nothing.code, nothing.json) == (1, [])
    assert nothing.err == "Inget hittades. Prova färre ord eller en längre tid.\n"
    assert coach("history", "--to", "-1d").code == 1


def test_history_says_what_it_looks_for_and_shows_the_words_around_it(coach: Coach) -> None:
    coach("note", f"{'Vi pratade en lång stund om annat. ' * 5}Leveransen är sen, säger LK.")
    first, second = coach("history", "leverans", "--written-in", "sv").out.splitlines()
    assert first == "”leverans”, på svenska: 1 anteckning"
    assert second.endswith("annat. Leveransen är sen, säger LK.")


def test_the_kinds_to_look_for_are_those_of_the_journal() -> None:
    assert KINDS == TO_COME_BACK_TO


def test_history_as_text_shows_the_newest_twenty(coach: Coach) -> None:
    for n in range(22):
        coach("note", f"nummer {n}")
    lines = coach("history").out.splitlines()
    assert len(lines) == 21
    assert lines[0].endswith("Bara skriva: nummer 21")
    assert lines[-1].startswith("Det finns 2 anteckningar till.")
    assert len(coach("history", "--json").json) == 22


def test_show_in_json_has_every_key(coach: Coach) -> None:
    coach("write", "first-day", stdin="-\n?\n-\n-\n-\n-\n-\nNär, då\n+2\n")
    entry = coach("show", "last", "--json").json
    keys = ["id", "started", "finished", "lang", "exercise", "steps", "became", "comments", "follow_up"]
    assert list(entry) == keys
    assert list(entry["exercise"]) == ["pack", "id", "version", "lang", "title", "theme", "sha256"]
    step = "id kind item question text quotes options scale state answer answer_text compared followups hints private"
    assert all(list(one) == [*step.split(), "becomes", "closes"] for one in entry["steps"])
    assert [list(one) for one in entry["became"]] == [["id", "kind", "step", "text", "who", "due", "closes"]] * 2
    assert entry["comments"] == entry["follow_up"] == []
    text = coach("show", "last").out
    assert text.startswith("Första dagen\n")
    assert "  Vet inte än\n" in text
    assert coach("show", "12345").code == 1


def test_library(coach: Coach, pack: Path) -> None:
    rows = coach("library", "list", "--json").json
    assert list(rows[0]) == ["pack", "id", "version", "lang", "title", "theme", "minutes"]
    assert {"sv", "en"} == {row["lang"] for row in rows if row["id"] == "first-day"}
    assert [row["pack"] for row in rows if row["id"] == "everything"] == ["own"]
    text = coach("library").out
    assert text.startswith("Rytm\n")
    assert "  Första dagen (10 min)  coach/first-day\n" in text
    assert "First day" not in text


def test_a_name_that_several_packs_have_is_not_guessed(coach: Coach, pack: Path, home: Path) -> None:
    other = home / "packs" / "second" / "1.0.0" / "exercises" / "involve"
    other.mkdir(parents=True)
    (other / "given.sv.md").write_bytes((pack / "exercises" / "involve" / "given.sv.md").read_bytes())
    done = coach("write", "given")
    assert (done.code, done.out) == (2, "")
    assert "own/given, second/given" in done.err
    assert coach("write", "second/given").code == 0


def test_an_output_that_cannot_show_everything_says_so_once(coach: Coach) -> None:
    coach("note", "Det ”blev” tyst – så … ✓ ja")
    done = coach("show", "last", encoding="iso-8859-1")
    assert (done.code, done.err.count("\n")) == (0, 1)
    assert "UTF-8" in done.err
    assert "tyst ? så" in done.out
    assert "✓" in coach("show", "last", "--json").out


def test_no_control_character_leaves(coach: Coach, home: Path) -> None:
    coach("note", "prov")
    log = next((home / "journal").glob("log-*"))
    assert coach("write", "\x1b[31m").err.count("\x1b") == 0
    assert coach("--journal", "\x1b]0;x\x07", "history").code == 0
    assert log.exists()


def test_a_bug_is_told_in_a_line_and_its_traceback_holds_nothing_written(
    coach: Coach, monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    def broken(self: Walk) -> None:
        raise ValueError("hemligt")

    monkeypatch.setattr(Walk, "next", broken)
    monkeypatch.chdir(home.parent)
    done = coach("write", "daily-check-in", stdin="mitt svar\n")
    assert done.code == 3
    assert done.err.startswith("Något gick fel i Coach.")
    assert done.err.count("\n") == 1
    rescued = list(home.parent.glob("coach-rescue-*.txt"))
    assert len(rescued) == 1
    assert "mitt svar" in rescued[0].read_text(encoding="utf-8")
    told = coach("write", "daily-check-in", "--debug", "--new", stdin="mitt svar\n").err
    assert "ValueError" in told
    assert "hemligt" not in told
    assert "mitt svar" not in told


def test_a_fault_in_what_is_at_stake_still_rescues_the_bare_words(
    coach: Coach, monkeypatch: pytest.MonkeyPatch, home: Path, pack: Path
) -> None:
    def broken(self: Walk) -> None:
        raise ValueError("hemligt")

    lines = ["Mötet", "Texten", ".", "De", ".", "Jag", ".", "1", "1, 2", "4", "Ett", "Två", "."]
    coach("write", "everything", stdin="\n".join(lines) + "\n")
    monkeypatch.setattr(Walk, "preview", broken)
    monkeypatch.setattr(Walk, "next", broken)
    monkeypatch.chdir(home.parent)
    done = coach("write", "--continue", stdin="tanke\nmer\n")
    assert (done.code, done.err.count("\n")) == (3, 1)
    assert done.err.startswith("Något gick fel i Coach.")
    (path,) = home.parent.glob("coach-rescue-*.txt")
    words = ["Mötet", "Texten", "De", "Jag", "Röd", "Alfa", "Beta, och lite till", "Ett", "Två", "tanke", "mer"]
    assert path.read_text(encoding="utf-8") == "\n\n".join(words) + "\n"
    told = coach("write", "--continue", "--debug", stdin="tanke\n").err
    assert told.count("ValueError") > done.err.count("ValueError") + 1
    assert not re.search("hemligt|tanke|Mötet", told)


def test_a_reader_that_goes_away_is_no_fault(coach: Coach) -> None:
    coach("note", "rad")
    for _ in range(3):
        done = subprocess.run(
            f"{sys.executable} -m coach history --json | head -c 1",
            shell=True,
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        assert (done.returncode, done.stderr) == (0, "")


def test_a_closed_input_and_output_are_borne(coach: Coach) -> None:
    for closed, code in ((" <&-", 0), (" >&-", 0), (" 2>&-", 0), (" <&- >&- 2>&-", 0)):
        done = subprocess.run(
            f"{sys.executable} -m coach write daily-check-in{closed}",
            shell=True,
            capture_output=True,
            text=True,
            check=False,
            stdin=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        assert done.returncode == code, (closed, done.stderr)
        assert "Traceback" not in done.stderr


def test_the_help_and_the_version_load_little() -> None:
    source = "import sys; from coach.cli.main import run; run(['--help'], {}); print(*sys.modules, file=sys.stderr)"
    done = subprocess.run(
        [sys.executable, "-c", source],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    loaded = set(done.stderr.split())
    heavy = {"textual", "rich", "tinydb", "markdown_it", "asyncio", "coach.practice.walk"}
    heavy |= {"coach.words.messages.sv", "coach.words.messages.en"}
    assert loaded & heavy == set()
