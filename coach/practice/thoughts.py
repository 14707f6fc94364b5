"""What is worth a thought while one writes: a hint, once in a pass; never a stop, and nothing is changed.

Words that may tell something sensitive of somebody else: false hits are expected, so it is only asked whether they
need to stand there. And an experiment that does not say when.
"""

from __future__ import annotations

import re

BEGIN_WITH = {
    "sv": "sjuk diagnos depress utbränd utmatt gravid missbruk alkohol autism fackl relig muslim jud krist etnisk "
    "sexuell skilsmäss polisanmäl brott",
    "en": "sick diagnos depress pregnan addict alcohol autis relig muslim jew christian ethnic sexual divorc crim",
}
"""By language: what such words begin with."""

WHOLE = {"sv": "adhd facket", "en": "burnout adhd union"}
"""By language: such words as they stand."""

HARMLESS = {"sv": r"sjukt\s+bra|judo\w*|kristall\w*", "en": ""}
"""By language: what begins like one of them and is something else."""


def _pattern(lang: str) -> re.Pattern[str]:
    """What finds one of the words."""
    begins, whole = "|".join(BEGIN_WITH[lang].split()), "|".join(WHOLE[lang].split())
    unless = rf"(?!(?:{HARMLESS[lang]})\b)" if HARMLESS[lang] else ""
    return re.compile(rf"\b{unless}(?:(?:{begins})\w*|(?:{whole})\b)", re.IGNORECASE)


_PATTERNS = {lang: _pattern(lang) for lang in BEGIN_WITH}


def is_sensitive(text: str, lang: str) -> bool:
    """Whether a text has such a word, in the language it is written in; in both where that is not known."""
    patterns = [_PATTERNS[lang]] if lang in _PATTERNS else list(_PATTERNS.values())
    return any(pattern.search(text) for pattern in patterns)


LONG_ENOUGH = 25
"""Characters of an experiment from which it could have said when."""

_WHEN = re.compile(
    r"\b(?:när|innan|efter|medan|varje|when|whenever|before|after|while|every|each time)\b", re.IGNORECASE
)


def lacks_when(text: str) -> bool:
    """Whether an experiment that has come some way does not say when, in either language."""
    return len(text.strip()) >= LONG_ENOUGH and _WHEN.search(text) is None
