"""A programme is read as a value; one slip gives one message; links lead to exercises that are there."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.exercises.check import check_paths
from coach.exercises.library import content_root
from coach.exercises.programme import Pass
from coach.exercises.programme_reader import parse_programme

PROGRAMME = """---
coach: programme/1
id: fyra-steg
version: 1.0.0
lang: sv
weeks: 2
daily: daily-check-in
author: LK
---

# Fyra steg

Du har frågat två gånger.

## Vecka 1

Den första veckan är lugn.

1. [Möten](../exercises/open-up/moten.sv.md)
   - När: dag 1
2. [Säg ”jag vet inte”](coach/say-i-dont-know)
   - När: dag 3
   - Återkommer: efter 28 dagar

- Milstolpe: Du har frågat en gång.

## Vecka 2

1. [Möten](../exercises/open-up/moten.sv.md)
   - När: dag 6

- Milstolpe: Du har frågat en gång till.
"""

EXERCISE = """---
coach: exercise/1
id: moten
version: 1.0.0
lang: sv
---

# Möten

## Vad?

- Svar: kort text
- Id: vad
"""

BUILT_IN = sorted((content_root() / "programmes").glob("*.md"))

SLIPS = [
    ("weeks: 2", "weeks: 3", "E110", "weeks"),
    ("weeks: 2", "weeks: två", "E110", "weeks"),
    ("weeks: 2\n", "", "E017", "---\n\n#"),
    ("coach: programme/1", "coach: programm/1", "E018", "coach"),
    ("# Fyra steg\n", "\n", "E033", "Du har"),
    ("1. [Möten](../exercises/open-up/moten.sv.md)\n   - När: dag 6\n", "", "E111", "## Vecka 2"),
    ("2. [Säg ”jag vet inte”](coach/say-i-dont-know)", "2. Säg ”jag vet inte”", "E112", "2. Säg"),
    ("(coach/say-i-dont-know)", "(https://a.example/)", "E112", "2. [Säg"),
    ("coach/say-i-dont-know", "coach/say-i-dont-knw", "E113", "2. [Säg"),
    ("coach/say-i-dont-know", "annan/say-i-dont-know", "E113", "2. [Säg"),
    ("   - När: dag 3\n", "", "E114", "2. [Säg"),
    ("När: dag 3", "När: på onsdag", "E115", "   - När: på"),
    ("När: dag 3", "När: dag 0", "E115", "   - När: dag 0"),
    ("När: dag 6", "När: dag 2", "E116", "   - När: dag 2"),
    ("efter 28 dagar", "om en månad", "E117", "   - Återkommer"),
    ("daily: daily-check-in", "daily: dayly-check-in", "E118", "daily"),
    ("- Milstolpe: Du har frågat en gång till.\n", "", "W150", "## Vecka 2"),
    ("När: dag 3", "When: dag 3", "E053", "   - When"),
    ("När: dag 3", "När: day 3", "E074", "   - När: day"),
    ("När: dag 3", "Nra: dag 3", "E054", "   - Nra"),
    ("När: dag 3", "dag 3", "E056", "   - dag 3"),
    ("När: dag 3", "När:", "E060", "   - När:\n"),
    ("   - När: dag 3\n", "   - När: dag 3\n   - När: dag 4\n", "E061", "   - När: dag 4"),
    ("Den första", "<b>Den</b> första", "E004", "<b>"),
    ("lugn.", "[lugn](file:///x).", "E005", "Den första"),
]

HARMLESS = [
    ("   - När: dag 1", "  - När: dag 1"),
    ("   - När: dag 1", "- När: dag 1"),
    ("   - När: dag 1", "   - när:  Dag 1"),
    ("   - När: dag 1", "   När: dag 1"),
    ("   - När: dag 1", "   * När: dag 1"),
    (
        "1. [Möten](../exercises/open-up/moten.sv.md)\n   - När: dag 1",
        "1) [*Möten*](<../exercises/open-up/moten.sv.md>)\n\n   - När: dag 1",
    ),
    ("efter 28 dagar", "Efter 28 dagar"),
    ("lugn.", "[lugn](https://a.example/)."),
    ("- Milstolpe: Du har frågat en gång.", "* Milstolpe: Du har frågat en gång."),
    ("\n", "\r\n"),
]


def check(folder: Path, text: str) -> list[tuple[str, int]]:
    """What is found in a programme that lies where it should, beside the exercise that it links to."""
    for path, content in (("exercises/open-up/moten.sv.md", EXERCISE), ("programmes/fyra-steg.sv.md", text)):
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8", newline="")
    found = {checked.path.name: checked.diagnostics for checked in check_paths([folder])}
    assert found["moten.sv.md"] == ()
    return [(one.code, one.line) for one in found["fyra-steg.sv.md"]]


def test_what_the_file_says() -> None:
    programme, found = parse_programme(PROGRAMME.encode())
    assert found == []
    assert programme is not None
    assert (programme.id, programme.version, programme.lang, programme.author) == ("fyra-steg", "1.0.0", "sv", "LK")
    assert (programme.title, programme.promise) == ("Fyra steg", "Du har frågat två gånger.")
    assert programme.daily == "daily-check-in"
    assert [week.title for week in programme.weeks] == ["Vecka 1", "Vecka 2"]
    assert programme.weeks[0].text == "Den första veckan är lugn."
    assert [week.milestone for week in programme.weeks] == ["Du har frågat en gång.", "Du har frågat en gång till."]
    address = "../exercises/open-up/moten.sv.md"
    assert programme.passes == (
        Pass(None, "moten", "Möten", 1, None, address, 19),
        Pass("coach", "say-i-dont-know", "Säg ”jag vet inte”", 3, 28, "coach/say-i-dont-know", 21),
        Pass(None, "moten", "Möten", 6, None, address, 29),
    )


@pytest.mark.parametrize("path", BUILT_IN, ids=[path.name for path in BUILT_IN])
def test_those_that_come_with_coach(path: Path) -> None:
    programme, found = parse_programme(path.read_bytes())
    assert found == []
    assert programme is not None
    assert path.name == f"{programme.id}.{programme.lang}.md"
    assert all(week.passes and week.milestone for week in programme.weeks)
    days = [one.day for one in programme.passes]
    assert days == sorted(days)
    assert days[0] == 1


def test_one_that_is_in_order(tmp_path: Path) -> None:
    assert check(tmp_path, PROGRAMME) == []


@pytest.mark.parametrize(("old", "new", "code", "line"), SLIPS, ids=[f"{row[2]} {row[1]}" for row in SLIPS])
def test_a_slip(tmp_path: Path, old: str, new: str, code: str, line: str) -> None:
    assert PROGRAMME.count(old) == 1
    text = PROGRAMME.replace(old, new)
    assert check(tmp_path, text) == [(code, text[: text.rindex(f"\n{line}") + 1].count("\n") + 1)]


@pytest.mark.parametrize(("old", "new"), HARMLESS, ids=[row[1][:40] for row in HARMLESS])
def test_what_is_as_good(tmp_path: Path, old: str, new: str) -> None:
    text = PROGRAMME.replace(old, new)
    assert text != PROGRAMME
    assert check(tmp_path, text) == []
    one, other = parse_programme(text.encode())[0], parse_programme(PROGRAMME.encode())[0]
    assert one is not None
    assert other is not None
    assert [(each.exercise, each.day, each.returns) for each in one.passes] == [
        (each.exercise, each.day, each.returns) for each in other.passes
    ]


@pytest.mark.parametrize(
    "address", ["moten.sv.md", "../exercises/moten.sv.md", "../../moten.sv.md", "../exercises/open-up/moten.en.md"]
)
def test_a_link_that_leads_elsewhere(tmp_path: Path, address: str) -> None:
    (tmp_path / "moten.sv.md").write_text(EXERCISE, encoding="utf-8")
    (tmp_path / "pack").mkdir()
    text = PROGRAMME.replace("(../exercises/open-up/moten.sv.md)\n   - När: dag 1", f"({address})\n   - När: dag 1")
    assert check(tmp_path / "pack", text) == [("E113", 19)]


def test_a_link_leads_to_the_other_language_only_while_there_is_none_in_its_own(tmp_path: Path) -> None:
    assert check(tmp_path, PROGRAMME) == []
    swedish = tmp_path / "exercises" / "open-up" / "moten.sv.md"
    english = swedish.with_name("moten.en.md")
    text = EXERCISE.replace("lang: sv", "lang: en").replace("Svar: kort text", "Answer: short text")
    english.write_text(text, encoding="utf-8")
    programme = tmp_path / "programmes" / "fyra-steg.sv.md"
    programme.write_text(PROGRAMME.replace("moten.sv.md", "moten.en.md"), encoding="utf-8")
    (both,) = check_paths([programme])
    assert [one.code for one in both.diagnostics] == ["W147", "E113", "E113"]
    swedish.unlink()
    (alone,) = check_paths([programme])
    assert alone.diagnostics == ()


def test_in_two_languages(tmp_path: Path) -> None:
    words = {"Vecka": "Week", "När: dag": "When: day", "Återkommer: efter": "Returns: after", "dagar": "days"}
    english = PROGRAMME.replace("lang: sv", "lang: en").replace("Milstolpe", "Milestone")
    for old, new in words.items():
        english = english.replace(old, new)
    english = english.replace("../exercises/open-up/moten.sv.md", "coach/first-day")
    swedish = PROGRAMME.replace("../exercises/open-up/moten.sv.md", "coach/first-day")
    path = tmp_path / "programmes" / "fyra-steg.en.md"
    path.parent.mkdir()
    path.write_text(english, encoding="utf-8")
    assert check(tmp_path, swedish) == []
    assert check(tmp_path, swedish.replace("dag 3", "dag 4")) == []
    path.unlink()
    path.write_text(english.replace("day 3", "day 4"), encoding="utf-8")
    check(tmp_path, swedish)
    (told,) = check_paths([path])
    assert [(one.code, one.line) for one in told.diagnostics] == [("E119", 21)]


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_any_bytes(data: bytes) -> None:
    programme, found = parse_programme(data)
    assert (programme is None) == any(one.code.startswith("E") for one in found)


@given(st.data())
def test_a_mangled_file(data: st.DataObject) -> None:
    real = PROGRAMME.encode()
    start = data.draw(st.integers(0, len(real)))
    end = data.draw(st.integers(start, min(len(real), start + 100)))
    put = data.draw(
        st.binary(max_size=6) | st.sampled_from([b"", b"\n", b"- ", b"1. ", b"## ", b"\n    ", b": ", b"](x)"])
    )
    programme, found = parse_programme(real[:start] + put + real[end:])
    assert (programme is None) == any(one.code.startswith("E") for one in found)
    lines = (real[:start] + put + real[end:]).decode("utf-8", "replace").count("\n") + 1
    assert all(1 <= one.line <= lines + put.count(b"\r") for one in found)
