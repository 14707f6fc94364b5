"""Two languages of one exercise: one slip gives one message, where it stands, and nothing else is remarked on."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.exercises.check import check_paths
from coach.exercises.model import Diagnostic

SV = """---
coach: exercise/1
id: moten
version: 1.0.0
lang: sv
minutes: 10
themes: involve, open-up
returns: 28
basis: Schein 2013
---

# Möten

Målet.

## Börja här

Läs det här.

- Id: start

## Hur tryggt var det?

- Svar: skala 1–7 (lågt – högt)
- Id: tryggt

## Vilket slags möte var det?

- (beslut) Vi bestämde
- (prat) Vi pratade
- (annat) Något annat
- Id: slag

## Vad fick ni med er?

- [ide] En idé
- [fraga] En fråga
- [inget] Inget
- Välj: 1–2
- Id: med
- Visas om: {tryggt} är högst 3 och {slag} är Vi pratade

## Vilka var med?

- Svar: personer 1–5
- Id: vilka
- Blir: besked som väntar

## Vad sade {vilka}?

- Svar: kort text
- Id: sade
- Upprepa för: {vilka}
- Följdfråga: Vad menade de?
- Privat: ja
- Valfritt: ja

## Vad vill du prova?

- Svar: försök, om 7 dagar
- Id: prova
- Om du kör fast: Vad är lättast?
- Exempel: När mötet börjar, då frågar jag.
"""

EN = """---
coach: exercise/1
id: moten
version: 1.0.0
lang: en
minutes: 10
themes: involve,  open-up
returns: 28
basis: Schein, 2013
---

# Meetings

The aim.

## Begin here

Read this.

- Id: start

## How safe was it?

- Answer: scale 1–7 (low – high)
- Id: tryggt

## What kind of meeting was it?

- (beslut) We decided
- (prat) We talked
- (annat) Something else
- Id: slag

## What did you get from it?

- [ide] An idea
- [fraga] A question
- [inget] Nothing
- Choose: 1–2
- Id: med
- Show if: {tryggt} is at most 3 and {slag} is We talked

## Who was there?

- Answer: people 1–5
- Id: vilka
- Becomes: owed answer

## What did {vilka} say?

- Answer: short text
- Id: sade
- Repeat for: {vilka}
- Follow-up: What did they mean?
- Private: yes
- Optional: yes

## What would you like to try?

- Answer: experiment, in 7 days
- Id: prova
- If you get stuck: What is easiest?
- Example: When the meeting begins, then I ask.
"""

MOVED = "## Who was there?\n\n- Answer: people 1–5\n- Id: vilka\n- Becomes: owed answer\n\n"

SLIPS = [
    ("version: 1.0.0", "version: 1.1.0", "E090", "version: 1.1.0"),
    ("minutes: 10", "minutes: 15", "E090", "minutes: 15"),
    ("minutes: 10\n", "", "E090", "---\n\n#"),
    ("returns: 28", "returns: 28, 56", "E090", "returns"),
    ("id: moten", "id: meetings", "E102", "id: meetings"),
    ("## Begin here\n\nRead this.\n\n- Id: start\n\n", "", "E091", "## How safe"),
    ("## What would", "## One more?\n\n- Answer: short text\n- Id: more\n\n## What would", "E091", "## One more"),
    ("- Answer: scale 1–7 (low – high)", "- Answer: list 3", "E092", "- Answer: list 3"),
    ("scale 1–7 (low", "scale 1–5 (low", "E095", "- Answer: scale"),
    ("(low – high)", "(low – so-so – high)", "E095", "- Answer: scale"),
    ("- (prat)", "- (talk)", "E093", "- (talk)"),
    ("- (annat) Something else\n", "", "E093", "- (prat) We talked"),
    ("- (annat)", "- (silence) Silence\n- (annat)", "E093", "- (silence)"),
    ("- [ide] An idea\n- [fraga] A question", "- [fraga] A question\n- [ide] An idea", "E093", "- [fraga]"),
    ("- [ide] An idea", "- [ ] An idea", "E097", "- [ ] An idea"),
    ("Choose: 1–2", "Choose: 1–3", "E095", "- Choose"),
    ("- Choose: 1–2\n", "", "E095", "## What did you get"),
    ("is at most 3 and", "is at most 4 and", "E094", "- Show if"),
    ("is at most 3 and", "is less than 3 and", "E094", "- Show if"),
    ("3 and {slag}", "3 or {slag}", "E094", "- Show if"),
    ("is We talked", "is We decided", "E094", "- Show if"),
    (" and {slag} is We talked", "", "E094", "- Show if"),
    ("- Show if: {tryggt} is at most 3 and {slag} is We talked\n", "", "E094", "## What did you get"),
    ("Becomes: owed answer", "Becomes: contribution", "E095", "- Becomes"),
    ("- Private: yes\n", "", "E095", "## What did {vilka}"),
    ("- Optional: yes\n", "", "E095", "## What did {vilka}"),
    ("- Repeat for: {vilka}\n", "", "E095", "## What did {vilka}"),
    ("- Follow-up: What did they mean?\n", "", "E095", "## What did {vilka}"),
    ("in 7 days", "in 14 days", "E095", "- Answer: experiment"),
    ("- Id: start\n", "", "E096", "## Begin here"),
    ("- Id: start", "- Id: begin", "E099", "- Id: begin"),
    ("- If you get stuck: What is easiest?\n", "", "W148", "## What would"),
    ("- Example: When the meeting begins, then I ask.\n", "", "W148", "## What would"),
]


def check(folder: Path, sv: str, en: str) -> dict[str, tuple[Diagnostic, ...]]:
    """What is found in each of the two files."""
    (folder / "moten.sv.md").write_text(sv, encoding="utf-8")
    (folder / "moten.en.md").write_text(en, encoding="utf-8")
    return {checked.path.name: checked.diagnostics for checked in check_paths([folder])}


def test_two_that_say_the_same(tmp_path: Path) -> None:
    assert check(tmp_path, SV, EN) == {"moten.en.md": (), "moten.sv.md": ()}


@pytest.mark.parametrize(("old", "new", "code", "line"), SLIPS, ids=[f"{row[2]} {row[3]}" for row in SLIPS])
def test_a_slip_in_one_of_them(tmp_path: Path, old: str, new: str, code: str, line: str) -> None:
    assert EN.count(old) == 1
    text = EN.replace(old, new)
    found = check(tmp_path, SV, text)
    assert found["moten.sv.md"] == ()
    assert [one.code for one in found["moten.en.md"]] == [code]
    assert found["moten.en.md"][0].line == text[: text.index(f"\n{line}") + 1].count("\n") + 1


def test_a_renamed_step_is_one_slip_however_often_it_is_referred_to(tmp_path: Path) -> None:
    found = check(tmp_path, SV, EN.replace("- Id: vilka", "- Id: who").replace("{vilka}", "{who}"))
    assert [one.code for one in found["moten.en.md"]] == ["E099"]
    assert dict(found["moten.en.md"][0].values)["there"] == "vilka"


def test_a_moved_step_is_one_slip(tmp_path: Path) -> None:
    text = EN.replace(MOVED, "").replace("## Begin here", f"{MOVED}## Begin here")
    assert [one.code for one in check(tmp_path, SV, text)["moten.en.md"]] == ["E098"]


def test_what_differs_is_told_once_where_one_of_them_is_asked_for(tmp_path: Path) -> None:
    check(tmp_path, SV.replace("- Privat: ja\n", ""), EN)
    (sv,) = check_paths([tmp_path / "moten.sv.md"])
    (en,) = check_paths([tmp_path / "moten.en.md"])
    assert [(one.code, dict(one.values)["other"]) for one in sv.diagnostics] == [("E095", "en")]
    assert [(one.code, dict(one.values)["other"]) for one in en.diagnostics] == [("E095", "sv")]


def test_while_one_of_them_has_an_error_only_that_is_told(tmp_path: Path) -> None:
    found = check(tmp_path, SV.replace("skala 1–7", "skla 1–7"), EN.replace("- Private: yes\n", ""))
    assert [one.code for one in found["moten.sv.md"]] == ["E075"]
    assert found["moten.en.md"] == ()


@pytest.mark.parametrize("ids", ["({}) ", ""])
def test_what_is_ranked_comes_from_elsewhere(tmp_path: Path, ids: str) -> None:
    rows = "".join(f"{n}. {ids.format(f'a{n}')}Ett {n}\n" for n in (1, 2))
    written = f"\n## Ordna\n\n- Svar: rangordna\n- Id: ordna\n\n{rows}"
    taken = "\n## Put in order\n\n- Answer: rank {vilka}\n- Id: ordna\n"
    found = check(tmp_path, SV + written, EN + taken)
    assert [one.code for one in found["moten.en.md"]] == ["E095"]
    taken = taken.replace("Put in order", "Ordna").replace("Answer: rank", "Svar: rangordna")
    written = written.replace("Ordna", "Put in order").replace("Svar: rangordna", "Answer: rank")
    found = check(tmp_path, SV + taken, EN + written)
    assert [one.code for one in found["moten.en.md"]] == (["E095"] if ids else ["E095", "E097"])


def test_an_exercise_that_others_have_been_translated_beside(tmp_path: Path) -> None:
    assert check(tmp_path, SV, EN) == {"moten.en.md": (), "moten.sv.md": ()}
    (tmp_path / "ensam.sv.md").write_text(SV.replace("id: moten", "id: ensam"), encoding="utf-8")
    found = {checked.path.name: [one.code for one in checked.diagnostics] for checked in check_paths([tmp_path])}
    assert found == {"ensam.sv.md": ["W147"], "moten.en.md": [], "moten.sv.md": []}


def test_in_one_language_alone_ids_may_be_left_out(tmp_path: Path) -> None:
    path = tmp_path / "moten.sv.md"
    path.write_text(SV.replace("- Id: start\n", "").replace("(annat)", "( )"), encoding="utf-8")
    assert [checked.diagnostics for checked in check_paths([path])] == [()]
