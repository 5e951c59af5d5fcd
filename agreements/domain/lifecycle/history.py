"""What the lifecycle reads: events with the bounds of their days, and the term clause."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field

from agreements.domain.bounds import Bounds
from agreements.domain.term import Term

Day = dt.date


@dataclass(frozen=True, slots=True)
class Occurrence:
    """An event as the lifecycle sees it: bounds over every claim that counts.

    *by_entry* bounds the entry into force of the other agreement that did it, None where there is
    none: an amendment takes effect with its own instrument (VCLT 24, 39). *told* is the day by
    which a source told of it as past.
    """

    kind: str
    side: str = ""
    date: Bounds = field(default_factory=Bounds)
    effective: Bounds = field(default_factory=Bounds)
    until: Bounds = field(default_factory=Bounds)
    extent: str = ""
    finding: str = ""
    of_successor: bool = False
    by_entry: Bounds | None = None
    told: Day | None = None
    key: int | None = None

    @property
    def takes_effect(self) -> Bounds:
        """The day of effect as stated, else the day itself, else that of the other instrument.

        Without a last possible day it is over when a source tells of it.
        """
        at = self.effective if self.effective.known else self.date
        if not at.known and self.by_entry is not None and self.by_entry.known:
            return self.by_entry
        if at.last is not None or at.doubted or self.told is None:
            return at
        return Bounds(at.first, max(self.told, at.first or self.told))


@dataclass(frozen=True, slots=True)
class Limit:
    """An end that comes from outside: that of the agreement which this one amends."""

    status: str
    at: Bounds


@dataclass(frozen=True, slots=True)
class History:
    """The events of an agreement, its term clause, and whether the text binds.

    *extinct* bounds the last day of each party that ended without a continuing state; *limits*
    are the ends of what this agreement amends, which it cannot outlive.
    """

    occurrences: Sequence[Occurrence]
    term: Term = field(default_factory=Term)
    binding: str = "unknown"
    extinct: Sequence[Bounds] = ()
    limits: Sequence[Limit] = ()

    def own(self, *kinds: str) -> list[Occurrence]:
        """Events of *kinds* that concern the agreement itself, not a successor state alone."""
        return [
            event for event in self.occurrences if event.kind in kinds and not event.of_successor
        ]
