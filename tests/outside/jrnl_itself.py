"""The real jrnl, fetched from the package index, writes; Coach takes it in. ``make test-outside`` runs it."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from coach.clock import local
from coach.journal.imports.found import Door
from coach.journal.imports.preview import FORMATS, preview
from coach.journal.imports.saving import save
from coach.journal.journal import Journal
from tests.bench.real_jrnl import OWN_ENVIRONMENT, command, configured

WRITTEN = (
    "2024-02-29 16:45: Mötet med @LK gick bra. Hon frågade och sedan\nblev det tyst.\n\nEtt stycke till: åäö ”citat”.",
    "2024-03-16 08:00: *Viktigt! Detta är stjärnmärkt. @MO var med.",
    "2024-03-17 09:00: Bara en rubrik utan kropp",
    "2024-10-27 02:30: En timme som fanns två gånger. 🌱",
)


@pytest.fixture
def jrnl(tmp_path: Path) -> list[str]:
    """The program, on a journal of its own with some entries."""
    program = [str(command()), "--config-file", str(configured(tmp_path))]
    for text in WRITTEN:
        subprocess.run([*program, text], env=OWN_ENVIRONMENT, check=True, capture_output=True)
    return program


def test_what_it_writes_is_taken_in_once_whatever_it_writes_it_in(jrnl: list[str], tmp_path: Path) -> None:
    journal, door = Journal.memory(), Door("sv", local)
    found = preview(tmp_path / "journal.txt", FORMATS["jrnl"], journal, door)
    assert (len(found.new), found.problems) == (len(WRITTEN), ())
    assert save(journal, found.new, lambda done, of: None) == len(WRITTEN)
    oldest = journal.heads()[-1]
    assert f"{oldest.at:%Y-%m-%d %H:%M}" == "2024-02-29 16:45"
    assert oldest.words.split() == WRITTEN[0].removeprefix("2024-02-29 16:45: ").split()
    out = tmp_path / "exported.json"
    ask = [*jrnl, "--format", "json", "--file", str(out)]
    subprocess.run(ask, env=OWN_ENVIRONMENT, check=True, capture_output=True)
    again = preview(out, FORMATS["jrnl"], journal, door)
    assert (again.new, again.known, again.problems) == ((), len(WRITTEN), ())
