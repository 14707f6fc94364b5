"""Deleting an entry so that nothing brings it back: with all its versions, and with what others have from it."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from coach.journal.follow_up import TABLE as FOLLOW_UP
from coach.journal.follow_up import FollowUps
from coach.journal.head import Head
from coach.journal.past import row_ids, without
from coach.journal.practised import TABLE as PRACTICE
from coach.journal.practised import Practised
from coach.journal.quotes import added_activities
from coach.journal.store import JournalDB


class ForGood:
    """Deletes for good in one journal. Whoever calls holds the journal's lock, in a session of the store."""

    def __init__(
        self,
        db: JournalDB,
        table: str,
        heads: Callable[[], tuple[Head, ...]],
        follow_ups: FollowUps,
        practised: Practised,
    ) -> None:
        """Over the entries in ``table``, and the tables that speak of them."""
        self._db = db
        self._table = table
        self._heads = heads
        self._follow_ups = follow_ups
        self._practised = practised

    def delete(self, id: str) -> None:
        """Delete an entry, what other entries quote of it, and what was said of the rows that its answers became.

        Raises:
            NotSaved: All is as it was.
        """
        added = self._added_only_in(id)
        words = [f'"entry":"{id}"'.encode(), *(b'"id":' + msgspec.json.encode(one) for one in sorted(added))]
        quoting = {*self._db.mentioning(self._table, lambda json: any(word in json for word in words))} - {int(id)}
        histories = self._db.histories(self._table, quoting)
        past = {one: without(history, id, added) for one, history in histories.items()}
        rows = row_ids(self._db.history(self._table, int(id))) | self._follow_ups.of_entry(id)
        about = {FOLLOW_UP: sorted(rows), PRACTICE: self._practised.about(id)}
        self._db.erase(self._table, [int(id)], past, about)

    def _added_only_in(self, id: str) -> set[str]:
        """The activities that were added in an entry, in any version, and ticked in no other."""
        written = [one.document for one in self._db.history(self._table, int(id)) if one.document is not None]
        added = {activity for document in written for activity in added_activities(document)}
        if added:
            added -= {one["id"] for head in self._heads() if head.id != id for one in head.own_activities}
        return added
