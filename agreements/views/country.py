"""``/countries/in/``: with whom a country has agreed, on what, and where it comes from."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db.models import F
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from agreements.models import Agreement, Country, CountryExistence, Official, Summit
from agreements.views.country_names import names_of
from agreements.views.country_past import past_of
from agreements.views.country_rankings import extent, partners, subjects
from agreements.views.country_scope import Scope, scope_of
from agreements.views.drawn_timeline import MOST_DRAWN, drawn_timeline
from agreements.views.official_rows import official_rows
from agreements.views.pair_words import sentence
from agreements.views.query import ParameterFault, Query
from agreements.views.refusal import refused_page
from agreements.views.rows import rows
from agreements.views.words import first_upper

ROWS = 10
OFFICIALS = 12


def country(request: HttpRequest, code: str) -> HttpResponse:
    """The page of a country; a code in upper case leads to it (301), an unknown one is 404."""
    if code != code.lower():
        query = request.META.get("QUERY_STRING", "")
        target = reverse("country", args=[code.lower()])
        return redirect(f"{target}?{query}" if query else target, permanent=True)
    found = Country.objects.filter(code=code).first()
    if found is None:
        raise Http404
    asked = Query(request.GET, ("continuity",), ())
    if faults := _faults(asked):
        return refused_page(request, faults, request.path)
    scope = scope_of(found, split="continuity" in asked.data)
    return render(request, "country/country.html", _context(request, scope))


def _faults(query: Query) -> list[ParameterFault]:
    faults = list(query.own_faults())
    if not faults and query.data.get("continuity", "split") != "split":
        faults.append(ParameterFault("continuity", _("Write split, or leave it out.")))
    return faults


def _context(request: HttpRequest, scope: Scope) -> dict[str, Any]:
    country = scope.country
    return {
        "country": country,
        "type_word": first_upper(country.get_type_display()),
        "joined_names": _former_names(scope),
        "names": names_of(country),
        "past": past_of(country),
        "partners": partners(scope),
        "subjects": subjects(scope),
        "continuing": _continuing(scope),
        "split_url": "?continuity=split" if scope.joins else "",
        "joined_url": country.get_absolute_url() if scope.split else "",
        "list_url": reverse("agreements") + scope.list_query,
        "timeline_url": reverse("timeline") + scope.list_query,
        "canonical_url": request.build_absolute_uri(country.get_absolute_url()),
        **_agreements(scope, timezone.localdate()),
        **_people(scope),
        **_summits(scope),
    }


def _agreements(scope: Scope, today: dt.date) -> dict[str, Any]:
    """The latest agreements, and as many as are drawn on the line of time."""
    found = list(
        Agreement.objects.published()
        .with_country(scope.codes)
        .newest_first()
        .for_timeline(on=today)[: MOST_DRAWN + 1]
    )
    drawn = found[:MOST_DRAWN]
    past = CountryExistence.objects.filter(country__in=scope.codes[1:]).select_related("country")
    whole = extent(scope)
    lead, rest = sentence(drawn, today) if found == drawn else ("", "")
    return {
        "count": whole["count"],
        "first_year": whole["first"] and whole["first"].year,
        "sentence_lead": lead,
        "sentence_rest": rest,
        "drawn_count": len(drawn),
        "timeline": drawn_timeline(drawn, today=today, covered=past),
        "rows": rows(drawn[:ROWS], on=today),
    }


def _people(scope: Scope) -> dict[str, Any]:
    """Officials with most signatures, and the way to the others where there are more."""
    own = Official.objects.public().of_countries(scope.codes).counting_agreements()
    ranked = own.order_by(F("signed").desc(), "name").for_list()
    found = official_rows(ranked[: OFFICIALS + 1])
    return {
        "officials": found[:OFFICIALS],
        "officials_url": f"{reverse('officials')}?country={scope.country.code}"
        if len(found) > OFFICIALS
        else "",
    }


def _summits(scope: Scope) -> dict[str, Any]:
    came = Summit.countries.through.objects.filter(country__in=scope.codes)
    return {
        "summits_attended": came.values("summit").distinct().count(),
        "summits_hosted": Summit.objects.filter(country__in=scope.codes).count(),
        "summits_url": f"{reverse('summits')}?country={scope.country.code}",
    }


def _former_names(scope: Scope) -> list[Country]:
    return list(Country.objects.filter(code__in=scope.codes[1:])) if scope.joins else []


def _continuing(scope: Scope) -> Country | None:
    """The state that stands for this former one today."""
    if scope.continuing == scope.country.code:
        return None
    return Country.objects.get(code=scope.continuing)
