"""The typed set of texts that only the command line says."""

from __future__ import annotations

from msgspec import Struct

from coach.words.counted import Counted


class Plain(Struct, frozen=True, eq=False):
    """What only the command line says.

    Attributes:
        may: Kind of answer → what a line may be.
        helps: Verb → what it does; the first line stands in the list of verbs. ``coach`` is the command itself.
        examples: Verb → how it is used.
        options: Option, without its hyphens → what it does.
    """

    # The walk
    signs: str
    free: str
    note: str
    stands: str
    replaces: str
    goes_on: str
    full: str
    to_follow_up: str
    may: dict[str, str]
    since: str
    day: str
    pause: str
    pause_over: str
    all_answers: str
    end: str

    # How a walk begins and ends
    taken_up: str
    put_down: str
    nothing_put_down: str
    no_draft: str
    unopened: str
    nothing_set_aside: str
    nothing_to_save: str

    # Reading
    now: str
    then: str
    changed_since: str
    was_set_aside: str
    more: Counted
    nothing_found: str
    no_entry: str
    not_an_id: str

    # Today
    carried: str
    wanted_to_ask: str
    waiting: str

    # What goes wrong
    no_exercise: str
    several_exercises: str
    perhaps: str
    contradictory: str
    printed_back: str
    broke: str
    no_home: str
    unheard: str
    unencodable: str
    cut: str
    no_verb: str
    no_option: str
    option_alone: str
    missing: str
    bad_value: str
    too_many_words: str
    see_help: str

    # The help
    usage: str
    verbs_heading: str
    options_heading: str
    example_heading: str
    options_place: str
    verb_place: str
    exercise_place: str
    text_place: str
    query_place: str
    day_place: str
    file_place: str
    name_place: str
    code_place: str
    folder_place: str
    time_place: str
    days_place: str
    new_name_place: str
    helps: dict[str, str]
    examples: dict[str, str]
    options: dict[str, str]
