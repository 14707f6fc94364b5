"""The house rules a machine can look after: how long things are, what loads what, what may not be there."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import coach

ROOT = Path(__file__).resolve().parent.parent
HOUSE = sorted((ROOT / "coach").rglob("*.py"))

LONGEST_FILE = 400
LONGEST_FUNCTION = 60

# Files whose job it is to be the last that catches an error, and show it.
OUTERMOST_DOORS = {"coach/cli/main.py", "coach/journal/saver.py", "coach/tui/ending.py"}

NAMES_OF_NOTHING = {"util", "utils", "helper", "helpers", "manager", "managers", "misc", "common", "base"}

SCREENS = {"textual", "rich"}
HEAVY = SCREENS | {"click", "tinydb", "markdown_it", "msgspec", "asyncio"}

# What importing all of a room, or one module, may not load. A room that is not named here is of the core.
CORE = SCREENS | {"click"}
NOT_LOADED_BY = {
    "coach": HEAVY,
    "coach.__main__": HEAVY,
    "coach.start": HEAVY,
    "coach.clock": HEAVY,
    "coach.paths": HEAVY - {"msgspec"},
    "coach.settings": HEAVY - {"msgspec"},
    "coach.text": HEAVY,
    "coach.words": HEAVY - {"msgspec"},
    "coach.markdown": HEAVY - {"markdown_it"},
    "coach.exercises": CORE | {"tinydb"},
    "coach.journal.journal": CORE | {"markdown_it"},
    "coach.practice.walk": CORE | {"tinydb"},
    "coach.cli": SCREENS,
    "coach.tui": {"click"},
}


def name_of(path: Path) -> str:
    """The name by which a file is imported."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = [name_of(path) for path in HOUSE]
ROOMS = sorted({".".join(name.split(".")[:2]) for name in MODULES} | set(NOT_LOADED_BY))

each_file = pytest.mark.parametrize("path", HOUSE, ids=lambda path: path.relative_to(ROOT).as_posix())


def tree_of(path: Path) -> ast.Module:
    """The file as a syntax tree."""
    return ast.parse(path.read_text(encoding="utf-8"))


def project() -> dict[str, Any]:
    """What pyproject.toml says."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


@each_file
def test_a_file_can_be_read_in_one_go(path: Path) -> None:
    lines = len(path.read_text(encoding="utf-8").splitlines())
    functions = [
        f"{node.name} at line {node.lineno}"
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or 0) - node.lineno + 1 > LONGEST_FUNCTION
    ]
    assert lines <= LONGEST_FILE
    assert functions == [], f"longer than {LONGEST_FUNCTION} lines"


@each_file
def test_every_module_class_and_public_function_says_what_it_is_for(path: Path) -> None:
    tree = tree_of(path)
    silent = [f"{name} at line {line}" for name, line, doc in documented(tree) if not doc]
    assert ast.get_docstring(tree), "the module has no docstring"
    assert silent == [], "no docstring"


def documented(node: ast.Module | ast.ClassDef) -> Iterator[tuple[str, int, str | None]]:
    """Name, line and docstring of classes and public functions, but for what is inside functions."""
    for child in node.body:
        if isinstance(child, ast.ClassDef):
            yield child.name, child.lineno, ast.get_docstring(child)
            yield from documented(child)
        elif isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef) and not child.name.startswith("_"):
            yield child.name, child.lineno, ast.get_docstring(child)


@each_file
def test_only_the_outermost_doors_catch_everything(path: Path) -> None:
    if path.relative_to(ROOT).as_posix() not in OUTERMOST_DOORS:
        assert list(lines_that_catch_everything(tree_of(path))) == []


def lines_that_catch_everything(tree: ast.Module) -> Iterator[int]:
    """Where ``except:``, ``except Exception`` or ``suppress(Exception)`` stands and does not raise again."""
    everything = {"Exception", "BaseException"}
    for node in ast.walk(tree):
        if isinstance(node, ast.ExceptHandler):
            caught = node.type is None or everything & names_in([node.type])
            if caught and not lets_go(node):
                yield node.lineno
        elif isinstance(node, ast.Call) and "suppress" in names_in([node.func]):
            if everything & names_in(node.args):
                yield node.lineno


def lets_go(handler: ast.ExceptHandler) -> bool:
    """Whether a handler only tidies up, and ends by raising what it caught."""
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


def names_in(nodes: list[ast.expr]) -> set[str]:
    """The names that stand in some expressions, the last part of a dotted one."""
    inside = [node for one in nodes for node in ast.walk(one)]
    names = {node.id for node in inside if isinstance(node, ast.Name)}
    return names | {node.attr for node in inside if isinstance(node, ast.Attribute)}


def test_every_folder_is_a_package_and_no_file_is_named_after_nothing() -> None:
    folders = {path.parent for path in HOUSE}
    assert [folder for folder in sorted(folders) if not (folder / "__init__.py").exists()] == []
    assert [name for name in MODULES if NAMES_OF_NOTHING & set(name.split("."))] == []


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_loads_only_what_it_is_for(room: str) -> None:
    inside = [room] if room == "coach" else [name for name in MODULES if f"{name}.".startswith(f"{room}.")]
    assert inside, f"{room} is named here but is not in the house"
    loaded = run_python(f"import sys\n{imports(inside)}\nprint(*sys.modules)").split()
    assert set(loaded) & NOT_LOADED_BY.get(room, CORE) == set()


def test_importing_everything_does_nothing(tmp_path: Path) -> None:
    names = ("HOME", "USERPROFILE", "TMPDIR", "TEMP", "COACH_HOME", "COACH_JOURNAL")
    places = {name: str(tmp_path) for name in names}
    threads = run_python(
        f"{imports(MODULES)}\nimport threading\nprint(threading.active_count())", cwd=tmp_path, **places
    )
    assert threads.strip() == "1"
    assert list(tmp_path.rglob("*")) == []


def imports(names: list[str]) -> str:
    """The lines that import these modules."""
    return "\n".join(f"import {name}" for name in names)


def run_python(source: str, cwd: Path = ROOT, **environment: str) -> str:
    """What a Python of its own prints; it must succeed and have nothing to complain of."""
    done = subprocess.run(
        [sys.executable, "-B", "-c", source],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_what_is_imported_is_declared() -> None:
    declared = {canonicalize_name(Requirement(line).name) for line in project()["project"]["dependencies"]}
    called = {"markdown-it-py": "markdown_it"}
    allowed = {called.get(name, name) for name in declared} | set(sys.stdlib_module_names) | {"coach"}
    imported = {name for path in HOUSE for name in imported_by(path)}
    assert imported - allowed == set(), "imported but not declared in pyproject.toml"
    assert {called.get(name, name) for name in declared} - imported == set(), "declared but never imported"


def imported_by(path: Path) -> set[str]:
    """The first part of every module that a file imports."""
    names = set()
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.split(".")[0])
    return names


def test_the_pinned_versions_are_versions_that_are_wanted() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = dict(line.split("==") for line in lines if line and not line.startswith("#"))
    pinned = {canonicalize_name(name): version for name, version in pins.items()}
    table = project()
    wanted = [
        *table["project"]["dependencies"],
        *table["project"]["optional-dependencies"]["dev"],
        *table["build-system"]["requires"],
    ]
    for requirement in map(Requirement, wanted):
        assert requirement.specifier.contains(pinned[canonicalize_name(requirement.name)]), str(requirement)
        assert "<" in {bound.operator for bound in requirement.specifier}, "no upper bound"


def test_the_changelog_begins_with_this_version() -> None:
    headings = re.findall(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.M)
    assert headings[0] == coach.__version__


def test_the_project_speaks_of_itself_alone() -> None:
    """No note to oneself, and no path of the machine that something was written on."""
    alien = re.compile(r"\b(?:TODO|FIXME|XXX|HACK)\b|(?<![\w./~])/(?:root|work|home|Users)/\w")
    written = {".py", ".md", ".tcss", ""}
    folders = ("coach", "content", "docs", "tests", ".ci")
    files = [path for name in folders for path in sorted((ROOT / name).rglob("*"))]
    files += [
        *sorted(ROOT.glob("*.md")),
        ROOT / "Makefile",
        ROOT / "pyproject.toml",
        ROOT / "constraints.txt",
    ]
    found = [
        f"{path.relative_to(ROOT)}: {match.group()}"
        for path in files
        if path.is_file() and (path.suffix in written or path.parent == ROOT) and path != Path(__file__)
        for match in alien.finditer(path.read_text(encoding="utf-8"))
    ]
    assert found == []
