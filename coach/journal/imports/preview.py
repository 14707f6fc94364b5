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

    An entry of the same minute with the same words is there already, wherever it is from; but of entries that have ids
    the file itself says which are the same, and two that were saved within a minute stay two.

    Raises:
        CannotImport: There is nothing to read.
        NotSaved: The journal cannot be read just now.
    """
    found: list[Imported] = []
    problems: list[Problem] = []
    for one in _finds(path, format, door):
        if isinstance(one, Imported):
            found.append(one)
        elif len(problems) < MOST_PROBLEMS:
            problems.append(one)
    own = {one.entry.id for one in found} - {""}
    there, gone, here = Known(), Known(), Known()
    heads, removed = journal.heads(), [head(entry) for entry in journal.deleted()]
    standing, away = {one.id for one in heads}, {one.id for one in removed}
    there.see(one for one in heads if one.id not in own)
    gone.see(one for one in removed if one.id not in own)
    new: list[Imported] = []
    known = deleted = 0
    for each in found:
        entry = each.entry
        twice = entry.id != "" and here.has_id(entry.id)
        if there.holds(entry) or entry.id in standing or ((twice or not entry.id) and here.holds(entry)):
            known += 1
        elif gone.holds(entry) or entry.id in away or (entry.id and journal.knows(entry.id)):
            deleted += 1
        else:
            new.append(replace(each, entry=structs.replace(entry, id=""), said={}) if twice else each)
            here.add(new[-1].entry)
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
