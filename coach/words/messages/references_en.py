"""English: references and conditions."""

from __future__ import annotations

from coach.words.messages.message import Message

REFERENCES_EN: dict[str, tuple[Message, ...]] = {
    "E040": (
        Message(
            "No step has the id “{found}”.",
            "Did you mean {{{guess}}}?",
        ),
        Message(
            "No step has the id “{found}”.",
            "The steps before this one are {steps}.",
        ),
        Message(
            "No step has the id “{found}”.",
            "Write the id of an earlier step that asks something. A brace that is only to be seen is written \\{{.",
        ),
    ),
    "E041": (
        Message(
            "The answer to {{{found}}} is needed here, but {which}.",
            "Move the question so that it comes before, or refer to an earlier step.",
        ),
    ),
    "E042": (
        Message(
            "The brace before “{open}” is never closed.",
            "Write {{{open}}}. A brace that is only to be seen is written \\{{.",
        ),
        Message(
            "{{{found}}} refers to no step.",
            "Did you mean {{{guess}}}?",
        ),
        Message(
            "{{{found}}} refers to no step.",
            "Between the braces stands a step’s id: small letters, digits and hyphens. "
            "A brace that is only to be seen is written \\{{.",
        ),
        Message(
            "There is nothing between the braces.",
            "Write an earlier step’s id there. A brace that is only to be seen is written \\{{.",
        ),
    ),
    "E043": (
        Message(
            "The step “{found}” asks nothing, so there is no answer to fetch.",
            "Refer to a step that asks something.",
        ),
    ),
    "E044": (
        Message(
            "The answer to {{{found}}} is {kind}, so there are not several things to take from.",
            "Refer to a list, people, activities or a step where several are chosen.",
        ),
    ),
    "E045": (
        Message(
            "The answer to {{{step}}} is {kind} and cannot be compared like this.",
            "Write for instance “{example}”.",
        ),
    ),
    "E046": (
        Message(
            "The answer to {{{step}}} is compared with numbers, but here stands “{found}”.",
            "Did you mean “{guess}”?",
        ),
        Message(
            "The answer to {{{step}}} is compared with numbers, but here stands “{found}”.",
            "Write a whole number.",
        ),
    ),
    "E047": (
        Message(
            "The number {found} is not on the scale of {{{step}}}.",
            "Write a number within {span}.",
        ),
    ),
    "E048": (
        Message(
            "“{found}” is none of the choices of {{{step}}}.",
            "Did you mean “{guess}”?",
        ),
        Message(
            "“{found}” is none of the choices of {{{step}}}.",
            "The choices are {choices}.",
        ),
    ),
    "W049": (
        Message(
            "Another step fetches the answer from here, but the step has no id of its own.",
            "Write “- Id: {found}” under the heading. Then the reference holds even when the heading changes.",
        ),
    ),
    "E084": (
        Message(
            "“{every}” and “{either}” are mixed in one condition here.",
            "Use only one of them, or divide the step into two.",
        ),
    ),
    "E085": (
        Message(
            "“{found}” does not say which step is meant.",
            "Begin with an earlier step’s id between braces, such as “{example}”.",
        ),
    ),
    "E086": (
        Message(
            "After “{operator}” there is nothing to compare the answer with.",
            "Write a number or one of the choices after it.",
        ),
        Message(
            "After “{alone}” nothing more can stand.",
            "Take away what stands after it.",
        ),
        Message(
            "One more condition begins here.",
            "Write “{every}” or “{either}” before it. Only one of the words can be used in one condition.",
        ),
        Message(
            "“{found}” is no comparison.",
            "Did you mean “{guess}”?",
        ),
        Message(
            "“{found}” is no comparison.",
            "The comparisons are {words}.",
        ),
        Message(
            "There is no comparison after the braces.",
            "The comparisons are {words}.",
        ),
    ),
}
