"""TinyDB's source distribution, from the package index: fetched once, proven, and never part of the project."""

from __future__ import annotations

import hashlib
import importlib.util
import io
import os
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).resolve().parent.parent.parent.parent

CHECKSUMS = {"4.9.0": "6928b1fa785186bda7952a0ba05aaeedc883ede565ca9c7d608de44e5e75de70"}
"""Version → SHA-256 of its source distribution, as the index says."""

ENVIRONMENT = dict(os.environ)
"""One's own, read before a test has an empty home: in it stands where the index is."""


class NotFetched(Exception):
    """The index could not be asked, or does not have it."""


def version() -> str:
    """The version that the project is pinned to."""
    pins = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    (pinned,) = [line.removeprefix("tinydb==") for line in pins if line.startswith("tinydb==")]
    return pinned


def sources(cache: Path) -> dict[str, str]:
    """TinyDB's test files: name → source.

    Args:
        cache: A folder that keeps the archive for the next time.

    Raises:
        NotFetched: The archive is not in the cache, and the index could not be asked.
    """
    name = f"tinydb-{version()}.tar.gz"
    kept = cache / name
    if not (kept.exists() and _proven(kept.read_bytes())):
        with tempfile.TemporaryDirectory(dir=cache) as folder:
            fetched = _fetch(Path(folder)) / name
            if not _proven(fetched.read_bytes()):
                raise NotFetched(f"{name} is not the one with the checksum that is written down here.")
            fetched.replace(kept)
    with tarfile.open(fileobj=io.BytesIO(kept.read_bytes())) as archive:
        return {
            PurePosixPath(member.name).name: _text(archive, member)
            for member in archive
            if member.isfile() and PurePosixPath(member.name).match("tinydb-*/tests/test_*.py")
        }


def _fetch(folder: Path) -> Path:
    """Ask the index for the archive. pip compares the checksum before it looks into it."""
    wanted = folder / "wanted.txt"
    wanted.write_text(f"tinydb=={version()} --hash=sha256:{CHECKSUMS[version()]}\n", encoding="ascii")
    # The archive's metadata is made by hatchling, which the environment has.
    options = ["--no-binary", ":all:", "--no-deps", "--no-build-isolation", "--require-hashes", "--quiet"]
    done = subprocess.run(
        [*pip(), "download", *options, "--dest", str(folder), "--requirement", str(wanted)],
        env={**ENVIRONMENT, "PIP_DISABLE_PIP_VERSION_CHECK": "1"},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    if done.returncode:
        raise NotFetched(
            f"TinyDB's own tests could not be fetched from the package index, so nothing was proven with them. "
            f"They need a network this once. pip says:\n{done.stderr.strip()}"
        )
    return folder


def pip() -> list[str]:
    """How to run pip: an environment that uv has made lacks it, and Python brings one along."""
    if importlib.util.find_spec("pip"):
        return [sys.executable, "-m", "pip"]
    import ensurepip

    (wheel,) = (Path(ensurepip.__file__).parent / "_bundled").glob("pip-*.whl")
    return [sys.executable, str(wheel / "pip")]


def _proven(data: bytes) -> bool:
    """Whether this is the archive."""
    return hashlib.sha256(data).hexdigest() == CHECKSUMS[version()]


def _text(archive: tarfile.TarFile, member: tarfile.TarInfo) -> str:
    """A file of the archive."""
    file = archive.extractfile(member)
    assert file
    return file.read().decode()
