"""Words that may tell something sensitive of somebody else: a reason to hint, never to stop or to change anything.

False hits are expected, so it is only ever asked whether the words need to stand there.
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
