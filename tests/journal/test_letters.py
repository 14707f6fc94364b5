"""Letters in which case and marks do not count: many texts at once are what each is alone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from coach.journal.letters import all_plain, all_small, plain_letters, small_letters

LETTERS = st.text() | st.text("aÅåÖö É\u0301\u0345ßŉİıſẞΣς\u1100\u1161\u09c7\u09beÆŤ©”–", max_size=12)
"""Those that are usual, and those for which a rule is needed, or that share a byte with a usual one."""


@given(st.lists(LETTERS, max_size=5))
def test_many_texts_at_once_are_what_each_is_alone(texts: list[str]) -> None:
    alone = [small_letters(text.replace("\0", "")).encode("utf-8", "replace") for text in texts]
    assert all_small(texts) == alone
    assert all_plain(b"\0".join(alone)).split(b"\0") == [plain_letters(one.decode()).encode() for one in alone or [b""]]
