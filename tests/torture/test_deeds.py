"""Forgetting, renaming, setting, deleting for good, importing, exporting: stopped anywhere. ``deeds`` says more."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.torture.effort import times
from tests.torture.processes import ROOT


@pytest.mark.skipif(os.name != "posix", reason="a process is split in two, which only POSIX does")
@pytest.mark.parametrize("how", ["kill", "half", "power", "full"])
def test_stopped_at_every_call(tmp_path: Path, how: str) -> None:
    stride = times(11, 1)
    done = subprocess.run(
        [sys.executable, "-m", "tests.torture.deeds", str(tmp_path), how, str(stride)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) * stride > 70
