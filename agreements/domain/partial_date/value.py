"""A date of which we may know only a part: the value and its EDTF text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from .error import PartialDateError
from .unit import UNIT, Unit

if TYPE_CHECKING:
    from collections.abc import Iterable
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

    @staticmethod
    def parse(text: str) -> PartialDate:
        """The value of an EDTF text; PartialDateError with a sentence for anything else."""
        return _parse(text)

    @cached_property
    def text(self) -> str:
        """The canonical EDTF text: what is stored, compared and exchanged."""
        if self.begin == self.end:
            return f"{self.begin}{self.qualifier}"
        return f"[{self.begin or ''}..{self.end or ''}]"

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
        return self.begin.widened[0] if self.approximate else self.begin.first

    @cached_property
    def last(self) -> date | None:
        """The last possible day; None when there is no such bound."""
        if self.end is None:
            return None
        return self.end.widened[1] if self.approximate else self.end.last

    def certainly_before(self, other: PartialDate) -> bool:
        """True when every possible day of this is before every possible day of the other."""
        return self.certain and other.certain and before(self.last, other.first)

    def may_overlap(self, other: PartialDate) -> bool:
        """True when both may be the same day."""
        return not before(self.last, other.first) and not before(other.last, self.first)

    def possibly_within(self, first: date | None, last: date | None) -> bool:
        """True when a possible day lies from first to last, both counted; None is an open end."""
        return not before(self.last, first) and not before(last, self.first)

    def certainly_within(self, first: date | None, last: date | None) -> bool:
        """True when every possible day lies from first to last; never for an uncertain date."""
        return (
            self.certain
            and (first is None or (self.first is not None and first <= self.first))
            and (last is None or (self.last is not None and self.last <= last))
        )

    def __str__(self) -> str:
        return self.text


def before(last: date | None, first: date | None) -> bool:
    """True when a stretch that ends at `last` is over before one that begins at `first`."""
    return last is not None and first is not None and last < first


def hull(dates: Iterable[PartialDate]) -> tuple[date | None, date | None]:
    """The first and the last day that any of the dates allows; (None, None) without dates."""
    firsts, lasts = [], []
    for each in dates:
        firsts.append(each.first)
        lasts.append(each.last)
    return _outermost(firsts, min), _outermost(lasts, max)


def _outermost(days, pick):
    known = [day for day in days if day is not None]
    return pick(known) if known and len(known) == len(days) else None


@lru_cache(maxsize=4096)
def _parse(text: str) -> PartialDate:
    if plain := QUALIFIED_UNIT.fullmatch(text):
        unit = Unit.from_text(plain[1])
        return PartialDate(unit, unit, plain[2])
    if one_of := ONE_OF_A_SET.fullmatch(text):
        return between(*(Unit.from_text(end) if end else None for end in one_of.groups()))
    raise PartialDateError(
        _("“%(text)s” is not a date: write 2019, 2019-09, 2019-09-04 or [1971..1973]."),
        text=text[:40],
    )


def between(begin: Unit | None, end: Unit | None) -> PartialDate:
    """Some day from begin to end, both counted; None is an open end.

    PartialDateError when nothing is said, when both ends are the same, or out of order.
    """
    if begin is None and end is None:
        raise PartialDateError(_("“[..]” says nothing: leave the date empty."))
    if begin == end:
        raise PartialDateError(_("Both ends are the same: write %(unit)s."), unit=str(begin))
    if begin and end and end.last < begin.first:
        raise PartialDateError(
            _("%(end)s is before %(begin)s: write [%(end)s..%(begin)s]."),
            begin=str(begin),
            end=str(end),
        )
    return PartialDate(begin, end)
