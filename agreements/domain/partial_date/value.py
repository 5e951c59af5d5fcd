"""A date of which we may know only a part: the value and its EDTF text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from .error import PartialDateError, shown
from .unit import UNIT, Unit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

_ = str  # marks the sentences that makemessages is to collect

QUALIFIED_UNIT = re.compile(rf"({UNIT})([~?%]?)")
ONE_OF_A_SET = re.compile(rf"\[({UNIT})?\.\.({UNIT})?\]")


@dataclass(frozen=True)
class PartialDate:
    """One day of which we know a year, a month, the day, or between which days it lies.

    The subset of EDTF (ISO 8601-2:2019) that is held:

    - level 0: `2019`, `2019-09`, `2019-09-04`;
    - level 1: after one of those `?` uncertain, `~` approximate, `%` both;
    - level 2, one of a set: `[1971..1973]`, `[..1973]`, `[1971..]`, each end a year, month or day.

    Only the canonical text is accepted, so values are equal when their texts are. There is no
    `<`: dates that may overlap have no order. A date not known at all is None, not a value.
    """

    begin: Unit | None
    end: Unit | None
    qualifier: str = ""

    def __post_init__(self) -> None:
        if self.begin is None and self.end is None:
            raise PartialDateError(_("That says nothing of the date: leave it empty."))
        if self.qualifier and self.begin != self.end:
            raise PartialDateError(
                _("A day between two others cannot be “about” or “probably” too: leave that out.")
            )
        if self.begin and self.end and before(self.end.last, self.begin.first):
            raise PartialDateError(
                _("%(end)s is before %(begin)s: write the earlier one first."),
                begin=str(self.begin),
                end=str(self.end),
            )

    @staticmethod
    def parse(text: str) -> PartialDate:
        """The value of an EDTF text; PartialDateError with a sentence for anything else."""
        return _parse(text)

    @cached_property
    def text(self) -> str:
        """The canonical EDTF text: what is stored, compared and exchanged."""
        if self.unit:
            return f"{self.unit}{self.qualifier}"
        return f"[{self.begin or ''}..{self.end or ''}]"

    @property
    def unit(self) -> Unit | None:
        """The year, month or day that is named; None for some day between two of them."""
        return self.begin if self.begin == self.end else None

    @property
    def certain(self) -> bool:
        """False where the source itself is doubted (`?`, `%`): such a date proves nothing."""
        return self.qualifier not in ("?", "%")

    @property
    def approximate(self) -> bool:
        """True for "about" (`~`, `%`): one unit of the precision more on both sides."""
        return self.qualifier in ("~", "%")

    @cached_property
    def first(self) -> date | None:
        """The first possible day; None when there is no such bound."""
        if self.begin is None:
            return None
        return ((self.approximate and self.begin.previous) or self.begin).first

    @cached_property
    def last(self) -> date | None:
        """The last possible day; None when there is no such bound."""
        if self.end is None:
            return None
        return ((self.approximate and self.end.following) or self.end).last

    def certainly_before(self, other: PartialDate) -> bool:
        """True when every possible day of this is before every possible day of the other."""
        return self.certain and other.certain and before(self.last, other.first)

    def covers(self, other: PartialDate) -> bool:
        """True when all possible days of the other are of this: the same, or less finely."""
        return (self.first is None or (other.first is not None and self.first <= other.first)) and (
            self.last is None or (other.last is not None and other.last <= self.last)
        )

    def __str__(self) -> str:
        return self.text


def before(last: date | None, first: date | None) -> bool:
    """True when a stretch that ends at `last` is over before one that begins at `first`."""
    return last is not None and first is not None and last < first


def hull(dates: Iterable[PartialDate]) -> tuple[date | None, date | None]:
    """The first and the last day that any of the dates allows; (None, None) without dates."""
    held = list(dates)
    return (
        _outermost([each.first for each in held], min),
        _outermost([each.last for each in held], max),
    )


def _outermost(days: list[date | None], pick: Callable[[Iterable[date]], date]) -> date | None:
    known = [day for day in days if day is not None]
    return pick(known) if len(known) == len(days) > 0 else None


@lru_cache(maxsize=4096)
def _parse(text: str) -> PartialDate:
    if plain := QUALIFIED_UNIT.fullmatch(text):
        unit = Unit.from_text(plain[1])
        return PartialDate(unit, unit, plain[2])
    if one_of := ONE_OF_A_SET.fullmatch(text):
        if one_of[1] and one_of[1] == one_of[2]:
            raise PartialDateError(_("Both ends are the same: write only one of them."))
        begin, end = (Unit.from_text(end) if end else None for end in one_of.groups())
        return PartialDate(begin, end)
    raise PartialDateError(
        _("“%(text)s” is not a date: write 2019, 2019-09, 2019-09-04 or [1971..1973]."),
        text=shown(text),
    )
