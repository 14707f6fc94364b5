"""An entry's past: what the store's revisions of it are to a reader, and the same without what is to be gone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from contextlib import suppress
from datetime import datetime
from typing import Any

import msgspec
from msgspec import Struct

from coach.journal.acts import is_row_id
from coach.journal.answers import MISSHAPEN, texts
from coach.journal.entry import Entry
from coach.journal.quotes import cleared, unoffered
from coach.journal.store import Revision
from coach.journal.unknown import as_text


class Version(Struct, frozen=True):
    """One version of an entry.

    Attributes:
        number: 1 is the first writing.
        saved: When it was saved, local time.
    """

    number: int
    saved: datetime
    entry: Entry


def versions_of(id: str, history: tuple[Revision, ...]) -> tuple[Version, ...]:
    """The versions of an entry, newest first."""
    written = [(one.at, one.document) for one in history if one.document is not None]
    found = [Version(n, at.astimezone(), entry_of(id, document)) for n, (at, document) in enumerate(written, start=1)]
    return tuple(reversed(found))


def document_of(history: tuple[Revision, ...], number: int | None) -> dict[str, Any] | None:
    """What was written as a version, with keys that this one does not know; None where there is no such version.

    Args:
        number: 1 is the first writing; None for the newest.
    """
    written = [one.document for one in history if one.document is not None]
    at = len(written) if number is None else number
    return written[at - 1] if 1 <= at <= len(written) else None


def without(
    history: tuple[Revision, ...], gone: str, added: Set[str]
) -> list[tuple[str | None, dict[str, Any] | None]]:
    """The past of an entry without what it quotes of another one, or offers in its words; what stands is last."""
    past = [
        (one.name, None if one.document is None else unoffered(cleared(one.document, gone), added)) for one in history
    ]
    standing = [document for one, (_, document) in zip(history, past, strict=True) if one.stands]
    again = [(None, document) for document in standing if not history[-1].stands]
    return [*past, *again]


def row_ids(history: Iterable[Revision]) -> set[int]:
    """The ids of all rows that the answers of an entry became, in any version."""
    became = [(one.document or {}).get("became") for one in history]
    found = {
        row.get("id") for rows in became if isinstance(rows, list | tuple) for row in rows if isinstance(row, dict)
    }
    return {int(id) for id in found if isinstance(id, str) and is_row_id(id)}


def entry_of(id: str, document: Mapping[str, Any]) -> Entry:
    """The entry that a record holds."""
    try:
        return msgspec.convert({**document, "id": id}, Entry)
    except msgspec.ValidationError:
        return as_text(id, document)


def different(versions: tuple[Version, ...]) -> tuple[Version, ...]:
    """The versions, newest first, without those that say what the next older one says: brought back, deleted."""
    older = [*versions[1:], None]
    return tuple(
        one
        for one, before in zip(versions, older, strict=True)
        if before is None or one.entry.steps != before.entry.steps
    )


def changed_words(entry: Entry, before: Entry | None) -> str:
    """The first words of the first answer that is another than before; of the first version its first words."""
    known = {(step.id, step.item): step for step in before.steps} if before is not None else {}
    for step in entry.steps:
        other = known.get((step.id, step.item))
        if step.answer is not None and (
            other is None or (other.answer, other.followups) != (step.answer, step.followups)
        ):
            with suppress(*MISSHAPEN):
                return "  ".join(texts(step.kind, step.answer))
    return ""
