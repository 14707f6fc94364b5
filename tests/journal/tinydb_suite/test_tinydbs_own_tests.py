"""A JournalDB is a TinyDB: TinyDB's own tests pass against it. ``stand_in`` says what is different around them."""

from __future__ import annotations

import os
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from tests.journal.tinydb_suite.archive import ROOT, NotFetched, sources
from tests.journal.tinydb_suite.stand_in import ADAPTED, MET

TESTS = 219
"""How many there are in the pinned version."""
NEEDS_YAML = "test_yaml"
"""The only one that may skip itself: where PyYAML is missing. It is about a storage of its own."""
MEETING = 154
"""How many of them meet a JournalDB; the others are about queries, and what else TinyDB has."""


@pytest.fixture(scope="module")
def suite(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """TinyDB's test files in a folder of their own."""
    folder = tmp_path_factory.mktemp("tinydb")
    try:
        files = sources(request.config.cache.mkdir("tinydb"))
    except NotFetched as reason:
        pytest.fail(str(reason), pytrace=False)
    for name, source in files.items():
        (folder / name).write_text(adapted(name, source), encoding="utf-8")
    return folder


def adapted(name: str, source: str) -> str:
    """A test file as it is run."""
    was, becomes = ADAPTED.get(name, ("", ""))
    assert not was or source.count(was) == 1
    return source.replace(was, becomes) if was else source


def test_tinydbs_own_tests_pass(suite: Path, tmp_path: Path) -> None:
    (suite / "pytest.ini").write_text("[pytest]\n", encoding="ascii")
    found = tmp_path / "found.xml"
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "tests.journal.tinydb_suite.stand_in", "-p", "no:cacheprovider"]
        + ["--quiet", "--tb=short", f"--junit-xml={found}", str(suite)],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTEST_ADDOPTS": ""},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    cases = {f"{case.get('classname')}.{case.get('name')}": case for case in ET.parse(found).iter("testcase")}
    failed = [
        name for name, case in cases.items() if case.find("failure") is not None or case.find("error") is not None
    ]
    skipped = [case.get("name") for case in cases.values() if case.find("skipped") is not None]
    met = [name for name, case in cases.items() if any(one.get("name") == MET for one in case.iter("property"))]
    assert (done.returncode, failed) == (0, []), done.stdout
    assert skipped in ([], [NEEDS_YAML])
    assert (len(cases), len(met)) == (TESTS, MEETING)
