"""axe-core, which finds what somebody cannot see, reach or have read aloud: from a wheel of the package index.

Fetched once, proven, kept in the cache of the tests, and never part of the project.
"""

from __future__ import annotations

import hashlib
import io
import subprocess
import tempfile
import zipfile
from pathlib import Path

from tests.journal.tinydb_suite.archive import ENVIRONMENT, NotFetched, pip

PACKAGE, VERSION = "axe-playwright-python", "0.1.8"
CHECKSUM = "fdd263c998388f1a8e67cad02677e612d946248bd44d163be5e8650ea31f95f8"
"""SHA-256 of the wheel, which carries axe-core 4.12.1."""
SCRIPT = "axe_playwright_python/axe.min.js"


def axe(cache: Path) -> str:
    """The script.

    Args:
        cache: A folder that keeps the wheel for the next time.

    Raises:
        NotFetched: It is not in the cache, and the index could not be asked.
    """
    name = f"{PACKAGE.replace('-', '_')}-{VERSION}-py3-none-any.whl"
    kept = cache / name
    if not (kept.exists() and _proven(kept)):
        with tempfile.TemporaryDirectory(dir=cache) as folder:
            _fetch(Path(folder))
            fetched = Path(folder) / name
            if not _proven(fetched):
                raise NotFetched(f"{name} is not the one with the checksum that is written down here.")
            fetched.replace(kept)
    with zipfile.ZipFile(io.BytesIO(kept.read_bytes())) as wheel:
        return wheel.read(SCRIPT).decode()


def _fetch(folder: Path) -> None:
    """Ask the index for the wheel. It is not installed."""
    wanted = folder / "wanted.txt"
    wanted.write_text(f"{PACKAGE}=={VERSION} --hash=sha256:{CHECKSUM}\n", encoding="ascii")
    options = ["--only-binary", ":all:", "--no-deps", "--require-hashes", "--quiet"]
    done = subprocess.run(
        [*pip(), "download", *options, "--dest", str(folder), "--requirement", str(wanted)],
        env={**ENVIRONMENT, "PIP_DISABLE_PIP_VERSION_CHECK": "1"},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    if done.returncode:
        raise NotFetched(f"axe-core could not be fetched from the package index. pip says:\n{done.stderr.strip()}")


def _proven(path: Path) -> bool:
    """Whether this is the wheel."""
    return hashlib.sha256(path.read_bytes()).hexdigest() == CHECKSUM
