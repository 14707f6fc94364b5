"""Looking into folders that others may have made: nothing here raises, and no link leads out of a folder."""

from __future__ import annotations

from pathlib import Path


def is_folder(path: Path) -> bool:
    """Whether a path is a folder, as far as one may look."""
    try:
        return path.is_dir()
    except OSError:
        return False


def entries(folder: Path) -> list[Path]:
    """What a folder holds, in order, but what is hidden; nothing where it cannot be read."""
    try:
        return sorted(entry for entry in folder.iterdir() if not entry.name.startswith("."))
    except OSError:
        return []


def within(path: Path, root: Path) -> bool:
    """Whether a path leads to something inside a folder, wherever links point."""
    real = resolved(root)
    return real is not None and leads_into(path, real)


def resolved(path: Path) -> Path | None:
    """Where a path leads, past all links; None where that cannot be told."""
    try:
        return path.resolve()
    except (OSError, RuntimeError):
        return None


def leads_into(path: Path, real: Path) -> bool:
    """As ``within()``, for a folder that has been resolved."""
    found = resolved(path)
    return found is not None and found.is_relative_to(real)


def read(path: Path, limit: int) -> bytes | None:
    """The first bytes of a file; None when it cannot be read or is something else than a file."""
    try:
        if not path.is_file():
            return None
        with path.open("rb") as file:
            return file.read(limit)
    except OSError:
        return None
