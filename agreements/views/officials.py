"""``/officials/``: who signed, witnessed or attended, with the office last held."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from agreements.forms.query.officials import SORTS, OfficialForm, initials
from agreements.models import Official
from agreements.models.official import OfficialQuerySet
from agreements.views.answers.refusal import refused_query
from agreements.views.lists.chips import chips
from agreements.views.lists.paging import page_of
from agreements.views.lists.query import ParameterFault, Query
from agreements.views.lists.sorting import sort_links
from agreements.views.parts.official_rows import official_rows

PER_PAGE = 100
KNOWN = tuple(OfficialForm.base_fields)
ORDERS = {"name": ("name", "slug"), "-agreements": ("-signed", "name", "slug")}


def officials(request: HttpRequest) -> HttpResponse:
    """The list, or a page that names every parameter which cannot be read (400, 404)."""
    query = Query(request.GET, KNOWN, ())
    form = OfficialForm(query.data)
    if faults := query.faults_of(form):
        return refused_query(request, query, form, faults)
    everyone = Official.objects.public()
    selected = form.selected(everyone)
    count = selected.count()
    page = page_of(query, form.cleaned_data["page"] or 1, PER_PAGE, count)
    if isinstance(page, ParameterFault):
        return refused_query(request, query, form, [page])
    order = ORDERS[form.cleaned_data["sort"] or "name"]
    shown = selected.counting_agreements().order_by(*order).for_list()[page.rows]
    context: dict[str, Any] = {
        "count": count,
        "officials": official_rows(shown),
        "letters": _letters(query, everyone),
        "form": form,
        "chips": chips(query, form, request.path),
        "clear_url": request.path if query.data else "",
        "sort_links": sort_links(query, SORTS),
        "canonical_url": request.build_absolute_uri(request.path + query.plain),
        "page": page if page.pages > 1 else None,
    }
    return render(request, "officials/officials.html", context)


def _letters(query: Query, officials: OfficialQuerySet) -> list[dict[str, Any]]:
    """The letters with which a word of some name begins, each as a way to narrow the list."""
    names = officials.order_by().values_list("name", flat=True)
    found = sorted(set().union(*map(initials, names)))
    current = query.data.get("letter", "").casefold()
    return [
        {
            "letter": letter.upper(),
            "url": query.having(letter=letter),
            "current": letter == current,
        }
        for letter in found
    ]
