"""``make fuzz``: a million files, or as many as fit in the minutes given, and how many of them were exercises.

``python -m tests.fuzz [FILES] [MINUTES] [FIRST]``. Each file comes from a number of its own, counted up from the
first; one that breaks a law is printed with its number, and ``python -m tests.fuzz 1 1 NUMBER`` makes it again.
"""

from __future__ import annotations

import sys
import time
from random import Random

from tests.fuzz.laws import hold
from tests.fuzz.mutations import file


def main(files: int = 1_000_000, minutes: float = 120, first: int = 0) -> int:
    """Run; gives the exit code."""
    start = time.monotonic()
    done = accepted = broken = 0
    for number in range(first, first + files):
        random = Random(number)
        data = file(random)
        try:
            accepted += hold(data, random) is not None
        except Exception as error:  # noqa: BLE001 - every fault is looked for
            broken += 1
            sys.stdout.write(f"{number}: {type(error).__name__} {str(error)[:300]}\n")
            if broken == 20:
                break
        done += 1
        if time.monotonic() - start > minutes * 60:
            break
    seconds = time.monotonic() - start
    sys.stdout.write(f"{done} files in {seconds:.0f} s, {accepted} of them exercises, {broken} broke a law\n")
    return 1 if broken else 0


if __name__ == "__main__":
    given = [float(argument) for argument in sys.argv[1:]]
    sys.exit(main(*(int(given[0]),) if given else (), *given[1:2], *(int(one) for one in given[2:3])))
