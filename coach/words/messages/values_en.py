"""English: the values of the rows."""

from __future__ import annotations

from coach.words.messages.message import Message

VALUES_EN: dict[str, tuple[Message, ...]] = {
    "E070": (
        Message(
            "“{found}” cannot be an id.",
            "An id has small letters a–z, digits and hyphens, at most 64 characters. Try “{guess}”.",
        ),
        Message(
            "There is nothing here that can be an id.",
            "An id has small letters a–z, digits and hyphens, at most 64 characters.",
        ),
    ),
    "E071": (
        Message(
            "Only yes or no can stand here, and it says “{found}”.",
            "Write “{guess}”, or take the row away.",
        ),
    ),
    "E072": (
        Message(
            "“{found}” does not say how many can be chosen.",
            "Write a number, or two with a dash between, such as 1–3.",
        ),
    ),
    "E073": (
        Message(
            "“{found}” does not say what the step is to be repeated for.",
            "Write an earlier step’s id between braces, or the word “{experiments}”.",
        ),
    ),
    "E074": (
        Message(
            "“{found}” is in the other language.",
            "Write “{guess}”.",
        ),
    ),
    "E075": (
        Message(
            "“{found}” is no way to answer.",
            "Did you mean “{guess}”?",
        ),
        Message(
            "“{found}” is no way to answer.",
            "The ways are {words}.",
        ),
    ),
    "E076": (
        Message(
            "After “{word}” numbers are needed, and here stands “{found}”.",
            "Write for instance “{example}”.",
        ),
        Message(
            "After “{word}” numbers are needed, and there are none.",
            "Write for instance “{example}”.",
        ),
    ),
    "E077": (
        Message(
            "{found} does not go from lower to higher.",
            "Write the lower number first and the higher one last, such as 1–7.",
        ),
    ),
    "E078": (
        Message(
            "“{found}” begins no new step and is no title, as it stands.",
            "Did you mean “{guess}”? The title has one #, each step two, with a space after.",
        ),
    ),
    "E079": (
        Message(
            "The words of the scale, {found}, are not two or three.",
            "Write them with a space, a dash and a space between: (low – high) or (low – middle – high).",
        ),
    ),
    "E080": (
        Message(
            "“{found}” does not say in how many days the experiment is to be looked at.",
            "Write for instance “{example}”.",
        ),
    ),
    "E081": (
        Message(
            "“{found}” does not say how long the pause is.",
            "Write minutes or seconds, such as “{example}”.",
        ),
        Message(
            "It does not say how long the pause is.",
            "Write minutes or seconds, such as “{example}”.",
        ),
    ),
    "E082": (
        Message(
            "After “{word}” an earlier step is needed, and here stands “{found}”.",
            "Write the step’s id between braces, such as “{word} {{who}}”.",
        ),
        Message(
            "After “{word}” an earlier step is needed, and there is none.",
            "Write the step’s id between braces, such as “{word} {{who}}”.",
        ),
    ),
    "E083": (
        Message(
            "“{found}” cannot be read after the numbers.",
            "The words at the ends of the scale stand in parentheses: “{example}”.",
        ),
        Message(
            "“{found}” cannot be read after “{word}”.",
            "Take it away. Something to read for the one who answers can stand in the text under the question.",
        ),
    ),
    "E087": (
        Message(
            "“{found}” is nothing that an answer can become.",
            "Did you mean “{guess}”?",
        ),
        Message(
            "“{found}” is nothing that an answer can become.",
            "It can become {words}.",
        ),
    ),
    "E088": (
        Message(
            "An answer that is {kind} cannot become “{found}”.",
            "It can become {words}. Otherwise the row can be taken away.",
        ),
        Message(
            "An answer that is {kind} cannot become “{found}”.",
            "Take the row away, or ask for text or people instead.",
        ),
    ),
}
