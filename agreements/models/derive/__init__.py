"""``derive``: compute what follows from events, and write it; the only writer of derived tables."""

from .account import account
from .computed import Derived, computed
from .counted import miscounted, recount
from .history import history
from .neighbours import neighbours, neighbours_of
from .rebuild import BATCH, derive, derive_batch, differing, summed_up
from .rows import EventRows, Rows, stored_rows
from .surroundings import Surroundings, surroundings

__all__ = [
    "BATCH",
    "Derived",
    "EventRows",
    "Rows",
    "Surroundings",
    "account",
    "computed",
    "derive",
    "derive_batch",
    "differing",
    "history",
    "miscounted",
    "neighbours",
    "neighbours_of",
    "recount",
    "stored_rows",
    "summed_up",
    "surroundings",
]
