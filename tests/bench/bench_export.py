"""Exporting a whole journal, beside writing the same files without making them."""

from __future__ import annotations

import os
import shutil
from functools import partial
from itertools import count
from pathlib import Path

from coach.journal.export.copies import Copies
from coach.journal.export.export import Format, export
from coach.journal.journal import Journal
from coach.words import words_for
from tests.bench.contenders import filled
from tests.bench.measure import Action, Samples, interleaved
from tests.bench.options import MANY, Options
from tests.bench.report import Report, Row, Target, milliseconds

ROUNDS = 3


def run(options: Options) -> Report:
    """Export journals of each size, and write what came of it again."""
    note = "the same bytes, from memory: written alone, and written and then waited for until they are on the disk"
    report = Report("Export", [note, "the export waits until all is on the disk"])
    rows: list[Row] = []
    for entries in options.entries:
        coach = filled(options.folder / str(entries), entries)
        samples = exporting(Journal(coach.db), options.folder, min(ROUNDS, options.rounds))
        coach.close()
        for format in Format:
            bare, waited = samples.ratio(format, f"{format} bare"), samples.ratio(format, f"{format} waited")
            taken = (samples.median(f"{format}{how}") for how in ("", " bare", " waited"))
            rows.append((str(entries), format.value, *map(milliseconds, taken), f"{bare:.2f} ×", f"{waited:.2f} ×"))
            if entries == MANY and format is Format.MARKDOWN:
                at = f"{entries} entries"
                report.targets.append(Target("Markdown, of the same files written and waited for", at, waited, 3))
                report.targets.append(Target("Markdown, of the same files written alone", at, bare, 3))
    heads = ("entries", "format", "export", "written", "and waited for", "of written", "of waited for")
    report.tables.append((heads, rows))
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

    actions: dict[str, Action] = {}
    for format in Format:
        actions[format.value] = partial(written, format)
        path = written(format)
        actions[f"{format} bare"] = again(path, made / f"{format.value}-bare", wait=False)
        actions[f"{format} waited"] = again(path, made / f"{format.value}-waited", wait=True)

    def tidy() -> None:
        shutil.rmtree(made)
        made.mkdir()

    try:
        return interleaved(actions, rounds, between=tidy)
    finally:
        shutil.rmtree(made)


def again(path: Path, to: Path, *, wait: bool) -> Action:
    """Writes the same bytes as a file, or as the files of a folder."""
    if path.is_file():
        whole = path.read_bytes()

        def file() -> None:
            with to.open("wb") as out:
                out.write(whole)
                out.flush()
                if wait:
                    os.fsync(out.fileno())

        return file
    files = {one.name: one.read_bytes() for one in path.iterdir()}

    def folder() -> None:
        to.mkdir()
        for name, data in files.items():
            (to / name).write_bytes(data)
        if wait:
            os.sync()

    return folder
