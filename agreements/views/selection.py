"""What a query of the grammar selects, and how many that are."""

from __future__ import annotations

from django.db.models import Count, Q

from agreements.filters import AgreementFilter
from agreements.models.agreement_queryset import AgreementQuerySet


def listed(grammar: AgreementFilter) -> AgreementQuerySet:
    """Everything selected, within the days asked for; needs a grammar without faults."""
    days = grammar.day_filter
    return grammar.selected().signed_within(*days) if days else grammar.selected()


def counts(grammar: AgreementFilter, found: AgreementQuerySet) -> dict[str, int]:
    """How many there are; with a day filter, how many for certain and how many are undated.

    Two queries with a day filter, else one.
    """
    if not grammar.day_filter:
        count = found.count()
        return {"count": count, "certain_count": count, "possible_count": 0, "undated_count": 0}
    told = found.aggregate(count=Count("pk"), certain_count=Count("pk", filter=Q(match=0)))
    return {
        **told,
        "possible_count": told["count"] - told["certain_count"],
        "undated_count": grammar.selected().undated().count(),
    }
