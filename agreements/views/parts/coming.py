"""Milestones as rows: on which day what is due, or what ended."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from agreements.domain.partial_date import PartialDate
from agreements.models import Milestone
from agreements.models.milestone import MilestoneKind, MilestoneQuerySet
from agreements.views.lists.as_of import AsOf
from agreements.views.parts.rows import Row, rows
from agreements.views.words.phrases import date_words, first_upper

ONE_DAY = dt.timedelta(days=1)
SOON = 366


@dataclass(frozen=True, slots=True)
class Coming:
    """What calendar/line.html prints of one; *group* is empty where it may be over already."""

    row: Row
    kind_word: str
    date_words: str
    in_words: str
    remarks: list[str]
    group: str
    group_words: str


def coming_rows(found: MilestoneQuerySet, as_of: AsOf) -> list[Coming]:
    """Rows of milestones with their agreements, in a fixed number of queries."""
    milestones = list(found.for_list(on=as_of.day))
    agreements = [milestone.agreement for milestone in milestones]
    told = rows(agreements, on=as_of.day, suffix=as_of.suffix)
    return [_row(each, row, as_of) for each, row in zip(milestones, told, strict=True)]


def _row(milestone: Milestone, row: Row, as_of: AsOf) -> Coming:
    first = milestone.days.lower
    group = _filed_under(first, as_of.day)
    return Coming(
        row=row,
        kind_word=first_upper(milestone.get_kind_display()),
        date_words=range_words(milestone.days),
        in_words=in_words(milestone.days, as_of.day),
        remarks=list(remarks(milestone, as_of.day)),
        group=group,
        group_words=date_words(PartialDate.parse(group)) if group else "",
    )


def _filed_under(first: dt.date | None, day: dt.date) -> str:
    """The month of what comes within a year, else the year; empty where it may be over already."""
    if first is None or first < day:
        return ""
    return f"{first:%Y-%m}" if (first - day).days < SOON else f"{first:%Y}"


def range_words(days: DateRange) -> str:
    """The days of a range as a person writes them: a day, a month, a year, or between which."""
    first, beyond = days.lower, days.upper
    last = beyond and beyond - ONE_DAY
    if first is None or last is None:
        return date_words(PartialDate.parse(f"[{first or ''}..{last or ''}]"))
    for text in (f"{first}", f"{first:%Y-%m}", f"{first:%Y}"):
        date = PartialDate.parse(text)
        if (date.first, date.last) == (first, last):
            return date_words(date)
    return date_words(PartialDate.parse(f"[{first}..{last}]"))


def in_words(days: DateRange, day: dt.date) -> str:
    """How far off a single day is; empty for one that is not known or far away."""
    first = days.lower
    if first is None or days.upper != first + ONE_DAY or not 0 <= (first - day).days < SOON:
        return ""
    away = (first - day).days
    if not away:
        return _("that very day")
    return ngettext("in %(count)d day", "in %(count)d days", away) % {"count": away}


def remarks(milestone: Milestone, day: dt.date) -> Iterator[str]:
    """What the day of *milestone* rests on, and whether it may be past on *day*."""
    if milestone.kind == MilestoneKind.LAPSED:
        if milestone.days.upper is None or milestone.days.upper > day + ONE_DAY:
            yield _("whether it did is not recorded")
        return
    if milestone.computed:
        yield _("worked out from its own terms")
    if milestone.presumed:
        yield _("assuming renewals that nobody recorded")
    if milestone.days.lower is None or milestone.days.lower < day:
        yield _("may be over already")
