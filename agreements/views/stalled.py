"""``/stalled/``: what was signed and waits to take effect, the longest wait first."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from agreements.filters import PER_PAGE, AgreementFilter
from agreements.models import Agreement, Wait
from agreements.views.answers.former import former
from agreements.views.answers.refusal import refused_query
from agreements.views.lists.as_of import as_of
from agreements.views.lists.chips import chips
from agreements.views.lists.paging import page_of
from agreements.views.lists.query import ParameterFault, Query
from agreements.views.lists.selection import listed
from agreements.views.parts.waiting import waiting_rows

KNOWN = tuple(name for name in AgreementFilter.base_filters if name != "sort")


def stalled(request: HttpRequest) -> HttpResponse:
    """The list, or a page that names every parameter which cannot be read (400, 404)."""
    query = Query(request.GET, KNOWN)
    grammar = AgreementFilter(query.data, Agreement.objects.published(), today=timezone.localdate())
    if faults := query.faults(grammar):
        return refused_query(request, query, grammar.form, faults)
    asked = grammar.form.cleaned_data
    day = as_of(query, asked["as_of"], grammar.today)
    found = listed(grammar)
    waits = Wait.objects.of(found).stalled(on=day.day)
    count = waits.count()
    page = page_of(query, asked["page"] or 1, asked["per_page"] or PER_PAGE, count)
    if isinstance(page, ParameterFault):
        return refused_query(request, query, grammar.form, [page])
    context: dict[str, Any] = {
        "count": count,
        "rows": waiting_rows(waits[page.rows], day),
        "as_of": day,
        "former": former(grammar, found, query),
        "form": grammar.form,
        "chips": chips(query, grammar.form, request.path),
        "clear_url": request.path if query.data else "",
        "list_url": reverse("agreements") + query.plain,
        "canonical_url": request.build_absolute_uri(request.path + query.plain),
        "page": page if page.pages > 1 else None,
    }
    return render(request, "stalled/stalled.html", context)
