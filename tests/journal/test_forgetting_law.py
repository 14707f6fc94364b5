"""Whatever was written, changed, deleted and begun: who is forgotten is named nowhere, and all others are as before."""

from __future__ import annotations

from datetime import UTC, datetime

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.journal.became import became
from coach.journal.draft import Draft, Mark
from coach.journal.entry import ANSWERED, Entry, StepRecord
from coach.journal.journal import Journal
from coach.journal.names import Names, Stand
from coach.journal.people import Reach

AT = datetime(2026, 11, 23, 16, 47, tzinfo=UTC)
WORDS = ["LK", "lks", "LK:s", "Lena K", "JÖ", "Lena", "möte", "och", ".", "LKS"]

texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)
people = st.lists(st.sampled_from(["LK", "Lena K", "JÖ", "lk och JÖ"]), min_size=1, max_size=3, unique=True)
becomes = st.sampled_from(["contribution", "owed answer", "answer given"])
actions = st.one_of(
    st.tuples(st.just("finish"), texts, people, becomes),
    st.tuples(st.just("edit"), texts, people, becomes),
    st.tuples(st.sampled_from(["delete", "restore", "draft", "note"]), texts, people, becomes),
    st.tuples(st.just("rename"), texts, people, becomes),
)


def steps(text: str, names: list[str], becomes: str) -> tuple[StepRecord, ...]:
    """What is written in an entry."""
    who = StepRecord("b", "people", state=ANSWERED, answer=names, becomes=becomes)
    return StepRecord("a", "long", question=text, state=ANSWERED, answer=text), who


def act(journal: Journal, action: tuple[str, str, list[str], str]) -> None:
    """Do one thing with the newest entry, or make one."""
    what, text, names, becomes = action
    newest = journal.entry("last")
    written = steps(text, names, becomes)
    if what == "finish" or newest is None:
        journal.finish(Entry("", AT, AT, "sv", None, written, became(written)))
    elif what == "edit":
        journal.edit(msgspec.structs.replace(newest, steps=written))
    elif what == "delete":
        journal.delete(newest.id)
    elif what == "restore":
        journal.restore(newest.id, 1)
    elif what == "draft":
        mark = Mark(ANSWERED, text)
        journal.keep(Draft(journal.new_id(), AT, AT, None, None, "sv", b"", None, {"a": mark, f"b/{text}": mark}))
    elif what == "note" and (owed := journal.ledger().owed()):
        journal.follow_ups.set(owed[0].id, "given", text)
    elif what == "rename":
        journal.people.rename("Lena K", "LK")


@settings(max_examples=60)
@given(st.lists(actions, max_size=12))
def test_who_is_forgotten_is_named_nowhere(done: list[tuple[str, str, list[str], str]]) -> None:
    journal = Journal.memory()
    for action in done:
        act(journal, action)
    sought = Names({one: "LK" for one, alias in journal.people.spellings().items() if alias == "LK"} | {"LK": "LK"})
    others = [head.id for head in journal.heads() if not sought.perhaps_in(head.document.decode())]
    before = {id: journal.entry(id) for id in others}
    rows = {row.id: row for row in journal.ledger().rows}

    journal.people.forget("LK", lambda lang: Stand("någon", "någons", word=True))

    assert journal.people.reach("LK") == Reach()
    kept = [*(version.entry for head in journal.heads() for version in journal.versions(head.id)), *journal.deleted()]
    written = [msgspec.json.encode(one).decode() for one in (*kept, *journal.drafts(), *journal.follow_ups.notes())]
    words = "\n".join(written).replace('"', " ").replace("\\n", " ")
    assert sought.places(words) == ()
    assert {id: journal.entry(id) for id in others} == before
    for row in journal.ledger().rows:
        assert (row.state, row.since, row.due) == (rows[row.id].state, rows[row.id].since, rows[row.id].due)
    assert "LK" not in journal.people.all()
