"""Where words stand in a text, and the line around them."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from coach.journal.hits import Hit, hits, snippet
from coach.journal.letters import plain_letters, small_letters
from coach.text import clean

LETTERS = st.text("aåAÅoöÖe\u0301ßﬁ x\n", max_size=30).map(clean)


def marked(text: str, query: str) -> list[tuple[str, bool]]:
    """The words that are marked, and whether each is exact."""
    return [(text[one.start : one.end], one.exact) for one in hits(text, query)]


def test_exact_and_near_hits_are_told_apart() -> None:
    assert marked("Oppna eller öppna, ÖPPNA!", "öppna") == [("Oppna", False), ("öppna", True), ("ÖPPNA", True)]
    assert marked("Oppna eller öppna", "oppna") == [("Oppna", True), ("öppna", False)]


def test_words_stand_inside_others() -> None:
    assert marked("Vår försäljningschef vet", "chef") == [("chef", True)]
    assert marked("Vår försäljningschef vet", "gschef försäljnings") == [("försäljningschef", True)]


def test_a_mark_of_its_own_belongs_to_its_letter() -> None:
    assert marked("x\u0301y", "x") == [("x\u0301", False)]
    assert marked("Straße", "strasse") == [("Straße", True)]


def test_nothing_is_marked_where_nothing_is_looked_for() -> None:
    assert hits("Det blev tyst", "") == hits("", "tyst") == ()
    assert hits("Det blev tyst", "\u0301") == ()


@given(LETTERS, LETTERS)
def test_what_holds_a_word_has_it_marked(text: str, query: str) -> None:
    found = hits(text, query)
    for word in query.split():
        if plain_letters(word):
            assert (plain_letters(word) in plain_letters(text)) <= bool(found)
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))
    texts = [small_letters(text[one.start : one.end]) for one in found if one.exact]
    assert all(any(small_letters(word) in marked for word in query.split()) for marked in texts)


TEXT = "Vi pratade länge.\nSen kom idén om leveransbesked som MO väntar på, och alla blev tysta en lång stund."


def test_a_snippet_is_a_line_of_whole_words_around_the_first_hit() -> None:
    found = snippet(TEXT, "leverans", 40)
    assert found is not None
    assert found.text == "… idén om leveransbesked som MO …"
    assert [found.text[one.start : one.end] for one in found.hits] == ["leverans"]


def test_an_exact_hit_goes_before_a_near_one() -> None:
    text = f"Oppna dörren {'och vänta ' * 20}innan vi får öppna den"
    found = snippet(text, "öppna", 30)
    assert found is not None
    assert "får öppna den" in found.text
    assert snippet(text, "borta") is None


def test_a_short_text_is_whole() -> None:
    found = snippet("Det blev tyst", "blev")
    assert found is not None
    assert (found.text, found.hits) == ("Det blev tyst", (Hit(4, 8, exact=True),))


@given(LETTERS, st.sampled_from(["a", "å", "o x", "ss"]), st.integers(10, 20))
def test_a_snippet_is_no_wider_than_asked_for_and_holds_a_hit(text: str, query: str, width: int) -> None:
    found = snippet(text, query, width)
    if found is not None:
        assert found.hits
        assert len(found.text) <= width
        assert "\n" not in found.text
        assert all(hits(found.text[one.start : one.end], query) for one in found.hits)
