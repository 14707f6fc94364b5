"""English: all messages, and the words around them."""

from __future__ import annotations

from coach.words.counted import Counted
from coach.words.messages.advice_en import ADVICE_EN
from coach.words.messages.files_en import FILES_EN
from coach.words.messages.message import Messages
from coach.words.messages.pack_en import PACK_EN
from coach.words.messages.pair_en import PAIR_EN
from coach.words.messages.programme_en import PROGRAMME_EN
from coach.words.messages.references_en import REFERENCES_EN
from coach.words.messages.rows_en import ROWS_EN
from coach.words.messages.top_en import TOP_EN
from coach.words.messages.values_en import VALUES_EN
from coach.words.messages.version_en import CHANGES_EN, VERSION_EN

KINDS = {
    "read": "something to read",
    "pause": "a pause",
    "long": "a long text",
    "short": "a short text",
    "one": "a choice",
    "one of": "a choice from a list",
    "many": "several choices",
    "scale": "a number on a scale",
    "list": "a list",
    "people": "people",
    "activities": "activities",
    "experiment": "an experiment",
    "rank": "an order",
    "compare": "a comparison",
}

MESSAGES_EN = Messages(
    by_code={
        **FILES_EN,
        **TOP_EN,
        **REFERENCES_EN,
        **ROWS_EN,
        **VALUES_EN,
        **PAIR_EN,
        **PACK_EN,
        **PROGRAMME_EN,
        **VERSION_EN,
        **ADVICE_EN,
    },
    names={
        "kind": KINDS,
        "kinds": KINDS,
        "change": CHANGES_EN,
        "other": {"sv": "Swedish", "en": "English"},
        "which": {"self": "that is this step", "later": "that step comes further down"},
    },
    severity={"error": "error", "warning": "warning"},
    checked=Counted("1 file was checked", "{n} files were checked"),
    errors=Counted("1 error", "{n} errors"),
    warnings=Counted("1 warning", "{n} warnings"),
    unread=Counted("1 could not be read", "{n} could not be read"),
    all_well="All is in order.",
    stopped="At most {limit} things are shown about a file here. Mend some of them and run the check again.",
    nothing_to_fix="There is nothing that can be mended by itself.",
    may_fix=Counted(
        "Are the changes in the file to be saved? Write yes or no.",
        "Are the changes in {n} files to be saved? Write yes or no.",
    ),
    yes=("yes", "y"),
    left_as_it_was="Nothing has been changed. With --yes the changes are saved without asking.",
    unseen="{path}: line ends and letters are written the usual way too, which cannot be seen.",
    fixed=Counted("1 file was mended.", "{n} files were mended."),
    not_fixed="{path}: it could not be saved. The file is as it was.",
    no_such_code="There is no message {code}.",
    where_codes_stand="Each message has a letter and three digits, such as E054.",
    wrong_example="This is wrong:",
    right_example="This is right:",
    signs="⟨U+200B⟩ stands here for a character that cannot be seen, ⟨byte E4⟩ for what is no text, and ⟨× 61⟩ says "
    "that the row stands there 61 times.",
)
