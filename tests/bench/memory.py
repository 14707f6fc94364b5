"""A process that opens a journal and says how much memory that took: ``python -m tests.bench.memory FOLDER STATE``.

Prints megabytes as JSON: ``open`` with the head of every entry, ``search`` what the first search adds.
"""

from __future__ import annotations

import gc
import json
import re
import subprocess
import sys
from pathlib import Path

from coach.journal.journal import Journal
from coach.journal.wanted import Wanted


def used(process: int | None = None) -> float:
    """Megabytes that this process, or another, has for itself, and its share of what it has with others."""
    gc.collect()
    rollup = Path(f"/proc/{process or 'self'}/smaps_rollup")
    if rollup.exists():
        found = re.search(r"^Pss:\s+(\d+) kB", rollup.read_text(encoding="ascii"), re.M)
        assert found
        return int(found[1]) / 1024
    if process is not None:
        said = subprocess.run(["ps", "-o", "rss=", "-p", str(process)], capture_output=True, check=True)
        return int(said.stdout) / 1024
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)


def main() -> None:
    """Open, list, search."""
    Journal.memory().note("x", "sv")
    before = used()
    journal = Journal.open(Path(sys.argv[1]), Path(sys.argv[2]))
    heads = journal.heads()
    opened = used()
    *_, found = journal.looking(Wanted("växthuschef"), 50)
    searched = used()
    sys.stdout.write(
        json.dumps({"open": opened - before, "search": searched - opened, "heads": len(heads), "found": len(found.all)})
    )


if __name__ == "__main__":
    main()
