"""What an import would do, before it does anything: what is new, what is there already, what could not be read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from msgspec import Struct, structs
from msgspec.structs import replace

from coach.journal.head import head, seconds
from coach.journal.imports.day_one import day_one
from coach.journal.imports.files import sources
from coach.journal.imports.found import Code, Door, Finds, Imported, Problem, Source
from coach.journal.imports.jrnl import jrnl
from coach.journal.imports.known import Known
from coach.journal.imports.markdown_note import markdown_note
from coach.journal.imports.own import own
from coach.journal.journal import Journal
from coach.text import line

MOST_PROBLEMS = 10_000
FIRST = 5
"""How many of what is new are shown."""

LONGEST = 60


class Format(Struct, frozen=True):
    """A kind of file that can be imported: its reader, and how the names of such files in a folder end."""

    read: Callable[[Source, Door], Finds]
    suffixes: tuple[str, ...]


FORMATS = {
    "jrnl": Format(jrnl, (".txt",)),
    "dayone": Format(day_one, (".json",)),
    "markdown": Format(markdown_note, (".md", ".markdown")),
    "coach": Format(own, ()),
}


class Preview(Struct, frozen=True):
    """What an import would do.

    Attributes:
        new: What would be saved, oldest first.
        known: How many are in the journal already, or stand in the file twice.
        deleted: How many were deleted here: they stay deleted.
        problems: What there is to say of places in the files; no more than ``MOST_PROBLEMS``.
    """

    new: tuple[Imported, ...]
    known: int
    deleted: int
    problems: tuple[Problem, ...]

    @property
    def left_out(self) -> tuple[Problem, ...]:
        """The places where something is not taken."""
        return tuple(one for one in self.problems if one.left_out)


def preview(path: Path, format: Format, journal: Journal, door: Door) -> Preview:
    """Read what there is to import, and look what of it is new. Nothing is saved.

    Raises:
        CannotImport: There is nothing to read.
        NotSaved: The journal cannot be read just now.
    """
    there, gone = Known(), Known()
    heads = journal.heads()
    ids = {one.id for one in heads}
    there.see(heads)
    gone.see(head(entry) for entry in journal.deleted())
    new: list[Imported] = []
    known = deleted = 0
    problems: list[Problem] = []
    for found in _finds(path, format, door):
        if isinstance(found, Problem):
            if len(problems) < MOST_PROBLEMS:
                problems.append(found)
            continue
        entry = found.entry
        if there.holds(entry) or entry.id in ids:
            known += 1
        elif gone.holds(entry) or gone.has_id(entry.id) or (entry.id and journal.knows(entry.id)):
            deleted += 1
        else:
            twice = entry.id != "" and there.has_id(entry.id)
            new.append(replace(found, entry=structs.replace(entry, id=""), said={}) if twice else found)
            there.add(new[-1].entry)
    new.sort(key=lambda one: seconds(one.entry.at))
    return Preview(tuple(new), known, deleted, tuple(problems))


def _finds(path: Path, format: Format, door: Door) -> Finds:
    """All that is found in all files."""
    for source in sources(path, format.suffixes):
        if isinstance(source, Problem):
            yield source
        else:
            yield from format.read(source, door)


def other_format(preview: Preview) -> bool:
    """Whether nothing in the files was of the format that was named."""
    return not preview.new and any(one.code is Code.OTHER_FORMAT for one in preview.problems)


def first_line(one: Imported) -> str:
    """An entry's minute and its first line, for the preview."""
    text = line(head(one.entry).first_line)
    text = text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"
    return f"{one.entry.at:%Y-%m-%d %H:%M}  {text}"
