"""The command as it is called: in this process with pipes, and in another one on a pseudo-terminal."""

from __future__ import annotations

import io
import json
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from coach.cli.call import Call
from coach.cli.main import run

ROOT = Path(__file__).resolve().parents[2]

EVERYTHING = """---
coach: exercise/1
id: everything
version: 1.2.0
lang: sv
minutes: 7
themes: involve
---

# Allt på en gång

Prova varje slag av svar.

## Läs det här

Bara *läsning*.

- Id: read-this

## Vad hände?

- Svar: kort text
- Id: happened
- Om du kör fast: Första ledtråden
- Om du kör fast: Andra ledtråden

## Berätta mer om {happened}

- Svar: lång text
- Id: more
- Följdfråga: Vad sa de?
- Följdfråga: Vad sa du?

## Vilken?

- (red) Röd
- (green) Grön, eller blå
- Id: colour

## Vilka?

- [a] Alfa
- [b] Beta, och lite till
- [c] Gamma
- Välj: 1–2
- Id: letters

## Hur mycket?

- Svar: skala 1–7 (lite – mycket)
- Id: much

## Varför så mycket?

- Svar: kort text
- Id: why-much
- Visas om: {much} är minst 5

## Räkna upp

- Svar: lista 2–3
- Id: things

## Vad tänker du om {things}?

- Svar: kort text
- Id: thought
- Upprepa för: {things}

## Vilken av dem?

- Svar: en av {things}
- Id: which

## I vilken ordning?

- Svar: rangordna {things}
- Id: order

## Andas

- Svar: paus 30 s
- Id: breathe

## Vilka är med?

- Svar: personer 1–4
- Id: who
- Blir: besked som väntar

## Vad gjorde du?

- Svar: aktiviteter
- Id: did

## Vad provar du?

- Svar: försök, om 7 dagar
- Id: try

## Nu, jämfört med förut?

- Svar: jämför {happened}
- Id: compared
"""

GIVEN = """---
coach: exercise/1
id: given
version: 1.0.0
lang: sv
themes: involve
---

# Besked

Vem fick veta?

## Vilka fick besked?

- Svar: personer 1–4
- Id: got-it
- Blir: besked

## Vad är kvar?

- Svar: kort text
- Id: left
"""


@dataclass(frozen=True)
class Done:
    """How a call ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Coach = Callable[..., Done]


@dataclass
class Now:
    """What the clock shows; a test may move it."""

    at: datetime


@pytest.fixture
def now(monkeypatch: pytest.MonkeyPatch) -> Now:
    """An afternoon in November, for every call in this process."""
    found = Now(datetime(2026, 11, 23, 16, 45, tzinfo=timezone(timedelta(hours=1))))
    monkeypatch.setattr("coach.cli.main.Call", partial(Call, clock=lambda: found.at))
    return found


@pytest.fixture
def home(nobodys_home: Path) -> Path:
    """Where Coach keeps everything."""
    return nobodys_home / "coach"


@pytest.fixture
def coach(monkeypatch: pytest.MonkeyPatch, now: Now) -> Coach:
    """Calls the command in this process, as in a pipe: ``coach("write", stdin="a\\nb\\n", lang="sv")``."""

    def call(
        *arguments: str, stdin: str | bytes = b"", lang: str = "sv", encoding: str = "utf-8", **given: Any
    ) -> Done:
        data = stdin.encode() if isinstance(stdin, str) else stdin
        out, err = io.BytesIO(), io.BytesIO()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(data))))
        monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(out, encoding=encoding, newline="\n"))
        monkeypatch.setattr(sys, "stderr", io.TextIOWrapper(err, encoding=encoding, newline="\n"))
        code = run(arguments, {"COACH_LANG": lang, **os.environ}, **given)
        return Done(code, out.getvalue().decode(encoding), err.getvalue().decode(encoding))

    return call


@pytest.fixture
def pack(home: Path) -> Path:
    """An installed pack with an exercise that has every kind of answer, and one that gives an answer."""
    folder = home / "packs" / "own" / "1.0.0"
    (folder / "exercises" / "involve").mkdir(parents=True)
    (folder / "README.md").write_text("---\ncoach: pack/1\nid: own\nversion: 1.0.0\n---\n")
    (folder / "exercises" / "involve" / "everything.sv.md").write_text(EVERYTHING, encoding="utf-8")
    (folder / "exercises" / "involve" / "given.sv.md").write_text(GIVEN, encoding="utf-8")
    return folder


ON_ITS_TERMINAL = "import fcntl, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0); from coach.start import main; main()"
"""Makes the terminal the process's own, so that Ctrl+C and a closed window reach it, and starts the command."""


class Terminal:
    """The command in a process of its own, on a pseudo-terminal."""

    def __init__(self, *arguments: str, **environment: str) -> None:
        main, other = os.openpty()
        self._process = subprocess.Popen(
            [sys.executable, "-c", ON_ITS_TERMINAL, "--lang", "sv", *arguments],
            stdin=other,
            stdout=other,
            stderr=other,
            env={**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm", "COACH_PLAIN": "1", **environment},
            cwd=os.environ["HOME"],
            start_new_session=True,
        )
        os.close(other)
        self._fd = main
        self._seen = b""
        self.text = ""

    def until(self, text: str, seconds: float = 20) -> str:
        """Read until a text stands there; what came since the last time."""
        wanted, end = text.encode(), time.monotonic() + seconds
        while wanted not in self._seen:
            poll = select.poll()
            poll.register(self._fd, select.POLLIN)
            ready = poll.poll(max(0.0, end - time.monotonic()) * 1000)
            assert ready, f"no {text!r} in {self._seen.decode(errors='replace')!r}"
            try:
                data = os.read(self._fd, 65536)
            except OSError:
                data = b""
            assert data, f"ended without {text!r}: {self._seen.decode(errors='replace')!r}"
            self._seen += data
            self.text += data.decode(errors="replace")
        before, found, self._seen = self._seen.partition(wanted)
        return (before + found).decode(errors="replace")

    def type(self, text: str) -> None:
        """Press keys."""
        os.write(self._fd, text.encode())

    def signal(self, number: signal.Signals) -> None:
        """Send a signal to the process."""
        self._process.send_signal(number)

    def hang_up(self) -> None:
        """Close the window."""
        os.close(self._fd)
        self._fd = -1

    def code(self) -> int:
        """The exit code, when it has ended."""
        return self._process.wait(timeout=20)

    def close(self) -> None:
        """End it, if it has not ended."""
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()
        if self._fd >= 0:
            os.close(self._fd)


@pytest.fixture
def terminal(nobodys_home: Path) -> Iterator[Callable[..., Terminal]]:
    """Starts the command on a pseudo-terminal."""
    started: list[Terminal] = []

    def start(*arguments: str, **environment: str) -> Terminal:
        started.append(Terminal(*arguments, **environment))
        return started[-1]

    yield start
    for one in started:
        one.close()
