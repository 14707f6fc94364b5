"""A sheet in a real browser: it is drawn and printed, and nothing in it runs or fetches anything.

Needs Chromium, so it is not among the tests that ``make test`` runs: ``make test-outside`` does. Where there is no
Chromium it fails and says so.
"""

from __future__ import annotations

import re
import shutil
import socket
import subprocess
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from msgspec.structs import replace

from coach.exchange.sheet import sheet
from coach.exercises.activities import activities
from coach.exercises.library import content_root
from coach.exercises.reader import parse
from coach.words import words_for
from tests.cli.conftest import EVERYTHING
from tests.exchange.test_sheet import written
from tests.hostile_html import HOSTILE

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
QUIET = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--virtual-time-budget=2000",
)

RUNS = "<script>document.title = 'it ran'</script>"
FETCHES = "<img src='http://x.example/pixel.png'><link rel=stylesheet href='http://x.example/a.css'>"


@pytest.fixture(scope="module")
def chromium() -> str:
    """The browser."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    assert found, "Chromium is missing. On Debian and Ubuntu this installs it: sudo apt-get install chromium"
    return found


@dataclass
class Ear:
    """A port that hears whoever wants anything from anywhere."""

    heard: list[bytes] = field(default_factory=list)
    port: int = 0


@pytest.fixture
def ear() -> Iterator[Ear]:
    """Listens."""
    listening = socket.create_server(("127.0.0.1", 0))
    ear = Ear(port=listening.getsockname()[1])

    def hear() -> None:
        while True:
            try:
                caller, _ = listening.accept()
            except OSError:
                return
            with caller:
                caller.settimeout(2)
                ear.heard.append(caller.recv(1024))

    thread = threading.Thread(target=hear, daemon=True)
    thread.start()
    yield ear
    listening.shutdown(socket.SHUT_RDWR)
    listening.close()
    thread.join(timeout=5)


def browse(chromium: str, page: str, folder: Path, ear: Ear, *asked: str) -> str:
    """Open a page, with every name on the net leading to ``ear``; what the browser prints."""
    file = folder / "page.html"
    file.write_text(page, encoding="utf-8")
    done = subprocess.run(
        [
            chromium,
            *QUIET,
            f"--user-data-dir={folder / 'profile'}",
            f"--host-resolver-rules=MAP * 127.0.0.1:{ear.port}",
            *asked,
            file.as_uri(),
        ],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    return done.stdout


def hostile_sheet() -> str:
    """A sheet of an exercise in which every text is hostile."""
    texts = [*HOSTILE, RUNS, FETCHES, f"[x](javascript:{RUNS})", f"![x](http://x.example/a.png){RUNS}"]
    steps = [step for text in texts for step in written(" ".join(text.split()), text).steps]
    whole = written(RUNS, FETCHES)
    return sheet(replace(whole, steps=tuple(steps)), words_for("sv"), activities("sv", content_root()), lambda id: None)


def test_the_ear_hears_and_the_eye_sees_what_a_page_without_protection_does(
    chromium: str, ear: Ear, tmp_path: Path
) -> None:
    """Otherwise the next test would pass whatever it was given."""
    seen = browse(chromium, f"<title>quiet</title>{RUNS}{FETCHES}", tmp_path, ear, "--dump-dom")
    assert "<title>it ran</title>" in seen
    assert any(b"x.example" in heard for heard in ear.heard)


def test_nothing_in_a_sheet_runs_or_fetches(chromium: str, ear: Ear, tmp_path: Path) -> None:
    seen = browse(chromium, hostile_sheet(), tmp_path, ear, "--dump-dom")
    assert "<title>&lt;script&gt;document.title" in seen
    assert "<title>it ran</title>" not in seen
    assert len(re.findall(r"<(?:script|img|link|iframe|object|base|form)\b", seen)) == 0
    links = re.findall(r'href="([^"]*)"', seen)
    assert links
    assert [link for link in links if not link.lower().startswith(("https:", "http:", "mailto:"))] == []
    assert [heard for heard in ear.heard if b"x.example" in heard] == []


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_a_sheet_is_drawn_and_printed(chromium: str, ear: Ear, tmp_path: Path, lang: str) -> None:
    source = EVERYTHING.encode()
    if lang == "en":
        source = (content_root() / "exercises" / "open-up" / "say-i-dont-know.en.md").read_bytes()
    found, _ = parse(source)
    assert found
    page = sheet(found, words_for(lang), activities(lang, content_root()), lambda id: None)
    pdf, png = tmp_path / "sheet.pdf", tmp_path / "sheet.png"
    browse(chromium, page, tmp_path, ear, f"--print-to-pdf={pdf}", "--no-pdf-header-footer")
    browse(chromium, page, tmp_path, ear, f"--screenshot={png}", "--window-size=800,1200")
    assert pdf.read_bytes().startswith(b"%PDF-")
    assert 1 < len(re.findall(rb"/Type\s*/Page\b", pdf.read_bytes())) < 8
    assert png.read_bytes().startswith(b"\x89PNG")
    assert png.stat().st_size > 20_000, "a page with nothing on it is much smaller"
