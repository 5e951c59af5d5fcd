"""The same events as an ordered list, year by year: the timeline for readers who do not see it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from agreements.domain.timeline.items import Item, SummitMark

Event = Item | SummitMark


@dataclass(frozen=True)
class Year:
    """The entries of one year; ``number`` is None for those without a date."""

    number: int | None
    entries: tuple[Event, ...]

    @property
    def anchor(self) -> str:
        return str(self.number or "undated")


def chronicle(items: Sequence[Item], summits: Sequence[SummitMark] = ()) -> tuple[Year, ...]:
    """All items and summits in time order, the earliest first and the undated last."""
    entries: list[Event] = [*summits, *items]
    dated = [(entry.filed_under, entry) for entry in entries]
    sortable = sorted(((day, e) for day, e in dated if day), key=lambda pair: pair[0])
    years = [
        Year(number, tuple(entry for _, entry in pairs))
        for number, pairs in groupby(sortable, key=lambda pair: pair[0].year)
    ]
    undated = tuple(entry for day, entry in dated if not day)
    return (*years, Year(None, undated)) if undated else tuple(years)
