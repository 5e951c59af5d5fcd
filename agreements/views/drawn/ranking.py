"""A ranking: names with how many agreements each has, and from which year to which."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Ranked:
    """What includes/ranking.html prints of one; ``share`` is of the first, in hundredths."""

    name: str
    url: str
    count: int
    first_year: int | None = None
    last_year: int | None = None
    list_url: str = ""
    share: int = 0

    def with_share(self, most: int) -> Ranked:
        """The same with its share of *most*; never so little that nothing shows."""
        return replace(self, share=max(1, round(100 * self.count / most)))


def ranking(found: Sequence[Ranked]) -> list[Ranked]:
    """*found* by number, the most first, ties by name, each with its share of the most."""
    ordered = sorted(found, key=lambda one: (-one.count, one.name))
    most = ordered[0].count if ordered else 1
    return [one.with_share(most) for one in ordered]


def year_of(day: dt.date | None) -> int | None:
    return day.year if day else None
