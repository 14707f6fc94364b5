"""Draws the held pictures and the README's anew; with a folder, every screen into it."""

from __future__ import annotations

import asyncio
import sys
import tempfile
from pathlib import Path

from tests.pictures.every import HELD, LANGUAGES, README, SIZE, SIZES, draw_every, file_name, held, shown


def main(folder: Path | None, *sizes: str) -> None:
    """Draw them in each language and each size."""
    wanted = [(int(width), int(height)) for width, height in (one.split("x") for one in sizes)] or SIZES
    for lang, size in ((lang, size) for lang in LANGUAGES for size in wanted):
        with tempfile.TemporaryDirectory() as home:
            pictures = asyncio.run(draw_every(lang, Path(home), size))
        if folder is not None:
            paths = [(name, folder / file_name(name, lang, size)) for name in pictures]
        else:
            paths = [(name, held(name, lang, size)) for name in HELD]
            paths += [(name, shown(name, of)) for name, of in README if of == lang and size == SIZE]
        for name, path in paths:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(pictures[name], encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None, *sys.argv[2:])
