"""Files and folders are found, each is read once, and what cannot be read hinders nothing else."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from coach.exercises.check import Checked, check_paths
from coach.exercises.codes import Code
from coach.exercises.fix import fix_paths
from coach.exercises.library import content_root
from coach.exercises.pack import members

GOOD = (
    "---\ncoach: exercise/1\nid: a\nversion: 1.0.0\nlang: sv\n---\n\n# A\n\n## Vad?\n\n- Svar: kort text\n- Id: vad\n"
)
README = (
    "---\ncoach: pack/1\nid: mitt\nversion: 1.0.0\ntitle: Mitt\nauthor: LK\nlicence: CC BY 4.0\nlanguages: sv\n---\n"
)


def write(folder: Path, **files: str | bytes) -> None:
    """Write files by their path, with ``__`` for a slash and ``_`` for a dot."""
    for name, content in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())


def codes(*paths: Path) -> dict[str, list[str]]:
    """What is found, by file name."""
    return {one.path.name: [each.code for each in one.diagnostics] for one in check_paths(paths)}


def test_the_built_in_content_is_in_order_down_to_the_advice() -> None:
    checked = list(check_paths([content_root()]))
    assert [(one.path.name, one.diagnostics) for one in checked if one.diagnostics] == []
    assert {one.path for one in checked} >= set(members(content_root()))


def test_a_folder_is_looked_through_for_what_looks_like_content(tmp_path: Path) -> None:
    write(
        tmp_path,
        a_sv_md=GOOD,
        any_md=GOOD.replace("id: a", "id: b"),
        deep__er__c_sv_md=GOOD.replace("id: a", "id: c"),
        notes_md="# Anteckningar\n\n- Svar: ja\n",
        letter_assignment_md="---\ncoach: assignment/1\nlang: sv\n---\n",
        README_md="# Läs mig\n",
        CHANGES_sv_md="# Ändringar\n",
        guide_sv_md="# Så här\n\n```\n- Svar: kort text\n```\n",
        forgotten_sv_md="# B\n\n## Vad?\n\n- Svar: kort text\n",
        _hidden__a_sv_md=GOOD,
        picture_png=b"\x89PNG",
    )
    topless = {"forgotten.sv.md": ["E010"], "guide.sv.md": ["E010"]}
    assert codes(tmp_path) == {"a.sv.md": [], "any.md": [], "c.sv.md": [], **topless}


def test_what_is_named_is_checked_whatever_it_looks_like(tmp_path: Path) -> None:
    write(tmp_path, notes_txt="# Anteckningar\n", _hidden_md=GOOD)
    assert codes(tmp_path / "notes.txt", tmp_path / ".hidden.md") == {".hidden.md": [], "notes.txt": ["E010"]}


def test_names_that_say_nothing_of_a_language(tmp_path: Path) -> None:
    write(tmp_path, a_sv_md=GOOD, a_de_md=GOOD, exercise=GOOD)
    assert codes(tmp_path / "a.de.md", tmp_path / "exercise") == {"a.de.md": ["E102"], "exercise": []}


def test_nothing_is_checked_twice_and_all_is_in_order(tmp_path: Path) -> None:
    write(tmp_path, b_sv_md=GOOD, a__a_sv_md=GOOD)
    paths = [tmp_path / "b.sv.md", tmp_path, tmp_path / "a", tmp_path / "a" / ".." / "b.sv.md"]
    found = [one.path for one in check_paths(paths)]
    assert found == [tmp_path / "a" / "a.sv.md", tmp_path / "b.sv.md"]


def test_links_are_passed_over(tmp_path: Path) -> None:
    write(tmp_path, inside__a_sv_md=GOOD, outside__b_sv_md=GOOD)
    (tmp_path / "inside" / "out").symlink_to(tmp_path / "outside")
    (tmp_path / "inside" / "b.sv.md").symlink_to(tmp_path / "outside" / "b.sv.md")
    (tmp_path / "inside" / "round").symlink_to(tmp_path / "inside")
    assert codes(tmp_path / "inside") == {"a.sv.md": []}


def test_a_path_stays_as_it_was_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, a_sv_md=GOOD)
    monkeypatch.chdir(tmp_path)
    assert [one.path for one in check_paths([Path()])] == [Path("a.sv.md")]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", Code.EMPTY_FILE),
        (b" \n\n", Code.EMPTY_FILE),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4 + bytes(99), Code.BINARY),
        (b"x" * 10_000_000, Code.FILE_TOO_LARGE),
    ],
)
def test_what_cannot_be_read_is_told_in_one_line_and_the_others_are_checked(
    tmp_path: Path, content: bytes, code: Code
) -> None:
    write(tmp_path, a_sv_md=GOOD, bad_sv_md=content, c_sv_md=GOOD.replace("kort", "kurt"))
    checked = list(check_paths([tmp_path / "a.sv.md", tmp_path / "bad.sv.md", tmp_path / "c.sv.md"]))
    assert [one.unreadable for one in checked] == [None, code, None]
    assert [[each.code for each in one.diagnostics] for one in checked] == [[], [code], ["E075"]]
    assert [one.source is None for one in checked] == [False, True, False]
    assert [(each.line, each.column) for each in checked[1].diagnostics] == [(1, 1)]


def test_ten_megabytes_are_told_as_such(tmp_path: Path) -> None:
    write(tmp_path, a_sv_md=b"x" * 10_485_760)
    (checked,) = check_paths([tmp_path / "a.sv.md"])
    assert dict(checked.diagnostics[0].values) == {"size": "10240", "limit": "64"}


def test_a_file_in_another_encoding_is_text_all_the_same(tmp_path: Path) -> None:
    write(tmp_path, a_sv_md=GOOD.encode("utf-16"), b_sv_md=GOOD.replace("Vad", "Från vad").encode("latin-1"))
    for checked in check_paths([tmp_path / "a.sv.md", tmp_path / "b.sv.md"]):
        assert [one.code for one in checked.diagnostics] == [Code.NOT_UTF8]
        assert checked.unreadable is None


def test_what_is_not_there_or_holds_nothing(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    write(tmp_path, notes__notes_md="# Anteckningar\n")
    paths = [tmp_path / "nowhere", tmp_path / "empty", tmp_path / "notes", tmp_path / "a\0b"]
    found = {one.path.name: one.unreadable for one in check_paths(paths)}
    assert found == {
        "nowhere": Code.NOT_THERE,
        "empty": Code.NOTHING_TO_CHECK,
        "notes": Code.NOTHING_TO_CHECK,
        "a\0b": found["a\0b"],
    }
    assert found["a\0b"] in (Code.NOT_THERE, Code.UNREADABLE)


def test_what_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.sv.md")
    assert codes(tmp_path / "pipe.sv.md") == {"pipe.sv.md": [Code.UNREADABLE]}


def test_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, a_sv_md=GOOD, b_sv_md=GOOD)
    opened = Path.open

    def refuse(path: Path, *args: object, **kwargs: object) -> object:
        if path.name == "a.sv.md":
            raise PermissionError(13, "Permission denied")
        return opened(path, *args, **kwargs)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", refuse)
    assert codes(tmp_path) == {"a.sv.md": [Code.NO_PERMISSION], "b.sv.md": []}


def test_a_folder_inside_that_may_not_be_looked_into(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, open__a_sv_md=GOOD, shut__b_sv_md=GOOD)
    listed = Path.iterdir

    def refuse(path: Path) -> Iterator[Path]:
        if path.name == "shut":
            raise PermissionError(13, "Permission denied")
        return listed(path)

    monkeypatch.setattr(Path, "iterdir", refuse)
    assert codes(tmp_path) == {"a.sv.md": [], "shut": [Code.NO_PERMISSION]}


def test_everything_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, a_sv_md=GOOD, a_en_md=GOOD.replace("Svar: kort", "Answer: short").replace("lang: sv", "lang: en"))
    read: list[str] = []
    opened = Path.open

    def note(path: Path, *args: object, **kwargs: object) -> object:
        read.append(path.name)
        return opened(path, *args, **kwargs)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", note)
    assert codes(tmp_path) == {"a.en.md": [], "a.sv.md": []}
    assert sorted(name for name in read if name != "README.md") == ["a.en.md", "a.sv.md"]


def test_a_pack(tmp_path: Path) -> None:
    write(tmp_path, README_md=README, exercises__rhythm__a_sv_md=GOOD)
    assert codes(tmp_path) == {"README.md": [], "a.sv.md": []}


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("id: mitt\n", "id: coach\n", "E100"),
        ("id: mitt\n", "id: Mitt\n", "E019"),
        ("languages: sv", "languages: svenska", "E106"),
        ("version: 1.0.0", "version: 1.0", "E020"),
        ("author: LK\n", "", "E017"),
        ("title: Mitt", "titel: Mitt", "E017"),
        ("coach: pack/1", "coach: pack/2", "E018"),
    ],
)
def test_a_slip_in_the_facts_of_a_pack(tmp_path: Path, old: str, new: str, code: str) -> None:
    write(tmp_path, README_md=README.replace(old, new), exercises__rhythm__a_sv_md=GOOD)
    assert codes(tmp_path)["README.md"] == [code]


@pytest.mark.parametrize(
    "path",
    [
        "a.sv.md",
        "exercises/a.sv.md",
        "exercises/rhythm/x/a.sv.md",
        "exercises/rhythm/a.md",
        "exercises/Rytm/a.sv.md",
        "programs/a.sv.md",
    ],
)
def test_a_file_that_lies_where_a_pack_has_none(tmp_path: Path, path: str) -> None:
    write(tmp_path, README_md=README, exercises__rhythm__b_sv_md=GOOD.replace("id: a", "id: b"))
    file = tmp_path / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(GOOD, encoding="utf-8")
    assert codes(tmp_path)[file.name] == ["E101"]


def test_in_a_pack_ids_are_written_and_the_name_is_the_id(tmp_path: Path) -> None:
    write(tmp_path, README_md=README, exercises__rhythm__b_sv_md=GOOD.replace("- Id: vad\n", ""))
    assert codes(tmp_path)["b.sv.md"] == ["E102", "E096"]


def test_a_file_in_a_pack_can_be_checked_alone(tmp_path: Path) -> None:
    other = GOOD.replace("## Vad?", "## Vad, efter {c/vad}?")
    write(tmp_path, README_md=README, exercises__rhythm__a_sv_md=other)
    alone = tmp_path / "exercises" / "rhythm" / "a.sv.md"
    assert codes(alone) == {"a.sv.md": ["E089"]}
    write(tmp_path, exercises__rhythm__c_sv_md=GOOD.replace("id: a", "id: c"))
    assert codes(alone) == {"a.sv.md": []}
    write(tmp_path, exercises__rhythm__c_sv_md=GOOD.replace("id: a", "id: c").replace("Id: vad", "Id: var"))
    assert codes(alone) == {"a.sv.md": ["E040"]}


def test_no_more_than_fifty_things_are_told_of_a_file(tmp_path: Path) -> None:
    steps = "".join(f"## Vad {n}? Varför?\n\n- Svar: kort text\n\n" for n in range(59))
    write(tmp_path, README_md=README, exercises__rhythm__a_sv_md=GOOD + "\n" + steps)
    assert len(codes(tmp_path)["a.sv.md"]) == 50


def test_a_checked_file_keeps_its_bytes(tmp_path: Path) -> None:
    write(tmp_path, a_sv_md=GOOD)
    assert list(check_paths([tmp_path])) == [Checked(tmp_path / "a.sv.md", GOOD.encode(), ())]


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_whatever_is_named_as_an_exercise_is_told_of(tmp_path: Path, lang: str) -> None:
    utf16, rtf, pasted, latin = (tmp_path / f"{name}.{lang}.md" for name in ("utf16", "rtf", "pasted", "latin"))
    utf16.write_bytes(GOOD.encode("utf-16"))
    rtf.write_bytes(b"{\\rtf1\\ansi " + GOOD.encode() + b"}")
    pasted.write_text("Vad\n\nSvar kort text\n", encoding="utf-8")
    latin.write_bytes(GOOD.replace("Vad", "Från vad").encode("latin-1"))
    assert codes(tmp_path) == {
        utf16.name: [Code.NOT_UTF8],
        rtf.name: [Code.BINARY],
        pasted.name: [Code.NO_FRONT],
        latin.name: [Code.NOT_UTF8],
    }


@pytest.mark.parametrize(
    ("name", "guess"),
    [("a.sv.md.txt", "a.sv.md"), ("a.en.txt", "a.en.md"), ("a.SV.TXT", "a.sv.md"), ("README.md.txt", "README.md")],
)
def test_a_name_for_plain_text_is_told(tmp_path: Path, name: str, guess: str) -> None:
    other = GOOD.replace("id: a", "id: b")
    write(tmp_path, README_md=README, notes_txt="Anteckningar", exercises__rhythm__b_sv_md=other)
    (tmp_path / "exercises" / "rhythm" / name).write_text(GOOD, encoding="utf-8")
    found = {one.path.name: one for one in check_paths([tmp_path])}
    assert found.keys() == {"README.md", "b.sv.md", name}
    assert [(one.code, dict(one.values)["guess"]) for one in found[name].diagnostics] == [(Code.NAMED_AS_TEXT, guess)]
    assert found[name].unreadable is None


def test_where_all_have_a_name_for_plain_text_there_is_nothing_to_check(tmp_path: Path) -> None:
    (tmp_path / "a.sv.md.txt").write_text(GOOD, encoding="utf-8")
    assert codes(tmp_path) == {tmp_path.name: [Code.NOTHING_TO_CHECK], "a.sv.md.txt": [Code.NAMED_AS_TEXT]}
    assert codes(tmp_path / "a.sv.md.txt") == {"a.sv.md.txt": [Code.NAMED_AS_TEXT]}


def test_a_top_that_a_word_processor_has_changed_is_told_of_whatever_the_file_is_called(tmp_path: Path) -> None:
    write(tmp_path, dash_md=GOOD.replace("---", "—--"), blank_md=f"\n\n{GOOD}", rule_md="----\n\nAnteckningar\n")
    assert codes(tmp_path) == {"blank.md": [Code.NO_FRONT], "dash.md": [Code.NO_FRONT]}
    assert list(fix_paths([tmp_path])) == []
