"""Text for widgets: ``plain()`` for every foreign string, ``markdown()`` for prose, each as one ``Content``.

A string given to a widget as it is would be read as markup, and control characters in it would reach the
terminal; a ``Content`` is neither. One ``Content`` for a whole text is also what keeps the screen quick.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from coach.markdown import parse
from coach.text import clean

if TYPE_CHECKING:
    from coach.markdown import Token

BULLET = "• "
QUOTE = "┃ "
_SOFT = {"softbreak": " ", "hardbreak": "\n"}
_STYLES = {"strong_open": "bold", "em_open": "italic", "link_open": "underline"}


def plain(text: str) -> Content:
    """A foreign string as it is: no markup, nothing hidden, no character lost."""
    return Content(clean(text).expandtabs(4))


def markdown(source: str) -> Content:
    """Markdown prose as one text: paragraphs with a line between them, lists, quotes, headings, emphasis."""
    return Content("\n\n").join(_blocks(parse(source)))


def _blocks(tokens: list[Token]) -> list[Content]:
    """The blocks on the outermost level of ``tokens``."""
    found: list[Content] = []
    position = 0
    while position < len(tokens):
        token = tokens[position]
        end = _end(tokens, position)
        found.append(_block(token, tokens[position + 1 : end]))
        position = end + 1
    return [block for block in found if block]


def _end(tokens: list[Token], start: int) -> int:
    """Where the block that begins at ``start`` ends."""
    if tokens[start].nesting != 1:
        return start
    depth = 0
    for position in range(start, len(tokens)):
        depth += tokens[position].nesting
        if depth == 0:
            return position
    return len(tokens) - 1


def _block(token: Token, inside: list[Token]) -> Content:
    """One block."""
    match token.type:
        case "paragraph_open":
            return _inline(inside[0])
        case "heading_open":
            return _inline(inside[0]).stylize("bold")
        case "bullet_list_open":
            return _list(inside, None)
        case "ordered_list_open":
            return _list(inside, int(token.attrs.get("start", 1)))
        case "blockquote_open":
            return _indent(Content("\n\n").join(_blocks(inside)), Content.styled(QUOTE, "dim"), QUOTE)
        case "fence" | "code_block":
            return Content(clean(token.content).rstrip("\n").expandtabs(4))
        case "hr":
            return Content.styled("───", "dim")
        case _:
            return Content(clean(token.content))


def _list(tokens: list[Token], number: int | None) -> Content:
    """A list's items, each with its mark; a loose list has a line between them."""
    items: list[Content] = []
    position = 0
    while position < len(tokens):
        end = _end(tokens, position)
        mark = BULLET if number is None else f"{number + len(items)}. "
        body = Content("\n").join(_blocks(tokens[position + 1 : end]))
        items.append(_indent(body, Content(mark), " " * len(mark)))
        position = end + 1
    return Content("\n").join(items)


def _indent(body: Content, first: Content, rest: str) -> Content:
    """The lines of ``body`` with a mark before the first and the same width before the others."""
    lines = body.split("\n", allow_blank=True)
    return Content("\n").join([(first if n == 0 else Content(rest)) + line for n, line in enumerate(lines)])


def _inline(token: Token) -> Content:
    """The text of one paragraph."""
    parts: list[Content] = []
    styles: list[str] = []
    for child in token.children or []:
        if child.type in _STYLES:
            styles.append(_STYLES[child.type])
        elif child.nesting == -1:
            styles.pop()
        elif child.type in _SOFT:
            parts.append(Content(_SOFT[child.type]))
        elif child.content:
            parts.append(Content.styled(clean(child.content).expandtabs(4), " ".join(styles)))
    return Content("").join(parts)
