"""Files at the limit of size: an exercise as exercises are, and what somebody may send who means harm."""

from __future__ import annotations

from coach.exercises.source import LARGEST, MOST_LINES

TOP = "---\ncoach: exercise/1\nid: a\nversion: 1.0.0\nlang: sv\n---\n\n# A\n\nMålet.\n\n"
PROGRAMME = "---\ncoach: programme/1\nid: p\nversion: 1.0.0\nlang: sv\nweeks: 1\n---\n\n# P\n\n## V\n\n"
STEP = "## Vad?\n\n- Svar: lång text\n- Id: vad\n- Om du kör fast: Hur?\n\n"

HOSTILE = {
    "brackets that open": TOP + STEP + "[" * LARGEST,
    "links that never close": TOP + STEP + "[a](" * LARGEST,
    "images in images": TOP + STEP + "![" * LARGEST,
    "brackets, one of them closed": TOP + STEP + "[" * (LARGEST - 2000) + "](x)",
    "a heading of brackets": TOP + "## " + "[" * LARGEST,
    "choices of brackets": TOP + "## A\n\n- ( ) " + "[" * LARGEST,
    "braces": TOP + STEP + "{" * LARGEST,
    "references": TOP + STEP + "{a} " * LARGEST,
    "references to nothing": TOP + STEP + "".join(f"{{a{n}}} " for n in range(9000)),
    "references to near steps": TOP
    + "".join(f"## V{n}\n\n- Svar: kort text\n- Id: v{n}\n\n" for n in range(59))
    + "".join(f"{{v{n}x}} " for n in range(9000)),
    "references to other exercises": TOP + STEP + "".join(f"{{a{n}/b}} " for n in range(9000)),
    "references to steps of another": TOP + STEP + "".join(f"{{first-day/a{n}}} " for n in range(9000)),
    "passes": PROGRAMME + "".join(f"1. [a](../exercises/a/b{n}.sv.md)\n" for n in range(2000)),
    "rows of a pass": PROGRAMME + "1. [a](coach/first-day)\n" + "".join(f"   - Nar{n}: dag 3\n" for n in range(3000)),
    "emphasis": TOP + STEP + "*a _b " * LARGEST,
    "backticks": TOP + STEP + "".join("`" * n + " " for n in range(1, 400)),
    "backslashes": TOP + STEP + "\\" * LARGEST,
    "entities": TOP + STEP + "&#x202e;" * LARGEST,
    "tags": TOP + STEP + "<a " * LARGEST,
    "comments": TOP + STEP + "<!-- " * LARGEST,
    "nested lists": TOP + STEP + "- " * LARGEST,
    "nested quotes": TOP + STEP + "> " * LARGEST,
    "stairs": TOP + STEP + "".join("  " * n + "* x\n" for n in range(250)),
    "rows": TOP + STEP + "- x\n" * LARGEST,
    "misspelt rows": TOP + STEP + "".join(f"- Svra{n}: lång text\n" for n in range(LARGEST)),
    "misspelt keywords": TOP + STEP + "- Om du kört fats: x\n" * LARGEST,
    "choices": TOP + "## Vad?\n\n" + "".join(f"- ( ) Val {n}\n" for n in range(LARGEST)),
    "ranked rows": TOP + "## Vad?\n\n- Svar: rangordna\n\n" + "".join(f"1. Val {n}\n" for n in range(LARGEST)),
    "headings": TOP + "## V\n\n" * 1900,
    "steps": TOP + "".join(f"## Vad {n}?\n\n- Svar: lång text\n\n" for n in range(LARGEST)),
    "a condition": TOP + STEP + "## B?\n\n- Visas om: " + "{vad} är x och " * LARGEST,
    "many conditions": TOP + STEP + "## B?\n\n- Svar: lång text\n- Visas om: {vad} är x\n\n" * LARGEST,
    "a line without end": TOP + STEP + "a" * LARGEST,
    "words without end": TOP + STEP + "a " * LARGEST,
    "colons": TOP + STEP + "- :" * LARGEST,
    "quotes": TOP + STEP + '"' * LARGEST,
    "question marks": TOP + "## " + "Varför? " * LARGEST,
    "facts": "---\n" + "a: b\n" * LARGEST,
    "spaces": TOP + STEP + " " * LARGEST,
    "blank lines": TOP + STEP + "\n" * LARGEST,
    "carriage returns": TOP + STEP + "\r" * LARGEST,
    "not composed": TOP + STEP + "a\u030a" * LARGEST,
    "hidden": TOP + STEP + "\u200b\n" * LARGEST,
    "tables": TOP + STEP + "| a | b |\n" * LARGEST,
    "definitions": TOP + STEP + "[a]: b\n" * LARGEST,
    "addresses": TOP + STEP + "<https://a.example/> " * LARGEST,
}
PLAIN = TOP + "".join(
    f"## Vad vill du prova härnäst, den {n}:e gången?\n\n"
    + "Ett stycke på tre meningar. Det är så långt som stycken brukar vara. Sedan kommer ett till.\n\n" * 5
    + f"- Svar: lång text\n- Id: steg-{n}\n- Exempel: När mötet börjar, då frågar jag först.\n"
    + "- Om du kör fast: Vad tror du att någon nära dig på jobbet önskar att du gjorde mer av?\n" * 5
    + "\n"
    for n in range(60)
)
"""An exercise as exercises are, but so long that it fills the limit."""


def full(text: str) -> bytes:
    """The text cut to the largest size that is read, and to the most lines."""
    text = "\n".join(text.split("\n")[: MOST_LINES - 1])
    return text.encode()[:LARGEST].decode("utf-8", "ignore").encode()
