"""Entries to be exported: of every kind of answer, private ones and what quotes them, hostile ones, broken ones."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import msgspec

from coach.journal.became import became, with_ids
from coach.journal.entry import (
    ANSWERED,
    DONT_KNOW,
    Compared,
    Entry,
    ExerciseRef,
    FollowUp,
    Label,
    Quote,
    Scale,
    StepRecord,
)
from coach.journal.export.copies import Copies
from coach.journal.export.renaming import Renaming
from coach.journal.head import Head, head, head_of

AT = datetime(2026, 11, 23, 16, 47, tzinfo=UTC)
EXERCISE = ExerciseRef("coach", "first-day", "1.0.0", "sv", "Första dagen", "rhythm", "0" * 64)
SECRET = "Hemligheten"


def step(answer: Any, kind: str = "long", id: str = "a", **more: Any) -> StepRecord:
    """An answered step."""
    return StepRecord(id, kind, **{"question": "Vad?", "state": ANSWERED, "answer": answer, **more})


def entry(*steps: StepRecord, id: str = "1", exercise: ExerciseRef | None = EXERCISE, **more: Any) -> Entry:
    """An entry with these steps, a day for each id."""
    at = AT + timedelta(days=int(id))
    rows = with_ids(became(steps), map(str, range(int(id) * 1000, int(id) * 1000 + 999)))
    given = {"started": at - timedelta(minutes=9), "finished": at, "lang": "sv", **more}
    return Entry(id, given["started"], given["finished"], given["lang"], exercise, steps, rows)


def everything(id: str = "1") -> Entry:
    """An entry with every kind of answer."""
    return entry(
        step(None, "read", "r", text="Bara *läsning*.\n\n- ett\n- två"),
        step("Det blev tyst.\n\nSen frågade LK.", id="l", followups=(FollowUp("Mer?", "Ja."), FollowUp("Än?"))),
        step("kort", "short", "s", hints=("En ledtråd",)),
        step({"id": "x", "label": "Röd"}, "one", "o", options=(Label("x", "Röd"), Label("y", "Blå"))),
        step([{"id": "x", "label": "Alfa"}, {"id": "y", "label": "Beta"}], "many", "m"),
        step(4, "scale", "c", scale=Scale(1, 7, ("lite", "mycket"))),
        step(["ett", "två"], "list", "i"),
        step(["LK", "MO"], "people", "p", becomes="owed answer"),
        step([{"id": "samtal-med-lk", "label": "Samtal med LK", "list": "leading", "own": True}], "activities", "d"),
        step({"text": "När x, då y", "due": "2026-12-01"}, "experiment", "e"),
        step([{"id": "b", "label": "B"}, {"id": "a", "label": "A"}], "rank", "k"),
        step("nu", "compare", "v", compared=(Compared("99", "l", date(2026, 1, 1)),)),
        step(30, "pause", "z"),
        step(None, id="n", state=DONT_KNOW),
        id=id,
    )


def quoting(secret: str = SECRET) -> list[Entry]:
    """Two entries: a private answer, and all the ways in which others repeat it; ``open`` stands in each of them."""
    items = (Label(secret, secret), Label("open", "open"))
    first = entry(
        step([secret, "open"], "list", "hidden", private=True),
        step("open", id="q", question=f"Om {secret} och open?", quotes=(quote("question", 3, secret, "hidden"),)),
        step("open", id="i", item=secret, quotes=(quote("item", 0, secret, "hidden"),)),
        step(
            {"id": secret, "label": secret},
            "one of",
            "chosen",
            options=items,
            quotes=(quote("option 1", 0, secret, "hidden"), quote("option 2", 0, "open", "hidden")),
        ),
        step(
            "open",
            id="later",
            text=f"Du valde {secret}.",
            # The answer it quotes is not private, but was chosen among what is.
            quotes=(Quote("text", 9, 9 + len(secret), None, "chosen", None, False),),
        ),
        step(None, id="unknown", state=DONT_KNOW, question=secret, quotes=(quote("question", 0, secret, "hidden"),)),
        step(
            [{"id": secret.lower(), "label": secret, "list": "leading", "own": True}], "activities", "did", private=True
        ),
        step({"text": f"När {secret}", "due": "2026-12-01"}, "experiment", "try", private=True),
        id="1",
    )
    second = entry(
        step("open", id="again", question=f"Sist: {secret}", quotes=(quote("question", 6, secret, "chosen", "1"),)),
        step("open", "compare", "compared", compared=(Compared("1", "hidden", date(2026, 11, 24)),)),
        step([], "activities", "did", options=(Label(secret.lower(), secret), Label("x", "open"))),
        step({"id": "done", "label": "open"}, "one", "how", closes=("1001",)),
        step(f"Lärde mig om {secret}", "long", "learned", closes=("1001",), private=True),
        step("open", "long", "learned-too", closes=("1001",)),
        id="2",
    )
    return [first, second]


def quote(where: str, start: int, words: str, step: str, entry: str | None = None) -> Quote:
    """A quote of a private answer."""
    return Quote(where, start, start + len(words), None, step, entry, entry is None)


def broken() -> list[Head]:
    """Entries that this version cannot read, or not all of: from a later one, or damaged by hand."""
    odd = msgspec.json.decode(
        msgspec.json.encode(entry(step({"a": [1]}, "hologram"), step("x", "scale"), step("x", "one")))
    )
    odd["steps"].append({**odd["steps"][0], "answer": 7, "kind": "people"})
    odd["mood"] = "green"
    odd["steps"][0]["weight"] = 3
    documents: list[Any] = [
        {"format": 9, "words": "från framtiden"},
        {**odd, "steps": "många"},
        {**odd, "started": "i går"},
        {**odd, "started": "0001-01-01T00:00:00Z", "finished": None},
        {**odd, "started": "9999-12-31T23:59:59-12:00", "finished": "9999-12-31T23:59:59-12:00"},
        {},
    ]
    return [head_of(str(5 + n), msgspec.json.encode(one)) for n, one in enumerate(documents)]


def copies(entries: Iterable[Entry], **more: Any) -> Copies:
    """The copies of some entries."""
    return Copies([head(one) for one in entries], **more)


def renaming(*people: str) -> Renaming:
    """Letters for these people."""
    return Renaming(people, {}, ":s")
