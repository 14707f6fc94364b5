"""Advice is given where it helps, in both languages, and not where words only look alike."""

from __future__ import annotations

import pytest

from coach.exercises.advice import advise
from coach.exercises.findings import Findings
from coach.exercises.reader import read

LONG = {"sv": "- Svar: lång text\n- Om du kör fast: Hur?", "en": "- Answer: long text\n- If you get stuck: How?"}
SHORT = {"sv": "- Svar: kort text", "en": "- Answer: short text"}


def advice(lang: str, steps: str, facts: str = "") -> list[str]:
    """The codes of what is advised for the steps of an exercise that can be used."""
    text = f"---\ncoach: exercise/1\nid: a\nversion: 1.0.0\nlang: {lang}\n{facts}---\n\n# A\n\n{steps}\n"
    reading = read(text.encode())
    assert reading.exercise, reading.diagnostics
    findings = Findings()
    advise(reading.exercise, reading, findings)
    return [one.code for one in findings.diagnostics()]


@pytest.mark.parametrize(
    ("lang", "question", "code"),
    [
        ("sv", "Har du frågat någon?", "W144"),
        ("sv", "Var det svårt att börja?", "W144"),
        ("en", "Did you ask anyone?", "W144"),
        ("en", "Could it have been said?", "W144"),
        ("sv", "Varför gjorde du så?", "W146"),
        ("sv", "Du gick därifrån. Varför gick du?", "W146"),
        ("sv", "Och varför är det du som svarar?", "W146"),
        ("en", "Why did you do it?", "W146"),
        ("en", "So why are you the one who answers?", "W146"),
        ("sv", "Vad hände? Vem såg det?", "W143"),
        ("en", "What happened? Who saw it?", "W143"),
        ("sv", "Vad hände, och vad gjorde du?", "W143"),
        ("en", "What happened, and who saw it?", "W143"),
        ("sv", "Vad " + "x" * 97, "W140"),
    ],
)
def test_a_question(lang: str, question: str, code: str) -> None:
    assert advice(lang, f"## {question}\n\n{LONG[lang]}") == [code]


@pytest.mark.parametrize(
    ("lang", "question"),
    [
        ("sv", "Var står ni i dag?"),
        ("sv", "Hur är det?"),
        ("sv", "Det här har du gjort"),
        ("sv", "Varför är det viktigt?"),
        ("sv", "Varför gör ni det?"),
        ("sv", "Hur många kan säga varför du gör det du gör?"),
        ("sv", "Vad tänker du när någon frågar ”Varför gjorde du så?”?"),
        ("sv", "Vad svarade du på frågan ”Vad hände?” i går?"),
        ("sv", "Vem vet vad och hur ni gör?"),
        ("en", "Who knows what and how?"),
        ("en", "What is your why?"),
        ("en", "Where are you today?"),
        ("en", "Who can tell why you do what you do?"),
        ("en", "What did you say to “Why are you late?” that day?"),
        ("en", "Why does it matter?"),
        ("sv", "Vad " + "x" * 96),
    ],
)
def test_a_question_that_is_well_asked(lang: str, question: str) -> None:
    assert advice(lang, f"## {question}\n\n{LONG[lang]}") == []


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_yes_or_no_may_be_asked_where_the_answer_is_no_long_text(lang: str) -> None:
    question = {"sv": "Har du frågat?", "en": "Have you asked?"}[lang]
    assert advice(lang, f"## {question}\n\n{SHORT[lang]}") == []
    choice = {"sv": "- (ja) Ja\n- (nej) Nej", "en": "- (yes) Yes\n- (no) No"}[lang]
    assert advice(lang, f"## {question}\n\n{choice}") == []


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_a_long_text_needs_a_hint(lang: str) -> None:
    long = LONG[lang].split("\n")[0]
    assert advice(lang, f"## Vad?\n\n{long}") == ["W145"]
    assert advice(lang, f"## Vad?\n\n{LONG[lang]}") == []


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_a_question_that_cannot_be_answered(lang: str) -> None:
    assert advice(lang, f"## Vad?\n\nText.\n\n## B\n\n{SHORT[lang]}") == ["W149"]
    assert advice(lang, f"## Läs {{b/c}}\n\nText?\n\n## B\n\n{SHORT[lang]}") == []


def test_a_follow_up_that_asks_why() -> None:
    step = "## Vad?\n\n- Svar: kort text\n- Följdfråga: "
    assert advice("sv", f"{step}Varför gjorde du det?") == ["W146"]
    assert advice("sv", f"{step}Varför blev det så?") == []


def test_a_hundred_and_twenty_words() -> None:
    assert advice("sv", f"## Vad?\n\n{'ord ' * 120}\n\n{SHORT['sv']}") == []
    assert advice("sv", f"## Vad?\n\n{'ord ' * 121}\n\n{SHORT['sv']}") == ["W141"]


def test_thirty_minutes() -> None:
    step = f"## Vad?\n\n{SHORT['sv']}"
    assert advice("sv", step, "minutes: 30\n") == []
    assert advice("sv", step, "minutes: 31\n") == ["W142"]
