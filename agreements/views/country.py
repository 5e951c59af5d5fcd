"""``/countries/in/``: with whom a country has agreed, on what, and where it comes from."""

from __future__ import annotations

from typing import Any

from django.db.models import F
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from agreements.models import Country, CountryExistence, Official, Summit
from agreements.views.answers.asked import asked
from agreements.views.answers.former import former_states
from agreements.views.answers.moved import moved
from agreements.views.drawn.timeline import MOST_DRAWN, drawn_timeline
from agreements.views.lists.query import Query
from agreements.views.parts.country_names import names_of
from agreements.views.parts.country_past import past_of
from agreements.views.parts.country_rankings import extent, partners, subjects
from agreements.views.parts.country_scope import Scope, scope_of
from agreements.views.parts.official_rows import official_rows
from agreements.views.parts.pair_words import sentence
from agreements.views.parts.rows import rows
from agreements.views.words.phrases import first_upper

ROWS = 10
OFFICIALS = 12


def country(request: HttpRequest, code: str) -> HttpResponse:
    """The page of a country; a code in upper case leads to it (301), an unknown one is 404."""
    if code != code.lower():
        return moved(request, reverse("country", args=[code.lower()]))
    found = Country.objects.filter(code=code).first()
    if found is None:
        raise Http404
    told = asked(request, splittable=True)
    if isinstance(told, HttpResponse):
        return told
    scope = scope_of(found, split=told.split, as_of=told.as_of)
    return render(request, "country/country.html", _context(request, scope, told.query))


def _context(request: HttpRequest, scope: Scope, query: Query) -> dict[str, Any]:
    country, day = scope.country, scope.as_of
    return {
        "country": country,
        "type_word": first_upper(country.get_type_display()),
        "former": former_states(scope.agreements(), list(scope.codes[1:])) if scope.joins else [],
        "names": names_of(country),
        "past": past_of(country),
        "partners": partners(scope),
        "subjects": subjects(scope),
        "continuing": _continuing(scope),
        "as_of": day,
        "split_url": query.having(continuity="split") if scope.joins else "",
        "joined_url": country.get_absolute_url() + day.suffix if scope.split else "",
        "list_url": reverse("agreements") + scope.list_query,
        "timeline_url": reverse("timeline") + scope.list_query,
        "canonical_url": request.build_absolute_uri(country.get_absolute_url() + day.suffix),
        **_agreements(scope),
        **_people(scope),
        **_summits(scope),
    }


def _agreements(scope: Scope) -> dict[str, Any]:
    """The latest agreements, and as many as are drawn on the line of time."""
    day = scope.as_of
    latest = scope.agreements().newest_first().for_timeline(on=day.day)
    found = list(latest[: MOST_DRAWN + 1])
    drawn = found[:MOST_DRAWN]
    past = CountryExistence.objects.filter(country__in=scope.codes[1:]).select_related("country")
    whole = extent(scope)
    lead, rest = sentence(drawn, day) if found == drawn else ("", "")
    return {
        "count": whole["count"],
        "first_year": whole["first"] and whole["first"].year,
        "sentence_lead": lead,
        "sentence_rest": rest,
        "drawn_count": len(drawn),
        "timeline": drawn_timeline(drawn, as_of=day, covered=past),
        "rows": rows(drawn[:ROWS], on=day.day, suffix=day.suffix),
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


def _continuing(scope: Scope) -> Country | None:
    """The state that stands for this former one today."""
    if scope.continuing == scope.country.code:
        return None
    return Country.objects.get(code=scope.continuing)
