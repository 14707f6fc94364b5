"""A page of ours: whole, in itself, and nothing that somebody wrote does anything in it."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.markdown import plain
from coach.page import Html, is_ours, joined, markdown, page, tag, text
from tests.hostile_html import HOSTILE, Read

ROOT = Path(__file__).resolve().parent.parent

SOURCES = st.lists(
    st.sampled_from([*HOSTILE, "*", "_", "`", "\n", "\n\n", "> ", "- ", "1. ", "# ", "[", "](", ")", "<", "å"])
)


def body(source: str) -> Read:
    """Markdown on a page."""
    return Read.page(page("sv", source, markdown(source)))


@pytest.mark.parametrize("source", HOSTILE)
def test_nothing_hostile_does_anything(source: str) -> None:
    read = Read.page(page("sv", source, joined(tag("h1", source), tag("p", source, cls=source), markdown(source))))
    assert read.wrong == []
    assert len(list(read.of("style"))) == 1
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e]", read.words)


@given(SOURCES)
def test_nothing_put_together_does_anything_either(parts: list[str]) -> None:
    assert body("".join(parts)).wrong == []


@pytest.mark.parametrize(
    ("source", "markup"),
    [
        ("En *sak* och **en** till.", "<p>En <em>sak</em> och <strong>en</strong> till.</p>"),
        ("rad\nrad\\\nrad", "<p>rad\nrad<br>rad</p>"),
        ("- ett\n- två", "<ul><li>ett</li><li>två</li></ul>"),
        ("3. ett\n\n4. två", '<ol start="3"><li><p>ett</p></li><li><p>två</p></li></ol>'),
        ("> sagt", "<blockquote><p>sagt</p></blockquote>"),
        ("`a<b`", "<p><code>a&lt;b</code></p>"),
        ("```\na\n```", "<pre><code>a\n</code></pre>"),
        ("---", "<hr>"),
        ("# Ett\n\n#### Fyra", "<h3>Ett</h3><h4>Fyra</h4>"),
        ("[dit](https://x.example)", '<p><a href="https://x.example" rel="noopener noreferrer">dit</a></p>'),
        (
            "<mailto:lk@x.example>",
            '<p><a href="mailto:lk@x.example" rel="noopener noreferrer">mailto:lk@x.example</a></p>',
        ),
        ("[dit](ftp://x.example)", "<p>dit (ftp://x.example)</p>"),
        ("![bild](https://x.example/a.png)", "<p>bild</p>"),
    ],
)
def test_markdown_as_markup(source: str, markup: str) -> None:
    assert re.sub(r"(?<=>)\n(?=<)|\n\Z", "", markdown(source)) == markup


@pytest.mark.parametrize(
    "source", ["Ett\n\n- två\n- tre\n\n> fyra `fem` *sex*", "1. a\n   - b\n\n   c", "a &amp; b\\*"]
)
def test_no_word_is_lost(source: str) -> None:
    words = re.findall(r"\w+", re.sub(r"^\s*\d\.", "", plain(source), flags=re.MULTILINE))
    assert re.findall(r"\w+", Read.page(markdown(source)).words) == words


def test_the_page_says_its_language_and_lets_nothing_in() -> None:
    made = page("sv", "Titel", tag("h1", "Titel"), "h1 { color: #123456; }")
    read = Read.page(made)
    assert made.startswith('<!doctype html>\n<html lang="sv">')
    assert [one["lang"] for one in read.of("html")] == ["sv"]
    metas = list(read.of("meta"))
    assert metas[:2] == [{"charset": "utf-8"}, {"name": "generator", "content": "Coach"}]
    policy = next(one["content"] for one in metas if one.get("http-equiv") == "Content-Security-Policy")
    style = re.search(r"<style>(.*?)</style>", made, re.DOTALL)
    assert style
    assert "#123456" in style[1]
    hashed = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert policy.split("; ") == [
        "default-src 'none'",
        f"style-src 'sha256-{hashed}'",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    assert not re.search(r"url\(|@import|expression|https?:", style[1].replace('a[href^="http"]', ""))


def test_only_a_page_that_was_made_here_is_ours() -> None:
    made = page("sv", "Titel", tag("h1", "Titel")).encode()
    assert is_ours(made)
    assert is_ours(made[:200])
    says_so = b'<meta name="generator" content="Coach">'
    assert says_so in made
    for other in (
        made.replace(says_so, b""),
        made[1:],
        b"",
        says_so,
        b"<!doctype html>\n<html><head>" + says_so,
        b"\0",
    ):
        assert not is_ours(other)


def test_a_text_is_never_taken_for_markup() -> None:
    assert tag("p", "<b>", Html("<b></b>"), cls='"x"', lang=None) == '<p class="&quot;x&quot;">&lt;b&gt;<b></b></p>'
    assert text("a\x00b") == "a\ufffdb"
    assert tag("br") == "<br>"


def test_every_colour_can_be_read_on_paper() -> None:
    """At least 4.5 to 1 against white for text, and 3 to 1 for lines, as WCAG 2.2 has it."""
    sheets = (path for path in (ROOT / "coach").rglob("*.css") if path.name != "night.css")
    styles = "".join(path.read_text(encoding="utf-8") for path in sheets)
    texts = set(re.findall(r"(?<![-\w])color: (#[0-9a-f]{6})", styles))
    lines = set(re.findall(r"border[a-z-]*: [^;]*(#[0-9a-f]{6})", styles))
    assert texts
    assert lines
    assert [one for one in texts if contrast(one) < 4.5] == []
    assert [one for one in lines if contrast(one) < 3] == []


def test_every_colour_can_be_read_by_night() -> None:
    style = (ROOT / "coach" / "journal" / "export" / "night.css").read_text(encoding="utf-8")
    (ground,) = re.findall(r"background: (#[0-9a-f]{6})", style)
    texts = re.findall(r"(?<![-\w])color: (#[0-9a-f]{6})", style)
    lines = re.findall(r"(?:border|outline)-color: (#[0-9a-f]{6})", style)
    assert len(texts) == 3
    assert len(lines) == 2
    assert [one for one in texts if contrast(ground) / contrast(one) < 4.5] == []
    assert [one for one in lines if contrast(ground) / contrast(one) < 3] == []


def contrast(colour: str) -> float:
    """How a colour stands out against white: relative luminance as WCAG defines it."""
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 1.05 / (0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] + 0.05)
