"""A home in which everything that comes from outside is hostile: answers, titles, names, exercises, settings."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import cycle
from pathlib import Path

from coach.exercises.library import content_root
from coach.exercises.model import Kind
from coach.journal.became import became
from coach.journal.entry import ANSWERED, DONT_KNOW, Entry, ExerciseRef, StepRecord
from coach.paths import Folders
from coach.practice.desk import Desk
from coach.practice.opening import open_desk
from coach.practice.view import View
from tests.content.fitting import value

HOSTILE = (
    "[/]",
    "[bold]x [/bold",
    "[@click=app.quit]x[/]",
    "\x1b[31mred\x1b[0m",
    "\x1b]52;c;aGVq\x07",
    "\x1b]0;title\x07",
    "\x1bP+q544e\x1b\\ \x1b_apc\x1b\\",
    "\x9b35m \x9d0;t\x9c \x90q\x9c \x85",
    "a\u202eb\u2066c\u200fd\u061c",
    "z\u200be\u2060r\ufeffo",
    "\x00\x07\x08\x0b\x0c\x7f",
    "lone \ud800 and \udfff",
    "e" + "\u0301" * 200,
    "&#27;[2J &#x202e; &#0;",
    "$(rm) `x` {try} {first-day/try} {0} %s",
    "åäö e\u0301 \U0001f468\u200d\U0001f469\u200d\U0001f467 漢字 \U0001f1f8\U0001f1ea ⚠\ufe0f",
    "| a | b |\n|---|---|\n# h\n> q\n- l\n1. n\n```\nc\n```\n<b>&amp;</b> [a](javascript:x)",
    "\t\ttabs\tand\r\nlines\u2028and\u2029more",
    "   ",
    "w" * 3000,
)
"""Texts that would do something, hide something, or take too much room."""

HIDDEN = "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
"""What may never stand on a screen."""

ALIASES = ("LK", "[/]", "[b]MO", "J\u202eS", "A\x1b[31mB", "Ö漢", "e\u0301\u0301\u0301P")


def places(home: Path) -> Folders:
    """Everything under one root."""
    return Folders(home / "settings.toml", home / "journal", home / "packs", home / "keys", home / "state")


def fill(home: Path, at: datetime, lang: str, exercises: int = 100) -> None:
    """A journal with hostile entries of every kind, things begun, and an exercise of one's own.

    Args:
        exercises: How many of the built-in exercises are walked, from the first in the library.
    """
    add_exercise(places(home), lang)
    desk = open_desk(places(home), lambda: at)
    texts = cycle(HOSTILE)
    for number, text in enumerate(HOSTILE):
        desk.journal.note(text, lang)
        desk.journal.finish(_entry(text, at - timedelta(days=number), lang))
    names = dict.fromkeys(shelf.name for shelf in desk.library.heads())
    for number, name in enumerate([*names][:exercises]):
        walk_through(desk, name, lang, texts, give_up=number % 7 == 3)
    desk.journal.close()


def add_exercise(folders: Folders, lang: str, copies: int = 1) -> None:
    """Copies of a built-in exercise in a pack of one's own, with hostile titles and aims."""
    folder = folders.packs / "own" / "1.0.0" / "exercises" / "involve"
    folder.mkdir(parents=True)
    source = (content_root() / "exercises" / "rhythm" / f"first-day.{lang}.md").read_text(encoding="utf-8")
    title = next(row for row in source.splitlines() if row.startswith("# "))
    shown = [text for text in HOSTILE if text.isprintable() and text.strip()]
    for number in range(copies):
        text = shown[number % len(shown)]
        hostile = source.replace("id: first-day", f"id: odd-{number}").replace(title, f"# {text} {number} [/] \\[b]")
        (folder / f"odd-{number}.{lang}.md").write_text(hostile, encoding="utf-8")


def _entry(text: str, at: datetime, lang: str) -> Entry:
    """An entry with one text everywhere."""
    reference = ExerciseRef("x", "y", "1.0.0", lang, text, "rhythm", "0" * 64)
    plan = {"text": text, "due": "2026-12-01"}
    steps = (
        StepRecord("a", "long", question=text, text=text, state=ANSWERED, answer=text, item=text),
        StepRecord("b", "people", question=text, state=ANSWERED, answer=[text, *ALIASES], becomes="owed answer"),
        StepRecord("c", "experiment", question=text, state=ANSWERED, answer=plan),
        StepRecord("d", "long", question=text, state=DONT_KNOW, answer=text, becomes="question"),
        StepRecord("e", "list", question=text, state=ANSWERED, answer=[text, text]),
    )
    return Entry("", at, at, lang, reference, steps, became(steps))


def walk_through(desk: Desk, name: str, lang: str, texts: cycle[str], *, give_up: bool) -> None:
    """A pass with hostile answers; one that is given up half way is kept as begun."""
    session = desk.begin(name, lang)
    walk = session.walk
    for number in range(200):
        if walk.ended or (give_up and number == 4):
            break
        if walk.place.step.kind.asks and walk.answer(answer(walk.view(), next(texts))) is not None:
            walk.dont_know() if number % 2 else walk.skip()
        walk.next()
    if walk.ended:
        session.finish()
        return
    draft = session.draft()
    if draft is not None:
        desk.journal.keep(draft)


def answer(view: View, text: str) -> object:
    """A hostile answer, where one is written; else one that fits."""
    match view.place.step.kind:
        case Kind.LONG | Kind.COMPARE | Kind.SHORT:
            return text
        case Kind.LIST:
            return [text, "två", text]
        case Kind.PEOPLE:
            return [*ALIASES[:3]]
        case Kind.EXPERIMENT:
            return {"text": text, "due": "2026-11-20"}
        case _:
            return value(view)
