"""Reads an HTML page as strictly as a test may, and says what in it could run, load or leave."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset(("br", "hr", "meta"))
BLOCKS = frozenset(
    (
        "html",
        "head",
        "title",
        "style",
        "body",
        "main",
        "header",
        "footer",
        "section",
        "div",
        "p",
        "pre",
        "nav",
        "details",
        "summary",
        "article",
    )
)
HEADINGS = frozenset(f"h{level}" for level in range(1, 7))
LISTS = frozenset(("ul", "ol", "li", "blockquote"))
WORDS = frozenset(("span", "em", "strong", "code", "a"))
ALLOWED = VOID | BLOCKS | HEADINGS | LISTS | WORDS
ATTRIBUTES = frozenset(
    (
        "lang",
        "class",
        "href",
        "rel",
        "start",
        "charset",
        "name",
        "content",
        "http-equiv",
        "id",
        "open",
        "aria-labelledby",
    )
)


@dataclass
class Read(HTMLParser):
    """A page that has been read.

    Attributes:
        elements: Each element's name with its attributes, in order.
        words: The text outside of the style, with a space where an element begins.
        wrong: What may not be in a page of ours.
    """

    elements: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    words: str = ""
    wrong: list[str] = field(default_factory=list)
    _open: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    @classmethod
    def page(cls, source: str) -> Read:
        """Read a whole page."""
        reader = cls()
        reader.feed(source)
        reader.close()
        reader.wrong += [f"<{name}> is not closed" for name in reader._open]
        return reader

    def of(self, name: str) -> Iterator[dict[str, str]]:
        """The attributes of every element of a name."""
        return (attributes for element, attributes in self.elements if element == name)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.words += " "
        found = {name: value or "" for name, value in attrs}
        self.elements.append((tag, found))
        if tag not in ALLOWED:
            self.wrong.append(f"<{tag}>")
        if len(found) < len(attrs):
            self.wrong.append(f"an attribute twice in <{tag}>")
        self.wrong += [f"{name} in <{tag}>" for name in found if name not in ATTRIBUTES]
        if not found.get("href", "https:").lower().startswith(("https:", "http:", "mailto:", "#e")):
            self.wrong.append(f"a link to {found['href']}")
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open.pop() != tag:
            self.wrong.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        if self._open[-1:] != ["style"]:
            self.words += data

    def handle_comment(self, data: str) -> None:
        self.wrong.append(f"a comment: {data}")

    def handle_pi(self, data: str) -> None:
        self.wrong.append(f"an instruction: {data}")

    def unknown_decl(self, data: str) -> None:
        self.wrong.append(f"a declaration: {data}")


HOSTILE = (
    "<script>alert(1)</script>",
    "</title></style></main><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)" x="',
    "' style='background:url(//x.example/a)'",
    "<!-- --><![CDATA[x]]><?php x ?>",
    "[a](javascript:alert(1))",
    "[b](JaVaScRiPt&#58;alert(1))",
    "[c](data:text/html;base64,PHNjcmlwdD4=)",
    "[d](file:///etc/passwd) [e](//x.example) [f](\\\\x.example\\y) [g](smb://x.example/y)",
    '[h](https://x.example/?a="><script>alert(1)</script>)',
    "![i](https://x.example/pixel.png) ![j](data:image/svg+xml;base64,PHN2Zz4=)",
    "<https://x.example/<b>> <javascript:alert(1)>",
    "&lt;script&gt; &#60;b&#62; &#x202e; &#0;",
    "\u202eevil\u202c \x1b[31m \x00 \u200b",
    "[k]: javascript:alert(1)\n\n[k]",
    '[l](https://x.example "t\\" onclick=\\"alert(1)")',
    "`<b>` ``` <i> ```",
    "\n\n    <u>code</u>\n\n",
    "\n\n```html <s>\n<link rel=stylesheet href=//x.example>\n```\n\n",
    "@import url(//x.example); } body { background: url(//x.example) }",
)
"""Texts that would do something, where a page lets them."""
