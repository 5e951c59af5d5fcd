"""A mark: something that changes or witnesses the status, on a day known within bounds."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from enum import IntEnum

from agreements.domain.bounds import Bounds

Day = dt.date

ENDED = ("expired", "terminated", "superseded", "fulfilled")
FORCE = ("in-force", "suspended")


class Act(IntEnum):
    """What a mark does. Of several on one day the lower comes first."""

    STEP = 0  # announced, negotiating, initialled
    CONCLUDE = 1
    APPLY = 2  # provisional application, and its end (VCLT 25)
    ENTER = 3
    TURN = 4  # suspension or resumption (VCLT 57, 72)
    REVIVE = 5  # renewed after its end
    NOTICE = 6
    WITHDRAW = 7  # a notice withdrawn or suspended (VCLT 68)
    END = 8
    TAKE_EFFECT = 9  # a notice that stands ends it (VCLT 54, 56)
    SEEN = 10  # observed in force
    UNSEEN = 11  # observed not in force


# What comes in this order wherever the record allows it.
LAYERS = (Act.CONCLUDE, Act.APPLY, Act.ENTER, Act.TURN, Act.END)


@dataclass(frozen=True, slots=True)
class Mark:
    """*act* on some day within *at*, leading to *status*.

    *due*: it did or will happen; else it may never. *computed*: the clause and no record sets the
    day. *notice* numbers the notices that it gives, withdraws or carries out, one bit each.
    *key* names the event that decides it.
    """

    act: Act
    at: Bounds
    status: str = ""
    key: int | None = None
    due: bool = True
    computed: bool = False
    notice: int = 0

    def not_before(self, floor: Day | None) -> Mark:
        """This, on *floor* or later; unchanged where its own days leave no room for that."""
        if floor is None or (self.at.last is not None and self.at.last < floor):
            return self
        return replace(self, at=Bounds(max(floor, self.at.first or floor), self.at.last))

    def not_after(self, ceiling: Day | None) -> Mark:
        """This, on *ceiling* or earlier; unchanged where its own days leave no room for that."""
        if ceiling is None or (self.at.first is not None and self.at.first > ceiling):
            return self
        return replace(self, at=Bounds(self.at.first, min(ceiling, self.at.last or ceiling)))
