"""Exporting a whole journal, beside writing the same files without making them."""

from __future__ import annotations

import os
import shutil
from itertools import count
from pathlib import Path

from coach.journal.export.copies import Copies
from coach.journal.export.export import Format, export
from coach.journal.journal import Journal
from coach.words import words_for
from tests.bench.contenders import filled
from tests.bench.measure import Samples, interleaved
from tests.bench.options import MANY, Options
from tests.bench.report import Report, Row, Target, milliseconds

ROUNDS = 5


def run(options: Options) -> Report:
    """Export journals of each size, and write what came of it again."""
    note = "the same files: written anew from memory and then waited for as the export does"
    report = Report("Export", [note])
    rows: list[Row] = []
    for entries in options.entries:
        coach = filled(options.folder / str(entries), entries)
        samples = exporting(Journal(coach.db), options.folder, min(ROUNDS, options.rounds))
        coach.close()
        for format in Format:
            ratio = samples.ratio(format, f"{format} again")
            taken = milliseconds(samples.median(format)), milliseconds(samples.median(f"{format} again"))
            rows.append((str(entries), format.value, *taken, f"{ratio:.2f} ×"))
            if entries == MANY and format is Format.MARKDOWN:
                report.targets.append(Target("Markdown, of the same files", f"{entries} entries", ratio, 3))
    report.tables.append((("entries", "format", "export", "the same files", "ratio"), rows))
    return report


def exporting(journal: Journal, folder: Path, rounds: int) -> Samples[str]:
    """Export in each format, and write the same bytes under the same names."""
    heads, words, number = tuple(reversed(journal.heads())), words_for("sv"), count(1)
    made = folder / "made"
    made.mkdir()

    def written(format: Format) -> Path:
        path = made / f"{format.value}-{next(number)}"
        export(Copies(heads), format, path, words, lambda counts: ())
        return path

    actions = {}
    for format in Format:
        actions[format.value] = lambda format=format: written(format)
        actions[f"{format} again"] = again(written(format), made / f"{format.value}-again")

    def tidy() -> None:
        shutil.rmtree(made)
        made.mkdir()
        os.sync()

    try:
        return interleaved(actions, rounds, between=tidy)  # type: ignore[arg-type]
    finally:
        shutil.rmtree(made)


def again(path: Path, to: Path) -> object:
    """Writes the same bytes as a file, or as the files of a folder."""
    if path.is_file():
        whole = path.read_bytes()

        def file() -> None:
            with to.open("wb") as out:
                out.write(whole)
                out.flush()
                os.fsync(out.fileno())

        return file
    files = {one.name: one.read_bytes() for one in path.iterdir()}

    def folder() -> None:
        to.mkdir()
        for name, data in files.items():
            (to / name).write_bytes(data)
        os.sync()

    return folder
