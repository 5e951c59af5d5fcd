"""The gazetteer of the article reader from the sample corpus's files; needs no database."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from agreements.domain.article import CountryWord, Gazetteer, KnownOfficial, KnownSummit

DATA = Path(__file__).parent.parent / "data"
ORGANISATION, TERRITORY = "international-organisation", "territory"
LIVING = ("state", TERRITORY)


def gazetteer_of_files(data: Path = DATA) -> Gazetteer:
    """What the sample corpus knows; needs no database."""
    countries = list(_rows(data / "countries" / "countries.csv"))
    return Gazetteer(
        words=tuple(country_words(data / "countries")),
        living=frozenset(row["code"] for row in countries if row["type"] in LIVING),
        organisations=frozenset(row["code"] for row in countries if row["type"] == ORGANISATION),
        territories=frozenset(row["code"] for row in countries if row["type"] == TERRITORY),
        ambiguous=ambiguous(data / "countries"),
        officials=tuple(_officials(data)),
        summits=tuple(_summits(data)),
    )


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


def ambiguous(data: Path) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Spellings that countries share; where one is far likelier in the news it comes first."""
    likeliest = {"Korea": "kr"}
    return tuple(
        (row["text"], tuple(sorted(row["codes"].split(), key=lambda code: code != first)))
        for row in _rows(data / "ambiguous.csv")
        for first in (likeliest.get(row["text"], row["codes"].split()[0]),)
    )


def country_words(data: Path) -> Iterator[CountryWord]:
    for row in _rows(data / "names.csv"):
        yield CountryWord(row["code"], row["text"], row["language"], word_kind(row["kind"]))
    names = {row["text"] for row in _rows(data / "names.csv")}
    for row in _rows(data / "capitals.csv"):
        if row["text"] not in names:
            yield CountryWord(row["code"], row["text"], row["language"], "capital")


def word_kind(kind: str) -> str:
    """What the reader takes a country's name of *kind* for: a combining form for an adjective."""
    return "adjective" if kind in ("adjective", "combining") else "name"


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
