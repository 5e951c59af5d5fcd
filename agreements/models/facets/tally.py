"""Counts of every facet over all that is published, from sums that are kept."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import connection
from django.db.models import Sum

from agreements.models.revision import while_unchanged

from .chosen import Day
from .counts import FACETS, FacetCounts, arranged
from .kept import FacetTally

_SUMS = """
    SELECT facet, value, sum(n) FROM agreements_facettally
    WHERE facet = ANY(%s) AND (day IS NULL OR day <= %s) GROUP BY facet, value
"""


@while_unchanged
def total() -> int:
    """How many published agreements there are, from the sum that is kept."""
    everything = FacetTally.objects.filter(facet="all").aggregate(n=Sum("n"))
    return int(everything["n"] or 0)


@while_unchanged
def tallied(on: Day) -> tuple[int, FacetCounts]:
    """How many there are in all, and of each value; statuses of day *on*."""
    with connection.cursor() as cursor:
        cursor.execute(_SUMS, [["all", *FACETS], on])
        rows: list[tuple[str, str, int]] = cursor.fetchall()
    return _all(rows), arranged(row for row in rows if row[0] != "all")


def _all(rows: Iterable[tuple[str, str, int]]) -> int:
    return next((int(n) for facet, _value, n in rows if facet == "all"), 0)
