"""The typed set of texts about the reminder in a calendar."""

from __future__ import annotations

from msgspec import Struct


class Remind(Struct, frozen=True):
    """What is said of reminders.

    Attributes:
        summary: What the calendar shows. It says nothing of what is written.
    """

    summary: str
    title: str
    which_hour: str
    which_days: str
    which_file: str
    keys: str
    not_a_time: str
    not_days: str
    made: str
    how: str
