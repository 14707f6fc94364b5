"""A few pictures, held against the app: what a manager sees has not changed without anybody looking."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pictures.every import HELD, README, ROOT, SIZE, SIZES, draw_every, held, shown

STALE = "the app looks different now: run `make pictures`, look at them, and commit them"


@pytest.mark.parametrize("lang", ["sv", "en"])
@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_the_screens_look_as_in_their_pictures(lang: str, size: tuple[int, int], tmp_path: Path) -> None:
    pictures = await draw_every(lang, tmp_path, size)
    for name in HELD:
        assert held(name, lang, size).read_text(encoding="utf-8") == pictures[name], STALE
    for name, of in README:
        if of == lang and size == SIZE:
            assert shown(name, lang).read_text(encoding="utf-8") == pictures[name], STALE


def test_no_picture_fetches_anything() -> None:
    for path in [*(ROOT / "docs").glob("*.svg"), *(ROOT / "tests" / "tui" / "pictures").glob("*.svg")]:
        assert "url(http" not in path.read_text(encoding="utf-8")
