"""A journal of some weeks, to draw the screens over: everything that they can show is in it."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from msgspec import structs

from coach.journal.entry import Entry
from coach.paths import Folders
from coach.practice.desk import Desk
from coach.practice.opening import open_desk

AT = datetime(2026, 11, 23, 16, 47, tzinfo=timezone(timedelta(hours=1)))
"""When the pictures are drawn."""

SAID: dict[str, dict[str, str]] = {
    "sv": {
        "why": "Jag svarar på det mesta själv och märker att de andra väntar på mig.",
        "plan": "När någon frågar något jag inte vet, då säger jag det och frågar vad de själva tror.",
        "release": "När jag vill svara direkt, då räknar jag till fem först.",
        "first": "Hur ska vi hinna med både gamla och nya kunder i höst?",
        "second": "Vem ska ta över orderboken?",
        "worst": "Att de ska undra varför jag är chef om jag inte vet. Mest kanske att det blir tyst.",
        "worst-again": "Att MO tar över mötet igen. Men det gjorde inget förra gången.",
        "best": "De kan säga vad de själva tror.",
        "soon": "När vi kommer till punkten om hösten på torsdag, då säger jag mina tre meningar och väntar.",
        "given": "idén om leveransbesked",
        "objection": "invändningen om prislistan",
        "moment": "JS bad om hjälp i stället för att göra allt själv.",
        "ask": "Vilket steg skulle du ta bort om du fick välja ett?",
        "free": "Mötet blev kortare än jag trodde. LK:s fråga tog tio minuter, och det var den värd.",
        "changed": "Mötet blev kortare än jag trodde. LK:s fråga tog tio minuter, och det var den värd. "
        "Jag frågar LK först nästa gång.",
        "last-year": "Vad vill jag att de ska kunna utan mig?",
        "learned": "Det räckte att vänta.",
    },
    "en": {
        "why": "I answer most things myself, and I notice that the others wait for me.",
        "plan": "When someone asks me something I do not know, then I say so and ask what they think.",
        "release": "When I want to answer at once, then I count to five first.",
        "first": "How will we have time for both old and new customers this autumn?",
        "second": "Who will take over the order book?",
        "worst": "That they will wonder why I am the manager if I do not know. Mostly perhaps that it goes quiet.",
        "worst-again": "That MO takes over the meeting again. But it did no harm last time.",
        "best": "They can say what they think themselves.",
        "soon": "When we come to the item about the autumn on Thursday, then I say my three sentences and wait.",
        "given": "the idea about delivery times",
        "objection": "the objection to the price list",
        "moment": "JS asked for help instead of doing it all alone.",
        "ask": "Which step would you take out if you could choose one?",
        "free": "The meeting was shorter than I thought. LK’s question took ten minutes, and it was worth it.",
        "changed": "The meeting was shorter than I thought. LK’s question took ten minutes, and it was worth it. "
        "I will ask LK first next time.",
        "last-year": "What do I want them to be able to do without me?",
        "learned": "Waiting was enough.",
    },
}


def places(home: Path) -> Folders:
    """Everything under one root."""
    return Folders(home / "settings.toml", home / "journal", home / "packs", home / "keys", home / "state")


def _at(home: Path, days_ago: float) -> Desk:
    """The desk some days ago; the caller closes the journal."""
    return open_desk(places(home), lambda: AT - timedelta(days=days_ago))


def _walk(home: Path, lang: str, days_ago: float, name: str, answers: dict[str, Any]) -> Entry:
    """One pass through an exercise; what has no answer is skipped."""
    desk = _at(home, days_ago)
    session = desk.begin(name, lang)
    walk = session.walk
    while not walk.ended:
        answer = answers.get(walk.place.step.id)
        if answer is not None:
            assert walk.answer(answer) is None, (name, walk.place.step.id)
        elif walk.place.step.kind.asks:
            walk.skip()
        walk.next()
    entry = session.finish()
    desk.journal.close()
    return entry


def _plan(text: str, days_ago: int) -> dict[str, str]:
    """An experiment whose day is, or was, so many days ago."""
    return {"text": text, "due": (AT.date() - timedelta(days=days_ago)).isoformat()}


def write(home: Path, lang: str) -> None:
    """Write the journal, and begin an exercise."""
    said = SAID[lang]
    _walk(home, lang, 400, "say-i-dont-know", {"three": [said["last-year"]], "hard": 2})
    first = {"why-now": said["why"], "say-dont-know": 3, "around-me": ["LK", "MO", "JS"], "try": _plan(said["plan"], 2)}
    _walk(home, lang, 30, "first-day", first)
    three = {"three": [said["first"], said["second"]], "hard": 3, "worst": said["worst"]}
    _walk(home, lang, 21, "say-i-dont-know", {**three, "try": _plan(said["release"], 14)})
    for days_ago, text, who in ((12, said["given"], "LK"), (5, said["objection"], "MO")):
        told = {"given": [text], "pick": text, "from": [who]}
        _walk(home, lang, days_ago, "what-became-of-it", told)
    for days_ago in (9, 4, 1):
        day = {"moment": said["moment"], "need": 3, "gave-me": ["JS"], "ask-tomorrow": said["ask"]}
        _walk(home, lang, days_ago, "daily-check-in", day)
    again = {"three": [said["first"]], "hard": 5, "worst": said["worst-again"], "best": said["best"]}
    _walk(home, lang, 0.3, "say-i-dont-know", {**again, "try": _plan(said["soon"], -3)})
    desk = _at(home, 2)
    free = desk.journal.note(said["free"], lang)
    changed = structs.replace(free, steps=(structs.replace(free.steps[0], answer=said["changed"]),))
    desk.journal.edit(changed)
    desk.journal.follow_ups.set(desk.journal.ledger().of("experiment")[1].id, "done", said["learned"])
    desk.journal.close()
    desk = _at(home, 0.2)
    desk.courses.start("coach/open-up-4w", lang)
    desk.journal.close()
