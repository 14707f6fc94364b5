"""An exercise as a sheet: every kind has room, conditions are words, and nothing in it does anything."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from msgspec.structs import replace

from coach.exchange.sheet import sheet
from coach.exercises.activities import activities
from coach.exercises.library import content_root
from coach.exercises.model import Condition, Exercise, Operator, Option, Ref, Step, Term
from coach.exercises.reader import parse
from coach.words import words_for
from coach.words.templates import template
from tests.cli.conftest import EVERYTHING
from tests.hostile_html import HOSTILE, Read

FILES = sorted((content_root() / "exercises").glob("*/*.md"))
TOP = "---\ncoach: exercise/1\nid: x\nversion: 1.0.0\nlang: {lang}\n---\n\n# Titel\n\nMål.\n\n"


def exercise(steps: str, lang: str = "sv") -> Exercise:
    """An exercise with these steps."""
    found, diagnostics = parse((TOP.format(lang=lang) + steps).encode())
    assert found, diagnostics
    return found


def drawn(of: Exercise, *others: Exercise) -> str:
    """The sheet of an exercise."""
    return sheet(of, words_for(of.lang), activities(of.lang, content_root()), {one.id: one for one in others}.get)


def section(page: str, heading: str) -> Read:
    """The part of a sheet under a heading."""
    parts = re.findall(r'<section class="step">.*?</section>', page, re.DOTALL)
    (found,) = [part for part in parts if f"{heading}</h2>" in part]
    return Read.page(found)


def count(read: Read, cls: str) -> int:
    """How many elements have a class."""
    return sum(cls in found.get("class", "").split() for _, found in read.elements)


@pytest.mark.parametrize("path", FILES, ids=[path.name for path in FILES])
def test_every_built_in_exercise_can_be_printed(path: Path) -> None:
    found, _ = parse(path.read_bytes())
    assert found
    read = Read.page(drawn(found))
    assert read.wrong == []
    assert [one["lang"] for one in read.of("html")] == [found.lang]
    headings = [name for name, _ in read.elements if re.fullmatch("h[1-6]", name)]
    assert headings.count("h1") == 1
    assert headings.count("h2") == len(found.steps)
    assert not re.search(r"\{[a-z/-]+\}", read.words)
    for step in found.steps:
        assert all(option.label in read.words for option in step.options)
        assert all(re.sub(r"\s*\{.*", "", hint) in read.words for hint in step.hints)


@pytest.mark.parametrize(
    ("heading", "cls", "number"),
    [
        ("1. Vad hände?", "line", 1),
        ("3. Vilken?", "round", 2),
        ("4. Vilka?", "option", 3),
        ("5. Hur mycket?", "scale", 1),
        ("7. Räkna upp", "line", 3),
        ("9. Vilken av dem?", "line", 1),
        ("10. I vilken ordning?", "line", 3),
        ("11. Vilka är med?", "line", 4),
        ("12. Vad gjorde du?", "option", 21),
        ("12. Vad gjorde du?", "line", 2),
        ("13. Vad provar du?", "box", 1),
        ("13. Vad provar du?", "line", 1),
        ("14. Nu, jämfört med förut?", "box", 1),
    ],
)
def test_every_kind_has_something_to_fill_in(heading: str, cls: str, number: int) -> None:
    found, _ = parse(EVERYTHING.encode())
    assert found
    assert count(section(drawn(found), heading), cls) == number


def test_what_is_only_read_has_nothing_to_fill_in() -> None:
    found, _ = parse(EVERYTHING.encode())
    assert found
    page = drawn(found)
    for heading in ("Läs det här", "Andas"):
        read = section(page, heading)
        assert [count(read, cls) for cls in ("line", "box", "mark", "scale")] == [0, 0, 0, 0]
    assert "Vila i 30 sekunder." in section(page, "Andas").words


def test_a_follow_up_has_room_and_hints_come_last() -> None:
    found, _ = parse(EVERYTHING.encode())
    assert found
    page = drawn(found)
    assert count(section(page, "2. Berätta mer om [ditt svar på fråga 1]"), "box") == 3
    words = section(page, "1. Vad hände?").words.split()
    assert " ".join(words).endswith("Om du kör fast Första ledtråden Andra ledtråden")


CONDITIONED = """## Hur mycket?

- Svar: skala 1–7 (lite – mycket)
- Id: much

## Vilken?

- (red) Röd
- (blue) Både och
- Id: colour

## Vilka?

- Svar: personer 1–5
- Id: who

## Öppnas?

- Svar: kort text
- Id: open
- Visas om: {condition}
"""


ASKS = "## Vad hände?\n\n- Svar: kort text\n- Id: a\n\n## Och {a}?\n\n- Svar: kort text\n- Id: b\n"
OTHER = replace(exercise(ASKS), id="other", title="En annan")


@pytest.mark.parametrize(
    ("condition", "said"),
    [
        ("{much} är minst 5", "Bara om svaret på fråga 1 är minst 5."),
        ("{much} är 5", "Bara om svaret på fråga 1 är 5."),
        ("{much} är inte besvarad", "Bara om fråga 1 inte är besvarad."),
        ("{colour} är blue", "Bara om svaret på fråga 2 är ”Både och”."),
        ("{colour} är inte Röd", "Bara om svaret på fråga 2 inte är ”Röd”."),
        ("{who} är minst 2", "Bara om du har svarat minst 2 på fråga 3."),
        ("{who} innehåller LK", "Bara om ”LK” finns med i svaret på fråga 3."),
        (
            "{much} är högst 2 och {colour} är red",
            "Bara om svaret på fråga 1 är högst 2 och svaret på fråga 2 är ”Röd”.",
        ),
        ("{x/much} är besvarad", "Bara om fråga 1 från förra gången är besvarad."),
        ("{other/a} är besvarad", "Bara om frågan ”Vad hände?” i övningen ”En annan” är besvarad."),
        ("{other/b} är besvarad", "Bara om en fråga i övningen ”En annan” är besvarad."),
        ("{unknown/a} är besvarad", "Bara om en fråga i en annan övning är besvarad."),
    ],
)
def test_a_condition_is_said_in_words(condition: str, said: str) -> None:
    page = drawn(exercise(CONDITIONED.replace("{condition}", condition)), OTHER)
    assert said in section(page, "4. Öppnas?").words


def test_every_operator_is_said_in_both_languages() -> None:
    for lang in ("sv", "en"):
        said = words_for(lang).sheet
        assert set(said.operators) == {operator.value for operator in Operator}
        assert set(said.counted) <= set(said.operators)


def test_what_is_repeated_says_for_what_and_has_a_line_for_it() -> None:
    who = "## Vilka?\n\n- Svar: lista 1–3\n- Id: who\n\n"
    steps = who + "## Vad säger du till {who}?\n\n- Svar: kort text\n- Id: say\n- Upprepa för: {who}\n"
    read = section(drawn(exercise(steps)), "2. Vad säger du till [den eller det som det gäller]?")
    assert "En gång för var och en i svaret på fråga 1." in read.words
    assert "Gäller" in read.words
    assert count(read, "line") == 2


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_the_template_says_nothing_that_the_sheet_says_itself(lang: str) -> None:
    found, _ = parse(template("exercise", lang).encode())
    assert found
    page = drawn(found)
    lines = [line.strip() for line in re.findall(r"<p[^>]*>([^<]+)</p>", page)]
    assert words_for(lang).sheet.names in lines
    for step in re.findall(r'<section class="step">.*?</section>', page, re.DOTALL):
        said = re.findall(r"<p[^>]*>([^<]+)</p>", step)
        assert len(said) == len(set(said))


@pytest.mark.parametrize("source", HOSTILE)
def test_nothing_from_the_content_does_anything(source: str) -> None:
    line = " ".join(source.split())
    options = "- (a) {0}\n- (b) B\n- Om du kör fast: {0}\n- Följdfråga: {0}\n- Id: one\n"
    steps = (
        f"## {line}\n\n{source}\n\n- Svar: kort text\n- Id: a\n- Exempel: {line}\n- Tid: {line}\n\n## Två\n\n"
        + options.format(line)
    )
    top = TOP.replace("lang: {lang}\n", "lang: sv\nauthor: {author}\nbasis: {author}\nthemes: {author}\n")
    found, _ = parse((top.replace("{author}", line) + steps).encode())
    if found is None:
        found = written(line, source)
    assert (
        Read.page(
            drawn(replace(found, steps=refers(found.steps, source)), replace(written(line, source), id="y"))
        ).wrong
        == []
    )


def refers(steps: tuple[Step, ...], value: str) -> tuple[Step, ...]:
    """The steps, each shown only if a question of another exercise has an answer, which its prose repeats."""
    condition = Condition((Term(Ref("one", "y"), Operator.IS, value),))
    return tuple(replace(step, show_if=condition, prose=step.prose + "\n\n{y/one}") for step in steps)


def written(line: str, source: str) -> Exercise:
    """An exercise as it would be if a hostile text had passed the reader."""
    safe = exercise("## En\n\n- (a) A\n- (b) B\n- Id: one\n- Om du kör fast: Titta\n")
    step = replace(
        safe.steps[0],
        question=line,
        prose=source,
        hints=(line,),
        followups=(source,),
        example=line,
        minutes=line,
        options=(Option("a", source), Option("b", line)),
    )
    return replace(safe, title=line, aim=source, author=line, basis=source, licence=line, version=line, steps=(step,))
