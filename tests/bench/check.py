"""What ``coach check`` costs, against a floor measured in the same run: ``make bench-check``.

The floor is markdown-it-py alone on the same bytes, as ``coach/markdown.py`` sets it up but without our rules. Both are
measured in turns, so that a slow moment of the machine strikes both, and the medians are divided. Hostile input is
measured against a plain file of the same size.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from markdown_it import MarkdownIt

from coach.exercises.check import check_paths
from coach.exercises.library import content_root
from coach.exercises.source import LARGEST, MOST_LINES

EXERCISES = 500
ROUNDS = 9
MOST_TIMES_THE_FLOOR = 1.5
MOST_TIMES_PLAIN = 20

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


def say(line: str) -> None:
    """A line of the table."""
    sys.stdout.write(f"{line}\n")


def main() -> None:
    """Write both tables."""
    with tempfile.TemporaryDirectory() as folder:
        _folder(Path(folder))
    with tempfile.TemporaryDirectory() as folder:
        _hostile(Path(folder))


def _folder(folder: Path) -> None:
    """Exercises in both languages against the floor."""
    files = _fill(folder)
    bare = MarkdownIt("commonmark", {"html": False, "maxNesting": 20})
    texts = [path.read_bytes().decode() for path in files]
    found = sum(len(one.diagnostics) for one in check_paths([folder]))
    floor, check = _medians(lambda: [bare.parse(text) for text in texts], lambda: list(check_paths([folder])))
    size = sum(path.stat().st_size for path in files)
    say(f"{len(files)} files, {size // 1024} KB, {found} messages; medians of {ROUNDS} rounds, in turns")
    say(f"  markdown-it-py alone  {floor * 1000:8.0f} ms")
    say(f"  coach check           {check * 1000:8.0f} ms")
    say(f"  ratio                 {check / floor:8.2f}    at most {MOST_TIMES_THE_FLOOR}")
    say("")


def _fill(folder: Path) -> list[Path]:
    """Write so many files, pairs of the built-in exercises under other ids; gives their paths."""
    originals = sorted((content_root() / "exercises").glob("*/*.sv.md"))
    files: list[Path] = []
    for n in range(EXERCISES // 2):
        original = originals[n % len(originals)]
        id = original.name.split(".")[0]
        theme = folder / "exercises" / original.parent.name
        theme.mkdir(parents=True, exist_ok=True)
        for lang in ("sv", "en"):
            text = original.with_name(f"{id}.{lang}.md").read_text(encoding="utf-8")
            path = theme / f"{id}-{n}.{lang}.md"
            path.write_text(text.replace(f"\nid: {id}\n", f"\nid: {id}-{n}\n", 1), encoding="utf-8")
            files.append(path)
    return files


def _hostile(folder: Path) -> None:
    """Files at the limit of size against a plain one."""
    plain = folder / "plain.sv.md"
    plain.write_bytes(_full(PLAIN))
    say("One file of 64 KB, in multiples of a plain one")
    worst = 0.0
    for name, text in HOSTILE.items():
        path = folder / "hostile.sv.md"
        path.write_bytes(_full(text))
        floor, check = _medians(_checking(plain), _checking(path), 3)
        worst = max(worst, check / floor)
        say(f"  {name:32}{check / floor:8.2f}")
    say(f"  {'the worst':32}{worst:8.2f}    at most {MOST_TIMES_PLAIN}")


def _checking(path: Path) -> Callable[[], object]:
    """What checks one file."""
    return lambda: list(check_paths([path]))


def _full(text: str) -> bytes:
    """The text cut to the largest size that is read, and to the most lines."""
    text = "\n".join(text.split("\n")[: MOST_LINES - 1])
    return text.encode()[:LARGEST].decode("utf-8", "ignore").encode()


def _medians(one: Callable[[], object], other: Callable[[], object], rounds: int = ROUNDS) -> tuple[float, float]:
    """The median seconds of the processor that each takes, measured in turns."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        for function, taken in zip((one, other), times, strict=True):
            start = time.process_time()
            function()
            taken.append(time.process_time() - start)
    return statistics.median(times[0]), statistics.median(times[1])


if __name__ == "__main__":
    main()
