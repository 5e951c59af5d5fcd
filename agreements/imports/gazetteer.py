"""The gazetteer of the article reader, from the sample corpus's files or from the registry.

Capitals stand in the files alone: they are no names of countries.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from agreements.domain.article import CountryWord, Gazetteer, KnownOfficial, KnownSummit
from agreements.models import Country, CountryName, Official, Summit

DATA = Path(__file__).parent.parent / "data"
ORGANISATION, LIVING = "international-organisation", ("state", "territory")


def gazetteer_of_files(data: Path = DATA) -> Gazetteer:
    """What the sample corpus knows; needs no database."""
    countries = list(_rows(data / "countries" / "countries.csv"))
    return Gazetteer(
        words=tuple(_country_words(data / "countries")),
        living=frozenset(row["code"] for row in countries if row["type"] in LIVING),
        organisations=frozenset(row["code"] for row in countries if row["type"] == ORGANISATION),
        ambiguous=_ambiguous(data / "countries"),
        officials=tuple(_officials(data)),
        summits=tuple(_summits(data)),
    )


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


def _ambiguous(data: Path) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Spellings that countries share; where one is far likelier in the news it comes first."""
    likeliest = {"Korea": "kr"}
    return tuple(
        (row["text"], tuple(sorted(row["codes"].split(), key=lambda code: code != first)))
        for row in _rows(data / "ambiguous.csv")
        for first in (likeliest.get(row["text"], row["codes"].split()[0]),)
    )


def _country_words(data: Path) -> Iterator[CountryWord]:
    for row in _rows(data / "names.csv"):
        kind = "adjective" if row["kind"] == "adjective" else "name"
        yield CountryWord(row["code"], row["text"], row["language"], kind)
    names = {row["text"] for row in _rows(data / "names.csv")}
    for row in _rows(data / "capitals.csv"):
        if row["text"] not in names:
            yield CountryWord(row["code"], row["text"], row["language"], "capital")


def _officials(data: Path) -> Iterator[KnownOfficial]:
    spellings: dict[str, list[str]] = {}
    for row in _rows(data / "official_names.csv"):
        spellings.setdefault(row["official"], []).append(row["name"])
    offices = {row["official"]: row["title"] for row in _rows(data / "tenures.csv")}
    for row in _rows(data / "officials.csv"):
        names = (row["name"], *spellings.get(row["slug"], []))
        yield KnownOfficial(row["slug"], row["country"], names, offices.get(row["slug"], ""))


def _summits(data: Path) -> Iterator[KnownSummit]:
    series = {row["slug"]: row["name"] for row in _rows(data / "series.csv")}
    for row in _rows(data / "summits.csv"):
        first, _, last = row["dates"].partition("/")
        yield KnownSummit(
            slug=row["slug"],
            name=series.get(row["series"]) or row["name"],
            countries=frozenset(row["participants"].split(";")),
            ordinal=int(row["ordinal"]) if row["ordinal"] else None,
            city=row["city"],
            first=first,
            last=last or first,
        )


def gazetteer_of_registry(data: Path = DATA) -> Gazetteer:
    """What the registry knows now, in six queries."""
    countries = list(Country.objects.values_list("code", "type"))
    names = [
        CountryWord(code, text, language, "adjective" if kind == "adjective" else "name")
        for code, text, language, kind in CountryName.objects.values_list(
            "country", "text", "language", "kind"
        )
    ]
    known = {word.text for word in names}
    codes = {code for code, _ in countries}
    capitals = (
        word
        for word in _country_words(data / "countries")
        if word.kind == "capital" and word.code in codes and word.text not in known
    )
    return Gazetteer(
        words=(*names, *capitals),
        living=frozenset(code for code, kind in countries if kind in LIVING),
        organisations=frozenset(code for code, kind in countries if kind == ORGANISATION),
        ambiguous=_ambiguous(data / "countries"),
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
