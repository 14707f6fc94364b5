"""English: the same in two languages."""

from __future__ import annotations

from coach.words.messages.message import Message

PAIR_EN: dict[str, tuple[Message, ...]] = {
    "E090": (
        Message(
            "“{key}” is {found} here and {there} in the {other} file, on row {first}.",
            "Write the same in both. It is one exercise in two languages.",
        ),
        Message(
            "“{key}: {found}” stands here, but not in the {other} file.",
            "Write it in both, or take it away here.",
        ),
        Message(
            "“{key}” is {there} in the {other} file, on row {first}, but does not stand here.",
            "Write it here too, or take it away there.",
        ),
    ),
    "E091": (
        Message(
            "The step “{found}” is missing here. It stands on row {first} of the {other} file.",
            "Write it here too, or take it away there.",
        ),
        Message(
            "The {other} file has no step “{found}”.",
            "Write it there too, or take it away here.",
        ),
    ),
    "E092": (
        Message(
            "The answer is {kind} here, but {kinds} in the {other} file, on row {first}.",
            "Let the step be answered in the same way in both languages.",
        ),
    ),
    "E093": (
        Message(
            "The choice ({found}) stands where ({there}) stands in the {other} file, on row {first}.",
            "Write the same ids in the same order in both languages.",
        ),
        Message(
            "The {other} file has no choice ({found}).",
            "Write it there too, or take it away here.",
        ),
        Message(
            "The choice ({there}), on row {first} of the {other} file, is missing here.",
            "Write it here too, or take it away there.",
        ),
        Message(
            "There are {count} choices here, and {counts} in the {other} file, on row {first}.",
            "Let there be as many choices in both languages.",
        ),
    ),
    "E094": (
        Message(
            "The step “{step}” is not shown in the same case as in the {other} file, on row {first}.",
            "Write the same condition in both languages, or in neither file.",
        ),
    ),
    "E095": (
        Message(
            "The row “{Setting}:” of the step “{step}” does not say the same as in the {other} file, on row {first}.",
            "Let the row say the same in both languages, or be in neither file.",
        ),
    ),
    "E096": (
        Message(
            "The step has no row with an id. It needs one as soon as there is a second language or a pack.",
            "Write for instance “- Id: {found}”. “coach check --fix” adds it.",
        ),
    ),
    "E097": (
        Message(
            "The choice “{found}” has no id. It needs one as soon as there is a second language or a pack.",
            "Write a short id between the brackets. “coach check --fix” adds it.",
        ),
    ),
    "E098": (
        Message(
            "The step “{found}” is not in the same place as in the {other} file, where it is on row {first}.",
            "Let the steps come in the same order in both languages.",
        ),
    ),
    "E099": (
        Message(
            "The step is called “{found}” here and “{there}” in the {other} file, on row {first}.",
            "A step has the same id in every language. Choose one of them.",
        ),
    ),
    "W147": (
        Message(
            "This does not exist in {other}, though everything here is meant to be in both languages.",
            "Write it in that language when you have the time. It can be used all the same.",
        ),
    ),
    "W148": (
        Message(
            "The row “{Setting}:” is in only one of the languages of the step “{step}” "
            "(the {other} file, row {first}).",
            "Write it in both, or in neither file.",
        ),
    ),
}
