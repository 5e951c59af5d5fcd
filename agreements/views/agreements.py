"""``/agreements/``: every published agreement that the query grammar selects."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from agreements.filters import PER_PAGE, AgreementFilter
from agreements.forms.query.offered import BY_RELEVANCE, SORTS
from agreements.models import Agreement
from agreements.models.agreement_queryset import AgreementQuerySet
from agreements.models.found_by_words import best_first
from agreements.views.answers.former import former
from agreements.views.answers.refusal import refused_query
from agreements.views.lists.as_of import as_of
from agreements.views.lists.chips import chips
from agreements.views.lists.facets import facets
from agreements.views.lists.paging import page_of
from agreements.views.lists.query import ParameterFault, Query
from agreements.views.lists.searched import searched
from agreements.views.lists.selection import counts, listed
from agreements.views.lists.sorting import sort_links
from agreements.views.parts.found_words import with_found_words
from agreements.views.parts.rows import rows

KNOWN = tuple(AgreementFilter.base_filters)
# What few of all agreements have, as a rule.
OF_FEW = ("q", "pair", "country", "summit", "series", "official", "body")
OF_LISTS = ("sort", "per_page")  # what a drawing has no use for


def agreements(request: HttpRequest) -> HttpResponse:
    """The list, or a page that names every parameter which cannot be read (400, 404)."""
    today = timezone.localdate()
    query = Query(request.GET, KNOWN)
    grammar = AgreementFilter(query.data, Agreement.objects.published(), today=today)
    if faults := query.faults(grammar):
        return refused_query(request, query, grammar.form, faults)
    found = listed(grammar)
    told = counts(grammar, found)
    asked = grammar.form.cleaned_data
    if asked["pair"]:
        query.data["pair"] = str(asked["pair"])  # one address for either order and case
    day = as_of(query, asked["as_of"], today)
    page = page_of(query, asked["page"] or 1, asked["per_page"] or PER_PAGE, told["count"])
    if isinstance(page, ParameterFault):
        return refused_query(request, query, grammar.form, [page])
    shown = _sorted(grammar, found).for_list(on=day.day)[page.rows]
    context: dict[str, Any] = {
        **told,
        "rows": with_found_words(
            rows(shown, on=day.day, with_pair=not asked["pair"], suffix=day.suffix),
            list(shown),
            grammar.searched,
        ),
        "searched": searched(grammar, query, told["count"]),
        "as_of": day,
        "former": former(grammar, found, query),
        "form": grammar.form,
        "facets": facets(grammar, query),
        "chips": chips(query, grammar.form, request.path),
        "clear_url": request.path if query.data else "",
        "canonical_url": request.build_absolute_uri(request.path + query.plain),
        "page": page if page.pages > 1 else None,
        "sort_links": sort_links(query, _sorts(grammar)),
        "timeline_url": reverse("timeline") + query.without(*OF_LISTS),
    }
    return render(request, "agreements/agreements.html", context)


def _sorted(grammar: AgreementFilter, found: AgreementQuerySet) -> AgreementQuerySet:
    """The order asked for; certain matches of a day filter come first in any order."""
    asked = grammar.form.cleaned_data
    if not any(asked[name] for name in OF_FEW):
        found = found.of_many()
    order = asked["sort"] or _sorts(grammar)[0][0]
    match order:
        case "relevance" if grammar.worded:
            ordered = found.order_by(*best_first(grammar.worded))
        case "signed":
            ordered = found.oldest_first()
        case "title":
            ordered = found.by_title()
        case "updated":
            ordered = found.order_by("-updated", "slug")
        case _:
            ordered = found.newest_first()
    if grammar.day_filter:
        return ordered.order_by(F("match"), *ordered.query.order_by)
    return ordered


def _sorts(grammar: AgreementFilter) -> Sequence[tuple[str, Any]]:
    """The orders in which what *grammar* selects can stand; the first is that of no parameter."""
    return (BY_RELEVANCE, *SORTS) if grammar.worded else SORTS
