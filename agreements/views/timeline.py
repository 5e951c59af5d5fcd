"""``/timeline/``: whatever the query grammar selects, on one line of time.

Too many to be drawn one by one become strips that show how many began when, with ways to narrow.
"""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from agreements.domain.timeline import Timeline
from agreements.filters import AgreementFilter
from agreements.models import Agreement, Summit
from agreements.models.agreement_queryset import AgreementQuerySet
from agreements.models.facets import Chosen, counted, months, months_of_all, tallied
from agreements.views.answers.former import former
from agreements.views.answers.refusal import refused_query
from agreements.views.drawn.density import Narrowing, narrowing
from agreements.views.drawn.timeline import drawn_timeline
from agreements.views.lists.as_of import AsOf, as_of
from agreements.views.lists.chips import chips
from agreements.views.lists.facets import facets
from agreements.views.lists.query import Query
from agreements.views.lists.searched import searched
from agreements.views.lists.selection import counts, listed
from agreements.views.lists.ways import Days, Ways

MOST = 300  # with more the signs only pile up
OF_LISTS = ("sort", "page", "per_page")
OF_ALL = {"continuity", "reading"}  # of which none asks for fewer
KNOWN = tuple(name for name in AgreementFilter.base_filters if name not in OF_LISTS)


def timeline(request: HttpRequest) -> HttpResponse:
    """The drawing, or a page that names every parameter which cannot be read (400, 404)."""
    today = timezone.localdate()
    query = Query(request.GET, KNOWN)
    grammar = AgreementFilter(query.data, Agreement.objects.published(), today=today)
    if faults := query.faults(grammar):
        return refused_query(request, query, grammar.form, faults)
    day = as_of(query, grammar.form.cleaned_data["as_of"], today)
    found = listed(grammar)
    told = counts(grammar, found)
    is_dense = told["count"] > MOST
    context: dict[str, Any] = {
        **told,
        "timeline": None if is_dense else _drawn(found, grammar, day),
        "as_of": day,
        "dense": _narrowing(found, grammar, query) if is_dense else None,
        "searched": searched(grammar, query, told["count"]),
        "former": former(grammar, found, query),
        "form": grammar.form,
        "facets": facets(grammar, query),
        "chips": chips(query, grammar.form, request.path),
        "clear_url": request.path if query.data else "",
        "list_url": reverse("agreements") + query.plain,
        "canonical_url": request.build_absolute_uri(request.path + query.plain),
    }
    return render(request, "timeline/timeline.html", context)


def _drawn(found: AgreementQuerySet, grammar: AgreementFilter, day: AsOf) -> Timeline:
    """The agreements, and the summits at which they were made or spoken of."""
    agreements = list(found.for_timeline(on=day.day))
    summits = Summit.objects.of_agreements([agreement.pk for agreement in agreements])
    return drawn_timeline(agreements, as_of=day, summits=list(summits), within=_days(grammar))


def _narrowing(found: AgreementQuerySet, grammar: AgreementFilter, query: Query) -> Narrowing:
    """From the kept sums where everything is shown, else counted."""
    ways = Ways(query, _days(grammar))
    if OF_ALL.issuperset(query.data):
        return narrowing(months_of_all(), tallied(grammar.on)[1], ways)
    return narrowing(months(found), counted(found, Chosen(grammar.on)), ways)


def _days(grammar: AgreementFilter) -> Days:
    return grammar.day_filter or (None, None)
