"""What the page of a pair covers: the two states alone, or with those that they continue."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Count, QuerySet
from django.urls import reverse

from agreements.domain.country_pair import CountryPair, continued_from
from agreements.models import Agreement, AgreementPair, CountryExistence, Summit, vocabulary
from agreements.models.agreement_queryset import AgreementQuerySet
from agreements.views.lists.as_of import AsOf


@dataclass(frozen=True, slots=True)
class PairScope:
    """*pair* is the one asked for, *parent* the one that it is part of: itself for today's states.

    *continuations* are former states, each with the state that continues it.
    """

    pair: CountryPair
    parent: CountryPair
    continuations: Mapping[str, str]
    split: bool
    as_of: AsOf

    @property
    def is_whole(self) -> bool:
        """Whether it is a pair of states that nobody continues."""
        return self.pair == self.parent

    @property
    def joins(self) -> bool:
        """Whether former states are part of it."""
        return self.is_whole and not self.split

    @property
    def list_url(self) -> str:
        """The list of its agreements."""
        split = "" if self.joins else "&continuity=split"
        return f"{reverse('agreements')}?pair={self.pair}{split}{self.as_of.more}"

    def agreements(self) -> AgreementQuerySet:
        """The published ones of the two, as far as they had begun."""
        published = Agreement.objects.published()
        return self.as_of.begun(published.between(str(self.pair), joined=self.joins))

    def summits(self) -> list[Summit]:
        """Those of the two, latest first, with the number of published agreements made there."""
        past = self.continuations if self.joins else {}
        first, second = (list(continued_from(code, past)) for code in (self.pair.a, self.pair.b))
        met = Summit.objects.of_countries(first, second).select_related("country")
        return self.as_of.held(met.counting_agreements())

    def covered(self) -> QuerySet[CountryExistence]:
        """When the former states existed that are part of it."""
        if not self.joins:
            return CountryExistence.objects.none()
        past = [
            old
            for code in (self.pair.a, self.pair.b)
            for old in continued_from(code, self.continuations)[1:]
        ]
        return CountryExistence.objects.filter(country__in=past).select_related("country")

    def former_pairs(self) -> dict[str, int]:
        """Pairs with a former state that this one continues, with their published agreements."""
        pairs = AgreementPair.objects.filter(public=True)
        if self.as_of.asked:
            begun = Agreement.objects.begun(by=self.as_of.day)
            pairs = pairs.filter(agreement__in=begun.order_by())
        former = pairs.filter(joined=str(self.pair)).exclude(pair=str(self.pair))
        counted = former.values_list("pair").annotate(count=Count("agreement"))
        return dict(counted.order_by("pair"))


def pair_scope(pair: CountryPair, *, split: bool, as_of: AsOf) -> PairScope:
    """The scope of *pair*, joined with its past unless *split*."""
    continuations = vocabulary.continuations()
    return PairScope(pair, pair.joined(continuations) or pair, continuations, split, as_of)
