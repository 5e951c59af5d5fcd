"""With whom a country has agreed, and on what: numbers of published agreements alone."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, F, Max, Min
from django.db.models.functions import Coalesce
from django.urls import reverse

from agreements.models import AgreementPair, Country, Subject
from agreements.models.address import address
from agreements.views.drawn.ranking import Ranked, ranking, year_of
from agreements.views.parts.country_scope import Scope


def partners(scope: Scope) -> list[Ranked]:
    """The other countries, most agreements first; each leads to the page of the pair."""
    counted = [
        (row, code) for row in _pairs(scope) if (code := _other(row[scope.column], scope.codes))
    ]
    names = dict(
        Country.objects.filter(code__in=[code for _row, code in counted]).values_list(
            "code", "name"
        )
    )
    return ranking(
        [
            Ranked(
                name=names[code],
                url=_pair_url(row[scope.column], scope),
                count=row["count"],
                first_year=year_of(row["first"]),
                last_year=year_of(row["last"]),
            )
            for row, code in counted
        ]
    )


def _pairs(scope: Scope) -> Any:
    """Pairs of the country's agreements; among them those of co-parties, which are not its own."""
    return (
        AgreementPair.objects.filter(public=True, agreement__in=scope.agreements())
        .values(scope.column)
        .annotate(count=Count("agreement", distinct=True), first=Min("begins"), last=Max("begins"))
        .order_by()
    )


def _other(pair: str, codes: tuple[str, ...]) -> str:
    """The other code of a pair that has one of *codes*, else empty."""
    a, _hyphen, b = pair.partition("-")
    return b if a in codes else a if b in codes else ""


def _pair_url(pair: str, scope: Scope) -> str:
    if scope.split:
        return address("pair", pair) + "?continuity=split" + scope.as_of.more
    return address("pair", pair) + scope.as_of.suffix


def subjects(scope: Scope) -> list[Ranked]:
    """The groups of subjects, most agreements first; the number leads to the list."""
    found = (
        scope.agreements()
        .filter(subjects__isnull=False)
        .values(group=Coalesce("subjects__parent", "subjects"))
        .annotate(
            count=Count("pk", distinct=True),
            first=Min("chronology__begins"),
            last=Max("chronology__begins"),
        )
        .order_by()
    )
    groups = Subject.objects.filter(parent=None).in_bulk()
    return ranking([_subject(groups[row["group"]], row, scope) for row in found])


def _subject(group: Subject, row: Any, scope: Scope) -> Ranked:
    return Ranked(
        name=group.name,
        url=group.get_absolute_url() + scope.as_of.suffix,
        count=row["count"],
        first_year=year_of(row["first"]),
        last_year=year_of(row["last"]),
        list_url=f"{reverse('agreements')}{scope.list_query}&subject={group.slug}",
    )


def extent(scope: Scope) -> dict[str, Any]:
    """How many agreements there are, and the first and last day they are filed under."""
    days = F("chronology__begins")
    return scope.agreements().aggregate(count=Count("pk"), first=Min(days), last=Max(days))
