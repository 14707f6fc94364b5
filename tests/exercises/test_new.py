"""Beginning an exercise, a programme or a pack: what is written where, and that nothing else is touched."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.exercises.library import Library
from coach.exercises.model import Kind
from coach.exercises.new import FIRST_EXERCISE, THEME, AlreadyThere, NotAName, Piece, begin
from coach.exercises.reader import parse
from coach.words.templates import template

LANGS = ("sv", "en")


@pytest.mark.parametrize("lang", LANGS)
def test_a_new_exercise_reads_without_a_message(tmp_path: Path, lang: str) -> None:
    (path,) = begin(Piece.EXERCISE, "my-own", lang, tmp_path, template)
    exercise, found = parse(path.read_bytes())
    assert path == tmp_path / f"my-own.{lang}.md"
    assert found == []
    assert exercise is not None
    assert (exercise.id, exercise.lang, exercise.themes) == ("my-own", lang, (THEME,))


def test_the_two_languages_of_the_template_are_one_exercise() -> None:
    read = [parse(template("exercise", lang).encode())[0] for lang in LANGS]
    shapes = [
        [(step.id, step.kind, step.low, step.high, step.show_if, step.becomes, len(step.hints)) for step in one.steps]
        for one in read
        if one
    ]
    assert len(shapes) == 2
    assert shapes[0] == shapes[1]
    assert {shape[1] for shape in shapes[0]} >= {Kind.READ, Kind.LONG, Kind.SCALE, Kind.ONE, Kind.EXPERIMENT}


@pytest.mark.parametrize("lang", LANGS)
def test_a_new_pack_is_a_folder_with_an_exercise_that_the_library_finds(tmp_path: Path, lang: str) -> None:
    readme, exercise = begin(Piece.PACK, "my-pack", lang, tmp_path, template)
    assert readme.read_text(encoding="utf-8").startswith("---\n#")
    assert "\nid: my-pack\n" in readme.read_text(encoding="utf-8")
    library = Library({"my-pack": tmp_path / "my-pack"})
    assert [(shelf.id, shelf.lang, shelf.path) for shelf in library.heads()] == [(FIRST_EXERCISE, lang, exercise)]
    assert library.problems() == []


def test_in_a_pack_what_is_new_goes_where_it_belongs(tmp_path: Path) -> None:
    begin(Piece.PACK, "mine", "sv", tmp_path, template)
    pack = tmp_path / "mine"
    theme = pack / "exercises" / "involve"
    theme.mkdir()
    assert begin(Piece.EXERCISE, "one", "sv", pack, template) == [pack / "exercises" / THEME / "one.sv.md"]
    assert begin(Piece.PROGRAMME, "two", "sv", pack, template) == [pack / "programmes" / "two.sv.md"]
    (three,) = begin(Piece.EXERCISE, "three", "sv", theme, template)
    assert three == theme / "three.sv.md"
    exercise, _ = parse(three.read_bytes())
    assert exercise is not None
    assert exercise.themes == ("involve",)


@pytest.mark.parametrize(
    ("name", "guess"),
    [("Inte alla svar", "inte-alla-svar"), ("Å/Ä", "a-a"), ("../up", "up"), ("a.b", "a-b"), ("!", ""), ("", "")],
)
def test_a_name_that_cannot_be_an_id_gets_a_guess_and_nothing_is_written(tmp_path: Path, name: str, guess: str) -> None:
    for piece in Piece:
        with pytest.raises(NotAName) as told:
            begin(piece, name, "sv", tmp_path, template)
        assert (told.value.guess, told.value.taken) == (guess, False)
    assert list(tmp_path.iterdir()) == []


def test_the_built_in_packs_name_is_taken(tmp_path: Path) -> None:
    with pytest.raises(NotAName) as told:
        begin(Piece.PACK, "coach", "sv", tmp_path, template)
    assert told.value.taken


def test_nothing_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "mine.sv.md").write_text("mitt")
    (tmp_path / "lost.sv.md").symlink_to(tmp_path / "nowhere")
    (tmp_path / "pack").mkdir()
    for piece, name in ((Piece.EXERCISE, "mine"), (Piece.EXERCISE, "lost"), (Piece.PACK, "pack")):
        with pytest.raises(AlreadyThere):
            begin(piece, name, "sv", tmp_path, template)
    assert (tmp_path / "mine.sv.md").read_text() == "mitt"
    assert not (tmp_path / "nowhere").exists()
    assert list((tmp_path / "pack").iterdir()) == []


def test_what_the_disk_refuses_half_way_is_taken_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[Path] = []
    stock = Path.open

    def full(path: Path, mode: str = "r", **given: object) -> object:
        if "x" in mode:
            opened.append(path)
            if len(opened) == 2:
                raise OSError(28, "full", str(path))
        return stock(path, mode, **given)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", full)
    with pytest.raises(OSError, match="full"):
        begin(Piece.PACK, "mine", "sv", tmp_path, template)
    assert len(opened) == 2
    assert list(tmp_path.iterdir()) == []
