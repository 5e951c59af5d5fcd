"""When agreements began, by month and by country: counted, or for all that is published kept."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.db.models import Count, Sum

from agreements.domain.timeline.density import month_of
from agreements.models.agreement_queryset import AgreementQuerySet
from agreements.models.revision import while_unchanged

from .kept import Facets, FacetTally

Months = dict[tuple[int | None, int | None], int]


@dataclass(frozen=True, slots=True)
class Extent:
    """How many agreements, and the first and last year under which they are filed, if any."""

    count: int = 0
    first_year: int | None = None
    last_year: int | None = None


def months(scope: AgreementQuerySet) -> Months:
    """How many of *scope*, all published, by the first subject's group and the month; one query.

    The group is a primary key; a month as in `month_of`, None without a known day.
    """
    rows = (
        Facets.objects.filter(agreement__in=scope.order_by().values("pk"))
        .values_list("first_group", "begins__year", "begins__month")
        .annotate(n=Count("pk"))
        .order_by()
    )
    return {
        (group, None if year is None else month_of(year, month)): n
        for group, year, month, n in rows
    }


@while_unchanged
def months_of_all() -> Months:
    """The same of everything published, from the sums that are kept."""
    found: Months = {}
    for value, n in _sums("month"):
        group, month = value.split(" ")
        found[int(group) if group else None, int(month) if month else None] = n
    return found


@while_unchanged
def countries_extent() -> dict[str, Extent]:
    """By code, what each country has agreed itself: what a predecessor agreed is the predecessor's.

    Countries without an agreement are left out.
    """
    numbers: dict[str, int] = {}
    years: dict[str, list[int]] = {}
    for value, n in _sums("country", "country year"):
        code, _space, year = value.partition(" ")
        if year:
            years.setdefault(code, []).append(int(year))
        else:
            numbers[code] = n
    return {code: _extent(n, years.get(code, ())) for code, n in numbers.items()}


@while_unchanged
def without_subject() -> int:
    """How many published agreements have none."""
    return sum(n for _value, n in _sums("no subject"))


def _extent(count: int, years: Collection[int]) -> Extent:
    return Extent(count, min(years, default=None), max(years, default=None))


def _sums(*facets: str) -> Iterable[tuple[str, int]]:
    rows = FacetTally.objects.filter(facet__in=facets).values_list("value").order_by()
    return rows.annotate(sum=Sum("n")).exclude(sum=0)
