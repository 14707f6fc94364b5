"""Names of files: every system takes them, and no two are alike."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from coach.journal.export.file_names import FileNames
from tests.journal.export.written import AT

TITLES = st.one_of(
    st.text(), st.sampled_from(["", "..", "CON", "a/b\\c:d", "Å", "A", "a", "日本", "x" * 500, "-", "2"])
)
MOMENTS = st.datetimes(min_value=datetime(1, 1, 1)) | st.just(datetime(2026, 1, 1))  # noqa: DTZ001 - a wall's clock


@given(st.lists(st.tuples(MOMENTS, TITLES)))
def test_every_name_is_taken_by_every_system_and_no_two_are_alike(given: list[tuple[datetime, str]]) -> None:
    names = FileNames(".md")
    made = [names.of(at, title) for at, title in given]
    assert len(set(made)) == len(made)
    for name, (at, _) in zip(made, given, strict=True):
        assert re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}-[0-9]{4}(-[a-z0-9]+)*\.md", name)
        assert name.startswith(at.date().isoformat())
        assert len(name) < 120


def test_names_are_as_one_would_look_for_them() -> None:
    names = FileNames(".md")
    assert names.of(AT, "Första dagen") == "2026-11-23-1647-forsta-dagen.md"
    assert names.of(AT, "Första dagen!") == "2026-11-23-1647-forsta-dagen-2.md"
    assert names.of(AT + timedelta(minutes=1), "日本") == "2026-11-23-1648.md"
