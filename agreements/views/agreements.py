"""``/agreements/``: every published agreement that the query grammar selects."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from agreements.filters import PER_PAGE, SORTS, AgreementFilter
from agreements.models import Agreement
from agreements.models.agreement_queryset import AgreementQuerySet
from agreements.views.chips import chips
from agreements.views.query import ParameterFault, Query
from agreements.views.refusal import refused_page
from agreements.views.rows import rows

KNOWN = tuple(AgreementFilter.base_filters)


@dataclass(frozen=True, slots=True)
class Page:
    """Where a page of a list stands among the others."""

    number: int
    pages: int
    first_row: int
    last_row: int
    previous_url: str
    next_url: str


def agreements(request: HttpRequest) -> HttpResponse:
    """The list, or a page that names every parameter which cannot be read (400, 404)."""
    today = timezone.localdate()
    query = Query(request.GET, KNOWN)
    grammar = AgreementFilter(query.data, Agreement.objects.published(), today=today)
    if faults := query.faults(grammar):
        return refused(request, query, grammar, faults)
    selected = grammar.selected()
    listed = _within(grammar, selected)
    counts = _counts(grammar, listed)
    per_page = grammar.form.cleaned_data["per_page"] or PER_PAGE
    number, pages = grammar.form.cleaned_data["page"] or 1, -(-counts["count"] // per_page) or 1
    if number > pages:
        message = _("There are only %d pages.") % pages if pages > 1 else _("There is one page.")
        return refused(request, query, grammar, [ParameterFault("page", message)])
    shown = _sorted(grammar, listed).for_list(on=today)[(number - 1) * per_page : number * per_page]
    clear = reverse("agreements") if query.data else ""
    context: dict[str, Any] = {
        **counts,
        "rows": rows(shown, on=today),
        "undated_count": selected.undated().count() if grammar.day_filter else 0,
        "form": grammar.form,
        "chips": chips(query, grammar),
        "clear_url": clear,
        "canonical_url": request.build_absolute_uri(reverse("agreements") + _plain(query)),
        "page": _page(query, number, pages, per_page, counts["count"]),
        "sort_links": _sort_links(query, grammar),
    }
    return render(request, "agreements/agreements.html", context)


def refused(
    request: HttpRequest, query: Query, grammar: AgreementFilter, faults: list[ParameterFault]
) -> HttpResponse:
    """The page that names the faults and keeps the rest of the filter."""
    faulty = {fault.parameter for fault in faults} | {
        name for name in query.data if name not in query.known
    }
    kept = Query(query.data, query.known)
    for name in faulty:
        kept.data.pop(name, None)
    return refused_page(
        request,
        faults,
        reverse("agreements") + kept.having(),
        chips(kept, grammar, removable=False),
    )


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


def _plain(query: Query) -> str:
    address = query.having()
    return "" if address == "?" else address


def _page(query: Query, number: int, pages: int, per_page: int, count: int) -> Page | None:
    if pages == 1:
        return None
    before = query.without("page") if number == 2 else query.having(page=str(number - 1))
    return Page(
        number,
        pages,
        (number - 1) * per_page + 1,
        min(number * per_page, count),
        before if number > 1 else "",
        query.having(page=str(number + 1)) if number < pages else "",
    )


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
