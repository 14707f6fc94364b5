"""What forgetting somebody reaches, in words; the same before it is done in every face."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from coach.words.texts import Texts


def reach_lines(alias: str, reach: Mapping[str, int], ordinary: str, words: Texts) -> Iterator[str]:
    """How much of each, what it does not reach, and what stays.

    Args:
        reach: Name of what is reached → how many, as in ``words.people.reached``; ``deleted`` of the entries.
        ordinary: What sort of ordinary word the alias is too, as in ``words.people.ordinary``; empty for none.
    """
    said = words.people
    yield said.cannot_be_undone
    for name, n in reach.items():
        if n and name != "deleted":
            more = f" ({said.in_deleted(reach['deleted'])})" if name == "entries" and reach["deleted"] else ""
            yield f"  {said.reached[name](n, alias=alias)}{more}"
    yield said.not_reached
    if ordinary:
        yield said.ordinary[ordinary].format(alias=alias)
