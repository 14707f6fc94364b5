"""What a bench found: tables, and for each target whether it is reached. Written as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

Row = Sequence[str]
"""The cells of a row, or the heads of a table."""


@dataclass(frozen=True)
class Target:
    """A number that is wanted, and the one that was found.

    Attributes:
        at: Under which circumstances, such as the number of entries.
        bound: The greatest number that is good; the least where ``least`` is set.
        unit: What stands after the numbers, such as ``×`` or ``MB``.
    """

    what: str
    at: str
    found: float
    bound: float
    unit: str = "×"
    least: bool = False

    @property
    def reached(self) -> bool:
        """Whether it is as wanted."""
        return self.found >= self.bound if self.least else self.found <= self.bound


@dataclass
class Report:
    """A heading, notes on how it was measured, tables and targets."""

    title: str
    notes: list[str] = field(default_factory=list)
    tables: list[tuple[Row, list[Row]]] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)

    def markdown(self) -> str:
        """All of it."""
        return "\n".join([f"# {self.title}", "", *self._body()])

    def _body(self) -> Iterator[str]:
        """The lines below the title."""
        yield from (f"- {note}" for note in self.notes)
        yield ""
        if self.targets:
            yield from _table(("target", "at", "wanted", "found", "reached"), map(_row, self.targets))
        for heads, rows in self.tables:
            yield from _table(heads, rows)


def _row(target: Target) -> Row:
    """A target as a row."""
    sign = "≥" if target.least else "≤"
    return (
        target.what,
        target.at,
        f"{sign} {number(target.bound)} {target.unit}",
        f"{number(target.found)} {target.unit}",
        "yes" if target.reached else "**no**",
    )


def _table(heads: Row, rows: Iterable[Row]) -> Iterator[str]:
    """A Markdown table, and an empty line."""
    yield "| " + " | ".join(heads) + " |"
    yield "|" + "---|" * len(heads)
    for row in rows:
        yield "| " + " | ".join(row) + " |"
    yield ""


def number(value: float) -> str:
    """A number with the digits that mean something."""
    return f"{value:.3g}" if abs(value) < 1000 else f"{value:.0f}"


def milliseconds(seconds: float) -> str:
    """Seconds as milliseconds."""
    return f"{number(seconds * 1000)} ms"
