"""What the page of a country covers: the state itself, or with the states that it continues."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from agreements.domain.country_pair import continued_by, continued_from
from agreements.models import Agreement, Country, vocabulary
from agreements.models.agreement_queryset import AgreementQuerySet
from agreements.views.lists.as_of import AsOf


@dataclass(frozen=True, slots=True)
class Scope:
    """*codes* are the country's own first; *continuing* is the state that stands for it today."""

    country: Country
    codes: tuple[str, ...]
    continuing: str
    split: bool
    as_of: AsOf

    @property
    def joins(self) -> bool:
        """Whether former states are part of it."""
        return len(self.codes) > 1

    @property
    def column(self) -> Literal["joined", "pair"]:
        """Which column of AgreementPair names its pairs.

        A former state is no part of a joined pair: its pairs are those it had itself.
        """
        return "pair" if self.split or self.continuing != self.country.code else "joined"

    @property
    def list_query(self) -> str:
        """The query string of its agreements in every list."""
        split = "&continuity=split" if self.split else ""
        return f"?country={self.country.code}{split}{self.as_of.more}"

    def agreements(self) -> AgreementQuerySet:
        """The published ones to which it is a party, as far as they had begun."""
        return self.as_of.begun(Agreement.objects.published().with_country(self.codes))


def scope_of(country: Country, *, split: bool, as_of: AsOf) -> Scope:
    """The scope of *country*, joined with its past unless *split*."""
    past = vocabulary.continuations()
    codes = (country.code,) if split else continued_from(country.code, past)
    return Scope(country, codes, continued_by(country.code, past), split, as_of)
