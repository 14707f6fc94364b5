"""English: programmes."""

from __future__ import annotations

from coach.words.messages.message import Message

PROGRAMME_EN: dict[str, tuple[Message, ...]] = {
    "E110": (
        Message(
            "“weeks” says {found}, but the headings with ## are {count}.",
            "Write weeks: {count}, or change the headings. Each ## is a week.",
        ),
    ),
    "E111": (
        Message(
            "There are no exercises under “{found}”.",
            "Write them as a numbered list of links, or take the week away.",
        ),
    ),
    "E112": (
        Message(
            "“{found}” is no link to an exercise.",
            "Write for instance 1. [Name](../exercises/theme/id.en.md), "
            "or coach/id as the address of an exercise that comes with Coach.",
        ),
    ),
    "E113": (
        Message(
            "The link {found} leads to no exercise in the language of the programme.",
            "Did you mean the exercise “{guess}”? See to theme, id and language in the link.",
        ),
        Message(
            "The link {found} leads to no exercise in the language of the programme.",
            "See to theme, id and language in the link. It is to lead to a file in the same pack, or be coach/id.",
        ),
    ),
    "E114": (
        Message(
            "It does not say on which day “{found}” comes.",
            "Write a row under the link, with three spaces before it: - {example}.",
        ),
    ),
    "E115": (
        Message(
            "“{found}” is no day.",
            "Write for instance “{example}”.",
        ),
    ),
    "E116": (
        Message(
            "Day {found} comes after day {limit}, so the days go back.",
            "Change the day, or move the row. The same day twice is fine.",
        ),
    ),
    "E117": (
        Message(
            "“{found}” does not say after how many days.",
            "Write for instance “{example}”.",
        ),
    ),
    "E118": (
        Message(
            "There is no exercise called “{found}”.",
            "Did you mean “{guess}”?",
        ),
        Message(
            "There is no exercise called “{found}”.",
            "Write the id of an exercise in the pack or of one that comes with Coach, or take the row away.",
        ),
    ),
    "E119": (
        Message(
            "“{found}” is not the same exercise on the same day as in the {other} file, on row {first}.",
            "Let the programme have the same exercises on the same days in both languages.",
        ),
    ),
    "W150": (
        Message(
            "“{found}” does not end with a milestone.",
            "Write last in the week what whoever follows the programme will have done by then: “{example}”.",
        ),
    ),
}
