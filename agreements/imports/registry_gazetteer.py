"""The gazetteer of the article reader from the registry as it is now.

Capitals stand in the sample corpus's files alone: they are no names of countries.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from agreements.domain.article import CountryWord, Gazetteer, KnownOfficial, KnownSummit
from agreements.imports.gazetteer import (
    DATA,
    LIVING,
    ORGANISATION,
    TERRITORY,
    ambiguous,
    country_words,
    word_kind,
)
from agreements.models import Country, CountryName, Official, Summit


def gazetteer_of_registry(data: Path = DATA) -> Gazetteer:
    """What the registry knows now, in six queries."""
    countries = list(Country.objects.values_list("code", "type"))
    names = [
        CountryWord(code, text, language, word_kind(kind))
        for code, text, language, kind in CountryName.objects.values_list(
            "country", "text", "language", "kind"
        )
    ]
    known = {word.text for word in names}
    codes = {code for code, _ in countries}
    capitals = (
        word
        for word in country_words(data / "countries")
        if word.kind == "capital" and word.code in codes and word.text not in known
    )
    return Gazetteer(
        words=(*names, *capitals),
        living=frozenset(code for code, kind in countries if kind in LIVING),
        organisations=frozenset(code for code, kind in countries if kind == ORGANISATION),
        territories=frozenset(code for code, kind in countries if kind == TERRITORY),
        ambiguous=ambiguous(data / "countries"),
        officials=tuple(_held_officials()),
        summits=tuple(_held_summits()),
    )


def _held_officials() -> Iterator[KnownOfficial]:
    for official in Official.objects.prefetch_related("names", "tenures"):
        names = (official.name, *(each.name for each in official.names.all()))
        offices = [tenure.title for tenure in official.tenures.all()]
        office = offices[-1] if offices else ""
        yield KnownOfficial(official.slug, official.country_id or "", names, office)


def _held_summits() -> Iterator[KnownSummit]:
    for summit in Summit.objects.select_related("series").prefetch_related("countries"):
        days = str(summit.dates or "").split("/")
        yield KnownSummit(
            slug=summit.slug,
            name=summit.series.name if summit.series else summit.name,
            countries=frozenset(country.code for country in summit.countries.all()),
            ordinal=summit.ordinal,
            city=summit.city,
            first=days[0],
            last=days[-1],
        )
