"""The list of everything there is: its order, and finding in it, in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.exercises.catalogue import Catalogue, Sort, folded, small
from coach.exercises.library import BUILT_IN, Library, content_root
from coach.exercises.themes import THEMES

NAMES = {"decisions": ("Beslut och mönster", "Decisions and patterns")}


@pytest.fixture(scope="module")
def library() -> Library:
    return Library({BUILT_IN: content_root()})


@pytest.fixture(scope="module")
def catalogue(library: Library) -> Catalogue:
    return Catalogue(library, "sv", NAMES)


def titles(catalogue: Catalogue, query: str) -> list[str]:
    return [item.title for item in catalogue.find(query)]


def test_exercises_by_theme_then_programmes_then_packs(catalogue: Catalogue) -> None:
    exercises = [item for item in catalogue.items if item.sort is Sort.EXERCISE]
    assert list(dict.fromkeys(item.theme for item in exercises)) == list(THEMES)
    assert len({item.name for item in exercises}) == len(exercises) == 70
    assert [item.sort for item in catalogue.items[len(exercises) :]] == [Sort.PROGRAMME] * 8 + [Sort.PACK]
    assert catalogue.packs[BUILT_IN].author == "Coach"


@pytest.mark.parametrize("query", ["", "  "])
def test_nothing_to_look_for_is_everything(catalogue: Catalogue, query: str) -> None:
    assert catalogue.find(query) == catalogue.items


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("första dagen", "Första dagen"),
        ("First day", "Första dagen"),
        ("FORSTA DAGEN", "Första dagen"),
        ("mötet efter", "Efter mötet"),
        ("after meeting", "Efter mötet"),
        ("beslutsd", "Beslutsdagboken"),
    ],
)
def test_a_title_is_found_by_either_language_and_without_its_dots(catalogue: Catalogue, query: str, first: str) -> None:
    assert titles(catalogue, query)[0] == first


def test_every_word_must_be_there(catalogue: Catalogue) -> None:
    assert titles(catalogue, "möte zzz") == []
    assert set(titles(catalogue, "möte före")) < set(titles(catalogue, "möte"))


def test_by_the_name_of_its_theme(catalogue: Catalogue) -> None:
    found = [item for item in catalogue.find("decisions and patterns") if item.sort is Sort.EXERCISE]
    assert {item.theme for item in found} == {"decisions"}


def test_exact_comes_before_near_and_titles_before_the_rest(catalogue: Catalogue) -> None:
    ranks = []
    for item in catalogue.find("före"):
        title, every, near_title, _ = item.found_by
        ranks.append(0 if "före" in title else 1 if "före" in every else 2 if "fore" in near_title else 3)
    assert ranks == sorted(ranks)
    assert {0, 3} <= set(ranks)


def test_what_has_one_language_is_listed_in_it(tmp_path: Path) -> None:
    folder = tmp_path / "exercises" / "involve"
    folder.mkdir(parents=True)
    text = (content_root() / "exercises" / "rhythm" / "first-day.en.md").read_text(encoding="utf-8")
    (folder / "only.en.md").write_text(text.replace("id: first-day", "id: only"), encoding="utf-8")
    (item,) = Catalogue(Library({"own": tmp_path}), "sv", {}).items
    assert (item.key, item.lang, item.pack) == ("exercise:own/only", "en", "own")


def test_letters() -> None:
    assert (small("ÅR"), folded("Ångra élan ÖÄ")) == ("år", "angra elan oa")
