"""Counts of every facet within a scope, each with its own choice left open: one query."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection

from agreements.models.agreement_queryset import AgreementQuerySet

from .chosen import STATUS, Chosen

# Where a facet's values stand in the rows of the scope; decades are differences at their edges.
_VALUES = {
    "kind": "kind, 1 FROM scope",
    "binding": "binding, 1 FROM scope",
    "level": "level, 1 FROM scope",
    "status": "status, 1 FROM scope",
    "subject": "v::text, 1 FROM scope, unnest(subjects) AS v",
    "source_kind": "v, 1 FROM scope, unnest(source_kinds) AS v",
    "country": "v, 1 FROM scope, unnest(countries) AS v",
    "decade": "d, n FROM scope, LATERAL (VALUES (first, 1), (last, -1)) AS v(d, n)",
}
FACETS = tuple(_VALUES)


@dataclass(frozen=True, slots=True)
class FacetCounts:
    """By facet and value how many; ``decades`` by their first year, from the first to the last."""

    values: dict[str, dict[str, int]] = field(default_factory=dict)
    decades: dict[int, int] = field(default_factory=dict)


def counted(scope: AgreementQuerySet, chosen: Chosen) -> FacetCounts:
    """How many of *scope* have each value, of those that meet what is chosen of other facets."""
    try:
        sql, params = scope.order_by().values("pk").query.sql_with_params()
    except EmptyResultSet:
        return FacetCounts()
    conditions = chosen.conditions()
    asked: list[Any] = [chosen.on]
    flags = ""
    for name, (text, values) in conditions.items():
        flags += f", {text} AS is_{name}"
        asked += values
    counts = " UNION ALL ".join(_counting(name, conditions) for name in FACETS)
    with connection.cursor() as cursor:
        cursor.execute(
            f"WITH scope AS MATERIALIZED (SELECT kind, binding, level, subjects, countries, "
            f"source_kinds, {_DECADES}, {STATUS} AS status{flags} "
            f"FROM agreements_facets WHERE agreement_id IN ({sql})) {counts}",
            [*asked, *params],
        )
        return arranged(cursor.fetchall())


_DECADES = """
    CASE WHEN concluded_first IS NULL AND concluded_last IS NULL THEN 'none'
        ELSE coalesce(extract(decade FROM concluded_first)::int::text, '') END AS first,
    coalesce((extract(decade FROM concluded_last)::int + 1)::text, 'none') AS last
"""


def _counting(name: str, conditions: Iterable[str]) -> str:
    others = [f"is_{other}" for other in conditions if other != name]
    where = " AND ".join(others) or "true"
    values, source = _VALUES[name].split(" FROM ", 1)
    value, n = values.rsplit(", ", 1)
    return f"SELECT '{name}', {value}, sum({n}) FROM {source} WHERE {where} GROUP BY 2"


def arranged(rows: Iterable[tuple[str, str, int]]) -> FacetCounts:
    """Rows of facet, value and number as counts; the differences of decades added up."""
    values: dict[str, dict[str, int]] = {name: {} for name in FACETS}
    edges: dict[str, int] = {}
    for facet, value, n in rows:
        if facet == "decade":
            edges[value] = edges.get(value, 0) + int(n)
        elif n:
            values[facet][value] = int(n)
    return FacetCounts(values, _decades(edges))


def _decades(edges: dict[str, int]) -> dict[int, int]:
    """How many were possibly concluded in each decade between the first and last edge known."""
    held = edges.pop("", 0)  # of unbounded beginning
    edges.pop("none", None)
    days = sorted((int(decade), n) for decade, n in edges.items())
    if not days:
        return {}
    found, at = {}, 0
    for decade in range(days[0][0] - bool(held), days[-1][0] + 1):
        while at < len(days) and days[at][0] <= decade:
            held += days[at][1]
            at += 1
        found[decade * 10] = held
    return {year: n for year, n in found.items() if n}
