"""Who came to a summit: the countries, and their officials in the office of those days."""

from __future__ import annotations

from dataclasses import dataclass

from agreements.models import Country, Summit
from agreements.views.words.offices import office_within


@dataclass(frozen=True, slots=True)
class Guest:
    """An official; ``office`` is empty where none, or not one alone, is known for those days."""

    name: str
    url: str
    office: str


@dataclass(frozen=True, slots=True)
class Delegation:
    """A country and who came for it, as far as recorded."""

    name: str
    url: str
    badge: str
    is_host: bool
    guests: list[Guest]


def delegations(summit: Summit) -> list[Delegation]:
    """The countries of a summit loaded by ``for_page``, then those of officials alone."""
    countries = {country.code: country for country in summit.countries.all()}
    for official in summit.officials.all():
        countries.setdefault(official.country_id, official.country)
    return [_delegation(summit, country) for country in countries.values()]


def _delegation(summit: Summit, country: Country) -> Delegation:
    return Delegation(
        name=country.name,
        url=country.get_absolute_url(),
        badge=country.badge,
        is_host=country.code == summit.country_id,
        guests=[
            Guest(
                official.name,
                official.get_absolute_url(),
                office_within(official, summit.dates_first, summit.dates_last),
            )
            for official in summit.officials.all()
            if official.country_id == country.code
        ],
    )
