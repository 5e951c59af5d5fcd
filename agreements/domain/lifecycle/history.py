"""What the lifecycle reads: events with the bounds of their days, and the term clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from agreements.domain.bounds import Bounds
from agreements.domain.term import Term


@dataclass(frozen=True, slots=True)
class Occurrence:
    """An event as the lifecycle sees it: bounds over every claim that counts."""

    kind: str
    side: str = ""
    date: Bounds = field(default_factory=Bounds)
    effective: Bounds = field(default_factory=Bounds)
    until: Bounds = field(default_factory=Bounds)
    extent: str = ""
    finding: str = ""
    of_successor: bool = False
    key: int | None = None

    @property
    def takes_effect(self) -> Bounds:
        return self.effective if self.effective.known else self.date


@dataclass(frozen=True, slots=True)
class History:
    """The events of an agreement, its term clause, and whether the text binds."""

    occurrences: Sequence[Occurrence]
    term: Term = field(default_factory=Term)
    binding: str = "unknown"

    def own(self, *kinds: str) -> list[Occurrence]:
        """Events of *kinds* that concern the agreement itself, not a successor state alone."""
        return [
            event for event in self.occurrences if event.kind in kinds and not event.of_successor
        ]
