"""Where a file lies: its pack, and the exercises beside it that it may refer to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from msgspec import Struct

from coach.exercises.files import written_format
from coach.exercises.grammar import GRAMMARS
from coach.exercises.library import content_root
from coach.exercises.pack import FORMAT, NAME, README, Pack, read_pack
from coach.exercises.source import LARGEST

_LEVELS = 4
"""So far above a file its pack is looked for: exercises, theme, and one too deep."""

Names = Mapping[str, Mapping[str, tuple[Path, ...]]]
"""Files by id and by language: several where an id is there twice."""


class Surroundings(Struct, frozen=True):
    """What is around a file.

    Attributes:
        root: The folder of the pack; without a pack the one from which links inside it can be followed.
        in_pack: Whether that is the folder of a pack, be its facts in order or not.
        pack: What the pack says of itself, if that can be used.
        built_in: Whether it is the pack that comes with Coach.
        languages: Those in which everything is meant to exist.
    """

    root: Path
    in_pack: bool
    pack: Pack | None
    built_in: bool
    exercises: Names
    programmes: Names
    languages: tuple[str, ...]


class Neighbourhood:
    """Finds the surroundings of files, each folder once."""

    def __init__(self) -> None:
        self._roots: dict[Path, tuple[Path, bool]] = {}
        self._found: dict[Path, Surroundings] = {}
        self._built_in: Surroundings | None = None

    def of(self, path: Path) -> Surroundings:
        """The surroundings of a file."""
        folder = path.absolute().parent
        if folder not in self._roots:
            self._roots[folder] = _root(folder)
        root, in_pack = self._roots[folder]
        if root not in self._found:
            self._found[root] = _look(root, in_pack)
        return self._found[root]

    def built_in(self) -> Surroundings:
        """Those of the exercises that come with Coach."""
        if self._built_in is None:
            self._built_in = self.of(content_root() / README)
        return self._built_in


def other_languages(path: Path) -> list[Path]:
    """The files of the same exercise or programme in other languages."""
    name = NAME.fullmatch(path.name)
    if name is None or name["lang"] not in GRAMMARS:
        return []
    paths = [path.with_name(f"{name['id']}.{lang}.md") for lang in GRAMMARS if lang != name["lang"]]
    return [one for one in paths if one.is_file()]


def read_bytes(path: Path) -> bytes | None:
    """A content file's bytes, and one more than it may have; None when it cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError:
        return None


def _root(folder: Path) -> tuple[Path, bool]:
    """The folder of the pack that a folder belongs to, or without one where its layout begins."""
    for one in (folder, *folder.parents)[:_LEVELS]:
        if _is_pack(one):
            return one, True
    if folder.parent.name == "exercises":
        return folder.parent.parent, False
    return (folder.parent if folder.name == "programmes" else folder), False


def _is_pack(folder: Path) -> bool:
    """Whether a folder has a README.md that says it is a pack."""
    data = read_bytes(folder / README)
    said = written_format(data) if data else None
    return bool(said) and (said or "").partition("/")[0] == FORMAT.partition("/")[0]


def _look(root: Path, in_pack: bool) -> Surroundings:
    """What is in a folder."""
    pack = read_pack(read_bytes(root / README) or b"").pack if in_pack else None
    loose = [] if in_pack else sorted(root.glob("*.md"))
    exercises = _names([*sorted(root.glob("exercises/*/*.md")), *loose])
    return Surroundings(
        root=root,
        in_pack=in_pack,
        pack=pack,
        built_in=root.resolve() == content_root().resolve(),
        exercises=exercises,
        programmes=_names(sorted(root.glob("programmes/*.md"))),
        languages=pack.languages if pack else _languages(exercises),
    )


def _names(paths: Iterable[Path]) -> Names:
    """Files by the id and the language in their names."""
    found: dict[str, dict[str, tuple[Path, ...]]] = {}
    for path in paths:
        if name := NAME.fullmatch(path.name):
            langs = found.setdefault(name["id"], {})
            langs[name["lang"]] = (*langs.get(name["lang"], ()), path)
    return found


def _languages(exercises: Names) -> tuple[str, ...]:
    """The languages of a folder that is no pack: all in which there is an exercise that has several."""
    several = [langs for langs in exercises.values() if len(langs) > 1]
    return tuple(lang for lang in GRAMMARS if any(lang in langs for langs in several))
