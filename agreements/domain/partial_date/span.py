"""From one partial date to another: how long a summit or a tenure lasted."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from .error import PartialDateError, shown
from .unit import UNIT
from .value import PartialDate, before

if TYPE_CHECKING:
    from datetime import date

_ = str  # marks the sentences that makemessages is to collect

OPEN = ".."
INTERVAL = re.compile(rf"({UNIT}[~?%]?|\.\.)/({UNIT}[~?%]?|\.\.)")


@dataclass(frozen=True)
class Span:
    """A stretch of days, both ends counted: ISO 8601-2:2019 / EDTF level 1 time interval.

    `1971/1973`, `2019-09-04/2019-09-05`, `../1973`, `1971/..`; each end a year, month or day
    that may carry `~`, `?` or `%`; `..` is an end that is open or not known. What is known only
    to lie within September 2019 is `2019-09/2019-09`. Spans are equal when their texts are.
    """

    begin: PartialDate | None
    end: PartialDate | None

    def __post_init__(self) -> None:
        if self.begin is None and self.end is None:
            raise PartialDateError(_("That says nothing of the dates: leave them empty."))
        if any(end and end.unit is None for end in (self.begin, self.end)):
            raise PartialDateError(_("Each end of a span must be one year, one month or one day."))
        if self.begin and self.end and before(self.end.last, self.begin.first):
            raise PartialDateError(
                _("The end, %(end)s, is before the beginning, %(begin)s: exchange them."),
                begin=self.begin.text,
                end=self.end.text,
            )

    @staticmethod
    def parse(text: str) -> Span:
        """The span of an EDTF text; PartialDateError with a sentence for anything else."""
        return _parse(text)

    @cached_property
    def text(self) -> str:
        """The canonical EDTF text."""
        return f"{self.begin or OPEN}/{self.end or OPEN}"

    @property
    def first(self) -> date | None:
        """The first day that may belong to it; None when there is no such bound."""
        return self.begin.first if self.begin else None

    @property
    def last(self) -> date | None:
        """The last day that may belong to it; None when there is no such bound."""
        return self.end.last if self.end else None

    def __str__(self) -> str:
        return self.text


@lru_cache(maxsize=4096)
def _parse(text: str) -> Span:
    interval = INTERVAL.fullmatch(text)
    if interval is None:
        raise PartialDateError(
            _("“%(text)s” is not a span: write 2019-09-04/2019-09-05, 1971/.. or ../1973."),
            text=shown(text),
        )
    return Span(*(None if end == OPEN else PartialDate.parse(end) for end in interval.groups()))
