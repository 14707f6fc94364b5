"""What holds for every test: nobody's own journal, settings or language is ever met."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

# No time limit on an example: a busy machine is no fault. Before a change is let in they are always the same.
settings.register_profile("coach", deadline=None, derandomize=bool(os.environ.get("CI")), print_blob=True)
settings.load_profile("coach")

OWN = ("COACH_", "XDG_", "LC_", "LANG", "NO_COLOR", "COLORTERM", "FORCE_COLOR", "TEXTUAL", "EDITOR", "VISUAL")


@pytest.fixture(autouse=True)
def nobodys_home(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty home in place of one's own, for this test alone; it also moves all that Coach keeps."""
    for name in os.environ:
        if name.startswith(OWN):
            monkeypatch.delenv(name)
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    monkeypatch.setenv("COACH_HOME", str(home / "coach"))
    return home
