"""One row of a list: a choice or a setting, told from its text alone."""

from __future__ import annotations

import re

from msgspec import Struct

from coach.exercises.answer_row import read_answer_row
from coach.exercises.findings import Slip
from coach.exercises.grammar import GRAMMARS, Grammar, Setting, other, starts, word_key
from coach.exercises.guess import guess
from coach.text import slug

_ID = r"[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?"
_CHOICE = re.compile(rf"(?:\(( |{_ID})\)|\[( |X|{_ID})\])\s+(\S.*)", re.DOTALL)
_NUMBERED = re.compile(rf"\(({_ID})\)\s+(\S.*)", re.DOTALL)
_SETTING = re.compile(r"([^:\n]{1,40}?)\s*:\s*(.*)", re.DOTALL)
_BOLD = re.compile(r"(?P<mark>[*_]{1,3})([^*_:\n]{1,40}?)(?:(?P=mark)\s*:|:\s*(?P=mark))\s*(.*)", re.DOTALL)
_WRAPPED = re.compile(r"([\[(\"“”‘'])([^:\n]{1,40}?)[\])\"“”’']\s*:\s*(.*)", re.DOTALL)
_BROKEN_CHOICE = re.compile(r"([(\[{])([^()\[\]{}]*)[)\]}]\s*[:.]?\s*(\S.*)")
_EMPTY_BRACKETS = re.compile(r"[(\[]\s*[)\]]")

_TEXTS = (Setting.HINT, Setting.FOLLOWUP, Setting.EXAMPLE, Setting.TIME)
"""The settings whose value is shown as it is written; in the others any space is a space."""

LIKELY = 0.6
"""How alike a word must be to a keyword to be a slip among other rows."""

SURELY = 0.82
"""How alike a word must be to a keyword to be a slip where no other row says that the list is one of rows."""


class Choice(Struct, frozen=True):
    """``(id) Text`` or ``[id] Text``.

    Attributes:
        mark: The opening bracket.
        id: As written; an empty string where the brackets are empty. ``x`` in square ones may be a tick.
        label: As written.
    """

    mark: str
    id: str
    label: str


class Said(Struct, frozen=True):
    """``Keyword: value``, with the keyword as written and the language it is in."""

    setting: Setting
    word: str
    lang: str
    value: str
    offset: int


def read_row(text: str, grammar: Grammar) -> Choice | Said | None:
    """What a row says, or None when it is neither a choice nor a setting of this language."""
    return read_choice(text) or read_setting(text, grammar)


def read_choice(text: str) -> Choice | None:
    """The row as a choice."""
    match = _CHOICE.fullmatch(text)
    if not match:
        return None
    return Choice(text[0], (match[1] or match[2]).strip(), one_line(match[3]))


def read_numbered(text: str) -> Choice:
    """A row of a numbered list, with the id that may stand first."""
    match = _NUMBERED.fullmatch(text)
    return Choice("", match[1], one_line(match[2])) if match else Choice("", "", one_line(text))


def read_setting(text: str, grammar: Grammar) -> Said | None:
    """The row as a setting of this language."""
    match = _SETTING.fullmatch(text)
    if not match:
        return None
    setting = grammar.settings.get(word_key(match[1]))
    return _said(match, setting, grammar) if setting else None


def read_foreign(text: str, grammar: Grammar) -> Said | None:
    """The row as a setting of the other language."""
    return read_setting(text, other(grammar))


def read_near(text: str, grammar: Grammar, alike: float = LIKELY) -> tuple[Said, str] | None:
    """The row as a setting whose keyword is misspelt, and the keyword that was probably meant."""
    match = _SETTING.fullmatch(text)
    if not match:
        return None
    written = word_key(match[1]).strip("*_`")
    word = grammar.akin.get(written) or guess(written, grammar.settings, alike)
    return (_said(match, grammar.settings[word], grammar), word) if word else None


def read_bold(text: str, grammar: Grammar) -> Said | None:
    """The row as a setting whose keyword is in bold, in italics, in brackets or quoted, in either language."""
    match = _BOLD.fullmatch(text) or _WRAPPED.fullmatch(text)
    bare = f"{match[2]}: {match[3]}" if match else ""
    return read_setting(bare, grammar) or read_foreign(bare, grammar)


def read_without_colon(text: str, grammar: Grammar) -> str | None:
    """How a row that begins with a keyword, but has no colon after it, was probably meant."""
    word = starts(text, grammar.settings)
    if word is None or ":" in text[: len(word) + 2]:
        return None
    value = one_line(text[len(word) :]).lstrip(" ;=.,-–—")
    if not value and grammar.settings[word] in (Setting.OPTIONAL, Setting.PRIVATE):
        value = grammar.yes
    return f"{text[: len(word)]}: {value}" if value else None


def read_bare_answer(text: str, grammar: Grammar) -> str | None:
    """How a row that is a way to answer, but does not say so, was probably meant."""
    word = starts(text, grammar.kinds)
    value = f"{word} {one_line(text[len(word) :]).lstrip(' :;=')}".strip() if word else ""
    if not value or isinstance(read_answer_row(value, grammar), Slip):
        return None
    return f"{grammar.word(Setting.ANSWER).capitalize()}: {value}"


def read_broken_choice(text: str) -> str | None:
    """How a row that begins with brackets was probably meant as a choice."""
    match = _BROKEN_CHOICE.match(one_line(text))
    if not match:
        return None
    mark, close = ("[", "]") if match[1] == "[" else ("(", ")")
    return f"{mark}{slug(match[2]) or ' '}{close} {match[3]}"


def is_slip(text: str, grammar: Grammar) -> bool:
    """Whether a row in a list of prose was surely meant as a choice or a setting."""
    if _EMPTY_BRACKETS.match(text) or read_foreign(text, grammar) or read_near(text, grammar, SURELY):
        return True
    near = read_near(text, grammar)
    return near is not None and near[0].setting is Setting.ANSWER and _is_answer(near[0].value, grammar)


def is_meant(said: Said) -> bool:
    """Whether a line of prose that begins with a keyword surely was meant as a row, to judge from its value."""
    lower = said.value.casefold()
    match said.setting:
        case Setting.EXAMPLE | Setting.TIME:
            return False
        case Setting.OPTIONAL | Setting.PRIVATE:
            return any(lower in (one.yes, one.no) for one in GRAMMARS.values())
        case Setting.CHOOSE:
            return lower[:1].isdecimal()
        case Setting.SHOW_IF | Setting.REPEAT:
            return "{" in lower or any(lower == one.experiments for one in GRAMMARS.values())
        case Setting.BECOMES:
            return any(lower in one.becomes for one in GRAMMARS.values())
        case Setting.ID:
            return " " not in lower
    return True


def has_brackets(text: str) -> bool:
    """Whether a row begins as a choice does, without being one. A link does not."""
    return bool(re.match(r"[(\[{][^)\]}]{0,64}[)\]}](?!\()", text))


def has_empty_brackets(text: str) -> bool:
    """Whether a text begins with brackets that hold nothing."""
    return bool(_EMPTY_BRACKETS.match(text))


def is_choice_like(text: str) -> bool:
    """Whether a text is a choice, or begins with brackets that were meant to have an id in them."""
    return read_choice(text) is not None or has_empty_brackets(text)


def one_line(text: str) -> str:
    """The text with its lines after one another."""
    return " ".join(part.strip() for part in text.split("\n")).strip() if "\n" in text else text.strip()


def _said(match: re.Match[str], setting: Setting, grammar: Grammar) -> Said:
    """A setting from the parts of its row."""
    value = one_line(match[2])
    if setting not in _TEXTS:
        value = " ".join(value.split())
    return Said(setting, match[1].strip(), grammar.lang, value, match.start(2))


def _is_answer(value: str, grammar: Grammar) -> bool:
    """Whether a value is a kind of answer in either language."""
    return any(not isinstance(read_answer_row(value, one), Slip) for one in GRAMMARS.values())
