"""The earlier version that files are checked against: a file, or a folder with the same exercises."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from coach.exercises.against import Bump, Change, Changed, changes, check_version, programme_changes
from coach.exercises.files import File, find_files, sort_of
from coach.exercises.findings import Findings
from coach.exercises.front import Front
from coach.exercises.model import Exercise
from coach.exercises.pack import Pack, PackReading, read_pack
from coach.exercises.programme import Programme
from coach.exercises.programme_reader import parse_programme
from coach.exercises.reader import parse

Content = Exercise | Programme | Pack


@dataclass(frozen=True, slots=True)
class Earlier:
    """What the earlier files say, by what they are, their id and language.

    Attributes:
        unreadable: The files that could not be read, with why.
    """

    contents: dict[tuple[type[Content], str, str], Content]
    unreadable: tuple[File, ...]

    def check(self, new: Exercise | Programme, front: Front, findings: Findings) -> None:
        """Note a version that is too low for what has changed. What was not there before may be called anything."""
        old = self._counterpart(new)
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
        read = [(file, _read(file)) for file in find_files([root])]
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

    def _counterpart(self, new: Exercise | Programme) -> Content | None:
        """The earlier version of the same; the only file there is, when only one was given."""
        found = self.contents.get((type(new), new.id, new.lang))
        if found is None and len(self.contents) == 1:
            (found,) = self.contents.values()
            if isinstance(found, Pack) or found.lang != new.lang:
                return None
        return found


_LEVELS = {Bump.PATCH: Change.TEXT, Bump.MINOR: Change.EXERCISE_MINOR, Bump.MAJOR: Change.EXERCISE_MAJOR}


def earlier(path: Path) -> Earlier:
    """Read the earlier version from a file or a folder."""
    files = find_files([path])
    contents = {_key(one): one for file in files if (one := _read(file))}
    return Earlier(contents, tuple(file for file in files if file.data is None))


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
