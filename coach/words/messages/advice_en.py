"""English: advice."""

from __future__ import annotations

from coach.words.messages.message import Message

ADVICE_EN: dict[str, tuple[Message, ...]] = {
    "W140": (
        Message(
            "The question has {count} characters, and beyond {limit} it is hard to keep in mind.",
            "Perhaps a part of it can stand in the text below the heading.",
        ),
    ),
    "W141": (
        Message(
            "The text before the answer has {count} words, and many stop reading after {limit}.",
            "Perhaps it can be shorter, or become a step of its own to read.",
        ),
    ),
    "W142": (
        Message(
            "The exercise takes {found} minutes. Beyond {limit} it tends to be put aside.",
            "Perhaps it can be made into two, or some steps be optional.",
        ),
    ),
    "W143": (
        Message(
            "Two questions are asked at once here, and then often only one of them is answered.",
            "Let one be the heading, and make a step or a follow-up of the other.",
        ),
    ),
    "W144": (
        Message(
            "“{found}” can be answered with yes or no, but the answer is a long text.",
            "Begin the question with what, how or who, or let the answer be a choice.",
        ),
    ),
    "W145": (
        Message(
            "This asks for a long text, and there is no help for somebody who gets stuck.",
            "Write a row or two “{example}”.",
        ),
    ),
    "W146": (
        Message(
            "“{found}” asks whoever answers why, and that can sound like blame.",
            "Ask why about the work, and what or how about the person answering: What made you …?",
        ),
    ),
    "W149": (
        Message(
            "The heading is a question, but there is no way to answer it.",
            "Add a row, such as “{example}”, or make the heading a statement.",
        ),
    ),
}
