"""The sample corpus: the files of agreements/data/ brought into the registry (README there)."""

from __future__ import annotations

import csv
import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.db import models, transaction

from agreements.domain.country_pair import CountryPair
from agreements.domain.partial_date import PartialDate, Span
from agreements.imports.apply import apply_all
from agreements.imports.tables import Tally, bring_in_line, bring_links_in_line
from agreements.models import (
    Body,
    Country,
    CountryExistence,
    CountryName,
    Coverage,
    Official,
    OfficialName,
    Series,
    Slug,
    Source,
    Subject,
    SubjectCode,
    Succession,
    Summit,
    Tenure,
)
from agreements.models.derive import derive

DATA = Path(__file__).parent.parent / "data"


@transaction.atomic
def load_corpus(data: Path = DATA) -> dict[str, Tally]:
    """Bring everything in *data* in line; how much was added, changed and left, by noun.

    One transaction: a fault (DocumentError, a constraint) leaves the registry as it was.
    """
    tallies = dict(_tables(data))
    tallies["agreements"] = _agreements(data)
    tallies["former slugs"] = bring_in_line(
        Slug, _rows(data / "slug_aliases.csv"), ("noun", "slug")
    )
    derive()
    return tallies


def _tables(data: Path) -> Iterator[tuple[str, Tally]]:
    yield from _countries(data / "countries")
    yield from _subjects(data / "subjects")
    sources = data / "sources.csv"
    yield "sources", bring_in_line(Source, map(_source, _rows(sources)), ("key",))
    key = _keys(Source, "key")
    bodies = (_cited(row, key) for row in _rows(data / "bodies.csv"))
    yield "bodies", bring_in_line(Body, map(_body, bodies), ("slug",))
    yield from _officials(data, key)
    yield from _summits(data, key)
    coverage = (_coverage(row, key) for row in _rows(data / "coverage.csv"))
    yield "coverage", bring_in_line(Coverage, coverage, ("country_a_id", "country_b_id", "note"))


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


def _keys(model: type[models.Model], name: str) -> dict[str, int]:
    return dict(model._default_manager.values_list(name, "pk"))


def _date(text: str) -> PartialDate | None:
    return PartialDate.parse(text) if text else None


def _span(text: str) -> Span | None:
    """A span; one date alone begins and ends it."""
    return Span.parse(text if "/" in text else f"{text}/{text}") if text else None


def _number(text: str) -> int | None:
    return int(text) if text else None


# -- countries and subjects -----------------------------------------------------------------


def _countries(data: Path) -> Iterator[tuple[str, Tally]]:
    countries = (
        row | {"cow": _number(row["cow"]), "gw": _number(row["gw"])}
        for row in _rows(data / "countries.csv")
    )
    yield "countries", bring_in_line(Country, countries, ("code",))
    names = (
        {**_of_country(row), "began": _date(row["from"]), "ended": _date(row["to"])}
        for row in _rows(data / "names.csv")
    )
    name_key = ("country_id", "kind", "language", "text", "began")
    yield "country names", bring_in_line(CountryName, names, name_key)
    existence = (
        {**_of_country(row), "began": _date(row["began"]), "ended": _date(row["ended"])}
        for row in _rows(data / "existence.csv")
    )
    yield "existence", bring_in_line(CountryExistence, existence, ("country_id", "began"))
    successions = (_succession(row) for row in _rows(data / "successions.csv"))
    yield "successions", bring_in_line(Succession, successions, ("predecessor_id", "successor_id"))


def _of_country(row: dict[str, Any]) -> dict[str, Any]:
    own = {key: value for key, value in row.items() if key not in ("code", "from", "to")}
    return {"country_id": row["code"], **own}


def _succession(row: dict[str, Any]) -> dict[str, Any]:
    own = {key: row[key] for key in ("basis", "source_url", "source_title", "note")}
    return own | {
        "predecessor_id": row["predecessor"],
        "successor_id": row["successor"],
        "date": _date(row["date"]),
        "continues": row["continues"] == "yes",
    }


def _subjects(data: Path) -> Iterator[tuple[str, Tally]]:
    rows = list(_rows(data / "subjects.csv"))
    groups = (_subject(row, {}) for row in rows if not row["group"])
    tally = bring_in_line(Subject, groups, ("slug",))
    known = _keys(Subject, "slug")
    topics = bring_in_line(
        Subject, (_subject(row, known) for row in rows if row["group"]), ("slug",)
    )
    yield (
        "subjects",
        Tally(tally.added + topics.added, tally.changed + topics.changed, tally.left + topics.left),
    )
    known = _keys(Subject, "slug")
    codes = (
        {"scheme": row["scheme"], "code": row["code"], "subject_id": known[row["subject"]],
         "primary": row["primary"] == "yes"}
        for row in _rows(data / "codes.csv")
    )  # fmt: skip
    yield "subject codes", bring_in_line(SubjectCode, codes, ("scheme", "code", "subject_id"))


def _subject(row: dict[str, Any], known: dict[str, int]) -> dict[str, Any]:
    return {
        "slug": row["slug"],
        "name": row["name"],
        "parent_id": known.get(row["group"]),
        "order": int(row["order"]),
        "scope_note": row["scope_note"],
    }


# -- sources, bodies, officials, summits ----------------------------------------------------


def _source(row: dict[str, Any]) -> dict[str, Any]:
    retrieved = dt.date.fromisoformat(row["retrieved"]) if row["retrieved"] else None
    return row | {"date": _date(row["date"]), "retrieved": retrieved}


def _cited(row: dict[str, Any], keys: dict[str, int]) -> dict[str, Any]:
    """The row with its source's primary key for the source's own key."""
    own = {key: value for key, value in row.items() if key != "source_key"}
    return own | {"source_id": keys[row["source_key"]] if row["source_key"] else None}


def _body(row: dict[str, Any]) -> dict[str, Any]:
    own = {key: row[key] for key in ("slug", "name", "kind")}
    return own | {"country_id": row["country"] or None}


def _officials(data: Path, key: dict[str, int]) -> Iterator[tuple[str, Tally]]:
    officials = (
        {name: row[name] for name in ("slug", "name", "wikidata", "source_id")}
        | {"country_id": row["country"]}
        for row in (_cited(row, key) for row in _rows(data / "officials.csv"))
    )
    yield "officials", bring_in_line(Official, officials, ("slug",))
    known = _keys(Official, "slug")
    names = (
        {name: row[name] for name in ("name", "language", "kind")}
        | {"official_id": known[row["official"]]}
        for row in _rows(data / "official_names.csv")
    )
    yield (
        "officials' names",
        bring_in_line(OfficialName, names, ("official_id", "language", "name")),
    )
    bodies = _keys(Body, "slug")
    tenures = (
        {
            "official_id": known[row["official"]],
            "title": row["title"],
            "body_id": bodies[row["body"]] if row["body"] else None,
            "country_id": row["country"] or None,
            "began": _date(row["from"]),
            "ended": _date(row["to"]),
            "source_id": row["source_id"],
        }
        for row in (_cited(row, key) for row in _rows(data / "tenures.csv"))
    )
    yield "tenures", bring_in_line(Tenure, tenures, ("official_id", "title", "began"))


def _summits(data: Path, key: dict[str, int]) -> Iterator[tuple[str, Tally]]:
    series_rows = list(_rows(data / "series.csv"))
    series = ({name: row[name] for name in ("slug", "name", "kind")} for row in series_rows)
    yield "series", bring_in_line(Series, series, ("slug",))
    of_series = _keys(Series, "slug")
    bring_links_in_line(Series.countries.through, _links(series_rows, of_series, "countries"))
    rows = [_cited(row, key) for row in _rows(data / "summits.csv")]
    yield "summits", bring_in_line(Summit, (_summit(row, of_series) for row in rows), ("slug",))
    summits = _keys(Summit, "slug")
    bring_links_in_line(Summit.countries.through, _links(rows, summits, "participants"))
    officials = _keys(Official, "slug")
    bring_links_in_line(
        Summit.officials.through,
        ((pk, officials[slug]) for pk, slug in _links(rows, summits, "officials")),
    )


def _summit(row: dict[str, Any], series: dict[str, int]) -> dict[str, Any]:
    own = {name: row[name] for name in ("slug", "name", "kind", "city", "note", "source_id")}
    return own | {
        "series_id": series[row["series"]] if row["series"] else None,
        "ordinal": _number(row["ordinal"]),
        "dates": _span(row["dates"]),
        "country_id": row["country"] or None,
    }


def _links(
    rows: list[dict[str, Any]], keys: dict[str, int], column: str
) -> Iterator[tuple[int, str]]:
    for row in rows:
        for name in filter(None, row[column].split(";")):
            yield keys[row["slug"]], name


def _coverage(row: dict[str, Any], key: dict[str, int]) -> dict[str, Any]:
    pair = CountryPair.parse(row["pair"])
    return {
        "country_a_id": pair.a,
        "country_b_id": pair.b,
        "source_id": key[row["source_key"]] if row["source_key"] else None,
        "began": _date(row["from"]),
        "ended": _date(row["to"]),
        "note": row["note"],
    }


# -- agreements -----------------------------------------------------------------------------


def documents(data: Path = DATA) -> Iterator[Any]:
    """Every agreement document of the corpus, pair by pair."""
    for path in sorted((data / "agreements").glob("*.json")):
        yield from json.loads(path.read_text("utf-8"))


def _agreements(data: Path) -> Tally:
    tally = Tally()
    for outcome in apply_all(list(documents(data))):
        setattr(tally, outcome.change, getattr(tally, outcome.change) + 1)
    return tally
