"""Mending changes no meaning, is done when it is done, and takes away what it says it mends."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from coach.exercises.check import check_paths
from coach.exercises.facts import KEYS
from coach.exercises.findings import Findings
from coach.exercises.fix import MENDED, fix_paths, fixed
from coach.exercises.front import read_front
from coach.exercises.grammar import EN, SV, Setting
from coach.exercises.model import Exercise
from coach.exercises.programme_reader import parse_programme
from coach.exercises.reader import parse
from coach.exercises.source import source
from tests.exercises.test_pair import EN as ENGLISH
from tests.exercises.test_pair import SV as SWEDISH
from tests.exercises.test_programme import PROGRAMME

CONTENT = Path(__file__).parent.parent.parent / "content" / "exercises"
PAIRS = [
    (path.read_text(encoding="utf-8"), path.with_name(path.name.replace(".sv.", ".en.")).read_text(encoding="utf-8"))
    for path in sorted(CONTENT.glob("*/*.sv.md"))
]
TOP = "---\ncoach: exercise/1\nid: fall\nversion: 1.0.0\nlang: sv\n---\n\n# Fall\n\n"

MENDS = [
    ("CRLF", "Ett.\r\nTvå.", "Ett.\nTvå."),
    ("NFD", "La\u030ang.", "Lång."),
    ("a keyword", "## A?\n\n- Answer: kort text\n- Id: a", "## A?\n\n- Svar: kort text\n- Id: a"),
    ("keyword and value", "## A?\n\n- Answer: short text\n- Id: a", "## A?\n\n- Svar: kort text\n- Id: a"),
    ("a value", "## A?\n\n- Svar: short text\n- Id: a", "## A?\n\n- Svar: kort text\n- Id: a"),
    ("an experiment", "## A?\n\n- Svar: experiment, in 9 days", "## A?\n\n- Svar: försök, om 9 dagar"),
    ("yes", "## A?\n\n- Svar: lista\n- Optional: yes", "## A?\n\n- Svar: lista\n- Valfritt: ja"),
    ("what it becomes", "## A?\n\n- Svar: personer\n- Becomes: link", "## A?\n\n- Svar: personer\n- Blir: länk"),
    ("brackets", "## A?\n\n- [] Ett\n- []Två\n- [ ]Tre", "## A?\n\n- [ ] Ett\n- [ ] Två\n- [ ] Tre"),
    ("parentheses", "## A?\n\n- () Ett\n- (  )Två", "## A?\n\n- ( ) Ett\n- ( ) Två"),
    (
        "a condition",
        "## A?\n\n- Svar: skala 1–7\n- Id: a\n\n## B?\n\n- Svar: lista\n- Show if: {a} is at most 3 and {a} is not 2",
        "## A?\n\n- Svar: skala 1–7\n- Id: a\n\n## B?\n\n- Svar: lista\n- Visas om: {a} är högst 3 och {a} är inte 2",
    ),
    (
        "an id that is referred to",
        "## Vad?\n\n- Svar: kort text\n\n## Sade {vad}?\n\n- Svar: kort text",
        "## Vad?\n\n- Svar: kort text\n- Id: vad\n\n## Sade {vad}?\n\n- Svar: kort text",
    ),
]

QUOTED = [
    ("Schein: fråga", '"Schein: fråga"'),
    ('S: "a"', "'S: \"a\"'"),
    ("#ett", '"#ett"'),
    ("[a]", '"[a]"'),
    ("Schein 2013", "Schein 2013"),
    ('"redan: så"', '"redan: så"'),
    ("kl 10:15", "kl 10:15"),
    ("S: \"a\" och 'b'", "S: \"a\" och 'b'"),
]

LEFT_ALONE = [
    TOP + "## A?\n\n- Svar: kort text\n",
    TOP + "Answer: long text\n",
    TOP + "## A?\n\n- Svra: kort text\n",
    TOP + "## A?\n\n- ( ) Ett\n- [ ] Två\n",
    TOP + "Se [här]() och ( ) där.\n",
    TOP.replace("lang: sv", "lang: sv\nbasis: Schein 2013"),
    "\ufeff" + TOP,
    "Inget alls",
    "",
]


def meaning(exercise: Exercise | None) -> object:
    """What an exercise says, but for its own ids."""
    if exercise is None:
        return None
    names = {step.id: str(place) for place, step in enumerate(exercise.steps)}
    steps = tuple(
        replace(step, id=names[step.id], line=0, named=True, options=tuple(replace(one, id="") for one in step.options))
        for step in exercise.steps
    )
    return replace(exercise, steps=steps, source=b"", sha256="")


def facts(data: bytes) -> dict[str, str]:
    """The facts at the top."""
    front = read_front(source(data.decode()), Findings(), KEYS)
    assert front
    return {key: fact.value for key, fact in front.facts.items()}


def without_ids(text: str, choices: bool = True) -> str:
    """A file as somebody writes it who does not know of ids."""
    text = re.sub(r"^- Id: .*\n", "", text, flags=re.MULTILINE)
    return re.sub(r"^- ([(\[])[a-z0-9-]+([)\]])", r"- \1 \2", text, flags=re.MULTILINE) if choices else text


@pytest.mark.parametrize(("old", "new"), [row[1:] for row in MENDS], ids=[row[0] for row in MENDS])
def test_what_is_mended(old: str, new: str) -> None:
    assert fixed((TOP + old + "\n").encode()).decode() == TOP + new + "\n"
    assert fixed((TOP + new + "\n").encode()).decode() == TOP + new + "\n"


@pytest.mark.parametrize(("old", "new"), QUOTED)
def test_quotation_marks(old: str, new: str) -> None:
    texts = [TOP.replace("lang: sv", f"lang: sv\nbasis: {value}").encode() for value in (old, new)]
    assert fixed(texts[0]) == texts[1] == fixed(texts[1])
    assert facts(texts[0]) == facts(texts[1])


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_what_is_left_alone(text: str) -> None:
    assert fixed(text.encode()).decode() == text


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", b"x" * 70_000, TOP.encode() + b"\x1b\r\n", TOP.encode("utf-16")])
def test_what_cannot_be_read_is_left_alone(data: bytes) -> None:
    assert fixed(data) == data


def test_a_programme() -> None:
    text = PROGRAMME.replace("När: dag 3", "When: day 3").replace(
        "- Milstolpe: Du har frågat en gång.", "- Milestone: Så."
    )
    mended = fixed(text.encode()).decode()
    assert mended == PROGRAMME.replace("Du har frågat en gång.", "Så.", 1)
    assert parse_programme(mended.encode())[1] == []


def test_all_that_comes_with_coach_is_as_it_should_be() -> None:
    assert list(fix_paths([CONTENT.parent])) == []


def test_ids_are_the_same_in_both_languages(tmp_path: Path) -> None:
    sv, en = (without_ids(text) for text in (SWEDISH, ENGLISH))
    sv = re.sub(r"^- (?:Visas om|Upprepa för): .*\n", "", sv, flags=re.MULTILINE).replace("{vilka}", "de")
    en = re.sub(r"^- (?:Show if|Repeat for): .*\n", "", en, flags=re.MULTILINE).replace("{vilka}", "they")
    (tmp_path / "moten.sv.md").write_text(sv, encoding="utf-8")
    (tmp_path / "moten.en.md").write_text(en, encoding="utf-8")
    before = {one.code for checked in check_paths([tmp_path]) for one in checked.diagnostics}
    assert before == {"E096", "E097"}
    for one in list(fix_paths([tmp_path])):
        one.path.write_bytes(one.after)
    assert [checked.diagnostics for checked in check_paths([tmp_path])] == [(), ()]
    exercise = parse((tmp_path / "moten.en.md").read_bytes())[0]
    assert exercise is not None
    assert [step.id for step in exercise.steps][:3] == ["borja-har", "hur-tryggt-var-det", "vilket-slags-mote-var-det"]
    assert [one.id for one in exercise.steps[2].options] == ["vi-bestamde", "vi-pratade", "nagot-annat"]
    assert list(fix_paths([tmp_path])) == []


def test_an_id_that_is_written_in_one_of_them_is_taken_in_the_other() -> None:
    for old in ("- Id: start\n", "- Id: tryggt\n"):
        assert fixed(
            ENGLISH.replace(old, "").replace("{tryggt} is at most 3 and ", "").encode(), SWEDISH.encode()
        ).count(old.encode())
    one = fixed(SWEDISH.replace("(annat)", "( )").encode(), ENGLISH.encode())
    assert one.decode() == SWEDISH


def test_an_id_that_others_refer_to_by_another_name_is_left_for_the_coach() -> None:
    english = ENGLISH.replace("- Id: vilka\n", "").replace("{vilka}", "{who-was-there}")
    assert fixed(english.encode(), SWEDISH.encode()).decode() == english


def test_a_reading_step_with_a_list_of_prose_gets_its_id_where_it_joins_nothing() -> None:
    text = TOP + "## Läs\n\nEn lista:\n\n- ett\n- två\n\n## A?\n\n- Svar: kort text\n"
    mended = fixed(text.encode(), named=True).decode()
    assert mended == TOP + "## Läs\n\n- Id: las\n\nEn lista:\n\n- ett\n- två\n\n## A?\n\n- Svar: kort text\n- Id: a\n"


def test_a_row_over_two_lines_is_not_cut() -> None:
    text = TOP + "## A?\n\n- Svar: skala 1–7\n  (låg – hög)\n- Valfritt: ja\n"
    mended = fixed(text.encode(), named=True)
    assert meaning(parse(mended)[0]) == meaning(parse(text.encode())[0])
    assert b"- Id: a\n" in mended


@settings(max_examples=40)
@given(st.sampled_from(PAIRS), st.integers(0, 2), st.booleans(), st.booleans())
def test_ids_change_no_meaning(pair: tuple[str, str], side: int, choices: bool, named: bool) -> None:
    texts = [without_ids(text, choices) if side in (place, 2) else text for place, text in enumerate(pair)]
    sv, en = (text.encode() for text in texts)
    after = fixed(sv, en, named), fixed(en, sv, named)
    for before, now in zip((sv, en), after, strict=True):
        if parse(before)[0]:
            assert meaning(parse(now)[0]) == meaning(parse(before)[0])
        else:
            assert now == before
    assert (fixed(after[0], after[1], named), fixed(after[1], after[0], named)) == after
    read = [parse(now)[0] for now in after]
    if read[0] and read[1]:
        assert [step.id for step in read[0].steps] == [step.id for step in read[1].steps]
        assert all(step.named for one in read if one for step in one.steps)


SWAPPED = {word: EN.word(meant) for word, meant in SV.settings.items() if meant is not Setting.ID}


@given(st.sampled_from(PAIRS), st.data())
def test_a_file_with_slips_is_mended_once_and_for_all(pair: tuple[str, str], data: st.DataObject) -> None:
    text = pair[0]
    for word in data.draw(st.lists(st.sampled_from(sorted(SWAPPED)), max_size=3)):
        text = text.replace(f"\n- {word.capitalize()}:", f"\n- {SWAPPED[word].capitalize()}:", 1)
    for mark in data.draw(st.lists(st.sampled_from(["( )", "[ ]"]), max_size=2)):
        text = without_ids(text).replace(f"- {mark} ", f"- {mark[0]}{mark[-1]} ", 1)
    text = data.draw(st.sampled_from([text, text.replace("\n", "\r\n"), unicodedata.normalize("NFD", text)]))
    mended = fixed(text.encode())
    assert fixed(mended) == mended
    assert {one.code for one in parse(mended)[1]} & (MENDED - {"E074"}) == set()
    if before := parse(text.encode())[0]:
        assert meaning(parse(mended)[0]) == meaning(before)


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode), st.sampled_from(PAIRS), st.data())
def test_any_bytes(junk: bytes, pair: tuple[str, str], data: st.DataObject) -> None:
    real = pair[1].encode()
    start = data.draw(st.integers(0, len(real)))
    mangled = data.draw(st.sampled_from([junk, real[:start] + junk + real[start:], real[:start]]))
    mended = fixed(mangled, pair[0].encode(), True)
    assert fixed(mended, pair[0].encode(), True) == mended
    if before := parse(mangled)[0]:
        assert meaning(parse(mended)[0]) == meaning(before)
