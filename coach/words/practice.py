"""The typed set of texts about the daily practice: why something is suggested, and where a programme stands."""

from __future__ import annotations

from msgspec import Struct

from coach.words.counted import Counted


class Practice(Struct, frozen=True):
    """What is said of the practice.

    Attributes:
        why: The reason behind a suggestion, by its code; a day in it is ``{due}`` or ``{since}``.
        thoughts: What is worth a thought while one writes, by its code.
        look_at: The heading of an experiment whose day has come.
        tell: How what became of it is told from the command line.
        states: Where one is in a programme, by its state, as a word or two; ``none`` is never started.
        numbers: Small numbers as words, from nought.
    """

    why: dict[str, str]
    thoughts: dict[str, str]
    look_at: str
    tell: str
    which_meeting: str
    programme: str
    choose_programme: str
    rests: str
    begin_or_else: str

    states: dict[str, str]
    week: str
    weeks: Counted
    done_on: str
    next_now: str
    next_from: str
    later_on: str
    milestone: str
    returns_heading: str
    returns_on: str
    returned_on: str
    ended: str
    ended_in_a_week: str
    ended_in_weeks: str
    numbers: tuple[str, ...]
    ended_stays: str
    compares_heading: str
    compare: str
    started: str
    resumed: str
    paused: str
    stopped: str
    going_already: str
    none_active: str
    none_paused: str
    none_started: str
    no_programme: str
    several_programmes: str
    programme_unreadable: str
    which_programme: str
    programme_place: str

    def at_the_end(self, weeks: int) -> str:
        """That a programme has ended, and in how many weeks it brings something back; 0 where it does not."""
        if weeks <= 0:
            return self.ended
        number = self.numbers[weeks] if weeks < len(self.numbers) else str(weeks)
        return self.ended_in_a_week if weeks == 1 else self.ended_in_weeks.format(n=number)
