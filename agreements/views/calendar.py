"""``/calendar/``: what comes up for the agreements of a query, and what lapsed lately."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from agreements.filters import PER_PAGE, AgreementFilter
from agreements.models import Agreement, Milestone
from agreements.models.agreement_queryset import AgreementQuerySet
from agreements.views.answers.former import former
from agreements.views.answers.refusal import refused_query
from agreements.views.lists.as_of import AsOf, as_of
from agreements.views.lists.chips import chips
from agreements.views.lists.paging import page_of
from agreements.views.lists.query import ParameterFault, Query
from agreements.views.lists.selection import listed
from agreements.views.parts.coming import Coming, coming_rows

KNOWN = tuple(name for name in AgreementFilter.base_filters if name != "sort")
LATELY = dt.timedelta(days=365)
MOST_LAPSED = 50


@dataclass(frozen=True, slots=True)
class Group:
    """What comes up in a month or, further off, a year; last stands what may be over already."""

    iso: str
    words: str
    rows: list[Coming]


def calendar(request: HttpRequest) -> HttpResponse:
    """The calendar, or a page that names every parameter which cannot be read (400, 404)."""
    query = Query(request.GET, KNOWN)
    grammar = AgreementFilter(query.data, Agreement.objects.published(), today=timezone.localdate())
    if faults := query.faults(grammar):
        return refused_query(request, query, grammar.form, faults)
    asked = grammar.form.cleaned_data
    day = as_of(query, asked["as_of"], grammar.today)
    found = listed(grammar)
    coming = Milestone.objects.of(found).coming(on=day.day)
    count = coming.count()
    page = page_of(query, asked["page"] or 1, asked["per_page"] or PER_PAGE, count)
    if isinstance(page, ParameterFault):
        return refused_query(request, query, grammar.form, [page])
    context: dict[str, Any] = {
        "count": count,
        "groups": _groups(coming_rows(coming.soonest_first(day.day)[page.rows], day), day),
        **_lapsed(found, day),
        "as_of": day,
        "former": former(grammar, found, query),
        "form": grammar.form,
        "chips": chips(query, grammar.form, request.path),
        "clear_url": request.path if query.data else "",
        "list_url": reverse("agreements") + query.plain,
        "canonical_url": request.build_absolute_uri(request.path + query.plain),
        "page": page if page.pages > 1 else None,
    }
    return render(request, "calendar/calendar.html", context)


def _groups(coming: Iterable[Coming], day: AsOf) -> list[Group]:
    return [
        Group(iso, rows[0].group_words or _("May be over already"), rows)
        for iso, found in groupby(coming, key=lambda each: each.group)
        for rows in [list(found)]
    ]


def _lapsed(found: AgreementQuerySet, day: AsOf) -> dict[str, Any]:
    """What ended in the year before, the latest first, as far as it is listed."""
    lapsed = Milestone.objects.of(found).lapsed(since=day.day - LATELY, on=day.day)
    rows = coming_rows(lapsed[: MOST_LAPSED + 1], day)
    return {"lapsed": rows[:MOST_LAPSED], "has_more_lapsed": len(rows) > MOST_LAPSED}
