"""What is filled in never changes the Markdown that stands around it."""

from __future__ import annotations

import pytest

from coach.markdown import plain
from coach.practice.pipes import Filled, Source, fill


def filled(template: str, answer: str | int) -> Filled:
    """The template as Markdown, with the answer in it."""
    kind = "scale" if isinstance(answer, int) else "long"
    return fill(template, lambda ref: [Source(kind, answer, ref.step)], "text", markdown=True)


@pytest.mark.parametrize(
    ("template", "answer", "shown"),
    [
        ("{x}[here](https://a.se)", "Look!", "Look!here (https://a.se)"),
        ("{x}[here](https://a.se)", "Look\\!", "Look\\!here (https://a.se)"),
        ("{x}) b", 3, "3) b"),
        ("{x}. b", 3, "3. b"),
        ("{x}.", 3, "3."),
        ("> {x}. b", 3, "> 3. b"),
        ("- {x}) b", 12, "• 12) b"),
        ("1{x}. b", 2, "12. b"),
        ("A\n{x}) b", 1, "A 1) b"),
        ("{x}) b", "a\n1", "a\n1) b"),
    ],
)
def test_the_text_around_stands(template: str, answer: str | int, shown: str) -> None:
    result = filled(template, answer)
    assert "\\" in result.text
    assert plain(result.text) == shown


@pytest.mark.parametrize(
    ("template", "answer"),
    [("You gave {x}. Why?", 3), ("{x}! [a]", "Oh"), ("{x} [a]", "Oh!"), ("{x}.5", 3), ("{x}) b", "a3")],
)
def test_nothing_is_escaped_where_nothing_would_change(template: str, answer: str | int) -> None:
    assert filled(template, answer).text == template.replace("{x}", str(answer))


def test_a_quote_stands_where_its_answer_does() -> None:
    result = filled("{x}) then {x}[a](https://a.se) and {x}", 3)
    assert [result.text[quote.start : quote.end] for quote in result.quotes] == ["3", "3", "3"]
    result = filled("{x}[a](https://a.se) and {x}", "Oh!")
    assert [result.text[quote.start : quote.end] for quote in result.quotes] == ["Oh\\!", "Oh!"]
