"""``/changes/``: agreements lately added to the registry, or changed in it, day by day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from agreements.domain.partial_date import PartialDate
from agreements.filters import AgreementFilter
from agreements.models import Agreement
from agreements.models.agreement_queryset import ADDED, AgreementQuerySet
from agreements.views.answers.refusal import refused_query
from agreements.views.lists.chips import chips
from agreements.views.lists.paging import Page, page_of
from agreements.views.lists.query import ParameterFault, Query
from agreements.views.lists.selection import counts, listed
from agreements.views.parts.rows import Row, rows
from agreements.views.words.phrases import date_words

PER_PAGE = 50
OF_LISTS = ("sort", "per_page")
KNOWN = tuple(name for name in AgreementFilter.base_filters if name not in OF_LISTS)


@dataclass(frozen=True, slots=True)
class Change:
    """An agreement, and what was done with its record."""

    word: str
    row: Row


@dataclass(frozen=True, slots=True)
class Day:
    """What was done on one day."""

    iso: str
    words: str
    changes: list[Change]


def changes(request: HttpRequest) -> HttpResponse:
    """The list, or a page that names every parameter which cannot be read (400, 404)."""
    today = timezone.localdate()
    query = Query(request.GET, KNOWN)
    grammar = AgreementFilter(query.data, Agreement.objects.published(), today=today)
    if faults := query.faults(grammar):
        return refused_query(request, query, grammar.form, faults)
    selected = listed(grammar)
    count = counts(grammar, selected)["count"] + selected.changed_later().count()
    page = page_of(query, grammar.form.cleaned_data["page"] or 1, PER_PAGE, count)
    if isinstance(page, ParameterFault):
        return refused_query(request, query, grammar.form, [page])
    context: dict[str, Any] = {
        "count": count,
        "days": _days(_done(selected, page), selected, grammar.on),
        "form": grammar.form,
        "chips": chips(query, grammar.form, request.path),
        "clear_url": request.path if query.data else "",
        "canonical_url": request.build_absolute_uri(request.path + query.plain),
        "page": page if page.pages > 1 else None,
    }
    return render(request, "changes/changes.html", context)


def _done(selected: AgreementQuerySet, page: Page) -> Iterable[dict[str, Any]]:
    """What was done on a full page, whatever is kept of how many there are."""
    first = page.first_row - 1
    return selected.changes(first + PER_PAGE)[first:]


def _days(done: Iterable[dict[str, Any]], selected: AgreementQuerySet, today: dt.date) -> list[Day]:
    """Changes by day, the latest first; each agreement is loaded once."""
    done = list(done)
    loaded = selected.filter(pk__in={each["pk"] for each in done}).for_list(on=today)
    shown = {agreement.pk: row for agreement, row in _paired(list(loaded), today)}
    return [
        Day(
            day.isoformat(),
            date_words(PartialDate.parse(day.isoformat())),
            [Change(_word(each["change"]), shown[each["pk"]]) for each in group],
        )
        for day, group in groupby(done, lambda each: timezone.localdate(each["at"]))
    ]


def _paired(found: list[Agreement], today: dt.date) -> Iterable[tuple[Agreement, Row]]:
    return zip(found, rows(found, on=today), strict=True)


def _word(change: str) -> str:
    return _("added") if change == ADDED else _("changed")
