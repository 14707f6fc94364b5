"""Markdown is safe to show, and nothing that was written vanishes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it.token import Token

from coach.markdown import _parsed, inline, parse, plain, template
from coach.text import HIDDEN


def every(tokens: list[Token]) -> Iterator[Token]:
    """The tokens and what they hold."""
    for token in tokens:
        yield token
        yield from every(token.children or [])


def links(source: str) -> list[str]:
    """The addresses that can be followed."""
    return [str(token.attrs["href"]) for token in every(parse(source)) if token.type == "link_open"]


@pytest.mark.parametrize("address", ["https://example.org/a?b=c", "http://example.org", "mailto:lk@example.org"])
def test_these_are_links(address: str) -> None:
    assert links(f"[text]({address}) <{address}>") == [address, address]


@pytest.mark.parametrize(
    "address",
    ["smb://evil/x", "file:///etc/passwd", "javascript:alert(1)", "data:text/html,x", "//evil/x", "#x", "HTTPS:evil"],
)
def test_these_are_not_and_their_text_stays(address: str) -> None:
    assert links(f"[text]({address})") == []
    assert plain(f"läs [text]({address}) nu").startswith("läs text (")


def test_a_refused_address_is_told() -> None:
    refused = [token.meta for token in every(parse("[k](smb://evil/x) ![bild](http://t/p.png)")) if token.meta]
    assert refused == [
        {"refused": "link", "address": "smb://evil/x"},
        {"refused": "image", "address": "http://t/p.png"},
    ]


def test_an_image_is_its_text() -> None:
    tokens = list(every(parse("![en *karta*](http://spion/p.png) ![](x.png)")))
    assert "image" not in {token.type for token in tokens}
    assert plain("se ![en *karta*](http://spion/p.png)!") == "se en karta!"


def test_html_is_text() -> None:
    source = "<div>\nviktig text\n</div>\n\n<!-- dold --> och <b>fet</b>"
    assert plain(source) == "<div> viktig text </div>\n\n<!-- dold --> och <b>fet</b>"


def test_entities_are_cleaned_after_they_are_decoded() -> None:
    assert plain("a&#x202e;b&#27;c &auml; &#10;# ej rubrik `\u202e`") == "a\ufffdb\ufffdc ä  # ej rubrik \ufffd"


@given(st.text(st.characters(exclude_categories=())) | st.text("&#x20e[](){}<>`*_!\\\n- 1.;\x1b\u202e"))
def test_no_token_holds_what_is_hidden(source: str) -> None:
    for token in every(parse(source)):
        shown = [token.content, token.info, *map(str, token.attrs.values())]
        assert not any(HIDDEN.search(part) for part in shown)
        assert token.type not in ("image", "html_block", "html_inline")
    assert not HIDDEN.search(plain(source))


def test_plain() -> None:
    source = (
        "## Rubrik\n\nEtt *par* **ord**\nsamma rad\\\nny rad\n\n* ett\n  * under\n* två\n\n"
        "3. tre\n4. fyra\n\n> sagt\n> - i lista\n\n```\nkod  rad\n```\n\n---\n\n- luft\n\n- mer\n"
    )
    assert plain(source) == (
        "Rubrik\n\nEtt par ord samma rad\nny rad\n\n• ett\n  • under\n• två\n\n"
        "3. tre\n4. fyra\n\n> sagt\n>\n> • i lista\n\nkod  rad\n\n* * *\n\n• luft\n\n• mer"
    )


@given(st.text(st.sampled_from("aåÉ9ß一 .,;:?!()-–—/%'\"_*&#\n"), max_size=40))
@example('A-1. Then (so) – it is: 50 %, or "less"…  ')
@example("\n  Indented")
def test_a_line_without_marks_says_what_the_parser_would_read(source: str) -> None:
    assert plain(source) == _parsed(source)


def test_plain_says_where_a_link_leads() -> None:
    assert plain("[Schein](https://example.org) <https://example.se/ö>") == (
        "Schein (https://example.org) https://example.se/ö"
    )


def test_inline_is_one_line_and_begins_nothing() -> None:
    assert inline("- *en* rad\nsom \\\n fortsätter &amp; \\{x}") == "- en rad som fortsätter & {x}"


def test_a_template_tells_a_literal_brace_from_a_pipe() -> None:
    assert template(r"**Du** valde {val}, inte \{val} eller &#123;val}") == r"Du valde {val}, inte \{val} eller \{val}"


@pytest.mark.parametrize("part", ["[", "![", "*a ", "_a", "`", "<", "&", "> ", "- ", "](", "[a](", "**x ", "1) "])
def test_the_same_sign_thousands_of_times_is_read(part: str) -> None:
    assert parse(part * (20_000 // len(part)))
