"""What is said of programmes, with small numbers as words."""

from __future__ import annotations

from coach.words import words_for


def test_the_end_of_a_programme_in_the_words_that_were_agreed() -> None:
    sv, en = words_for("sv").practice, words_for("en").practice
    assert sv.at_the_end(4) == "Programmet är slut. Om fyra veckor kommer några frågor tillbaka."
    assert en.at_the_end(4) == "The programme has ended. In four weeks some questions will come back."
    assert sv.at_the_end(1) == "Programmet är slut. Om en vecka kommer några frågor tillbaka."
    assert en.at_the_end(13) == "The programme has ended. In 13 weeks some questions will come back."
    assert (sv.at_the_end(0), en.at_the_end(-2)) == ("Programmet är slut.", "The programme has ended.")
