"""Names of files that every system takes, that never collide and that tell when something was written."""

from __future__ import annotations

from datetime import datetime

from coach.text import slug


class FileNames:
    """The names in one folder."""

    def __init__(self, ending: str) -> None:
        """All end in ``ending``."""
        self._ending = ending
        self._taken: set[str] = set()

    def of(self, at: datetime, title: str) -> str:
        """``2026-11-23-1647-first-day.md``: small letters without marks, digits and hyphens, whatever the title holds.

        Two of one minute and one title get numbers, in the order in which they come.
        """
        day = f"{at.date().isoformat()}-{at:%H%M}"
        stem = "-".join(filter(None, (day, slug(title))))
        name, count = stem, 1
        while name in self._taken:
            count += 1
            name = f"{stem}-{count}"
        self._taken.add(name)
        return name + self._ending
