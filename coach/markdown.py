"""The one safe Markdown parser, and what Markdown says in plain text.

CommonMark without plugins and without HTML. What could harm a reader never leaves here: hidden characters are
replaced once more after entities have been decoded, only ``https:``, ``http:`` and ``mailto:`` are links, and
of an image there is only its text. Nothing that was written vanishes: a refused address stands as text.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from coach.text import clean

if TYPE_CHECKING:  # most of what is read is a line without a mark, and needs no parser
    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore
    from markdown_it.token import Token
    from markdown_it.tree import SyntaxTreeNode

__all__ = ["DEEPEST", "Token", "blocks", "inline", "is_too_deep", "parse", "plain", "template"]

DEEPEST = 20
"""Levels of blocks, and of brackets in running text, inside one another."""

_LINK = re.compile(r"(?:https?://|mailto:)[^\s\\]+\Z", re.IGNORECASE)
_ADDRESS_OR_TAG = re.compile(r"[\[<]")
_BRACKET = re.compile(r"[\[\]]")
_MEANING = re.compile(r"[\\`*_&<\[\n]")
_WITHOUT_MARKS = re.compile(r"[^\W\d_](?:[^\W_]|[ ,.;:?!()/%'\"’”“–—…-])*")
"""One line that begins with a letter and in which nothing can be a mark: it says what it says."""

_BREAK = re.compile(r" *\n")
_BRACE = r"\{"


@cache
def _parser() -> MarkdownIt:
    """The parser, made when it is first needed."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": DEEPEST})
    # Every address passes here, so that the text of a refused link can be kept in _tame.
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    parser.core.ruler.at("inline", _running_text)
    parser.core.ruler.before("text_join", "braces", _braces)
    parser.core.ruler.push("tame", _tame)
    return parser


def _running_text(state: StateCore) -> None:
    """Divide running text into tokens; where only the blocks are wanted, such text as can hold a link or a tag."""
    from markdown_it.token import Token

    for token in state.tokens:
        if token.type != "inline":
            continue
        token.children = []
        if is_too_deep(token.content):
            token.children.append(Token("text", "", 0, content=token.content))
        elif not state.env.get("blocks") or _ADDRESS_OR_TAG.search(token.content):
            state.md.inline.parse(token.content, state.md, state.env, token.children)


def is_too_deep(text: str) -> bool:
    """Whether brackets stand so deep inside one another that it is an attack on the parser's time: all is text then."""
    if text.count("[") <= DEEPEST:
        return False
    depth = 0
    for bracket in _BRACKET.finditer(text):
        depth = depth + 1 if bracket.group() == "[" else max(depth - 1, 0)
        if depth > DEEPEST:
            return True
    return False


def _braces(state: StateCore) -> None:
    """Where a template is read, keep the backslash of a literal brace, so that it is not taken for a pipe."""
    if not state.env.get("template"):
        return
    for token in state.tokens:
        for child in token.children or ():
            if child.type == "text_special" and child.content == "{":
                child.content = _BRACE


def _tame(state: StateCore) -> None:
    """Clean every token, and turn images and refused links into text."""
    for token in state.tokens:
        _clean(token)
        if token.children:
            token.children = _tamed(token.children)


def _tamed(children: list[Token]) -> list[Token]:
    """The tokens of a line of text, with text in place of images and of links that lead elsewhere."""
    tamed: list[Token] = []
    refused: list[str | None] = []
    for child in children:
        _clean(child)
        if child.type == "image":
            alt = "".join(_words(part) for part in _tamed(child.children or []))
            tamed.append(_text(alt, child.level, "image", str(child.attrs.get("src", ""))))
        elif child.type == "link_open":
            address = str(child.attrs.get("href", ""))
            refused.append(None if _LINK.match(address) else address)
            if refused[-1] is None:
                tamed.append(child)
        elif child.type == "link_close":
            kept = refused.pop()
            if kept is None:
                tamed.append(child)
            else:
                shown = "" if child.markup == "autolink" or not kept else f" ({kept})"
                tamed.append(_text(shown, child.level, "link", kept))
        else:
            if child.type == "text":
                child.content = child.content.replace("\n", " ")
            tamed.append(child)
    return tamed


def _text(content: str, level: int, refused: str, address: str) -> Token:
    """A text token that says in ``meta`` what was refused, and its address."""
    from markdown_it.token import Token

    return Token("text", "", 0, content=content, level=level, meta={"refused": refused, "address": address})


def _clean(token: Token) -> None:
    """Clean everything in a token that may be shown."""
    if token.content:
        token.content = clean(token.content)
    if token.info:
        token.info = clean(token.info)
    if token.attrs:
        token.attrs = {name: clean(value) if isinstance(value, str) else value for name, value in token.attrs.items()}


def parse(source: str) -> list[Token]:
    """The tokens of Markdown, safe to show. Text whose ``meta`` has ``refused`` was a link or an image."""
    return _parser().parse(source, {})


def blocks(source: str) -> list[Token]:
    """As ``parse()``, but running text that can hold no link, image or tag is left as it is written.

    Half the work, for those who look for the structure of a text and show nothing of it.
    """
    return _parser().parse(source, {"blocks": True})


def plain(source: str) -> str:
    """Markdown as plain text: marks dropped, lists with ``•`` or numbers, blank lines between blocks."""
    source = source.strip("\n")
    if _WITHOUT_MARKS.fullmatch(source):
        return clean(source.rstrip(" "))
    return _parsed(source)


def _parsed(source: str) -> str:
    """The plain text of Markdown as the parser reads it."""
    from markdown_it.tree import SyntaxTreeNode

    return _blocks(SyntaxTreeNode(parse(source)).children, "\n\n")


def inline(source: str) -> str:
    """The plain text of Markdown that is one line: nothing in it begins a list or a heading."""
    return _line(source, {})


def template(source: str) -> str:
    """As ``inline()``, but a literal brace keeps its backslash, so that it can be told from a pipe."""
    return _line(source, {"template": True})


def _line(source: str, env: dict[str, bool]) -> str:
    """The plain text of running text, on one line."""
    if not _MEANING.search(source):
        return source.strip()
    tokens = _parser().parseInline(source.strip(), env)
    return _BREAK.sub(" ", _words_of(tokens[0].children or [])).strip()


def _blocks(nodes: list[SyntaxTreeNode], between: str) -> str:
    """Blocks after one another."""
    return between.join(filter(None, (_block(node) for node in nodes)))


def _block(node: SyntaxTreeNode) -> str:
    """One block as plain text."""
    match node.type:
        case "inline":
            return _words_of((node.token and node.token.children) or [])
        case "bullet_list" | "ordered_list":
            return _list(node)
        case "blockquote":
            return _indented("> ", "> ", _blocks(node.children, "\n\n"))
        case "code_block" | "fence":
            return node.content.rstrip("\n")
        case "hr":
            return "* * *"
        case _:
            return _blocks(node.children, "\n\n")


def _list(node: SyntaxTreeNode) -> str:
    """A list: its items on lines after one another, with blank lines where the source has them."""
    tight = all(block.hidden for item in node.children for block in item.children if block.type == "paragraph")
    start = int(node.attrs.get("start", 1))
    items: list[str] = []
    for number, item in enumerate(node.children, start):
        mark = "• " if node.type == "bullet_list" else f"{number}. "
        items.append(_indented(mark, " " * len(mark), _blocks(item.children, "\n" if tight else "\n\n")))
    return ("\n" if tight else "\n\n").join(items)


def _indented(first: str, others: str, text: str) -> str:
    """The text with a mark before its first line and another before the lines below."""
    head, *rest = text.split("\n")
    return "\n".join([(first + head).rstrip(), *((others + line).rstrip() for line in rest)])


def _words_of(tokens: list[Token]) -> str:
    """The words of a line of text; the address stands after the text of a link."""
    words: list[str] = []
    addresses: list[str] = []
    for token in tokens:
        if token.type == "link_open":
            addresses.append("" if token.markup == "autolink" else f" ({token.attrs.get('href', '')})")
        elif token.type == "link_close":
            words.append(addresses.pop())
        else:
            words.append(_words(token))
    return "".join(words)


def _words(token: Token) -> str:
    """What one token of a line of text says."""
    match token.type:
        case "softbreak":
            return " "
        case "hardbreak":
            return "\n"
        case _:
            return token.content
