"""The typed set of texts about the controls: keys, language and looks, and what is found by them."""

from __future__ import annotations

from msgspec import Struct


class Controls(Struct, frozen=True):
    """What is said of the controls.

    Attributes:
        keys_refused: Why a key that stands in the settings is not used, by ``Refused.code``; with ``{command}``, what
            stands there as a command, and ``{key}``.
        heavy: Whom to turn to, in Markdown.
        themes: Name of a look → how it is told.
        picture_saved: Where the picture lies, with ``{path}``.
        not_kept: A choice holds now, but could not be put into the settings.
    """

    keys_refused: dict[str, str]
    copied: str
    not_kept: str
    here: str
    everywhere: str
    selecting_heading: str
    selecting: str
    heavy_heading: str
    heavy: str
    heavy_close: str
    what_to_do: str
    find_keys: str
    nothing_found: str
    themes: dict[str, str]
    picture_saved: str
    picture_not_saved: str
    quit_keys: str
