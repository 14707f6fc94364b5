"""English: a version against the one before."""

from __future__ import annotations

from coach.words.messages.message import Message

VERSION_EN: dict[str, tuple[Message, ...]] = {
    "E130": (
        Message(
            "Since {old} {change} (the step “{step}”, row {first}), so {found} is not enough.",
            "Write version: {guess}. That is how old and new answers are kept apart.",
        ),
        Message(
            "Since {old} {change} (“{step}”), so {found} is not enough.",
            "Write version: {guess}. That is how old and new answers are kept apart.",
        ),
        Message(
            "Since {old} {change}, so {found} is not enough.",
            "Write version: {guess}. That is how old and new answers are kept apart.",
        ),
    ),
    "E131": (
        Message(
            "The version {found} is lower than {old}, which came before.",
            "Write a higher number than {old}.",
        ),
    ),
}

CHANGES_EN = {
    "text": "the text has changed",
    "new-step": "a step has been added",
    "new-choice": "a choice has been added",
    "followup": "a follow-up has changed",
    "order": "the order has changed",
    "condition": "a condition has changed",
    "optional": "it has changed whether a step is optional",
    "setting": "a setting has changed",
    "passes": "the exercises or days of the programme have changed",
    "question": "a question has other words",
    "scale": "a scale has changed",
    "choice-removed": "a choice has been taken away",
    "choice-relabelled": "a choice has other words",
    "kind": "the way to answer has changed",
    "source": "what the answer is taken from has changed",
    "step-removed": "a step has been taken away or has another id",
    "renamed": "the id has changed",
    "new-exercise": "an exercise has been added",
    "exercise-removed": "an exercise has been taken away",
    "exercise-minor": "an exercise has something new",
    "exercise-major": "an exercise has changed so that answers cannot be compared straight off",
}
"""What has changed, as it is said after *since*."""
