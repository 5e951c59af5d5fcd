"""Days to places along the drawing, and the ticks that make the places readable."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

Gettext = Callable[[str], str]


@dataclass(frozen=True)
class Scale:
    """A straight scale: ``first`` stands at ``start``, ``last`` at ``end``."""

    first: dt.date
    last: dt.date
    start: float
    end: float

    def at(self, day: dt.date | None, default: float | None = None) -> float:
        """The place of a day, kept within the drawing; ``default`` for None."""
        if day is None:
            if default is None:
                raise ValueError("an unbounded day has no place of its own")
            return default
        days = (self.last - self.first).days
        share = (day - self.first).days / days
        return self.start + min(max(share, 0.0), 1.0) * (self.end - self.start)

    def holds(self, day: dt.date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True)
class Step:
    """A distance between ticks: so many days, months or years."""

    unit: str
    count: int

    @property
    def days(self) -> float:
        return self.count * {"day": 1.0, "month": 30.44, "year": 365.24}[self.unit]

    def days_within(self, first: dt.date, last: dt.date) -> Iterator[dt.date]:
        """Every day of the period on which this step puts a tick."""
        if self.unit == "day":
            ordinals = range(first.toordinal(), last.toordinal() + 1)
            # Ordinal 1 was a Monday, so steps of seven days fall on Mondays.
            yield from (
                dt.date.fromordinal(n) for n in ordinals if n % self.count == 1 % self.count
            )
            return
        months = self.count * (12 if self.unit == "year" else 1)
        start, stop = first.year * 12 + first.month - 1, last.year * 12 + last.month
        for month in range(-(-start // months) * months, stop, months):
            if month >= 12 and first <= (day := dt.date(month // 12, month % 12 + 1, 1)):
                yield day


STEPS = (
    *(Step("day", count) for count in (1, 2, 7)),
    *(Step("month", count) for count in (1, 2, 3, 6)),
    *(Step("year", count) for count in (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000)),
)


def month_names(_: Gettext = str) -> tuple[str, ...]:
    """Short names of the months, translated by ``_``."""
    return (
        *(_("Jan"), _("Feb"), _("Mar"), _("Apr"), _("May"), _("Jun")),
        *(_("Jul"), _("Aug"), _("Sep"), _("Oct"), _("Nov"), _("Dec")),
    )


def tick_words(step: Step, days: list[dt.date], _: Gettext = str) -> list[str]:
    """A label for each tick: years in full, months and days with their year where it changes."""
    if step.unit == "year":
        return [str(day.year) for day in days]
    names = month_names(_)
    words, year = [], None
    for day in days:
        word = names[day.month - 1]
        word = f"{day.day} {word}" if step.unit == "day" else word
        words.append(word if day.year == year else f"{word} {day.year}")
        year = day.year
    return words


def ticks(
    scale: Scale, length_of: Callable[[str], float], _: Gettext = str
) -> list[tuple[dt.date, str]]:
    """Days and labels of the finest step whose labels keep clear of each other.

    ``length_of`` gives the room a label needs along the scale, the space around it included.
    """
    reach = (scale.last - scale.first).days
    for step in STEPS:
        if reach / step.days > (scale.end - scale.start) / 12:
            continue
        days = list(step.days_within(scale.first, scale.last))
        found = list(zip(days, tick_words(step, days, _), strict=True))
        if found and _is_clear([(scale.at(day), length_of(word)) for day, word in found]):
            return found
    return [(scale.first, str(scale.first.year))]


def _is_clear(places: list[tuple[float, float]]) -> bool:
    return all(b - a >= (room_a + room_b) / 2 for (a, room_a), (b, room_b) in pairwise(places))
