"""Processes that are killed while they write: whatever was acknowledged stands, and nothing stands half."""

from __future__ import annotations

import os
from random import Random

import pytest

from coach.journal.store import DamageKind
from tests.journal.store.place import Place
from tests.torture.effort import times
from tests.torture.processes import kill_after, start
from tests.torture.promises import Promises, standing

pytestmark = pytest.mark.skipif(os.name != "posix", reason="SIGKILL is a thing of POSIX")


@pytest.mark.parametrize(
    ("kind", "kills"),
    [("loop", times(4, 200)), ("compacting", times(4, 100)), ("batches", times(2, 50)), ("drafts", times(3, 100))],
)
def test_nothing_acknowledged_is_lost(place: Place, kind: str, kills: int) -> None:
    random, promises = Random(kind), Promises()
    for attempt in range(kills):
        process = start(place, "w", f"{kind} {attempt}", kind)
        promises.take(kill_after(process, random.randrange(1, 80)))
        with place.open() as db:
            promises.hold(standing(db, "w"))
            assert {damage.kind for damage in db.damage} <= {DamageKind.TORN}
    assert promises.kept > kills
    assert len(place.logs()) == 1
    assert len(place.logs("drafts")) <= 1
    with place.open() as db:
        db.table("entries").insert({"name": "last", "text": ""})
    assert not list(place.folder.glob(".compact-*"))
    with place.open() as db:
        assert db.damage == ()


def test_killed_while_it_rewrites_what_another_writes_to(place: Place) -> None:
    steady = start(place, "steady", "steady", "loop", times(120, 3000))
    random = Random(0)
    for _ in range(times(2, 100)):
        kill_after(start(place, "compactor", "", "compactor"), random.randrange(1, 8))
    said, _ = steady.communicate(timeout=600)
    assert steady.returncode == 0
    promises = Promises()
    promises.take(said.splitlines(keepends=True))
    with place.open() as db:
        promises.hold(standing(db, "steady"))
        assert db.damage == ()
    assert len(place.logs()) == 1


def test_killed_beside_others_that_go_on(place: Place) -> None:
    steady = start(place, "steady", "steady", "loop", times(120, 3000))
    random, promises = Random(0), Promises()
    for attempt in range(times(2, 50)):
        promises.take(kill_after(start(place, "w", str(attempt), "drafts"), random.randrange(1, 20)))
        with place.open() as db:
            promises.hold(standing(db, "w"))
    said, _ = steady.communicate(timeout=600)
    assert steady.returncode == 0
    others = Promises()
    others.take(said.splitlines(keepends=True))
    with place.open() as db:
        others.hold(standing(db, "steady"))
        promises.hold(standing(db, "w"))
    assert len(place.logs()) == 1
