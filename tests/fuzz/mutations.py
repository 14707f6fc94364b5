"""Files as nobody would write them: real ones mangled, pieces of the format thrown together, and noise."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from random import Random

from coach.exercises.grammar import GRAMMARS, Setting
from coach.exercises.model import Kind, Operator
from tests.exercises.test_cases import CASES
from tests.exercises.test_slips import LANGS, exercise

ROOT = Path(__file__).resolve().parents[2]

TOP = "---\ncoach: exercise/1\nid: a\nversion: 1.0.0\nlang: {lang}\n---\n\n# A\n\n"

HOSTILE = (
    *("\x00", "\x1b[2J", "\x9b", "\u202e", "\u200b", "\u2028", "\ufeff", "\u0085", "\t", "\r", "\u00a0"),
    *("e\u0301", "\U0001f469\u200d\U0001f467", "٣", "²", "İ", "ß", "ﬁ", "x" * 300, "\n" * 40),
    *("&#x202e;", "&#123;", "&lt;b&gt;", "<b>", "<!--", "![a](b)", "](x)", "[a](javascript:1)"),
    *("\\", "\\{", "{", "}", "|", "&", "*" * 40, "[" * 50, "_" * 50, "`" * 30, "```\n", "~~~"),
    *("> " * 30, "- " * 30, "    ", "===\n", "---\n", "* * *\n", "#", "##", "######## ", "99999999999", "0", "-1"),
)
"""What has broken programs that read text."""


@cache
def words() -> tuple[str, ...]:
    """Every word that means something, and the punctuation between."""
    found = ["\n", "\n\n", "\n- ", "\n* ", "\n## ", "\n1. ", ": ", " ", "– ", "1–7", "3", "(a – b)", ", ", "x"]
    found += ['"', "”", "{a}", "{b}", "{c}", "{a/b}", "( ) ", "[ ] ", "(a) ", "[b] ", "(c) ", "Id: a", "Id: b", "Id: c"]
    for grammar in GRAMMARS.values():
        found += [f"\n- {word.capitalize()}: " for word in grammar.settings]
        found += [*grammar.kinds, *grammar.operators, *grammar.becomes, *grammar.akin]
        found += [grammar.yes, grammar.no, f" {grammar.every} ", f" {grammar.either} ", grammar.experiments]
        found += [f"{{{grammar.experiment}}}", grammar.in_days.format(7)]
    return tuple(found)


VALUES = {
    Kind.SCALE: " 1–7 (a – b)",
    Kind.LIST: " 2–3",
    Kind.PEOPLE: " 1–3",
    Kind.PAUSE: " 1 min",
    Kind.ONE_OF: " {REF}",
    Kind.COMPARE: " {REF}",
    Kind.RANK: " {REF}",
}


@cache
def steps(lang: str) -> tuple[str, ...]:
    """Steps of every kind, each with ``ID`` for its own id and ``REF`` for an earlier one."""
    grammar = GRAMMARS[lang]
    answer = grammar.word(Setting.ANSWER)
    found = ["## Read?\n\nOn {REF}.\n\n- Id: ID\n", "## One?\n\n- (x) X\n- (y) Y\n- Id: ID\n"]
    found.append("## Many?\n\n- [x] X\n- [y] Y\n- Id: ID\n")
    for word, kind in grammar.kinds.items():
        found.append(f"## What of {{REF}}?\n\n- {answer}: {word}{VALUES.get(kind, '')}\n- Id: ID\n")
    return tuple(found)


@cache
def extras(lang: str) -> tuple[str, ...]:
    """Settings that a step may have besides."""
    grammar = GRAMMARS[lang]
    show, repeat = grammar.word(Setting.SHOW_IF), grammar.word(Setting.REPEAT)
    becomes = grammar.word(Setting.BECOMES)
    found = [f"- {grammar.word(Setting.OPTIONAL)}: {grammar.yes}\n"]
    found += [f"- {grammar.word(Setting.FOLLOWUP)}: And {{REF}}?\n"]
    found += [f"- {show}: {{REF}} {grammar.word(one)} 3\n" for one in Operator]
    found += [f"- {show}: {{REF}} {grammar.word(Operator.ANSWERED)}\n"] * 5
    found += [f"- {becomes}: {word}\n" for word in grammar.becomes]
    found += [f"- {repeat}: {{REF}}\n", f"- {repeat}: {grammar.experiments}\n"] * 3
    return tuple(found)


def put_together(random: Random) -> str:
    """An exercise of steps that are in order, each by itself."""
    lang = random.choice(LANGS)
    text = TOP.format(lang=lang)
    for n in range(random.randrange(1, 12)):
        step = random.choice(steps(lang))
        for _ in range(random.choice((0, 0, 1, 2))):
            step += random.choice(extras(lang))
        text += step.replace("REF", f"s{random.randrange(n + 1)}" if n else "x/y").replace("ID", f"s{n + 1}") + "\n"
    return text


@cache
def content() -> tuple[str, ...]:
    """Files that people wrote."""
    found = sorted((ROOT / "content" / "exercises").glob("*/*.md"))
    return (*(path.read_text(encoding="utf-8") for path in found[::5]), *map(exercise, LANGS))


@cache
def others() -> tuple[str, ...]:
    """Programmes, lists of activities and a pack."""
    folder = ROOT / "content"
    found = [*sorted(folder.glob("programmes/*.md")), *sorted(folder.glob("activities.*.md")), folder / "README.md"]
    return tuple(path.read_text(encoding="utf-8") for path in found)


def file(random: Random) -> bytes:
    """One file."""
    sort = random.random()
    if sort < 0.05:
        return random.randbytes(random.randrange(200))
    if sort < 0.15:
        text = TOP.format(lang=random.choice(LANGS)) + "".join(random.choices(words(), k=random.randrange(1, 40)))
    elif sort < 0.55:
        text = put_together(random)
    elif sort < 0.65:
        text = random.choice(others())
    elif sort < 0.8:
        text = random.choice(CASES).text
    else:
        text = random.choice(content())
    for _ in range(random.choice((0, 0, 0, 1, 1, 1, 2, 3, 5, 8, 20))):
        text = mangled(text, random)
    data = text.encode("utf-8", "surrogatepass")
    if random.random() < 0.03 and data:
        at = random.randrange(len(data))
        data = data[:at] + random.randbytes(1) + data[at + 1 :]
    return data


def mangled(text: str, random: Random) -> str:
    """A text with one thing done to it."""
    rows = text.split("\n")
    at, other = random.randrange(len(rows)), random.randrange(len(rows))
    place = random.randrange(len(text) + 1)
    match random.randrange(9):
        case 0:
            del rows[at]
        case 1:
            rows.insert(at, rows[other])
        case 2:
            rows[at], rows[other] = rows[other], rows[at]
        case 3:
            rows[at] = rows[at] + random.choice(words())
        case 4:
            return text[:place] + random.choice(HOSTILE) + text[place:]
        case 5:
            return text[:place] + random.choice(words()) + text[place:]
        case 6:
            return text[:place] + text[place + random.randrange(1, 12) :]
        case 7:
            return re.sub(re.escape(random.choice(words()).strip() or " "), random.choice(words()), text, count=1)
        case _:
            return random.choice((text[:place], text.swapcase(), text + rows[at], text + rows[at], text + rows[at]))
    return "\n".join(rows)
