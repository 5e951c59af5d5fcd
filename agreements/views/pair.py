"""``/pairs/in-ru/``: everything two countries have agreed, on one line of time."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Count, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from agreements.domain.country_pair import CountryPair, continued_from
from agreements.forms.grammar import pair_named
from agreements.models import (
    Agreement,
    AgreementPair,
    CountryExistence,
    Coverage,
    Summit,
    vocabulary,
)
from agreements.models.choices import AgreementKind
from agreements.views.as_of import AsOf
from agreements.views.asked import Asked, asked
from agreements.views.drawn_timeline import drawn_timeline
from agreements.views.moved import moved
from agreements.views.pair_words import coverage_words, former_words, sentence
from agreements.views.rows import rows
from agreements.views.summit_rows import held_at
from agreements.views.words import (
    date_words,
    first_upper,
    pair_name,
    pair_url,
)

ROWS = 25


def pair(request: HttpRequest, codes: str) -> HttpResponse:
    """The page of a pair; another order or case of the codes leads to it (301)."""
    try:
        named = pair_named(codes)
    except ValidationError as error:
        raise Http404(" ".join(error.messages)) from error
    if str(named) != codes:
        return moved(request, reverse("pair", args=[str(named)]))
    told = asked(request, splittable=True)
    if isinstance(told, HttpResponse):
        return told
    return render(request, "pair/pair.html", _context(request, named, told))


def _context(request: HttpRequest, named: CountryPair, told: Asked) -> dict[str, Any]:
    day = told.as_of
    continuations = vocabulary.continuations()
    parent = named.joined(continuations) or named
    joined = parent == named and not told.split
    a, b = vocabulary.country(named.a), vocabulary.country(named.b)
    found = list(
        day.begun(Agreement.objects.published().between(str(named), joined=joined))
        .newest_first()
        .for_timeline(on=day.day)
    )
    listing = (
        f"{reverse('agreements')}?pair={named}{'' if joined else '&continuity=split'}{day.more}"
    )
    lead, rest = sentence(found, day)
    summits = day.held(_summits(named, continuations if joined else {}))
    former = _former(named, day)
    past = [code for side in (named.a, named.b) for code in continued_from(side, continuations)[1:]]
    covered = CountryExistence.objects.filter(country__in=past).select_related("country")
    return {
        "pair": {
            "slug": str(named),
            "name": pair_name(a.name, b.name),
            "a": {"code": a.badge, "name": a.name},
            "b": {"code": b.badge, "name": b.name},
        },
        "sentence_lead": lead,
        "sentence_rest": rest,
        "predecessors_note": former_words(former) if joined else "",
        "split_url": told.query.having(continuity="split") if joined and former else "",
        "split_label": _("only as %s") % pair_name(a.name, b.name),
        "joined_url": pair_url(parent.a, parent.b) + day.suffix
        if parent != named or told.split
        else "",
        "joined_label": _("together with predecessor states"),
        "former_pairs": [
            {"url": pair_url(*pair.split("-")) + day.suffix, "name": _("only %s") % name}
            for pair, name, _count in former
        ]
        if parent == named
        else [],
        "as_of": day,
        "coverage": [
            coverage_words(row) for row in Coverage.objects.of_pair(named).select_related("source")
        ],
        "timeline": drawn_timeline(
            found, as_of=day, summits=summits, covered=covered if joined else ()
        ),
        "rows": rows(found[:ROWS], on=day.day, with_pair=False, suffix=day.suffix),
        "all_url": listing,
        "summits": [_summit_line(summit) for summit in summits],
        "kinds": _kinds(found, listing),
        "canonical_url": request.build_absolute_uri(request.path + day.suffix),
    }


def _former(named: CountryPair, day: AsOf) -> list[tuple[str, str, int]]:
    """Pairs with a former state that this one continues: slug, name, published agreements."""
    found = (
        _public_pairs(day)
        .filter(joined=str(named))
        .exclude(pair=str(named))
        .values_list("pair")
        .annotate(count=Count("agreement"))
        .order_by("pair")
    )
    counted = dict(found)
    codes = {code for pair in counted for code in pair.split("-")}
    names = {code: vocabulary.country(code).name_in_sentence for code in codes}
    return [
        (pair, pair_name(*(names[code] for code in pair.split("-"))), count)
        for pair, count in counted.items()
    ]


def _public_pairs(day: AsOf) -> QuerySet[AgreementPair]:
    pairs = AgreementPair.objects.filter(public=True)
    if day.asked:
        return pairs.filter(agreement__in=Agreement.objects.begun(by=day.day).order_by())
    return pairs


def _summits(named: CountryPair, continuations: dict[str, str]) -> list[Summit]:
    """Summits of the two, latest first, with the number of published agreements made there."""
    first, second = (list(continued_from(code, continuations)) for code in (named.a, named.b))
    met = Summit.objects.of_countries(first, second).select_related("country")
    return list(met.counting_agreements())


def _summit_line(summit: Summit) -> dict[str, Any]:
    return {
        "name": summit.name,
        "url": summit.get_absolute_url(),
        "date_words": date_words(summit.dates),
        "place_words": held_at(summit),
        "count": summit.made_there,
    }


def _kinds(found: list[Agreement], listing: str) -> list[dict[str, Any]]:
    counted: dict[str, int] = {}
    for agreement in found:
        counted[agreement.kind] = counted.get(agreement.kind, 0) + 1
    return [
        {
            "word": first_upper(str(AgreementKind(kind).label)),
            "count": count,
            "url": f"{listing}&kind={kind}",
        }
        for kind, count in sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))
    ]
