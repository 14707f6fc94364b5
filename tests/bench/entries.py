"""Entries as people write them: Swedish texts, some with people, some with an experiment, about 1 KB as JSON."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

import msgspec

from coach.journal.became import became, with_ids
from coach.journal.entry import ANSWERED, Entry, ExerciseRef, FollowUp, StepRecord
from coach.text import clean

CONTENT = Path(__file__).resolve().parent.parent.parent / "content" / "exercises"
FIRST = datetime(2021, 1, 4, 16, 40, tzinfo=UTC)
PEOPLE = ("LK", "MO", "AS", "JE", "TB", "Ö")
RARE = "växthuschef"
"""Stands in one entry of a hundred."""


class Writer:
    """Makes entries, the same ones each time, from the words of the Swedish exercises as often as they stand there."""

    def __init__(self, seed: int = 0) -> None:
        texts = [path.read_text(encoding="utf-8") for path in sorted(CONTENT.glob("*/*.sv.md"))]
        words = Counter(re.findall(r"[a-zåäöé]+", "\n".join(texts).lower()))
        self._words, self._weights = list(words), list(words.values())
        self._random = Random(seed)
        self._count = 0
        self._ids = map(str, count(1))

    def text(self, characters: int) -> str:
        """Sentences, of about so many characters."""
        words = self._random.choices(self._words, self._weights, k=characters // 6)
        lines = [" ".join(words[start : start + 11]).capitalize() + "." for start in range(0, len(words), 11)]
        return clean(" ".join(lines))

    def entry(self) -> Entry:
        """The next entry, some hours after the last."""
        random, number = self._random, self._count
        self._count += 1
        at = FIRST + timedelta(hours=5 * number, minutes=random.randrange(60))
        steps = [
            self._step("moment", "long", self.text(random.randint(60, 180)), FollowUp("Vad hände sedan?", "Tyst."))
        ]
        kind = number % 4
        if kind == 1:
            steps.append(self._step("who", "people", random.sample(PEOPLE, 2)))
        elif kind == 3:
            plan = {"text": f"När {self.text(60)}, då {self.text(60)}", "due": str(date(2026, 1, 1))}
            steps.append(self._step("try", "experiment", plan))
        else:
            steps.append(self._step("next", "short", f"{RARE if number % 100 == 0 else ''} {self.text(60)}".strip()))
        exercise = ExerciseRef("coach", "first-day", "1.0.0", "sv", "Första dagen", "rhythm", f"{number:064x}")
        return Entry(
            "", at - timedelta(minutes=9), at, "sv", exercise, tuple(steps), with_ids(became(steps), self._ids)
        )

    def documents(self) -> Iterator[dict[str, Any]]:
        """Entries as the store keeps them, without end."""
        while True:
            document: dict[str, Any] = msgspec.to_builtins(self.entry())
            del document["id"]
            yield document

    def _step(self, id: str, kind: str, answer: Any, *followups: FollowUp) -> StepRecord:
        """An answered step with its question."""
        question = "Vad var det som gjorde skillnad i dag?"
        return StepRecord(id, kind, question=question, state=ANSWERED, answer=answer, followups=followups)
