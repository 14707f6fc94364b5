"""The settings file: one line of it is changed, and all the rest stays as somebody wrote it."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.settings import Choices, NotWritten, Settings, load, save


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", 'journal = "x"\n'),
        ("# mine\nlanguage = 'sv'", "# mine\nlanguage = 'sv'\njournal = \"x\"\n"),
        ("journal='old' # here\nlanguage='sv'\n", "language='sv'\njournal = \"x\"\n"),
        ('"journal" = "old"\n[more]\njournal = 1\n', 'journal = "x"\n[more]\njournal = 1\n'),
        ("\n[more]\nlist = [\n  [1],\n]\n", '\njournal = "x"\n[more]\nlist = [\n  [1],\n]\n'),
    ],
)
def test_one_line_is_changed(tmp_path: Path, before: str, after: str) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(before)
    save(path, "journal", "x")
    assert path.read_text() == after
    assert load(path).journal == "x"


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=40))
def test_any_value_comes_back(tmp_path_factory: pytest.TempPathFactory, value: str) -> None:
    path = tmp_path_factory.mktemp("settings") / "settings.toml"
    save(path, "journal", value)
    assert tomllib.loads(path.read_text()) == {"journal": value}


@pytest.mark.parametrize(
    "text",
    [
        "broken [",
        'text = """\njournal = "not a key"\n"""\njournal = "old"\n',
        'other = [\n[1]]\njournal = "old"\n',
        "journal.place = 1\n",
    ],
)
def test_what_cannot_be_changed_safely_is_left_alone(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(text)
    with pytest.raises(NotWritten):
        save(path, "journal", "x")
    assert path.read_text() == text
    assert [one.name for one in tmp_path.iterdir()] == ["settings.toml"]


def test_a_link_stays_one_and_only_the_owner_can_read(tmp_path: Path) -> None:
    real = tmp_path / "dotfiles" / "coach.toml"
    link = tmp_path / "settings.toml"
    link.symlink_to(real)
    real.parent.mkdir()
    save(link, "journal", "x")
    assert link.is_symlink()
    assert load(real) == Settings(journal="x")
    assert real.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    ("before", "value", "after"),
    [
        ("", ["f9"], '[keys]\nnext = ["f9"]\n'),
        ("language = 'sv'", ["f9", "n"], 'language = \'sv\'\n\n[keys]\nnext = ["f9", "n"]\n'),
        (
            '[keys]\nnext = "f9" # a\nback = "f7"\n[more]\nnext = 1\n',
            None,
            '[keys]\nback = "f7"\n[more]\nnext = 1\n',
        ),
        ("[keys]", ["f9"], '[keys]\nnext = ["f9"]\n'),
        ("[more]\nnext = 1\n[ keys ]\n", ["f9"], '[more]\nnext = 1\n[ keys ]\nnext = ["f9"]\n'),
    ],
)
def test_one_row_of_a_table_is_changed(tmp_path: Path, before: str, value: list[str] | None, after: str) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(before)
    save(path, "next", value, "keys")
    assert path.read_text() == after


@pytest.mark.parametrize("text", ['keys = {next = "f8"}\n', "keys = 1\n", '[keys.next]\nx = "y"\n'])
def test_a_table_that_is_written_otherwise_is_left_alone(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(text)
    with pytest.raises(NotWritten):
        save(path, "next", ["f9"], "keys")
    assert path.read_text() == text


def test_a_choice_counts_at_once_and_is_written(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('mine = 1\nreview_day = "someday"\n')
    choices = Choices(path, load(path))
    assert (choices.now.review_day, choices.now.problems) == ("friday", ("review_day",))
    choices.choose("review_day", "sunday")
    choices.choose_keys("next", ["f9"])
    assert (choices.now.review_weekday, choices.now.problems) == (6, ())
    assert load(path) == choices.now
    choices.choose_keys("next", None)
    assert load(path) == choices.now == Settings(review_day="sunday")
    assert tomllib.loads(path.read_text())["mine"] == 1


@pytest.mark.parametrize(("key", "value"), [("language", "de"), ("theme", ""), ("journal", " "), ("mine", "x")])
def test_what_cannot_be_chosen_changes_nothing(tmp_path: Path, key: str, value: str) -> None:
    choices = Choices(tmp_path / "settings.toml", Settings())
    with pytest.raises(ValueError, match=key):
        choices.choose(key, value)
    assert choices.now == Settings()
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be_written_counts_all_the_same_but_not_the_place_of_the_journal(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("broken [")
    choices = Choices(path, load(path))
    with pytest.raises(NotWritten):
        choices.choose("language", "sv")
    with pytest.raises(NotWritten):
        choices.place(tmp_path / "elsewhere")
    assert (choices.now.language, choices.now.journal) == ("sv", None)
    assert path.read_text() == "broken ["
