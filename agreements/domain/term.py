"""The term clause: periods as treaties count them, and the end that a clause sets."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass, field

from agreements.domain.bounds import Bounds

Day = dt.date
_PERIOD = re.compile(
    r"P(?=[0-9])(?:(?P<years>[0-9]+)Y)?(?:(?P<months>[0-9]+)M)?"
    r"(?:(?P<weeks>[0-9]+)W)?(?:(?P<days>[0-9]+)D)?"
)


@dataclass(frozen=True, slots=True)
class Period:
    """A length of time in months and days (ISO 8601 duration without hours)."""

    months: int = 0
    days: int = 0

    @classmethod
    def parse(cls, text: str) -> Period:
        """Read ``P20Y``, ``P6M``, ``P90D``. Raises ValueError with what to write."""
        if not (match := _PERIOD.fullmatch(text)):
            raise ValueError("Write a period such as P20Y, P6M or P90D.")
        years, months, weeks, days = (int(number or 0) for number in match.groups())
        return cls(12 * years + months, 7 * weeks + days)

    def after(self, day: Day | None) -> Day | None:
        """The corresponding day after *day*; the last of the month where there is none.

        A term of months ends on the day of the last month that corresponds in number
        (European Convention on the Calculation of Time-Limits 1972, art. 4(2)). The last day of
        9999 for what would come after it.
        """
        if day is None:
            return None
        month = day.month - 1 + self.months
        year, month = day.year + month // 12, month % 12 + 1
        if year > dt.MAXYEAR:
            return Day.max
        last = calendar.monthrange(year, month)[1]
        end = dt.date(year, month, min(day.day, last))
        return end + dt.timedelta(days=min(self.days, (Day.max - end).days))


@dataclass(frozen=True, slots=True)
class Term:
    """What a text says of its beginning and end; see models.TermClause for the values.

    *until* is None where the text names no last day.
    """

    trigger: str = "not-seen"
    duration: str = ""
    until: Bounds | None = None
    renewal: str = "not-seen"
    date: Bounds = field(default_factory=Bounds)

    @property
    def limited(self) -> bool:
        """True where the text sets an end to the initial term."""
        return self.until is not None or self.duration != ""

    def end_after(self, start: Bounds) -> Bounds:
        """Bounds of the last day of the initial term that began within *start*.

        Open bounds when the clause sets none.
        """
        if self.until is not None:
            return self.until.firm
        if not self.duration:
            return Bounds()
        period, start = Period.parse(self.duration), start.firm
        return Bounds(period.after(start.first), period.after(start.last))
