"""The course of a series: its summits in order, and those before and after one of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from agreements.models import Summit
from agreements.views.words.phrases import Link, date_words


def in_course(summits: Sequence[Summit]) -> list[Summit]:
    """Summits of one series by day, then by number; those without a day last, by number."""
    return sorted(summits, key=_place)


def _place(summit: Summit) -> tuple[dt.date, int, str]:
    day = summit.dates_first or summit.dates_last or dt.date.max
    return (day, summit.ordinal or 0, summit.name)


def neighbours(summit: Summit) -> tuple[Link | None, Link | None]:
    """The summits of its series before and after *summit*, named with their dates."""
    if summit.series is None:
        return None, None
    course = in_course(list(summit.series.summits.all()))
    at = course.index(summit)
    before = course[at - 1] if at else None
    after = course[at + 1] if at + 1 < len(course) else None
    return _link(before), _link(after)


def _link(summit: Summit | None) -> Link | None:
    if summit is None:
        return None
    return Link(
        ", ".join(filter(None, (summit.name, date_words(summit.dates)))), summit.get_absolute_url()
    )
