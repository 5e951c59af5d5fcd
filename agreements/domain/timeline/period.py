"""Which days a drawing covers."""

import datetime as dt
from collections.abc import Iterable

from agreements.domain.timeline.items import Days, Item, SummitMark

MONTH, DECADE = dt.timedelta(days=30), dt.timedelta(days=3652)
LONG_OVER = 3 * DECADE
AHEAD, AIR = 8, 16


def period(
    items: Iterable[Item],
    summits: Iterable[SummitMark],
    today: dt.date,
    within: Days = (None, None),
) -> tuple[dt.date, dt.date] | None:
    """First and last day to draw; None when nothing has a day.

    ``within`` pins either end (a filter's bounds). Otherwise the drawing reaches today, unless all
    is long over; what lies ahead of today gets at most an eighth of what lies behind it, and what
    may have begun before all else gets some room to show it. A period is at least a month, or a
    decade when it neither reaches today nor is pinned.
    """
    items = list(items)
    days = [day for item in items for day in item.days]
    days += [day for summit in summits for day in (summit.first, summit.last) if day]
    if not days:
        return None
    first, last = min(days), max(days)
    is_current = _is_open(items) or today - last <= max(last - first, LONG_OVER)
    if is_current:
        last = _clipped(first, max(last, today), today)
    if any(_begins_by(item, first + (last - first) / AIR) for item in items):
        first = _later(first, (first - last) / AIR)
    first, last = within[0] or first, within[1] or last
    return _widened(min(first, last), last, MONTH if is_current or any(within) else DECADE)


def _is_open(items: Iterable[Item]) -> bool:
    return any(life.possible[1] is None for item in items for life in item.in_force)


def _begins_by(item: Item, day: dt.date) -> bool:
    """Whether it began at the latest then, and nobody knows how early."""
    first, last = item.begins
    return first is None and last is not None and last <= day


def _clipped(first: dt.date, last: dt.date, today: dt.date) -> dt.date:
    if first >= today:
        return last
    return min(last, _later(today, max((today - first) / AHEAD, MONTH)))


def _widened(first: dt.date, last: dt.date, least: dt.timedelta) -> tuple[dt.date, dt.date]:
    lack = least - (last - first)
    if lack <= dt.timedelta(0):
        return first, last
    return _later(first, -lack / 2), _later(last, lack / 2)


def _later(day: dt.date, by: dt.timedelta) -> dt.date:
    """``day + by``, kept within the days that Python knows."""
    ordinal = day.toordinal() + by.days
    return dt.date.fromordinal(min(max(ordinal, 1), dt.date.max.toordinal()))
