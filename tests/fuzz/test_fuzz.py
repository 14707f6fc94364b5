"""Two thousand files that nobody would write. ``make fuzz`` takes as many as one has the time for."""

from __future__ import annotations

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz.laws import hold
from tests.fuzz.mutations import file


@settings(max_examples=2000, deadline=None)
@given(st.integers(0, 2**32))
def test_whatever_a_file_holds(seed: int) -> None:
    random = Random(seed)
    hold(file(random), random)
