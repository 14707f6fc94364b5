"""An exported page in a real browser: everybody can use it, by day and by night, and it can be printed.

axe-core says what somebody who cannot see, or uses keys alone, or has it read aloud could not use.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from coach.journal.export.copies import Copies
from coach.journal.export.export import Format, export
from coach.journal.export.html_file import MANY
from coach.journal.head import head
from coach.words import words_for
from tests.hostile_html import HOSTILE
from tests.journal.export.written import broken, entry, everything, step
from tests.journal.tinydb_suite.archive import NotFetched
from tests.outside.tools.axe import axe
from tests.outside.tools.browser import Browser, browser

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
NEWS = '<p style="color:#999;background:#fff">blekt</p><img src="data:,">'


@pytest.fixture(scope="module")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """The browser."""
    with browser(tmp_path_factory.mktemp("profile")) as found:
        yield found


@pytest.fixture(scope="module")
def script(request: pytest.FixtureRequest) -> str:
    """axe-core."""
    try:
        return axe(request.config.cache.mkdir("axe-core"))
    except NotFetched as reason:
        pytest.fail(str(reason), pytrace=False)


@pytest.fixture(scope="module", params=["sv", "en"])
def page(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A journal with everything in it, also in the other language, hostile and broken."""
    words = words_for(request.param)
    hostile = [step(text, question=text, text=text) for text in HOSTILE]
    entries = [
        everything("1"),
        entry(*hostile, id="2", lang="en"),
        *(entry(step("ord"), id=str(n)) for n in range(20, 25)),
    ]
    path = tmp_path_factory.mktemp("page") / f"journal.{request.param}.html"
    heads = [*map(head, entries), *broken()]
    export(Copies(heads), Format.HTML, path, words, lambda counts: (words.export.anyone,))
    return path


def found_by_axe(chromium: Browser, script: str) -> list[str]:
    """What axe-core finds wrong, and where."""
    chromium.tell(script)
    run = f"axe.run(document, {{runOnly: {msgspec.json.encode(TAGS).decode()}, resultTypes: ['violations']}})"
    found: list[dict[str, Any]] = chromium.tell(f"{run}.then(found => found.violations)")
    return [f"{one['id']}: {node['html']} {node['failureSummary']}" for one in found for node in one["nodes"]]


def test_axe_finds_what_is_wrong(chromium: Browser, script: str, page: Path, tmp_path: Path) -> None:
    """Otherwise the next test would pass whatever it was given."""
    worse = tmp_path / "worse.html"
    worse.write_text(page.read_text(encoding="utf-8").replace("</main>", f"{NEWS}</main>"), encoding="utf-8")
    chromium.open(worse)
    chromium.look()
    assert any(one.startswith("image-alt") for one in found_by_axe(chromium, script))


@pytest.mark.parametrize("seen", [{}, {"night": True}, {"width": 320, "height": 640}, {"paper": True}])
def test_everybody_can_use_it(chromium: Browser, script: str, page: Path, seen: dict[str, Any]) -> None:
    chromium.open(page)
    chromium.look(**seen)
    assert found_by_axe(chromium, script) == []


def test_by_night_it_is_dark_and_on_paper_it_is_light(chromium: Browser, page: Path) -> None:
    ground = "getComputedStyle(document.documentElement).backgroundColor"
    chromium.open(page)
    chromium.look()
    day = chromium.tell(ground)
    chromium.look(night=True)
    assert chromium.tell(ground) == "rgb(23, 25, 27)"
    chromium.look(night=True, paper=True)
    assert chromium.tell(ground) == day == "rgb(255, 255, 255)"


def test_nothing_reaches_beyond_a_narrow_screen(chromium: Browser, page: Path) -> None:
    chromium.open(page)
    chromium.look(width=320, height=640)
    assert chromium.tell("document.documentElement.scrollWidth") <= 320


def test_a_link_in_the_contents_leads_to_its_entry(chromium: Browser, page: Path) -> None:
    chromium.open(page)
    chromium.look()
    chromium.tell("document.querySelector('nav a:last-of-type').click()")
    assert chromium.tell("document.querySelector(location.hash).tagName") == "H2"


def test_it_is_printed_with_every_entry(chromium: Browser, tmp_path: Path) -> None:
    path = tmp_path / "many.html"
    entries = [entry(step("ord " * 300), id=str(n)) for n in range(1, MANY + 2)]
    export(Copies(map(head, entries)), Format.HTML, path, words_for("sv"), lambda counts: ())
    chromium.open(path)
    chromium.look()
    pdf = chromium.paper()
    pages = len(re.findall(rb"/Type\s*/Page\b", pdf))
    assert pdf.startswith(b"%PDF-")
    assert MANY // 3 < pages < MANY * 2
