"""The typed set of texts about what one can choose: the first screen, and the settings."""

from __future__ import annotations

from msgspec import Struct


class Choices(Struct, frozen=True):
    """What is said where something is chosen.

    Attributes:
        headings: Setting → what it is called on the screen.
        meanings: Setting → what it is, for the command line.
        languages: Each language in its own words.
        key_refused: Why a key cannot be given, by ``NotGiven.code``; ``{command}`` is what has it.
        placed: How the journal came to lie elsewhere → a sentence, with ``{path}`` and ``{old}``.
    """

    # The first screen
    welcome: str
    welcome_more: str
    place_heading: str
    place: str
    others_heading: str
    others: str
    first_day: str

    # The settings
    title: str
    headings: dict[str, str]
    languages: dict[str, str]
    themes: dict[str, str]
    own_keys: str
    changed: str
    press_key: str
    press_key_more: str
    key_refused: dict[str, str]
    elsewhere: str
    chosen: str

    # The journal's place
    which_folder: str
    which_folder_more: str
    folder_keys: str
    placed: dict[str, str]
    moving: str
    writing_first: str
    gone_after: str

    # The command line
    meanings: dict[str, str]
    usage: str
    no_setting: str
    no_value: str
    unwritten: str
    set: str
    key_place: str
    value_place: str
