"""The typed set of texts about the controls: keys, language and looks, and what is found by them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Controls:
    """What is said of the controls.

    Attributes:
        keys_refused: Why a key that stands in the settings is not used, by ``Refused.code``; with ``{command}``, what
            stands there as a command, and ``{key}``.
        not_kept: A choice holds now, but could not be put into the settings.
    """

    keys_refused: dict[str, str]
    not_kept: str
