"""What the steps of an entry say of an experiment that was asked about."""

from __future__ import annotations

from coach.journal.became import became
from coach.journal.entry import Became, StepRecord


def about(id: str, kind: str, answer: object, experiment: str = "55") -> StepRecord:
    """An answered step about an experiment."""
    return StepRecord(id, kind, state="answered", answer=answer, closes=(experiment,))


def test_all_that_was_written_of_one_experiment_is_what_was_learned() -> None:
    steps = [
        about("how", "one", {"id": "done", "label": "Did it"}),
        about("learned", "long", "slow is fine"),
        about("other", "short", "of another", "56"),
        about("then", "compare", "slower than before"),
        about("next", "short", "again"),
    ]
    assert became(steps) == (
        Became("", "done", "how", text="slow is fine\nslower than before\nagain", closes=("55",)),
        Became("", "learned", "other", text="of another", closes=("56",)),
    )


def test_only_a_choice_and_a_text_say_something_of_an_experiment() -> None:
    assert became([about("much", "scale", 4), about("which", "many", [{"id": "done", "label": "Did it"}])]) == ()
    asked = StepRecord("who", "people", state="answered", answer=["LK"], becomes="answer given", closes=("1",))
    assert [(row.kind, row.closes) for row in became([asked])] == [("answered", ("1",))]
