"""What forgetting somebody reaches, in words; the same before it is done in every face."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from coach.words.texts import Texts


def reach_lines(alias: str, reach: Mapping[str, int], also_a_word: bool, words: Texts) -> Iterator[str]:
    """How much of each, what it does not reach, and what stays.

    Args:
        reach: Name of what is reached → how many, as in ``words.people.reached``; ``deleted`` of the entries.
        also_a_word: Whether the alias is an ordinary word too.
    """
    said = words.people
    yield said.cannot_be_undone
    for name, n in reach.items():
        if n and name != "deleted":
            more = f" ({said.in_deleted(reach['deleted'])})" if name == "entries" and reach["deleted"] else ""
            yield f"  {said.reached[name](n, alias=alias)}{more}"
    yield said.not_reached
    if also_a_word:
        yield said.small_word.format(alias=alias)
