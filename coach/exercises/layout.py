"""What a file's place in its pack demands of it, and what a pack demands of all its files."""

from __future__ import annotations

from pathlib import Path

from coach.exercises.codes import Code
from coach.exercises.findings import Findings
from coach.exercises.front import Front
from coach.exercises.library import BUILT_IN
from coach.exercises.pack import LARGEST, MOST_FILES, NAME, is_member, members
from coach.exercises.surroundings import Surroundings


def check_place(path: Path, front: Front | None, around: Surroundings, findings: Findings) -> None:
    """Whether a file lies and is called as its id, its language and its pack say.

    Args:
        path: Of an exercise, a programme or the activities.
        front: Its facts, if it has any.
        around: What is around it.
        findings: Takes what is wrong.
    """
    path = path.absolute()
    name = NAME.fullmatch(path.name)
    if around.in_pack and not is_member(path, around.root, around.built_in):
        findings.add(Code.OUTSIDE_LAYOUT, 1, found=path.relative_to(around.root).as_posix())
        return
    if front is None:
        return
    id, lang = front.value("id"), front.value("lang")
    paired = name and len(around.exercises.get(name["id"], ())) > 1
    if name and id and lang and (around.in_pack or paired):
        if (name["id"], name["lang"]) != (id, lang):
            key = "id" if name["id"] != id else "lang"
            fact = front.facts[key]
            guess = f"{id}.{lang}.md"
            findings.add(Code.NAME_DIFFERS, fact.line, fact.column, key=key, found=path.name, guess=guess)
    if name and around.pack and lang == name["lang"] and lang not in around.pack.languages:
        fact = front.facts["lang"]
        findings.add(Code.LANGUAGE_NOT_IN_PACK, fact.line, fact.column, found=lang)
    if name and path.parent.parent == around.root / "exercises":
        _among_exercises(path, (name["id"], name["lang"]), front, around, findings)


def _among_exercises(path: Path, name: tuple[str, str], front: Front, around: Surroundings, findings: Findings) -> None:
    """An id belongs to one exercise, and the folder is one of its themes."""
    first = around.exercises.get(name[0], {}).get(name[1], (path,))[0]
    if first != path:
        fact = front.facts.get("id")
        found, other = name[0], first.relative_to(around.root).as_posix()
        findings.add(Code.EXERCISE_TWICE, fact.line if fact else 1, fact.column if fact else 1, found=found, path=other)
    themes = front.facts.get("themes")
    if themes and path.parent.name not in [one.strip() for one in themes.value.split(",")]:
        findings.add(Code.OTHER_FOLDER, themes.line, themes.column, found=themes.value, folder=path.parent.name)


def check_pack(front: Front | None, around: Surroundings, findings: Findings) -> None:
    """Whether a pack may be called as it is, and is not too large."""
    id = front.facts.get("id") if front else None
    if id and id.value == BUILT_IN and not around.built_in:
        findings.add(Code.RESERVED_PACK, id.line, id.column, found=id.value)
    files = members(around.root)
    if len(files) > MOST_FILES:
        findings.add(Code.TOO_MANY_FILES, 1, count=len(files), limit=MOST_FILES)
    size = sum(one.stat().st_size for one in files)
    if size > LARGEST:
        findings.add(Code.PACK_TOO_LARGE, 1, size=size // 1024**2 + 1, limit=LARGEST // 1024**2)
