"""The typed set of texts that both faces use. A language that lacks one does not pass the type check.

What belongs to one part lies in a set of its own beside this one, and each says what it is about. A text with
What only the command line says is in ``plain.py``, what only the screens say in ``screens.py``, what is said of the
journal's files in ``care.py`` and about content in ``messages``, what is said to whoever writes content in
``author.py``, what stands on a sheet of paper in ``sheet.py``, in what is exported in ``export.py``, and what is said
of other journals in ``imports.py``. A text with ``{name}`` in it is filled by ``str.format``; what is filled in is
never itself taken for a text.
journal's files in ``care.py``, of what answers became in ``follow_up.py`` and about content in ``messages``, what is
said to whoever writes content in ``author.py`` and what stands on a sheet of paper in ``sheet.py``. A text with
``{name}`` in it is filled by ``str.format``; what is filled in is never itself taken for a text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from coach.words.author import Author
from coach.words.care import Care
from coach.words.changing import Changing
from coach.words.choices import Choices
from coach.words.controls import Controls
from coach.words.counted import Counted
from coach.words.export import Export
from coach.words.filters import Filters
from coach.words.follow_up import FollowUp
from coach.words.imports import Imports
from coach.words.looking_back import LookingBack
from coach.words.people import People
from coach.words.plain import Plain
from coach.words.practice import Practice
from coach.words.remind import Remind
from coach.words.screens import Screens
from coach.words.sheet import Sheet
from coach.words.shelves import Shelves

if TYPE_CHECKING:
    from coach.words.messages.message import Messages


class Texts(Struct, frozen=True, eq=False):
    """What both faces say.

    Attributes:
        reasons: Why something could not be saved or read, by the store's code, as a clause.
        themes: Theme id → name.
        states: A step's state → how it is told where the answer would have stood.
        outcomes: An experiment's state → how it is told.
        became: Kind of row → how many of it, for the lines under *what the answers became*.
        refusals: Why an answer does not fit, by ``Refusal.code``; with ``{high}`` and ``{low}``.
    """

    lang: str
    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    today: str
    tomorrow: str

    saved: str
    saved_at: str
    not_saved: str
    cannot_read: str
    reasons: dict[str, str]
    in_rescue_file: str
    themes: dict[str, str]
    free_writing: str
    minutes: Counted

    question_of: str
    dont_know: str
    skip: str
    optional: str
    hint_of: str
    no_more_hints: str
    example: str
    earlier: str
    nothing_earlier: str
    wish: Counted
    refusals: dict[str, str]
    scale_answer: str
    seconds: Counted
    looked_at_on: str
    waits_with: str
    managing: str
    leading: str

    states: dict[str, str]
    outcomes: dict[str, str]
    became_heading: str
    became: dict[str, Counted]
    then_and_now: str
    then_line: str

    unfinished_at: str
    unfinished_ended: str
    unfinished_free: str
    what_fits: str
    empty_journal: str
    set_aside: str
    other_language: str
    exercise_unreadable: str
    damaged: Counted
    read_only: str
    settings_problem: dict[str, str]

    care: Care
    choices: Choices
    shelves: Shelves
    controls: Controls
    people: People
    remind: Remind
    plain: Plain
    screens: Screens
    sheet: Sheet
    author: Author
    filters: Filters
    looking_back: LookingBack
    follow_up: FollowUp
    practice: Practice
    export: Export
    imports: Imports
    changing: Changing

    @property
    def messages(self) -> Messages:
        """What is said about content; loaded when it is asked for, because most runs check nothing."""
        if self.lang == "sv":
            from coach.words.messages.sv import MESSAGES_SV

            return MESSAGES_SV
        from coach.words.messages.en import MESSAGES_EN

        return MESSAGES_EN
