"""The real jrnl, from the package index: in an environment of its own that is kept for the next time."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from tests.bench.entries import RARE, Writer

VERSION = "4.6"
KEPT = Path(__file__).resolve().parents[2] / ".bench" / f"jrnl-{VERSION}"
OWN_ENVIRONMENT = dict(os.environ)
"""Read before a test has an empty home: in it stands where the index is."""

COMMON = "tystnad"
"""Stands in every second entry."""

TAGS = ("@möte", "@lk", "@budget", "@teamet", "@leverans")

CONFIGURATION = """colors: {{body: none, date: none, tags: none, title: none}}
default_hour: 9
default_minute: 0
editor: ''
encrypt: false
highlight: false
indent_character: '|'
journals: {{default: {{journal: {journal}}}}}
linewrap: 79
tagsymbols: '@'
template: false
timeformat: '%F %r'
version: v{version}
"""


class NotThere(Exception):
    """It could not be fetched."""


def command() -> Path:
    """The program, installed where it is not there yet.

    Raises:
        NotThere: It could not be installed.
    """
    binaries = KEPT / ("Scripts" if os.name == "nt" else "bin")
    found = binaries / "jrnl"
    if found.exists():
        return found
    sys.stderr.write(f"Fetching jrnl {VERSION} from the package index, this once.\n")
    venv.create(KEPT, with_pip=True, clear=True)
    done = subprocess.run(
        [binaries / "python", "-m", "pip", "install", "--quiet", f"jrnl=={VERSION}"],
        env=OWN_ENVIRONMENT,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise NotThere(f"jrnl {VERSION} could not be fetched from the package index. pip says:\n{done.stderr.strip()}")
    return found


def configured(folder: Path) -> Path:
    """A configuration for a journal in a folder."""
    path = folder / "jrnl.yaml"
    path.write_text(CONFIGURATION.format(journal=folder / "journal.txt", version=VERSION), encoding="utf-8")
    return path


def journal_text(entries: int, *, tags: bool) -> str:
    """A journal of so many entries as jrnl writes them, about six hundred letters each."""
    return "\n".join(_entries(entries, tags=tags))


def _entries(entries: int, *, tags: bool) -> Iterator[str]:
    """The entries, five hours apart."""
    writer, random = Writer(), Random(1)
    for number in range(entries):
        at = datetime(2014, 1, 1, 8, 0) + timedelta(hours=5 * number)  # noqa: DTZ001 - as jrnl has it
        words = [writer.text(500)]
        words += [RARE] if number % 100 == 0 else []
        words += [COMMON] if number % 2 == 0 else []
        words += random.sample(TAGS, 2) if tags else []
        yield f"[{at:%Y-%m-%d %I:%M:%S %p}] {writer.text(50)}\n{' '.join(words)}\n"


def run(program: Sequence[str | Path], environment: dict[str, str]) -> int:
    """Run a program to its end, as it runs when it is installed; gives how many bytes it has said.

    Raises:
        RuntimeError: It complains.
    """
    compiles = {name: value for name, value in OWN_ENVIRONMENT.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(
        [str(part) for part in program],
        env={**compiles, **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"{program}: {done.stderr.decode(errors='replace')[-500:]}")
    return len(done.stdout)
