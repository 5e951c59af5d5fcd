"""``derive``: compute what follows from events, and write it; the only writer of derived tables."""

from .computed import Derived, computed
from .history import history
from .rebuild import BATCH, derive, differing

__all__ = ["BATCH", "Derived", "computed", "derive", "differing", "history"]
