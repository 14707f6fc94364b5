"""A version goes up as much as what has changed demands."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.exercises.against import Bump, Change, changes, programme_changes
from coach.exercises.check import check_paths
from coach.exercises.programme_reader import parse_programme
from coach.exercises.reader import parse
from tests.exercises.test_programme import PROGRAMME

EXERCISE = """---
coach: exercise/1
id: moten
version: 1.2.3
lang: sv
minutes: 10
---

# Möten

Målet.

## Börja här

Läs det här.

- Id: start

## Hur tryggt var det att säga emot?

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

## Vilka var med?

- Svar: personer 1–5
- Id: vilka

## Vad sade {vilka}?

- Svar: kort text
- Id: sade
- Upprepa för: {vilka}
- Följdfråga: Vad menade de?

## Vad vill du prova?

- Svar: försök, om 7 dagar
- Id: prova
- Om du kör fast: Vad är lättast?
"""

CHANGES = [
    ("minutes: 10", "minutes: 12", [Change.TEXT]),
    ("Läs det här.", "Läs det här lugnt.", [Change.TEXT]),
    ("# Möten", "# Samtal", [Change.TEXT]),
    ("Vad är lättast?", "Var är det lättast?", [Change.TEXT]),
    ("- Om du kör fast: Vad är lättast?\n", "", [Change.TEXT]),
    ("## Börja här", "## Sätt dig ner", [Change.TEXT]),
    ("att säga emot?", "att  säga  emot?", [Change.TEXT]),
    ("Hur tryggt var", "Hur trygt var", [Change.TEXT]),
    ("(annat) Något annat", "(annat) något annat.", [Change.TEXT]),
    ("## Vilka var med?", "## Vilka fler?\n\n- Svar: kort text\n- Id: fler\n\n## Vilka var med?", [Change.NEW_STEP]),
    ("- (annat)", "- (tyst) Vi var tysta\n- (annat)", [Change.NEW_CHOICE]),
    ("- Följdfråga: Vad menade de?", "- Följdfråga: Vad menade de?\n- Följdfråga: Och du?", [Change.FOLLOWUP]),
    ("Vad menade de?", "Vad tänkte de på?", [Change.FOLLOWUP]),
    ("- (beslut) Vi bestämde\n- (prat) Vi pratade", "- (prat) Vi pratade\n- (beslut) Vi bestämde", [Change.ORDER]),
    ("- Id: slag", "- Id: slag\n- Visas om: {tryggt} är högst 3", [Change.CONDITION]),
    ("- Id: slag", "- Id: slag\n- Valfritt: ja", [Change.OPTIONAL]),
    ("personer 1–5", "personer 1–3", [Change.SETTING]),
    ("Välj: 1–2", "Välj: 1–3", [Change.SETTING]),
    ("om 7 dagar", "om 14 dagar", [Change.SETTING]),
    ("- Id: sade", "- Id: sade\n- Privat: ja", [Change.SETTING]),
    ("- Id: vilka", "- Id: vilka\n- Blir: bidrag", [Change.SETTING]),
    ("Hur tryggt var", "Hur otryggt var", [Change.QUESTION]),
    ("Hur tryggt var", "Hur ofta var", [Change.QUESTION]),
    ("Vad vill du prova?", "Vad vill du inte prova?", [Change.QUESTION]),
    ("skala 1–7", "skala 1–5", [Change.SCALE]),
    ("(lågt – högt)", "(högt – lågt)", [Change.SCALE]),
    ("(lågt – högt)", "(lågt – lagom – högt)", [Change.SCALE]),
    ("- (annat) Något annat\n", "", [Change.CHOICE_REMOVED]),
    ("(annat) Något annat", "(annat) Inget alls", [Change.CHOICE_RELABELLED]),
    ("(annat) Något annat", "(ovrigt) Något annat", [Change.CHOICE_REMOVED, Change.NEW_CHOICE]),
    ("försök, om 7 dagar", "kort text", [Change.KIND]),
    ("- Upprepa för: {vilka}\n", "", [Change.KIND]),
    ("- Id: prova", "- Id: forsok", [Change.NEW_STEP, Change.STEP_REMOVED]),
    ("id: moten", "id: samtal", [Change.RENAMED]),
]


@pytest.mark.parametrize(("old", "new", "expected"), CHANGES, ids=[f"{row[2][0]} {row[1][:30]}" for row in CHANGES])
def test_what_has_changed(old: str, new: str, expected: list[Change]) -> None:
    assert EXERCISE.count(old) == 1
    before, after = parse(EXERCISE.encode())[0], parse(EXERCISE.replace(old, new).encode())[0]
    assert before is not None
    assert after is not None
    assert [one.change for one in changes(before, after)] == expected
    assert changes(before, before) == changes(after, after) == []


def test_a_moved_step_is_another_order() -> None:
    start = "## Börja här\n\nLäs det här.\n\n- Id: start\n\n"
    before, after = (parse(text.encode())[0] for text in (EXERCISE, EXERCISE.replace(start, "") + f"\n{start}"))
    assert before is not None
    assert after is not None
    assert [one.change for one in changes(before, after)] == [Change.ORDER]


def test_every_change_that_an_exercise_can_have_is_among_them() -> None:
    seen = {change for row in CHANGES for change in row[2]}
    assert set(Change) - seen == {
        Change.SOURCE,
        Change.PASSES,
        Change.NEW_EXERCISE,
        Change.EXERCISE_REMOVED,
        Change.EXERCISE_MINOR,
        Change.EXERCISE_MAJOR,
    }


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("dag 3", "dag 4", Change.PASSES),
        ("efter 28", "efter 56", Change.PASSES),
        ("daily: daily-check-in", "daily: first-day", Change.PASSES),
        ("Du har frågat en gång.", "Du har frågat.", Change.TEXT),
        ("id: fyra-steg", "id: fem-steg", Change.RENAMED),
    ],
)
def test_what_has_changed_in_a_programme(old: str, new: str, expected: Change) -> None:
    before, after = parse_programme(PROGRAMME.encode())[0], parse_programme(PROGRAMME.replace(old, new).encode())[0]
    assert before is not None
    assert after is not None
    assert [one.change for one in programme_changes(before, after)] == [expected]


@pytest.mark.parametrize(
    ("bump", "version", "good"),
    [
        (Bump.PATCH, "1.2.3", False),
        (Bump.PATCH, "1.2.4", True),
        (Bump.PATCH, "1.3.0", True),
        (Bump.PATCH, "2.0.0", True),
        (Bump.MINOR, "1.2.4", False),
        (Bump.MINOR, "1.3.0", True),
        (Bump.MINOR, "2.0.0", True),
        (Bump.MAJOR, "1.3.0", False),
        (Bump.MAJOR, "1.9.9", False),
        (Bump.MAJOR, "2.0.0", True),
    ],
)
def test_which_version_is_enough(tmp_path: Path, bump: Bump, version: str, good: bool) -> None:
    changed = {Bump.PATCH: ("Läs det", "Se det"), Bump.MINOR: ("om 7", "om 8"), Bump.MAJOR: ("1–7", "1–5")}[bump]
    text = EXERCISE.replace(*changed).replace("version: 1.2.3", f"version: {version}")
    found = held_against(tmp_path, text)
    wanted = {Bump.PATCH: "1.2.4", Bump.MINOR: "1.3.0", Bump.MAJOR: "2.0.0"}[bump]
    assert found == ([] if good else [("E130", 4, wanted)])


def held_against(folder: Path, text: str) -> list[tuple[str, int, str | None]]:
    """What is found in a new version of the exercise: code, line and the version that is proposed."""
    (folder / "old.md").write_text(EXERCISE, encoding="utf-8")
    (folder / "new.md").write_text(text, encoding="utf-8")
    (checked,) = check_paths([folder / "new.md"], folder / "old.md")
    return [(one.code, one.line, dict(one.values).get("guess")) for one in checked.diagnostics]


def test_the_same_bytes_demand_nothing(tmp_path: Path) -> None:
    assert held_against(tmp_path, EXERCISE) == []


def test_a_version_that_goes_down(tmp_path: Path) -> None:
    assert held_against(tmp_path, EXERCISE.replace("1.2.3", "1.2.0")) == [("E131", 4, None)]


def test_why_is_told_of_the_largest_change(tmp_path: Path) -> None:
    text = EXERCISE.replace("Läs det här", "Se").replace("skala 1–7", "skala 1–5").replace("om 7", "om 8")
    (tmp_path / "old.md").write_text(EXERCISE, encoding="utf-8")
    (tmp_path / "new.md").write_text(text, encoding="utf-8")
    (checked,) = check_paths([tmp_path / "new.md"], tmp_path / "old.md")
    (one,) = checked.diagnostics
    facts = dict(one.values)
    assert (facts["bump"], facts["change"], facts["step"], facts["first"]) == ("major", "scale", "tryggt", "19")


@pytest.mark.parametrize(
    ("change", "wanted"),
    [("none", None), ("text", "1.0.1"), ("new", "1.1.0"), ("minor", "1.1.0"), ("gone", "2.0.0"), ("major", "2.0.0")],
)
def test_a_pack_goes_up_as_much_as_what_is_in_it(tmp_path: Path, change: str, wanted: str | None) -> None:
    readme = "---\ncoach: pack/1\nid: p\nversion: 1.0.0\ntitle: P\nauthor: LK\nlicence: CC BY 4.0\nlanguages: sv\n---\n"
    other = EXERCISE.replace("id: moten", "id: annat")
    for name in ("old", "new"):
        theme = tmp_path / name / "exercises" / "involve"
        theme.mkdir(parents=True)
        (tmp_path / name / "README.md").write_text(readme, encoding="utf-8")
        (theme / "moten.sv.md").write_text(EXERCISE, encoding="utf-8")
        (theme / "annat.sv.md").write_text(other, encoding="utf-8")
    edits = {"text": ("Läs", "Se", "1.2.4"), "minor": ("om 7", "om 8", "1.3.0"), "major": ("1–7", "1–5", "2.0.0")}
    if change in edits:
        before, after, version = edits[change]
        text = EXERCISE.replace(before, after).replace("1.2.3", version)
        (theme / "moten.sv.md").write_text(text, encoding="utf-8")
    elif change == "new":
        (theme / "ny.sv.md").write_text(EXERCISE.replace("id: moten", "id: ny"), encoding="utf-8")
    elif change == "gone":
        (theme / "annat.sv.md").unlink()
    found = [one for checked in check_paths([tmp_path / "new"], tmp_path / "old") for one in checked.diagnostics]
    assert [(one.code, dict(one.values)["guess"]) for one in found] == ([("E130", wanted)] if wanted else [])


def test_of_a_pack_with_an_error_in_it_only_the_error_is_told(tmp_path: Path) -> None:
    readme = "---\ncoach: pack/1\nid: p\nversion: 1.0.0\ntitle: P\nauthor: LK\nlicence: CC BY 4.0\nlanguages: sv\n---\n"
    for name, text in (("old", EXERCISE), ("new", EXERCISE.replace("skala", "skla"))):
        theme = tmp_path / name / "exercises" / "involve"
        theme.mkdir(parents=True)
        (tmp_path / name / "README.md").write_text(readme, encoding="utf-8")
        (theme / "moten.sv.md").write_text(text, encoding="utf-8")
    found = [one.code for checked in check_paths([tmp_path / "new"], tmp_path / "old") for one in checked.diagnostics]
    assert found == ["E075"]


def test_an_earlier_version_that_is_not_there_is_told(tmp_path: Path) -> None:
    (tmp_path / "new.md").write_text(EXERCISE, encoding="utf-8")
    checked = list(check_paths([tmp_path / "new.md"], tmp_path / "old.md"))
    assert [one.unreadable for one in checked] == [None, "E120"]


def test_one_file_is_held_against_one_file_whatever_it_is_called(tmp_path: Path) -> None:
    assert held_against(tmp_path, EXERCISE.replace("id: moten", "id: samtal")) == [("E130", 4, "2.0.0")]


def versions(old: Path, new: Path) -> list[tuple[str, str]]:
    """The files whose version is too low, and what for."""
    found = [(one.path.name, each) for one in check_paths([new], old) for each in one.diagnostics]
    return [(name, dict(one.values)["change"]) for name, one in found if one.code == "E130"]


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_what_is_new_in_a_folder_is_not_the_one_that_was_there(tmp_path: Path, lang: str) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    text = f"---\ncoach: exercise/1\nid: one\nversion: 1.0.0\nlang: {lang}\n---\n\n# A\n\n## What?\n\nRead.\n"
    for folder in (old, new):
        folder.mkdir()
        (folder / f"one.{lang}.md").write_text(text, encoding="utf-8")
    (new / f"two.{lang}.md").write_text(text.replace("id: one", "id: two"), encoding="utf-8")
    assert versions(old, new) == []
    assert versions(old / f"one.{lang}.md", new) == []
    assert versions(old, new / f"two.{lang}.md") == []


def test_in_a_folder_a_changed_id_is_known_by_the_name_of_the_file(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    for folder, id in ((old, "moten"), (new, "samtal")):
        folder.mkdir()
        (folder / "moten.sv.md").write_text(EXERCISE.replace("id: moten", f"id: {id}"), encoding="utf-8")
    assert versions(old, new) == [("moten.sv.md", "renamed")]
    (new / "annat.sv.md").write_text(EXERCISE, encoding="utf-8")
    assert versions(old, new) == []
