"""What comes in is made safe, and what goes into Markdown shows as itself."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach import text
from coach.markdown import plain

SIGNS = [*"#-+*_`~<>=&;[](){}!|\\\"'.:/ \t\n\r0129aåé", "\u00a0", "\u2028", "\u0338", "\u0301", "\u200b"]
STARTS = ["---", "-- -", "===", "```", "~~~", "1. ", "2) ", "- ", "* * *", "    ", "\n\n", "\\\n", "  \n"]
INSIDE = ["&amp;", "&#x202e;", "<b>", "<!--", "](", "![", "https://a.se", "[a]: /b"]
MEANING = st.lists(st.sampled_from(SIGNS + STARTS + INSIDE)).map("".join)
ANY = st.one_of(st.text(), MEANING)


def normalised(written: str) -> str:
    """What ``escape`` promises: the clean text without spaces at line ends and blank lines at the ends."""
    return "\n".join(line.rstrip() for line in text.clean(written).split("\n")).strip("\n")


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("a\r\nb\rc\u0085d\u2028e\u2029f", "a\nb\nc\nd\ne\nf"),
        ("\ufeffbörjan", "början"),
        ("mitt\ufeffi", "mitt\ufffdi"),
        ("\x1b[31mröd\x07\x9b", "\ufffd[31mröd\ufffd\ufffd"),
        ("tab\tstår", "tab\tstår"),
        ("a\u202eb\u2066c\u200bd\u061ce\u200ff\u2060g", "a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf\ufffdg"),
        ("\ud800 ensam", "\ufffd ensam"),
        ("a\u030ako\u0308", "åkö"),
        ("👩\u200d💻 \u200c", "👩\u200d💻 \u200c"),
        ("\x0b\x0c\x7f\x00", "\ufffd\ufffd\ufffd\ufffd"),
    ],
)
def test_clean(raw: str, expected: str) -> None:
    assert text.clean(raw) == expected


@given(st.text(st.characters(exclude_categories=())))
def test_clean_leaves_nothing_that_is_hidden_and_changes_nothing_twice(raw: str) -> None:
    once = text.clean(raw)
    assert text.clean(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert not re.search("[\r\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]", once)
    once.encode()


def test_line_is_one_line() -> None:
    assert text.line("\nett\n\n\ttvå\r\ntre \n") == "ett två tre "


@given(ANY)
def test_line_holds_no_break(raw: str) -> None:
    assert "\n" not in text.line(raw)
    assert "\t" not in text.line(raw)


@given(ANY)
def test_escaped_text_shows_as_itself(raw: str) -> None:
    assert plain(text.escape(raw)) == normalised(raw)


@given(ANY)
def test_escaped_text_shows_as_itself_after_other_text(raw: str) -> None:
    assert plain("Du skrev: " + text.escape(raw) + ".") == "Du skrev: " + normalised(raw) + "."


@given(ANY)
def test_escaped_text_shows_as_itself_in_a_list(raw: str) -> None:
    first, *rest = normalised(raw).split("\n")
    assert plain("- " + text.escape(raw)).split("\n") == [
        f"• {first}".rstrip(),
        *(f"  {r}".rstrip() for r in rest),
    ]


@given(ANY)
def test_escaped_text_shows_as_itself_in_a_quote(raw: str) -> None:
    lines = ("ett " + normalised(raw)).rstrip().split("\n")
    assert plain("> ett\n> " + text.escape(raw)).split("\n") == [f"> {line}".rstrip() for line in lines]


@pytest.mark.parametrize(
    "written",
    [
        "Det blev tyst. Sedan sade LK vad alla tänkte!",
        "AT&T, 2 * 3 = 6, a < b > c, fil_namn.txt, C:\\temp, -5 grader, #chef, 3.14, e-post: lk@firma.se",
        "– Ja, sade hon (som vanligt): ”nej”; 50 % | 12–14?",
    ],
)
def test_ordinary_text_needs_no_escape(written: str) -> None:
    assert text.escape(written) == written


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("På morgonen", "pa-morgonen"),
        ("Både och", "bade-och"),
        ("Övriga … & sånt!", "ovriga-sant"),
        ("a\u030a", "a"),
        ("👍", ""),
        ("x" * 80, "x" * 64),
        ("x" * 63 + " yz", "x" * 63),
    ],
)
def test_slug(label: str, expected: str) -> None:
    assert text.slug(label) == expected
