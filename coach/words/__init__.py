"""Every sentence a person reads, in Swedish and English. ``words_for`` gives the set of one language."""

from __future__ import annotations

from coach.words.texts import Texts


def words_for(lang: str) -> Texts:
    """The texts of a language: Swedish for ``sv``, otherwise English. Only the language asked for is loaded."""
    if lang == "sv":
        from coach.words.sv import SV

        return SV
    from coach.words.en import EN

    return EN
