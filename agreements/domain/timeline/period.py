"""Which days a drawing covers."""

import datetime as dt
from collections.abc import Iterable

from agreements.domain.timeline.items import Days, Item, SummitMark

SHORTEST = dt.timedelta(days=30)
LONELY = dt.timedelta(days=20 * 365)


def period(
    items: Iterable[Item],
    summits: Iterable[SummitMark],
    today: dt.date,
    within: Days = (None, None),
) -> tuple[dt.date, dt.date] | None:
    """First and last day to draw; None when nothing has a day.

    ``within`` pins either end (a filter's bounds). Otherwise the drawing reaches today, unless all
    is long over; and what lies ahead of today gets at most a fifth of what lies behind.
    """
    items = list(items)
    days = [day for item in items for day in item.days]
    days += [day for summit in summits for day in (summit.first, summit.last) if day]
    if not days:
        return None
    first, last = min(days), max(days)
    if _reaches_today(items) or today - last <= max(last - first, LONELY):
        last = max(last, today)
    ahead = max((today - first) / 5, SHORTEST)
    if last > today > first:
        last = min(last, _later(today, ahead))
    return _long_enough(within[0] or min(first, within[1] or first), within[1] or last)


def _reaches_today(items: Iterable[Item]) -> bool:
    lives = (life for item in items for life in item.in_force)
    return any(life.possible[1] is None for life in lives)


def _long_enough(first: dt.date, last: dt.date) -> tuple[dt.date, dt.date]:
    last = max(first, last)
    if (lack := SHORTEST - (last - first)) > dt.timedelta(0):
        first, last = _later(first, -(lack / 2)), _later(last, lack / 2)
    return first, max(last, first + dt.timedelta(days=1))


def _later(day: dt.date, by: dt.timedelta) -> dt.date:
    """``day + by``, kept within the days that Python knows."""
    ordinal = day.toordinal() + by.days
    return dt.date.fromordinal(min(max(ordinal, 1), dt.date.max.toordinal()))
