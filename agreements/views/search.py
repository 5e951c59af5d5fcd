"""``/search/``: one box for everything that has a name, and for agreements by their words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from agreements.domain.country_pair import CountryPair
from agreements.filters import AgreementFilter
from agreements.models import Agreement, Body, Official, Subject, vocabulary
from agreements.models.found_by_words import best_first
from agreements.models.search import Named, Reading, named, pair_of
from agreements.views.answers.refusal import refused_query
from agreements.views.lists.query import Query
from agreements.views.lists.searched import searched
from agreements.views.parts.found_words import with_found_words
from agreements.views.parts.rows import rows
from agreements.views.words.phrases import Link, pair_name, pair_url

KNOWN = ("q",)
SHOWN = 10


def search(request: HttpRequest) -> HttpResponse:
    """What the words find, of every noun; a page that names what cannot be read (400)."""
    today = timezone.localdate()
    query = Query(request.GET, KNOWN, ())
    grammar = AgreementFilter(query.data, Agreement.objects.published(), today=today)
    if faults := query.faults(grammar):
        return refused_query(request, query, grammar.form, faults)
    context: dict[str, Any] = {
        "q": query.data.get("q", ""),
        "canonical_url": request.build_absolute_uri(request.path + query.plain),
    }
    if grammar.searched is not None:
        context |= _found(grammar, query)
    return render(request, "search/search.html", context)


def _found(grammar: AgreementFilter, query: Query) -> dict[str, Any]:
    found = grammar.selected()
    count = found.count()
    worded = grammar.worded
    ordered = found.order_by(*best_first(worded)) if worded else found.newest_first()
    shown = list(ordered.for_list(on=grammar.today)[:SHOWN])
    lists = reverse("agreements")
    how = searched(grammar, query, count)
    return {
        "count": count,
        "rows": with_found_words(rows(shown, on=grammar.today), shown, grammar.searched),
        "searched": how,
        "literal_base": lists,
        "list_url": lists + query.plain,
        "groups": _groups(grammar.form.cleaned_data["q"], grammar.searched),
    }


def _groups(text: str, reading: Reading | None) -> list[dict[str, Any]]:
    """What has such a name, by noun; nouns without any are left out."""
    titles = {
        "country": _("Countries"),
        "official": _("Officials"),
        "summit": _("Summits"),
        "series": _("Series of summits"),
        "subject": _("Subjects"),
        "body": _("Bodies"),
    }
    found = named(text, reading.left if reading and reading.understood else "")
    links = _pair(found.get("country", []), found.get("subject", []), reading)
    pair = {"noun": "pair", "title": _("Pair"), "links": links}
    others = [
        {"noun": noun, "title": titles[noun], "links": [_link(row) for row in rows]}
        for noun, rows in found.items()
    ]
    return [group for group in (pair, *others) if group["links"]]


def _pair(
    countries: Iterable[Named], subjects: Iterable[Named], reading: Reading | None
) -> list[dict[str, Any]]:
    """Where two countries are named their page, and what they agreed on the subjects named."""
    pair = pair_of(reading.understood) if reading else None
    name = {row.pk: row.name for row in countries}
    if pair is None or not {pair.a, pair.b} <= name.keys():
        return []
    both = pair_name(name[pair.a], name[pair.b])
    lists = f"{reverse('agreements')}?pair={pair}"
    on = _agreed_on(pair, [row for row in subjects if isinstance(row, Subject)])
    links = [
        Link(both, pair_url(pair.a, pair.b)),
        *(Link(f"{both}: {row.name}", f"{lists}&subject={row.slug}") for row in on),
    ]
    return [{"link": link, "of": ""} for link in links]


def _agreed_on(pair: CountryPair, subjects: list[Subject]) -> list[Subject]:
    """Those of *subjects* on which the two have a published agreement; one query, or none."""
    if not subjects:
        return []
    joined = pair.joined(vocabulary.continuations()) == pair
    found = Agreement.objects.published().between(str(pair), joined=joined).order_by()
    held = found.values_list("subjects", "subjects__parent").distinct()
    keys = {key for row in held for key in row}
    return [subject for subject in subjects if subject.pk in keys]


def _link(row: Named) -> dict[str, Any]:
    if isinstance(row, Body):
        link = Link(row.name, f"{reverse('agreements')}?body={row.slug}")
    else:
        link = Link(row.name, row.get_absolute_url())
    of = row.country.name if isinstance(row, Official | Body) and row.country else ""
    return {"link": link, "of": of}
