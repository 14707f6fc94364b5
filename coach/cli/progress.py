"""How far long work has come: a bar on a terminal that can be drawn on, and nothing anywhere else."""

from __future__ import annotations

from coach.cli.call import Call

WIDTH = 24
FULL, EMPTY = "#", "."


class Progress:
    """A bar that is drawn while it is entered, and wiped out afterwards. Each step may end the work."""

    def __init__(self, call: Call, said: str) -> None:
        """Nothing is drawn yet.

        Args:
            said: How far it has come, with ``{n}`` and ``{of}``.
        """
        self._console, self._said = call.console, said
        self._draws = call.open_screens is not None and not call.plain

    def __enter__(self) -> Progress:
        """Begin."""
        return self

    def __exit__(self, *_: object) -> None:
        """Leave nothing on the line."""
        if self._draws:
            self._console.redraw("")

    def __call__(self, done: int, of: int) -> None:
        """Draw how many of how many are done.

        Raises:
            Stopped: Somebody has asked to stop.
        """
        if self._draws:
            full = WIDTH * done // max(of, 1)
            self._console.redraw(f"[{FULL * full}{EMPTY * (WIDTH - full)}] {self._said.format(n=done, of=of)}")
        self._console.check()
