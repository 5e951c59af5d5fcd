"""A change of status on a day that is known within bounds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from agreements.domain.bounds import Bounds

Day = dt.date

ENDED = ("expired", "terminated", "superseded", "fulfilled")
FORCE = ("in-force", "suspended")


class Phase(IntEnum):
    """How far an agreement has come. A later phase is never left for an earlier one."""

    BEFORE = 1
    CONCLUDED = 2
    PROVISIONAL = 3
    FORCE = 4
    END = 5


@dataclass(frozen=True, slots=True)
class Transition:
    """A change to *status* on a day within *at*; *key* names the event that decides it."""

    status: str
    at: Bounds
    phase: Phase
    key: int | None = None

    def not_before(self, floor: Day | None) -> Transition:
        """This, on *floor* or later; unchanged where its own days leave no room for that."""
        if floor is None or (self.at.last is not None and self.at.last < floor):
            return self
        return replace(self, at=Bounds(max(floor, self.at.first or floor), self.at.last))

    def not_after(self, ceiling: Day | None) -> Transition:
        """This, on *ceiling* or earlier; unchanged where its own days leave no room for that."""
        if ceiling is None or (self.at.first is not None and self.at.first > ceiling):
            return self
        return replace(self, at=Bounds(self.at.first, min(ceiling, self.at.last or ceiling)))


def in_order(*layers: Sequence[Transition]) -> list[list[Transition]]:
    """*layers* with the days narrowed that their neighbours rule out, each layer after the last.

    An order that the record itself contradicts (entry into force before signature) is not
    assumed.
    """
    floored: list[list[Transition]] = []
    floor: Day | None = None
    for layer in layers:
        floored.append([step.not_before(floor) for step in layer])
        firsts = [step.at.first for step in floored[-1] if step.at.first is not None]
        floor = max([*firsts, *([floor] if floor else [])], default=None)
    ceiling: Day | None = None
    narrowed: list[list[Transition]] = []
    for layer in reversed(floored):
        narrowed.insert(0, [step.not_after(ceiling) for step in layer])
        lasts = [step.at.last for step in narrowed[0] if step.at.last is not None]
        ceiling = min([*lasts, *([ceiling] if ceiling else [])], default=None)
    return narrowed
