"""The keywords of each language, as data, and the shapes that are the same in all of them.

In a language every word means one thing and every thing has one word, so that a file can be carried over from
one language to another and back.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct

from coach.exercises.model import Becomes, Kind, Operator, Ref

ID = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?")
"""An id: small letters without dots, digits and hyphens, at most 64."""

PIPE = re.compile(r"(?<!\\)\{([^{}\n]*)\}")
"""A reference in braces; after a backslash a brace is only a brace."""

DASH = "[-\u2010-\u2015\u2212]"
"""A hyphen, a dash or a minus sign, as a pattern: keyboards and word processors choose for the writer."""

UNCLOSED = re.compile(r"(?<!\\)\{([a-z0-9][a-z0-9-]{0,63})(?![^{}\n]*\})")
"""A brace that nothing closes, with what may be an id after it."""

QUOTES = str.maketrans(dict.fromkeys("“”„‟«»＂", '"'))
"""Every quotation mark as the straight one."""


class Setting(StrEnum):
    """The settings a step can have. The value names them in diagnostics' facts, in no language."""

    ANSWER = "answer"
    ID = "id"
    OPTIONAL = "optional"
    SHOW_IF = "show-if"
    HINT = "hint"
    FOLLOWUP = "followup"
    EXAMPLE = "example"
    REPEAT = "repeat"
    PRIVATE = "private"
    CHOOSE = "choose"
    TIME = "time"
    BECOMES = "becomes"


class Grammar(Struct, frozen=True):
    """One language's words, all in lower case.

    Attributes:
        settings: The words before the colon.
        akin: What may stand there instead, and the word that is meant; it is only guessed from.
        kinds: The words that begin an answer row's value.
        every, either: What joins terms that must all hold, or of which one must.
        due: A pattern of when an experiment is to be looked at; its group is the days.
        in_days: The same, to be filled in.
        experiments: What stands for the open experiments in *repeat* and *compare*.
        experiment: What stands for the one asked about, in braces.
    """

    lang: str
    settings: Mapping[str, Setting]
    akin: Mapping[str, str]
    kinds: Mapping[str, Kind]
    operators: Mapping[str, Operator]
    becomes: Mapping[str, Becomes]
    yes: str
    no: str
    every: str
    either: str
    due: re.Pattern[str]
    in_days: str
    experiments: str
    experiment: str

    def word(self, meaning: Setting | Kind | Operator | Becomes) -> str:
        """The word for a meaning in this language."""
        for table in (self.settings, self.kinds, self.operators, self.becomes):
            for word, means in table.items():
                if means is meaning:
                    return word
        raise KeyError(meaning)


SV = Grammar(
    lang="sv",
    settings={
        "svar": Setting.ANSWER,
        "id": Setting.ID,
        "valfritt": Setting.OPTIONAL,
        "visas om": Setting.SHOW_IF,
        "om du kör fast": Setting.HINT,
        "följdfråga": Setting.FOLLOWUP,
        "exempel": Setting.EXAMPLE,
        "upprepa för": Setting.REPEAT,
        "privat": Setting.PRIVATE,
        "välj": Setting.CHOOSE,
        "tid": Setting.TIME,
        "blir": Setting.BECOMES,
    },
    akin={
        "ledtråd": "om du kör fast",
        "tips": "om du kör fast",
        "hjälp": "om du kör fast",
        "svarstyp": "svar",
        "typ": "svar",
        "namn": "id",
        "val": "välj",
        "antal": "välj",
        "villkor": "visas om",
        "visa när": "visas om",
        "för varje": "upprepa för",
        "uppföljning": "följdfråga",
        "tidsåtgång": "tid",
        "minuter": "tid",
    },
    kinds={
        "paus": Kind.PAUSE,
        "lång text": Kind.LONG,
        "kort text": Kind.SHORT,
        "en av": Kind.ONE_OF,
        "skala": Kind.SCALE,
        "lista": Kind.LIST,
        "personer": Kind.PEOPLE,
        "aktiviteter": Kind.ACTIVITIES,
        "försök": Kind.EXPERIMENT,
        "rangordna": Kind.RANK,
        "jämför": Kind.COMPARE,
    },
    operators={
        "är": Operator.IS,
        "är inte": Operator.IS_NOT,
        "är minst": Operator.AT_LEAST,
        "är högst": Operator.AT_MOST,
        "är mer än": Operator.MORE_THAN,
        "är mindre än": Operator.LESS_THAN,
        "innehåller": Operator.CONTAINS,
        "innehåller inte": Operator.CONTAINS_NOT,
        "är besvarad": Operator.ANSWERED,
        "är inte besvarad": Operator.NOT_ANSWERED,
    },
    becomes={
        "fråga att ställa": Becomes.QUESTION,
        "öppen fråga": Becomes.OPEN_QUESTION,
        "besked som väntar": Becomes.OWED,
        "bidrag": Becomes.CONTRIBUTION,
        "inbjudan": Becomes.INVITATION,
        "informerad": Becomes.INFORMED,
        "besked": Becomes.ANSWERED,
        "länk": Becomes.LINK,
    },
    yes="ja",
    no="nej",
    every="och",
    either="eller",
    due=re.compile(r"om\s+([0-9]{1,4})\s+dag(?:ar)?", re.IGNORECASE),
    in_days="om {} dagar",
    experiments="försök",
    experiment="försök",
)

EN = Grammar(
    lang="en",
    settings={
        "answer": Setting.ANSWER,
        "id": Setting.ID,
        "optional": Setting.OPTIONAL,
        "show if": Setting.SHOW_IF,
        "if you get stuck": Setting.HINT,
        "follow-up": Setting.FOLLOWUP,
        "example": Setting.EXAMPLE,
        "repeat for": Setting.REPEAT,
        "private": Setting.PRIVATE,
        "choose": Setting.CHOOSE,
        "time": Setting.TIME,
        "becomes": Setting.BECOMES,
    },
    akin={
        "hint": "if you get stuck",
        "tip": "if you get stuck",
        "help": "if you get stuck",
        "stuck": "if you get stuck",
        "answer type": "answer",
        "type": "answer",
        "name": "id",
        "pick": "choose",
        "select": "choose",
        "condition": "show if",
        "show when": "show if",
        "for each": "repeat for",
        "next question": "follow-up",
        "duration": "time",
        "minutes": "time",
    },
    kinds={
        "pause": Kind.PAUSE,
        "long text": Kind.LONG,
        "short text": Kind.SHORT,
        "one of": Kind.ONE_OF,
        "scale": Kind.SCALE,
        "list": Kind.LIST,
        "people": Kind.PEOPLE,
        "activities": Kind.ACTIVITIES,
        "experiment": Kind.EXPERIMENT,
        "rank": Kind.RANK,
        "compare": Kind.COMPARE,
    },
    operators={operator.value: operator for operator in Operator},
    becomes={becomes.value: becomes for becomes in Becomes},
    yes="yes",
    no="no",
    every="and",
    either="or",
    due=re.compile(r"in\s+([0-9]{1,4})\s+days?", re.IGNORECASE),
    in_days="in {} days",
    experiments="experiments",
    experiment="experiment",
)

GRAMMARS: Mapping[str, Grammar] = {"sv": SV, "en": EN}


def other(grammar: Grammar) -> Grammar:
    """The grammar of the other language."""
    return EN if grammar is SV else SV


def word_key(written: str) -> str:
    """A keyword as it is looked up: in any case, with single spaces."""
    return " ".join(written.split()).casefold()


def starts(text: str, words: Mapping[str, object]) -> str | None:
    """The longest of the words that the text begins with, as a whole word."""
    lower = text.lower()
    for word in sorted(words, key=len, reverse=True):
        if lower.startswith(word) and not lower[len(word) : len(word) + 1].isalpha():
            return word
    return None


def reference(written: str) -> Ref | None:
    """What stands between two braces as a reference, or None where it cannot be one."""
    exercise, slash, step = written.strip().rpartition("/")
    if not ID.fullmatch(step) or (slash and not ID.fullmatch(exercise)):
        return None
    return Ref(step, exercise if slash else None)


def braced(value: str) -> Ref | None:
    """A value that is nothing but a reference in braces."""
    match = PIPE.fullmatch(value.strip())
    return reference(match.group(1)) if match else None


def unquoted(value: str) -> str:
    """A value without the quotation marks around it, whichever they are."""
    value = value.strip()
    straight = value.translate(QUOTES)
    if len(value) > 1 and straight[0] == straight[-1] and straight[0] in "\"'":
        return value[1:-1].strip()
    return value
