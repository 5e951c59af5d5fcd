"""The office that an official held on given days."""

from __future__ import annotations

import datetime as dt

from agreements.models import Official


def office_within(official: Official, first: dt.date | None, last: dt.date | None) -> str:
    """The title of the one office certainly or possibly held from *first* to *last*.

    Empty where none or several are possible, and where neither day is known. Needs the tenures
    loaded for no query.
    """
    if first is None and last is None:
        return ""
    held = {
        tenure.title
        for tenure in official.tenures.all()
        if _not_before(last, tenure.began_first) and _not_before(tenure.ended_last, first)
    }
    return held.pop() if len(held) == 1 else ""


def _not_before(day: dt.date | None, other: dt.date | None) -> bool:
    return day is None or other is None or day >= other
