"""An entry as plain text: every word that was written is in it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from coach.journal.entry import NOT_SHOWN, Entry, FollowUp, StepRecord
from coach.journal.export.text import entry_text
from coach.words import words_for

AT = datetime(2026, 11, 23, 16, 47, tzinfo=UTC)


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_a_hidden_step_is_read_where_something_was_written_and_only_there(lang: str) -> None:
    followed = StepRecord("a", "long", question="Fråga A", state=NOT_SHOWN, followups=(FollowUp("Mer?", "bara följd"),))
    answered = StepRecord("b", "long", question="Fråga B", state=NOT_SHOWN, answer="bara svar")
    empty = StepRecord("c", "long", question="Fråga C", state=NOT_SHOWN, followups=(FollowUp("Mer?", None),))
    text = entry_text(Entry("1", AT, AT, lang, None, (followed, answered, empty)), words_for(lang))
    assert "bara följd" in text
    assert "bara svar" in text
    assert "Fråga C" not in text
