"""What a query of the grammar selects, and how many that are."""

from __future__ import annotations

from django.db.models import Count, Q

from agreements.domain.lifecycle import AT_ALL
from agreements.filters import AgreementFilter
from agreements.models import StatusDelta
from agreements.models.agreement_queryset import AgreementQuerySet
from agreements.models.facets import total

NARROWS_NOTHING = {"sort", "page", "per_page", "continuity"}


def listed(grammar: AgreementFilter) -> AgreementQuerySet:
    """Everything selected, within the days asked for; needs a grammar without faults."""
    days = grammar.day_filter
    return grammar.selected().signed_within(*days) if days else grammar.selected()


def counts(grammar: AgreementFilter, found: AgreementQuerySet) -> dict[str, int]:
    """How many there are; with a day filter, how many for certain and how many are undated.

    Two queries with a day filter, else one; of the whole registry on a day the count is kept.
    """
    if not grammar.day_filter:
        kept = _kept(grammar)
        count = found.count() if kept is None else kept
        return {"count": count, "certain_count": count, "possible_count": 0, "undated_count": 0}
    told = found.aggregate(count=Count("pk"), certain_count=Count("pk", filter=Q(match=0)))
    return {
        **told,
        "possible_count": told["count"] - told["certain_count"],
        "undated_count": grammar.selected().undated().count(),
    }


def _kept(grammar: AgreementFilter) -> int | None:
    """The count out of the kept sums; None where more than the day and the status is asked."""
    values = grammar.form.cleaned_data
    asked = {name for name, value in values.items() if value} - NARROWS_NOTHING
    if not asked:
        return total()
    if asked not in (
        {"as_of"},
        {"status"},
        {"status", "as_of"},
        {"in_force"},
        {"in_force", "as_of"},
    ):
        return None
    if values["in_force"] not in ("", "yes"):
        return None
    counted = StatusDelta.objects.on(grammar.on)
    in_force = counted.pop(AT_ALL, 0)
    if values["in_force"]:
        return in_force
    return sum(counted.get(status, 0) for status in values["status"] or counted)
