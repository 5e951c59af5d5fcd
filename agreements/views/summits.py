"""``/summits/``: the meetings at which agreements are made, year by year."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from agreements.forms.query.summits import MULTIPLE, SummitForm
from agreements.models import Summit
from agreements.views.answers.refusal import refused_query
from agreements.views.lists.chips import chips
from agreements.views.lists.paging import page_of
from agreements.views.lists.query import ParameterFault, Query
from agreements.views.parts.summit_rows import SummitRow, summit_rows, year_of

PER_PAGE = 100
KNOWN = tuple(SummitForm.base_fields)


@dataclass(frozen=True, slots=True)
class Year:
    """The summits of a year; ``number`` is None where no day is known."""

    number: int | None
    rows: list[SummitRow]


def summits(request: HttpRequest) -> HttpResponse:
    """The list, or a page that names every parameter which cannot be read (400, 404)."""
    query = Query(request.GET, KNOWN, MULTIPLE)
    form = SummitForm(query.data)
    if faults := query.faults_of(form):
        return refused_query(request, query, form, faults)
    selected = form.selected(Summit.objects.all())
    count = selected.count()
    page = page_of(query, form.cleaned_data["page"] or 1, PER_PAGE, count)
    if isinstance(page, ParameterFault):
        return refused_query(request, query, form, [page])
    context = {
        "count": count,
        "years": _years(list(selected.latest_first().for_list()[page.rows])),
        "form": form,
        "chips": chips(query, form, request.path),
        "clear_url": request.path if query.data else "",
        "canonical_url": request.build_absolute_uri(request.path + query.plain),
        "page": page if page.pages > 1 else None,
    }
    return render(request, "summits/summits.html", context)


def _years(found: list[Summit]) -> list[Year]:
    return [Year(number, summit_rows(rows)) for number, rows in groupby(found, year_of)]
