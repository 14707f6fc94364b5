"""What is private stays at home, in whatever way it is repeated elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest

from coach.journal.entry import Entry
from coach.journal.export.copies import Copies
from coach.journal.export.document import document
from coach.journal.export.export import Format, export
from coach.journal.export.private import Private
from coach.journal.head import head
from coach.words import words_for
from tests.journal.export.written import SECRET, broken, copies, entry, everything, quoting, step

SV = words_for("sv")


def leaving(entries: list[Any]) -> list[dict[str, Any]]:
    """The JSON of entries without what is private."""
    private = Private(map(head, entries))
    return [document(copy.document, SV) for copy in copies(entries, private=private)]


def test_nothing_private_leaves_in_any_way() -> None:
    made = msgspec.json.encode(leaving(quoting())).decode()
    assert SECRET.casefold() not in made.casefold()


@pytest.mark.parametrize("format", Format)
def test_nothing_private_leaves_in_any_file(format: Format, tmp_path: Path) -> None:
    entries = quoting()
    leaves = copies(entries, private=Private(map(head, entries)))
    counts = export(leaves, format, tmp_path / "out", SV, lambda counts: ())
    files = [path for path in [tmp_path / "out", *(tmp_path / "out").glob("*")] if path.is_file()]
    whole = "".join(path.read_text(encoding="utf-8") + path.name for path in files)
    assert SECRET.casefold() not in whole.casefold()
    assert "open" in whole
    assert (counts.entries, counts.private) == (2, 4)


def test_all_that_is_not_private_leaves() -> None:
    first, second = leaving(quoting())
    assert [one["id"] for one in first["steps"]] == ["q", "i", "chosen", "later", "unknown"]
    steps = {one["id"]: one for one in first["steps"] + second["steps"]}
    assert steps["q"]["question"] == "Om … och open?"
    assert steps["q"]["answer"] == "open"
    assert steps["i"]["item"] == "…"
    assert steps["chosen"]["answer"] == {"id": "…1", "label": "…"}
    assert [one["label"] for one in steps["chosen"]["options"]] == ["…", "…"]
    assert steps["later"]["text"] == "Du valde …."
    assert steps["again"]["question"] == "Sist: …"
    assert steps["compared"]["compared"] == []
    assert steps["did"]["options"] == [{"id": "x", "label": "open"}]
    assert [row["text"] for row in first["became"]] == ["…"]
    assert [(row["kind"], row["text"]) for row in second["became"]] == [("done", "open")]
    assert [row["closes"] for row in second["became"]] == [["1001"]]


def test_what_is_left_still_has_the_form_of_an_entry() -> None:
    for made in leaving(quoting()):
        msgspec.convert(made, Entry)


def test_an_entry_with_nothing_private_leaves_as_it_is() -> None:
    one = everything()
    (made,) = leaving([one])
    assert made == document(msgspec.json.decode(msgspec.json.encode(one)), SV)


def test_what_cannot_be_read_does_not_leave_and_is_counted() -> None:
    heads = broken()
    leaves = copies([entry(step("open"))], private=Private(heads))
    leaves.heads = (*leaves.heads, *heads)
    made = list(leaves)
    assert leaves.counts.withheld == sum(not copy.readable for copy in Copies(heads)) > 2
    assert leaves.counts.entries == len(made) == len(leaves.heads) - leaves.counts.withheld
