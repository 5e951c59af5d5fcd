"""``/countries/``: who can be a party, and how much each has agreed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from agreements.forms.query.countries import MULTIPLE, SORTS, CountryForm
from agreements.models import Country
from agreements.models.facets import Extent, countries_extent
from agreements.views.answers.refusal import refused_query
from agreements.views.lists.chips import chips
from agreements.views.lists.query import Query
from agreements.views.lists.sorting import sort_links
from agreements.views.words.phrases import first_upper

KNOWN = tuple(CountryForm.base_fields)


@dataclass(frozen=True, slots=True)
class CountryLine:
    """What countries/line.html prints."""

    name: str
    url: str
    badge: str
    type_word: str
    count: int
    first_year: int | None
    last_year: int | None
    share: int


def countries(request: HttpRequest) -> HttpResponse:
    """The list, or a page that names every parameter which cannot be read (400)."""
    query = Query(request.GET, KNOWN, MULTIPLE)
    form = CountryForm(query.data)
    if faults := query.faults_of(form):
        return refused_query(request, query, form, faults)
    found = list(form.selected(Country.objects.all()).order_by("name"))
    known = countries_extent()
    told = [(country, known.get(country.code, Extent())) for country in found]
    most = max((extent.count for _country, extent in told), default=0) or 1
    lines = [_line(country, extent, most) for country, extent in told]
    agreed = [line for line in lines if line.count]
    if form.cleaned_data["sort"] != "name":
        agreed.sort(key=lambda line: (-line.count, line.name))
    context: dict[str, Any] = {
        "lines": agreed,
        "total": len(lines),
        "others": [line for line in lines if not line.count],
        "form": form,
        "chips": chips(query, form, request.path),
        "clear_url": request.path if query.data else "",
        "sort_links": sort_links(query, SORTS),
        "canonical_url": request.build_absolute_uri(request.path + query.plain),
    }
    return render(request, "countries/countries.html", context)


def _line(country: Country, extent: Extent, most: int) -> CountryLine:
    return CountryLine(
        country.name,
        country.get_absolute_url(),
        country.badge,
        first_upper(country.get_type_display()),
        extent.count,
        extent.first_year,
        extent.last_year,
        max(1, round(100 * extent.count / most)),
    )
