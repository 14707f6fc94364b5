"""Where an alias stands in a text, and the text with something else in its place."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.journal.names import Names, Stand, is_longer_name, lettered
from coach.text import clean, escape

SOMEONE = Stand("någon", "någons", word=True)
PLAIN = Stand("någon", "någons")

ALIASES = ["LK", "JÖ", "Anna", "Anna K", "jonas ö", "Åsa", "Bo", "my", "Per", "A", "J.K.", "Hans", "@bea", "é"]
WORDS = [
    *ALIASES,
    *("lk", "ANNA", "annas", "LKs", "LK:s", "LK’s", "JÖ's", "LKS", "bo", "My", "a", "per", "hans", "Anna-Karin"),
    *("möte", "någon", "och", "Hanna", "Annan", "nya", "Ö", "jonas", "K", "s", ":s", "'s"),
]
texts = st.lists(
    st.one_of(st.sampled_from(WORDS), st.sampled_from(list(" .\n\\_-*\u0308,")), st.text()),
    max_size=12,
).map("".join)
aliases = st.lists(st.sampled_from(ALIASES), min_size=1, max_size=5)


@pytest.mark.parametrize(
    ("alias", "text", "found"),
    [
        ("LK", "LK ringde, och LKs plan är LK:s. LK's LK’s", ["LK", "LKs", "LK:s", "LK's", "LK’s"]),
        ("LK", "LKS LKab XLK LK2 1LK LKé", []),
        ("LK", "lk, Lk och lks", ["lk", "Lk", "lks"]),
        ("Anna", "anna ANNA ANNAS annas Hanna Annan Annasson", ["anna", "ANNA", "ANNAS", "annas"]),
        ("Anna", "_Anna_ **Anna** (Anna) Anna-mötet Anna/LK Anna.", ["Anna"] * 6),
        ("jonas ö", "Jonas Ö, jonas  ö, JONAS Ö:s, jonas\nös", ["Jonas Ö", "jonas  ö", "JONAS Ö:s", "jonas\nös"]),
        ("jonas ö", "jonas, ö. jonas\n\nö Jonas Öhman", []),
        ("JÖ", "jo JO JÖ jö", ["JÖ", "jö"]),
        ("Bo", "Bo vill bo kvar. BO och Bos", ["Bo", "BO", "Bos"]),
        ("MY", "My team. MY said my", ["MY"]),
        ("my", "My sa, och MY och my", ["My", "MY", "my"]),
        ("A", "A a As a's A:s", ["A", "A:s"]),
        ("Hi", "his This Hi", ["Hi"]),
        ("I", "I i Is", ["I"]),
        ("J.K.", r"J.K. och J\.K\. JxKx", ["J.K.", r"J\.K\."]),
        ("@bea", "@bea x@bea bea", ["@bea"]),
        ("🦊", "🦊 🦊s 🦊🦊 🦊x", ["🦊", "🦊s", "🦊", "🦊"]),
        ("JÖ", unicodedata.normalize("NFD", "JÖ"), [unicodedata.normalize("NFD", "JÖ")]),
        (unicodedata.normalize("NFD", "Åsa"), "Åsa", ["Åsa"]),
        ("J", "J\u0308 J", ["J"]),
    ],
)
def test_an_alias_stands_where_it_is_a_word_of_its_own(alias: str, text: str, found: list[str]) -> None:
    assert [text[place.start : place.end] for place in Names([alias]).places(text)] == found


def test_somebody_elses_longer_name_is_left_alone() -> None:
    assert Names(["Anna"], beside=["Anna K", "LK"]).replaced("Anna K och Anna", PLAIN) == "Anna K och någon"
    assert [place.alias for place in Names(["Anna", "Anna K"]).places("Anna K och Anna")] == ["Anna K", "Anna"]


@pytest.mark.parametrize(
    ("alias", "longer"),
    [
        *(("Anna K", True), ("Anna Karlsson", True), ("Anna-Karin", True), ("Lilla Anna", True), ("anna k.", True)),
        *(("Anna", False), ("LK", False), ("Anna och LK", False), ("Anna LK", False), ("Annas chef", False)),
        *(("Anna/LK", False), ("Anna (chef)", False), ("Anna med flera", False)),
    ],
)
def test_a_longer_name_is_somebody_elses(alias: str, longer: bool) -> None:
    assert is_longer_name(alias, Names(["Anna"]), ["LK", alias]) == longer


def test_a_spelling_is_the_alias_that_it_is_a_spelling_of() -> None:
    names = Names({"LK": "LK", "Lena K": "LK", "JÖ": "JÖ"})
    letters = lettered(["LK", "JÖ"], ":s")
    assert names.replaced("Lena Ks plan, LK och JÖ", letters.__getitem__) == "A:s plan, A och B"


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("LK ringde. LKs plan? ”LK!” LK.", "Någon ringde. Någons plan? ”Någon!” Någon."),
        ("Jag och LK\n- LK sa\n**LK**", "Jag och någon\n- Någon sa\n**Någon**"),
        ("bl.a. LK", "bl.a. Någon"),
        ("möte – LK, (LK)", "möte – någon, (någon)"),
    ],
)
def test_what_begins_a_sentence_takes_a_capital(text: str, new: str) -> None:
    assert Names(["LK"]).replaced(text, SOMEONE) == new


def test_what_comes_into_markdown_is_escaped() -> None:
    names = Names(["LK"])
    assert names.edited("*LK*", Stand("L_K_", "L_K_s"), markdown=True).text == f"*{escape('L_K_')}*"
    assert Names(["L_K_"]).replaced(f"*{escape('L_K_')}*", Stand("LK", "LKs")) == "*LK*"


def test_another_name_keeps_the_ending() -> None:
    assert Names(["LK"]).replaced("LK LKs LK:s LK’s", Stand("MN")) == "MN MNs MN:s MN’s"


def test_letters_are_nobodys_alias() -> None:
    assert [one.name for one in lettered(["B", "LK", "a Ö", "LK", "JÖ"], "’s").values()] == ["C", "D", "E", "F"]
    many = lettered(map(str, range(30)), ":s")
    assert [many[str(n)].of for n in (0, 25, 26, 27)] == ["A:s", "Z:s", "AA:s", "AB:s"]


def test_with_no_names_nothing_is_found() -> None:
    assert Names([]).places("Anna") == Names(["", " "]).places("Anna  ") == ()


@given(texts, aliases)
def test_replacing_leaves_no_name_and_a_second_time_changes_nothing(text: str, known: list[str]) -> None:
    names = Names(known)
    for by in (PLAIN, SOMEONE, lettered(known, ":s").__getitem__):
        once = names.replaced(text, by)
        assert names.places(once) == ()
        assert names.replaced(once, by) == once


@given(texts, aliases)
def test_what_is_no_name_is_untouched(text: str, known: list[str]) -> None:
    names = Names(known)
    rest, position = [], 0
    for place in names.places(text):
        assert position <= place.start < place.end
        rest.append(text[position : place.start])
        position = place.end
    rest.append(text[position:])
    assert names.replaced(text, Stand("\x00", "\x00")) == "\x00".join(rest)


@given(texts, aliases, st.data())
def test_a_span_of_whole_words_holds_the_same_words_replaced(text: str, known: list[str], data: st.DataObject) -> None:
    names = Names(known)
    edited = names.edited(text, PLAIN)
    inside = {n for place in names.places(text) for n in range(place.start + 1, place.end)}
    ends = [n for n in range(len(text) + 1) if n not in inside]
    start, end = sorted((data.draw(st.sampled_from(ends)), data.draw(st.sampled_from(ends))))
    new = edited.text[slice(*edited.span(start, end))]
    within = [place for place in names.places(text) if start <= place.start and place.end <= end]
    expected, position = "", start
    for place in within:
        expected += text[position : place.start] + ("någons" if place.of else "någon")
        position = place.end
    assert new == expected + text[position:end]


@given(st.text(min_size=1), texts)
def test_whatever_is_taken_for_an_alias_is_found_as_it_was_written(alias: str, text: str) -> None:
    alias = " ".join(clean(alias).split())
    found = [place for place in Names([alias]).places(f"{alias} {text}") if place.start == 0]
    assert bool(found) == bool(alias)
