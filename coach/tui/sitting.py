"""What the screens share while the journal is open."""

from __future__ import annotations

from msgspec import Struct

from coach.clock import Clock
from coach.paths import Folders
from coach.practice.desk import Desk
from coach.settings import Choices
from coach.tui.keeper import Keeper


class Sitting(Struct, frozen=True):
    """One sitting at the desk, from the opening of the journal to the end. Handed to every screen that needs it.

    Attributes:
        desk: The journal, the library and the clock.
        keeper: Sees to it that what is written is kept.
        places: Where things lie.
        clock: What time it is.
        choices: What has been chosen in the settings.
    """

    desk: Desk
    keeper: Keeper
    places: Folders
    clock: Clock
    choices: Choices
