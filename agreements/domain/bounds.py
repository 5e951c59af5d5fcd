"""The bounds of a day that is not known exactly, and of the last of several days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

Day = dt.date


@dataclass(frozen=True, slots=True)
class Bounds:
    """First and last possible day of something; None is open.

    *doubted* bounds come from dates marked ``?`` alone: days to show, which prove nothing.
    """

    first: Day | None = None
    last: Day | None = None
    doubted: bool = False

    @property
    def known(self) -> bool:
        return self.first is not None or self.last is not None

    @property
    def exact(self) -> bool:
        return self.first is not None and self.first == self.last

    @property
    def firm(self) -> Bounds:
        """What may be concluded from: these bounds, or none at all where they are doubted."""
        return Bounds() if self.doubted else self

    def possibly_by(self, day: Day | None) -> bool:
        """May it have happened on *day* or earlier? None is a day before all others."""
        return self.first is None or (day is not None and self.first <= day)

    def certainly_after(self, day: Day) -> bool:
        """Is it later than *day* on every possible day?"""
        return self.first is not None and self.first > day

    def certainly_before(self, other: Bounds) -> bool:
        """Is it earlier than *other* on every choice of days?"""
        return self.last is not None and other.certainly_after(self.last)


def hull(bounds: Iterable[Bounds]) -> Bounds:
    """Bounds over several claims of one day: any of them may be right. No claims: no bounds."""
    claims = list(bounds)
    firsts = [claim.first for claim in claims if claim.first is not None]
    lasts = [claim.last for claim in claims if claim.last is not None]
    return Bounds(
        min(firsts) if len(firsts) == len(claims) > 0 else None,
        max(lasts) if len(lasts) == len(claims) > 0 else None,
        doubted=bool(claims) and all(claim.doubted for claim in claims),
    )


def last_of(bounds: Iterable[Bounds]) -> Bounds:
    """Bounds of the last of several days that all come."""
    days = list(bounds)
    lasts = [day.last for day in days if day.last is not None]
    return Bounds(
        max((day.first for day in days if day.first is not None), default=None),
        max(lasts) if len(lasts) == len(days) > 0 else None,
        doubted=any(day.doubted for day in days),
    )
