"""The journal's store: a TinyDB whose documents lie in append-only logs, one for each device.

The only room that knows ``tinydb``. ``JournalDB`` is its door; everything else here lies under it.
"""

from __future__ import annotations

from tinydb import Query, where
from tinydb.table import Document

from coach.journal.store.damage import Damage, DamageKind
from coach.journal.store.database import JournalDB, Past
from coach.journal.store.errors import CannotRead, NotSaved, Reason
from coach.journal.store.relocation import CannotMove, Moved, Obstacle
from coach.journal.store.report import DeviceReport, Report
from coach.journal.store.revision import Revision
from coach.journal.store.tables import Place

__all__ = [
    "CannotMove",
    "CannotRead",
    "Damage",
    "DamageKind",
    "DeviceReport",
    "Document",
    "JournalDB",
    "Moved",
    "NotSaved",
    "Obstacle",
    "Past",
    "Place",
    "Query",
    "Reason",
    "Report",
    "Revision",
    "where",
]
