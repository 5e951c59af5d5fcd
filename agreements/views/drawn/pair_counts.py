"""The documented pairs: how many published agreements each has, and of which years."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db.models import Count, Max, Min

from agreements.models import AgreementPair, Country
from agreements.models.revision import while_unchanged
from agreements.views.words.phrases import pair_name, pair_url


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
    return [
        PairCount(
            codes=(a, b),
            name=pair_name(names[a], names[b]),
            url=pair_url(a, b),
            count=count,
            first_year=first.year if first else None,
            last_year=last.year if last else None,
        )
        for joined, count, first, last in _counted()
        for a, b in [joined.split("-")]
    ]


@while_unchanged
def _counted() -> list[tuple[str, int, dt.date | None, dt.date | None]]:
    """Each pair, how many agreements it has, and the first and last day they are filed under."""
    found = AgreementPair.objects.filter(public=True).exclude(joined="").values("joined")
    return list(
        found.annotate(
            count=Count("agreement", distinct=True), first=Min("begins"), last=Max("begins")
        )
        .order_by("-count", "joined")
        .values_list("joined", "count", "first", "last")
    )
