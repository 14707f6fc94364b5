"""One HTML page that holds all it needs: its style inside, no script, and nothing that is fetched from anywhere.

Everything a page shows is put together with ``tag``, which escapes every text that is not markup made here, so that
what somebody wrote can neither run nor load nor leave its place. Markdown comes as tokens from the one safe parser.
"""

from __future__ import annotations

import base64
import hashlib
import html
import re
from pathlib import Path
from typing import TYPE_CHECKING

from coach.markdown import parse
from coach.text import clean

if TYPE_CHECKING:
    from coach.markdown import Token

VOID = frozenset(("br", "hr", "meta"))
"""Elements that have no end."""

_TAGS = {
    "paragraph": "p",
    "bullet_list": "ul",
    "ordered_list": "ol",
    "list_item": "li",
    "blockquote": "blockquote",
    "em": "em",
    "strong": "strong",
}
LOWEST_HEADING = 6
_CHARSET, _MADE_BY = '<meta charset="utf-8">', '<meta name="generator" content="Coach">'
_OURS = re.compile(rf'<!doctype html>\n<html lang="[a-z]+"><head>{_CHARSET}{_MADE_BY}'.encode())


class Html(str):
    """Markup that was made here, and stands as it is."""

    __slots__ = ()


def tag(name: str, /, *inside: str, **attributes: str | None) -> Html:
    """An element.

    Args:
        name: Of the element; never foreign text.
        inside: What it holds. What is not ``Html`` is text, and is escaped.
        attributes: Their values are text. ``cls`` is ``class``, ``aria_label`` is ``aria-label``; None is left out.
    """
    written = "".join(f' {_attribute(key)}="{text(value)}"' for key, value in attributes.items() if value is not None)
    if name in VOID:
        return Html(f"<{name}{written}>")
    return Html(f"<{name}{written}>{joined(*inside)}</{name}>")


def joined(*parts: str) -> Html:
    """Markup and texts after one another; the texts are escaped."""
    return Html("".join(part if isinstance(part, Html) else text(part) for part in parts))


def text(foreign: str) -> Html:
    """A text as it is read, wherever it is from."""
    return Html(html.escape(clean(foreign), quote=True))


def markdown(source: str, heading: int = 3) -> Html:
    """Markdown as markup.

    Args:
        heading: The highest level that a heading in it may have, so that it fits under those of the page.
    """
    return _tokens(parse(source), heading)


def page(lang: str, title: str, body: Html, style: str = "") -> str:
    """The whole page.

    Args:
        lang: The language of what it says.
        style: What the page adds to the common style. It stands in the page as it is, so it is never foreign.
    """
    css = (Path(__file__).parent / "page.css").read_text(encoding="utf-8") + style
    hashed = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{hashed}'; base-uri 'none'; form-action 'none'"
    head = tag(
        "head",
        Html(_CHARSET + _MADE_BY),
        tag("meta", http_equiv="Content-Security-Policy", content=policy),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("title", title),
        tag("style", Html(css)),
    )
    return f"<!doctype html>\n{tag('html', head, tag('body', tag('main', body)), lang=lang)}\n"


def is_ours(start: bytes) -> bool:
    """Whether a page that begins like this was made here: it says so, in front of everything that is foreign."""
    return _OURS.match(start) is not None


def _attribute(key: str) -> str:
    """The name of an attribute, from the name of an argument."""
    return "class" if key == "cls" else key.replace("_", "-")


def _tokens(tokens: list[Token], heading: int) -> Html:
    """The tokens after one another. What is no mark is text, whatever it is."""
    parts: list[str] = []
    for token in tokens:
        if token.children is not None:
            parts.append(_tokens(token.children, heading))
        elif token.nesting:
            parts.append(_mark(token, heading))
        else:
            parts.append(_leaf(token))
    return joined(*parts)


def _mark(token: Token, heading: int) -> Html:
    """Where an element begins or ends. The paragraphs of a tight list are none."""
    kind = token.type.removesuffix("_open").removesuffix("_close")
    if token.hidden:
        return Html("")
    if kind == "heading":
        name, more = f"h{min(max(int(token.tag[1]), heading), LOWEST_HEADING)}", ""
    elif kind == "link":
        name, more = "a", f' href="{text(str(token.attrs.get("href", "")))}" rel="noopener noreferrer"'
    else:
        name, more = _TAGS[kind], f' start="{int(token.attrs["start"])}"' if "start" in token.attrs else ""
    return Html(f"<{name}{more}>" if token.nesting == 1 else f"</{name}>")


def _leaf(token: Token) -> Html:
    """What stands alone: a text, a break, a piece of code, a rule."""
    match token.type:
        case "softbreak":
            return Html("\n")
        case "hardbreak" | "hr":
            return tag("br" if token.type == "hardbreak" else "hr")
        case "code_inline":
            return tag("code", token.content)
        case "fence" | "code_block":
            return tag("pre", tag("code", token.content))
        case _:
            return text(token.content)
