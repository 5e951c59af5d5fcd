"""The documented pairs: how many published agreements each has, and of which years."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, Max, Min

from agreements.models import AgreementPair, Country
from agreements.views.words import pair_name, pair_url


@dataclass(frozen=True, slots=True)
class PairCount:
    """A pair of continuing states, with the number and the years of its published agreements."""

    codes: tuple[str, str]
    name: str
    url: str
    count: int
    first_year: int | None
    last_year: int | None


def documented_pairs() -> list[PairCount]:
    """Pairs of continuing states with published agreements, most documented first."""
    names = dict(Country.objects.values_list("code", "name"))
    found = (
        AgreementPair.objects.filter(public=True)
        .exclude(joined="")
        .values("joined")
        .annotate(count=Count("agreement", distinct=True), first=Min("begins"), last=Max("begins"))
        .order_by("-count", "joined")
    )
    return [
        PairCount(
            codes=(a, b),
            name=pair_name(names[a], names[b]),
            url=pair_url(a, b),
            count=row["count"],
            first_year=row["first"] and row["first"].year,
            last_year=row["last"] and row["last"].year,
        )
        for row in found
        for a, b in [row["joined"].split("-")]
    ]
