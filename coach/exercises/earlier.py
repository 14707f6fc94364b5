"""The earlier version that files are checked against: a file, or a folder with the same exercises."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from coach.exercises.against import Bump, Change, Changed, changes, check_version, programme_changes
from coach.exercises.files import File, find_files, sort_of
from coach.exercises.findings import Findings
from coach.exercises.front import Front
from coach.exercises.head import read_head
from coach.exercises.model import Exercise
from coach.exercises.pack import Pack, PackReading, read_pack
from coach.exercises.programme import Programme
from coach.exercises.programme_reader import parse_programme
from coach.exercises.reader import parse

Content = Exercise | Programme | Pack


class Earlier(Struct, frozen=True):
    """What the earlier files say, by what they are, their id and language.

    Attributes:
        renamed: By file name, those whose id is in no new file: there the id itself may have changed.
        alone: The earlier version of one file, when one was held against one: then it is that, whatever it is called.
        unreadable: The files that could not be read, with why.
    """

    contents: dict[tuple[type[Content], str, str], Content]
    renamed: dict[str, Content]
    alone: Content | None
    unreadable: tuple[File, ...]

    def check(self, new: Exercise | Programme, path: Path, front: Front, findings: Findings) -> None:
        """Note a version that is too low for what has changed. What was not there before may be called anything."""
        old = self._counterpart(new, path)
        if isinstance(old, Exercise) and isinstance(new, Exercise):
            check_version(old.version, front, changes(old, new), findings)
        elif isinstance(old, Programme) and isinstance(new, Programme):
            check_version(old.version, front, programme_changes(old, new), findings)

    def check_pack(self, reading: PackReading, root: Path, findings: Findings) -> None:
        """The same for a whole pack: it goes up as much as that in it which goes up most."""
        new, front = reading.pack, reading.front
        old = self.contents.get((Pack, new.id, "")) if new else None
        if new is None or front is None or not isinstance(old, Pack):
            return
        read = [(file, _read(file)) for file in find_files([root]) if not file.passed_over]
        if any(one is None and not file.path.name.startswith("activities.") for file, one in read):
            return  # what is wrong in it is told first
        now = {_key(one): one for _, one in read if one}
        before = {key: one for key, one in self.contents.items() if key[0] is not Pack}
        found = [Changed(Change.EXERCISE_REMOVED, key[1]) for key in before if key not in now]
        for key, one in now.items():
            earlier = before.get(key)
            if earlier is None:
                found += [Changed(Change.NEW_EXERCISE, one.id)] if not isinstance(one, Pack) else []
            elif one != earlier:
                found.append(Changed(_LEVELS[_bump(earlier, one)], one.id))
        check_version(old.version, front, found, findings)

    def _counterpart(self, new: Exercise | Programme, path: Path) -> Content | None:
        """The earlier version of the same: by its id, else by the name of its file."""
        if found := self.contents.get((type(new), new.id, new.lang)):
            return found
        old = self.alone or self.renamed.get(path.name)
        return None if old is None or isinstance(old, Pack) or old.lang != new.lang else old


_LEVELS = {Bump.PATCH: Change.TEXT, Bump.MINOR: Change.EXERCISE_MINOR, Bump.MAJOR: Change.EXERCISE_MAJOR}


def earlier(path: Path, new: Sequence[File], one_file: bool) -> Earlier:
    """Read the earlier version.

    Args:
        path: A file or a folder.
        new: The files that are held against it.
        one_file: Whether those are just what was named: one file, and no folder.
    """
    files = find_files([path])
    read = [(file, one) for file in files if (one := _read(file))]
    heads = [read_head(file.data) for file in new if file.data]
    kept = {(head.id, head.lang) for head in heads if head}
    names = [file.path.name for file, _ in read]
    gone = {file.path.name: one for file, one in read if _key(one)[1:] not in kept and names.count(file.path.name) == 1}
    alone = read[0][1] if one_file and [one.path for one in files] == [path] and read else None
    unreadable = tuple(file for file in files if file.data is None and not file.passed_over)
    return Earlier({_key(one): one for _, one in read}, gone, alone, unreadable)


def _bump(old: Content, new: Content) -> Bump:
    """What the changes of one file demand."""
    found: list[Changed] = []
    if isinstance(old, Exercise) and isinstance(new, Exercise):
        found = changes(old, new)
    elif isinstance(old, Programme) and isinstance(new, Programme):
        found = programme_changes(old, new)
    return max((one.change.bump for one in found), default=Bump.PATCH)


def _read(file: File) -> Content | None:
    """A file as a value, if it can be used."""
    if file.data is None:
        return None
    match sort_of(file.path, file.data):
        case "exercise":
            return parse(file.data)[0]
        case "programme":
            return parse_programme(file.data)[0]
        case "pack":
            return read_pack(file.data).pack
    return None


def _key(one: Content) -> tuple[type[Content], str, str]:
    """By what it is found again."""
    return type(one), one.id, "" if isinstance(one, Pack) else one.lang
