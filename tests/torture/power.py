"""What a power cut leaves at worst: of each file the bytes, and of each folder the names, that somebody waited for."""

from __future__ import annotations

import os
import shutil
import stat
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Saved:
    """A file or a folder as the disk has it: its bytes, or its names and what has them."""

    content: bytes = b""
    names: dict[str, int] | None = None


@dataclass
class Power:
    """Watches what is waited for below a folder, and cuts the power."""

    root: Path
    _saved: dict[int, Saved] = field(default_factory=dict)
    _held: list[int] = field(default_factory=list)

    def all_is_saved(self) -> None:
        """Whatever is there is on the disk."""
        for path in [self.root, *self.root.rglob("*")]:
            fd = os.open(path, os.O_RDONLY)
            self.waited_for(fd)
            os.close(fd)

    def waited_for(self, fd: int) -> None:
        """The file or the folder is on the disk now."""
        path = Path(f"/proc/self/fd/{fd}").resolve()
        saved = self._of(path)
        if saved.names is None:
            saved.content = path.read_bytes()
        else:
            saved.names = {child.name: child.stat().st_ino for child in path.iterdir()}
            for child in path.iterdir():
                self._of(child)

    def cut(self) -> None:
        """Let the folder hold what the disk has, and nothing else."""
        for child in self.root.iterdir():
            shutil.rmtree(child) if child.is_dir() else child.unlink()
        self._put_back(self.root, self._of(self.root))

    def _put_back(self, path: Path, saved: Saved) -> None:
        """Let a folder hold what the disk has."""
        for name, inode in (saved.names or {}).items():
            child = self._saved[inode]
            if child.names is None:
                (path / name).write_bytes(child.content)
            else:
                (path / name).mkdir()
                self._put_back(path / name, child)

    def _of(self, path: Path) -> Saved:
        """What the disk has of it. It is held open, so that nothing else gets its number."""
        found = path.stat()
        if found.st_ino not in self._saved:
            self._held.append(os.open(path, os.O_RDONLY))
            self._saved[found.st_ino] = Saved(names={} if stat.S_ISDIR(found.st_mode) else None)
        return self._saved[found.st_ino]
