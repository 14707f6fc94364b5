"""The settings file: one line of it is changed, and all the rest stays as somebody wrote it."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.settings import NotWritten, Settings, load, save


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
