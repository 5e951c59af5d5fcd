"""The term clause: periods as treaties count them, and the end that a clause sets."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass

Day = dt.date
_PERIOD = re.compile(
    r"P(?=\d)(?:(?P<years>\d+)Y)?(?:(?P<months>\d+)M)?(?:(?P<weeks>\d+)W)?(?:(?P<days>\d+)D)?"
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
        (European Convention on the Calculation of Time-Limits 1972, art. 4(2)). None past 9999.
        """
        if day is None:
            return None
        month = day.month - 1 + self.months
        year, month = day.year + month // 12, month % 12 + 1
        if year > dt.MAXYEAR:
            return None
        last = calendar.monthrange(year, month)[1]
        return dt.date(year, month, min(day.day, last)) + dt.timedelta(days=self.days)


@dataclass(frozen=True, slots=True)
class Term:
    """What a text says of its beginning and end; see models.TermClause for the values."""

    trigger: str = "not-seen"
    duration: str = ""
    until: tuple[Day | None, Day | None] = (None, None)
    renewal: str = "not-seen"

    def end_after(self, first: Day | None, last: Day | None) -> tuple[Day | None, Day | None]:
        """Bounds of the last day of the initial term that began between *first* and *last*.

        (None, None) when the clause sets none.
        """
        if self.until != (None, None):
            return self.until
        if not self.duration:
            return (None, None)
        period = Period.parse(self.duration)
        return period.after(first), period.after(last)
