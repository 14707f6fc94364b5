"""An answer as it is read: labels, ``4 av 1–7 (…)``, items on lines. The same in every face and every file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Protocol, cast

from coach.words.dates import weekday_day
from coach.words.texts import Texts


class Ends(Protocol):
    """A scale as it was offered."""

    @property
    def low(self) -> int:
        """Its lowest number."""

    @property
    def high(self) -> int:
        """Its highest number."""

    @property
    def words(self) -> Sequence[str]:
        """The words at its ends."""


def answer_text(kind: str, answer: Any, words: Texts, scale: Ends | None = None) -> str | None:
    """An answer for reading; None where there is none. One that is not of the shape of its kind is shown as it is.

    Args:
        kind: The step's kind, the format's English word.
        answer: In the shape that the kind has (``journal/entry.py``).
        scale: The ends, for a scale.
    """
    if answer is None:
        return None
    try:
        return _told(kind, answer, words, scale)
    except (TypeError, KeyError, AttributeError, IndexError, ValueError):
        if isinstance(answer, str):
            return answer
        import json

        return json.dumps(answer, ensure_ascii=False, default=str)


def _told(kind: str, answer: Any, words: Texts, scale: Ends | None) -> str:
    """An answer of the shape of its kind."""
    match kind:
        case "scale":
            return _scale(cast(int, answer), words, scale)
        case "pause":
            return words.seconds(cast(int, answer))
        case "one" | "one of":
            return str(answer["label"])
        case "many" | "activities":
            return "\n".join(part["label"] for part in answer)
        case "rank":
            return "\n".join(f"{n}. {part['label']}" for n, part in enumerate(answer, 1))
        case "list":
            return "\n".join(answer)
        case "people":
            return ", ".join(answer)
        case "experiment":
            day = weekday_day(date.fromisoformat(answer["due"]), words)
            return f"{answer['text']}\n({words.looked_at_on.format(day=day)})"
        case _ if isinstance(answer, str | int):
            return str(answer)
        case _:
            raise TypeError(kind)


def _scale(number: int, words: Texts, scale: Ends | None) -> str:
    """``4 av 1–7 (inte alls – helt)``."""
    if scale is None:
        return str(number)
    text = words.scale_answer.format(n=number, low=scale.low, high=scale.high)
    return f"{text} ({' – '.join(scale.words)})" if scale.words else text
