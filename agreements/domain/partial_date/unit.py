"""A year, a month or a day: the units that partial dates are made of."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

from .error import PartialDateError

_ = str  # marks the names and sentences that makemessages is to collect

MONTHS = (
    _("January"),
    _("February"),
    _("March"),
    _("April"),
    _("May"),
    _("June"),
    _("July"),
    _("August"),
    _("September"),
    _("October"),
    _("November"),
    _("December"),
)
UNIT = r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?"
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Unit:
    """A year (0001 to 9999), a month or a day of the proleptic Gregorian calendar.

    Made by `checked` or `from_text`, which refuse days that do not exist.
    """

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def checked(cls, year: int, month: int | None = None, day: int | None = None) -> Unit:
        """The unit, or PartialDateError with what to write instead."""
        if not 1 <= year <= 9999:
            raise PartialDateError(_("The year must be between 0001 and 9999."))
        if month is not None:
            _check_month(year, month)
            if day is not None:
                _check_day(year, month, day)
        return cls(year, month, day)

    @classmethod
    def from_text(cls, text: str) -> Unit:
        """`2019`, `2019-09` or `2019-09-04` (ISO 8601-2 / EDTF level 0)."""
        return cls.checked(*(int(number) for number in re.findall("[0-9]+", text)))

    @property
    def first(self) -> date:
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @property
    def previous(self) -> Unit | None:
        """The year, month or day before; None before year 1."""
        return None if self.first == date.min else self._like(self.first - ONE_DAY)

    @property
    def following(self) -> Unit | None:
        """The year, month or day after; None after year 9999."""
        return None if self.last == date.max else self._like(self.last + ONE_DAY)

    def _like(self, day: date) -> Unit:
        """The unit of the same precision that holds the day."""
        return Unit(day.year, self.month and day.month, self.day and day.day)

    @property
    def precision(self) -> str:
        return "day" if self.day else "month" if self.month else "year"

    def __str__(self) -> str:
        parts = [f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)


def _check_month(year: int, month: int) -> None:
    if not 1 <= month <= 12:
        raise PartialDateError(
            _("There is no month %(month)s: write a month from 01 to 12, or only %(year)s."),
            month=f"{month:02}",
            year=f"{year:04}",
        )


def _check_day(year: int, month: int, day: int) -> None:
    last = calendar.monthrange(year, month)[1]
    if not 1 <= day <= last:
        raise PartialDateError(
            _(
                "There is no %(day)s %(month)s %(year)s: "
                "write %(last)s %(month)s %(year)s or %(month)s %(year)s."
            ),
            day=str(day),
            month=MONTHS[month - 1],
            year=str(year),
            last=str(last),
        )
