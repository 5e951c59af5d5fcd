"""``/agreements/``: every published agreement that the query grammar selects."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, F, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from agreements.filters import PER_PAGE, SORTS, AgreementFilter
from agreements.models import Agreement
from agreements.models.agreement_queryset import AgreementQuerySet
from agreements.views.chips import chips
from agreements.views.paging import page_of
from agreements.views.query import ParameterFault, Query
from agreements.views.refusal import refused_query
from agreements.views.rows import rows

KNOWN = tuple(AgreementFilter.base_filters)


def agreements(request: HttpRequest) -> HttpResponse:
    """The list, or a page that names every parameter which cannot be read (400, 404)."""
    today = timezone.localdate()
    query = Query(request.GET, KNOWN)
    grammar = AgreementFilter(query.data, Agreement.objects.published(), today=today)
    if faults := query.faults(grammar):
        return refused_query(request, query, grammar.form, faults)
    selected = grammar.selected()
    listed = _within(grammar, selected)
    counts = _counts(grammar, listed)
    asked = grammar.form.cleaned_data
    page = page_of(query, asked["page"] or 1, asked["per_page"] or PER_PAGE, counts["count"])
    if isinstance(page, ParameterFault):
        return refused_query(request, query, grammar.form, [page])
    shown = _sorted(grammar, listed).for_list(on=today)[page.rows]
    context: dict[str, Any] = {
        **counts,
        "rows": rows(shown, on=today),
        "undated_count": selected.undated().count() if grammar.day_filter else 0,
        "form": grammar.form,
        "chips": chips(query, grammar.form, request.path),
        "clear_url": request.path if query.data else "",
        "canonical_url": request.build_absolute_uri(request.path + query.plain),
        "page": page if page.pages > 1 else None,
        "sort_links": _sort_links(query, grammar),
    }
    return render(request, "agreements/agreements.html", context)


def _within(grammar: AgreementFilter, selected: AgreementQuerySet) -> AgreementQuerySet:
    days = grammar.day_filter
    return selected.signed_within(*days) if days else selected


def _counts(grammar: AgreementFilter, listed: AgreementQuerySet) -> dict[str, int]:
    """How many there are; with a day filter, how many for certain, in the same query."""
    if not grammar.day_filter:
        count = listed.count()
        return {"count": count, "certain_count": count, "possible_count": 0}
    found = listed.aggregate(count=Count("pk"), certain_count=Count("pk", filter=Q(match=0)))
    return {**found, "possible_count": found["count"] - found["certain_count"]}


def _sorted(grammar: AgreementFilter, listed: AgreementQuerySet) -> AgreementQuerySet:
    """The order asked for; certain matches of a day filter come first in any order."""
    match grammar.form.cleaned_data["sort"]:
        case "signed":
            ordered = listed.oldest_first()
        case "title":
            ordered = listed.by_title()
        case "updated":
            ordered = listed.order_by("-updated", "slug")
        case _:
            ordered = listed.newest_first()
    if grammar.day_filter:
        return ordered.order_by(F("match"), *ordered.query.order_by)
    return ordered


def _sort_links(query: Query, grammar: AgreementFilter) -> list[dict[str, Any]]:
    current = grammar.form.cleaned_data["sort"] or SORTS[0][0]
    return [
        {
            "url": query.having(sort=value) if value != SORTS[0][0] else query.without("sort"),
            "label": label,
            "current": value == current,
        }
        for value, label in SORTS
    ]
