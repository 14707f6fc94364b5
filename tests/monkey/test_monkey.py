"""A few hundred gestures of somebody who does not know what they do; ``make monkey`` does twenty thousand."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.monkey.run import Run


@pytest.mark.parametrize("seed", [1, 2])
def test_nothing_crashes_and_no_entry_changes_that_was_not_changed(
    seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HOME", "TMPDIR"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.chdir(tmp_path)
    run = Run(seed, 60, tmp_path / "coach", exercises=6)
    run.whole()
    assert len(run.gestures.done) == 60
    assert run.seen.total() == 60
