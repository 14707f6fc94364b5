"""English: the rows under a question, and the settings that are missing or doubled."""

from __future__ import annotations

from coach.words.messages.message import Message

ROWS_EN: dict[str, tuple[Message, ...]] = {
    "E050": (
        Message(
            "Here is a row for a step, but the first step has not begun.",
            "Move it under the heading with ## that it belongs to.",
        ),
    ),
    "E051": (
        Message(
            "The row “{found}” is indented, so it belongs to what stands above it.",
            "Take away the spaces before it, so that it begins at the far left.",
        ),
    ),
    "E052": (
        Message(
            "“{found}” looks like a row for the step, but does not begin with a hyphen and a space.",
            "Did you mean “{guess}”? Let it stand on a row of its own that begins “- ”.",
        ),
    ),
    "E053": (
        Message(
            "“{found}:” is in the other language.",
            "Write “{Guess}:”.",
        ),
    ),
    "E054": (
        Message(
            "“{found}:” is nothing that a row can begin with.",
            "Did you mean “{Guess}:”?",
        ),
    ),
    "E055": (
        Message(
            "“{found}” looks like a choice, but cannot be read as one.",
            "Did you mean “- {guess}”?",
        ),
        Message(
            "“{found}” looks like a choice, but cannot be read as one.",
            "Write “- ( ) Text” where one can be chosen, “- [ ] Text” where several can. Instead of the space inside "
            "there can be an id: small letters, digits and hyphens.",
        ),
    ),
    "E056": (
        Message(
            "“{found}” is a way to answer, but the row does not say so.",
            "Did you mean “{answer}”?",
        ),
        Message(
            "“{found}” lacks its colon.",
            "Did you mean “{guess}”?",
        ),
        Message(
            "“{found}” is neither a choice nor a setting.",
            "A choice is written “- ( ) Text”. If it is ordinary text, begin the list with * instead of -, with an "
            "empty row after it.",
        ),
        Message(
            "The row is neither a choice nor a setting.",
            "Write something on it, or take it away.",
        ),
    ),
    "E057": (
        Message(
            "( ) and [ ] are mixed in one question here.",
            "Use ( ) if one can be chosen and [ ] if several can be chosen.",
        ),
    ),
    "W058": (
        Message(
            "The choice “{found}” is ticked beforehand, which makes no difference in the exercise.",
            "Write [ ] with a space inside.",
        ),
    ),
    "E059": (
        Message(
            "The choice “{found}” cannot be told from the one on row {first}.",
            "Change one of them or take it away. Each choice needs words of its own and an id of its own.",
        ),
    ),
    "E060": (
        Message(
            "There is nothing after “{found}:”.",
            "Write what is to stand there, or take the row away.",
        ),
    ),
    "E061": (
        Message(
            "“{found}:” stands twice in the step, first on row {first}.",
            "Take one of the rows away. If a new step is to begin here, write a heading with ## before it.",
        ),
        Message(
            "“{found}:” stands twice.",
            "Take one of the rows away.",
        ),
    ),
    "E062": (
        Message(
            "The step has both choices and a row that says how one answers.",
            "Take that row away. The choices say it already.",
        ),
    ),
    "E063": (
        Message(
            "There is only one choice, “{found}”.",
            "Add at least one more. Something to read is written as ordinary text.",
        ),
    ),
    "E064": (
        Message(
            "Here {found} can be chosen, but the choices are {limit}.",
            "Lower the number, or add choices.",
        ),
    ),
    "E065": (
        Message(
            "Here it says how many can be chosen, but there are no [ ] to choose from.",
            "Add choices such as “- [ ] Text”, or take the row away.",
        ),
    ),
    "E066": (
        Message(
            "There are not two things to put in order.",
            "Write a numbered list under the question, with at least two rows. Or refer to an earlier step between "
            "braces.",
        ),
    ),
    "E067": (
        Message(
            "No id can be made from the words of the choice “{found}”.",
            "Write one before them, between the brackets: small letters, digits and hyphens.",
        ),
        Message(
            "There are no words here to make an id from.",
            "Write some, or take the row away.",
        ),
    ),
    "E068": (
        Message(
            "“{found}:” belongs to an answer, but the step asks nothing.",
            "Add a row that says how one answers, such as “- {example}”, or take this one away.",
        ),
    ),
    "E069": (
        Message(
            "{{{found}}} is not filled in here, since choices are shown as they stand.",
            "Write the choice in ordinary words, or refer in the question instead.",
        ),
    ),
}
