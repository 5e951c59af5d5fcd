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
        end = _in_month(year, month, day.day)
        return end + dt.timedelta(days=min(self.days, (Day.max - end).days))

    def before(self, day: Day | None) -> Day | None:
        """The day from which this period runs to *day*: the last on which notice is in time.

        Counted back as ``after`` counts on: six months before 31 August is the last of February.
        The first day of year 1 for what would lie before it.
        """
        if day is None:
            return None
        months = day.year * 12 + day.month - 1 - self.months
        if months < 12:
            return Day.min
        start = _in_month(months // 12, months % 12 + 1, day.day)
        return start - dt.timedelta(days=min(self.days, (start - Day.min).days))

    def times(self, number: int) -> Period:
        """This period *number* times: terms are counted from the first, so that no day is lost.

        A term of a month from 31 January ends on 28 February and the next on 31 March.
        """
        return Period(self.months * number, self.days * number)


def _in_month(year: int, month: int, day: int) -> Day:
    """The day of that number, or the last of the month where there is none."""
    return dt.date(year, month, min(day, calendar.monthrange(year, month)[1]))


def offset_after(offset: str, day: Day | None) -> Day | None:
    """The day that lies *offset* after *day*: ``P30D``, or ``M2`` for the first of a month.

    ``M2`` is the first day of the second month after that of *day*. Empty: the day itself.
    """
    if day is None or not offset:
        return day
    if not offset.startswith("M"):
        return Period.parse(offset).after(day)
    return Period(int(offset[1:])).after(day.replace(day=1))


@dataclass(frozen=True, slots=True)
class Term:
    """What a text says of its beginning and end; see models.TermClause for the values.

    *until* is None where the text names no last day. Periods are texts such as ``P6M``, empty
    where none is named.
    """

    trigger: str = "not-seen"
    duration: str = ""
    until: Bounds | None = None
    renewal: str = "not-seen"
    date: Bounds = field(default_factory=Bounds)
    offset: str = ""
    stated: str = "not-seen"
    indefinite: bool = False
    renewal_period: str = ""
    renewal_notice: str = ""
    denunciation_notice: str = ""

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
