"""Chromium, spoken to over two pipes, so that a page can be looked at as it is drawn: by day, by night, on paper."""

from __future__ import annotations

import base64
import json
import os
import select
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
OPTIONS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--hide-scrollbars",
    "--no-first-run",
    "--remote-debugging-pipe",
)
PATIENCE = 120.0
"""Seconds to wait for an answer."""


class Browser:
    """One page in Chromium."""

    def __init__(self, to: int, back: int) -> None:
        """Speak over these pipes, to one new page."""
        self._to, self._back = to, back
        self._number = 0
        self._read = b""
        self._session: str | None = None
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.ask("Page.enable")

    def ask(self, method: str, **params: Any) -> Any:
        """What Chromium answers."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._to, json.dumps(message).encode() + b"\0")
        answer = self._until(lambda one: one.get("id") == self._number)
        assert "error" not in answer, f"{method}: {answer.get('error')}"
        return answer["result"]

    def open(self, page: Path) -> None:
        """Open a file, and wait until it is drawn."""
        self.ask("Page.navigate", url=page.absolute().as_uri())
        self._until(lambda one: one.get("method") == "Page.loadEventFired")

    def look(self, *, night: bool = False, paper: bool = False, width: int = 900, height: int = 1400) -> None:
        """Show the page by day or by night, on a screen or on paper."""
        features = [{"name": "prefers-color-scheme", "value": "dark" if night else "light"}]
        self.ask("Emulation.setEmulatedMedia", media="print" if paper else "screen", features=features)
        self.ask("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def tell(self, script: str) -> Any:
        """What a script finds in the page; it is ours, so the page's own ban on scripts does not hold for it."""
        asked = {"expression": script, "awaitPromise": True, "returnByValue": True}
        answer = self.ask("Runtime.evaluate", **asked)
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def picture(self) -> bytes:
        """What is seen, as PNG."""
        return base64.b64decode(self.ask("Page.captureScreenshot")["data"])

    def paper(self) -> bytes:
        """The page printed, as PDF."""
        return base64.b64decode(self.ask("Page.printToPDF", printBackground=False)["data"])

    def _until(self, wanted: Any) -> dict[str, Any]:
        """Read messages until the one that is wanted."""
        end = time.monotonic() + PATIENCE
        while True:
            while b"\0" not in self._read:
                ready, _, _ = select.select([self._back], [], [], max(0.0, end - time.monotonic()))
                data = os.read(self._back, 1 << 20) if ready else b""
                assert data, "Chromium does not answer"
                self._read += data
            line, _, self._read = self._read.partition(b"\0")
            message: dict[str, Any] = json.loads(line)
            if wanted(message):
                return message


@contextmanager
def browser(profile: Path) -> Iterator[Browser]:
    """A browser that knows nothing of any other."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    assert found, "Chromium is missing. On Debian and Ubuntu this installs it: sudo apt-get install chromium"
    theirs, to = os.pipe()
    back, answers = os.pipe()

    def as_three_and_four() -> None:
        # Far away first, so that neither is in the other's way.
        high = os.dup(theirs), os.dup(answers)
        far = [os.dup2(fd, 60 + n) for n, fd in enumerate(high)]
        os.dup2(far[0], 3)
        os.dup2(far[1], 4)

    process = subprocess.Popen(
        [found, *OPTIONS, f"--user-data-dir={profile}"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        preexec_fn=as_three_and_four,  # noqa: PLW1509 - nothing here has threads
        close_fds=False,
    )
    os.close(theirs)
    os.close(answers)
    try:
        yield Browser(to, back)
    finally:
        os.close(to)
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        os.close(back)
