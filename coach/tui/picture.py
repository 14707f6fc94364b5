"""A picture of the screen, in a file of one's own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from coach.journal.rescue import new_file


def save_picture(svg: str, folders: Sequence[Path], at: datetime) -> Path | None:
    """Put a picture in a new file that only its owner can read; gives the file, or None where no folder took it."""
    return new_file(offline(svg), folders, f"coach-{at:%Y-%m-%dT%H%M%S}", ".svg")


def offline(svg: str) -> str:
    """The picture without the fonts that whoever looks at it would fetch from the network."""
    svg = re.sub(r"\s*@font-face \{[^}]*\}", "", svg)
    return re.sub(r"font-family: ?[^;]*;", "font-family: monospace;", svg)
