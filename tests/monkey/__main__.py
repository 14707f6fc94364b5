"""``make monkey``: random keys, clicks, pastes and sizes over all screens, and what the journal holds afterwards.

``python -m tests.monkey [SEED] [COUNT] [SEEDS]``: so many gestures from a seed, then from the next one. The same seed
makes the same gestures; what is wrong is printed with the last of them, and the exit code is 1.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path

from tests.monkey.run import Run, Wrong


def main(seed: int = 1, count: int = 20_000, seeds: int = 1) -> int:
    """Run; gives the exit code."""
    wrong, base = 0, tempfile.gettempdir()
    for number in range(seed, seed + seeds):
        with tempfile.TemporaryDirectory(dir=base) as folder:
            os.environ.update(HOME=folder, COACH_HOME=str(Path(folder) / "coach"), TMPDIR=folder)
            tempfile.tempdir = folder
            before = Path.cwd()
            os.chdir(folder)
            start = time.monotonic()
            run = Run(number, count, Path(folder) / "coach")
            try:
                run.whole()
            except Wrong as error:
                wrong += 1
                sys.stdout.write(f"{error}\n")
                import traceback

                traceback.print_exception(error.__cause__)
            finally:
                os.chdir(before)
            seconds = time.monotonic() - start
            told = [f"{name} {n}" for name, n in [*run.seen.most_common(), *run.account.counted.items()]]
            done = len(run.gestures.done)
            sys.stdout.write(f"seed {number}: {done} gestures, {run.sittings} sittings, {seconds:.0f} s\n")
            sys.stdout.write(f"  {', '.join(told)}\n")
            sys.stdout.flush()
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*(int(argument) for argument in sys.argv[1:4])))
