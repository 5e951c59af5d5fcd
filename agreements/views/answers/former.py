"""Former states in a list: how many of its agreements they made, and the way to tell them apart."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from django.db.models import Count

from agreements.domain.country_pair import continued_from
from agreements.filters import AgreementFilter
from agreements.models import Party, vocabulary
from agreements.models.agreement_queryset import AgreementQuerySet
from agreements.views.lists.query import Query


@dataclass(frozen=True, slots=True)
class FormerState:
    """A state continued by one that was asked for, and how many of the agreements are its own."""

    name: str
    url: str
    count: int


@dataclass(frozen=True, slots=True)
class Former:
    """What includes/former.html prints; *states* are empty where former states are held apart."""

    states: list[FormerState]
    split_url: str
    joined_url: str


def former(grammar: AgreementFilter, found: AgreementQuerySet, query: Query) -> Former | None:
    """The former states that the countries asked for continue; None where they continue none.

    One query where they continue one and are joined with it, else none.
    """
    past = [old for code in _asked(grammar) for old in continued_from(code, grammar.past)[1:]]
    if not past:
        return None
    if not grammar.joined:
        return Former([], "", query.without("continuity"))
    return Former(former_states(found, past), query.having(continuity="split"), "")


def _asked(grammar: AgreementFilter) -> list[str]:
    asked = grammar.form.cleaned_data
    pair = asked["pair"]
    return [*asked["country"], *((pair.a, pair.b) if pair else ())]


def former_states(found: AgreementQuerySet, codes: list[str]) -> list[FormerState]:
    """Of *codes* those that are party to one of *found*, the most first."""
    parties = Party.objects.filter(
        country__in=codes, agreement__in=found.order_by().values("pk")
    ).order_by()
    counted = Counter(dict(parties.values_list("country").annotate(n=Count("agreement"))))
    return [
        FormerState(country.name_in_sentence, country.get_absolute_url(), count)
        for code, count in counted.most_common()
        for country in [vocabulary.country(code)]
    ]
