"""The sample corpus: the files of agreements/data/ brought into the registry (README there)."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.db import transaction

from agreements.domain.country_pair import CountryPair
from agreements.imports.apply import apply_all
from agreements.imports.corpus.cells import cited, date, keys_of, rows_of
from agreements.imports.corpus.countries import bring_countries
from agreements.imports.corpus.officials import bring_officials
from agreements.imports.corpus.subjects import bring_subjects
from agreements.imports.corpus.summits import bring_summits
from agreements.imports.tables import Tally, bring_in_line
from agreements.models import Body, Coverage, Slug, Source
from agreements.models.derive import derive

DATA = Path(__file__).parent.parent.parent / "data"


@transaction.atomic
def load_corpus(data: Path = DATA) -> dict[str, Tally]:
    """Bring everything in *data* in line; how much was added, changed and left, by noun.

    One transaction: a fault (DocumentError, a constraint) leaves the registry as it was.
    """
    tallies = dict(_tables(data))
    tallies["agreements"] = _agreements(data)
    tallies["former slugs"] = bring_in_line(
        Slug, rows_of(data / "slug_aliases.csv"), ("noun", "slug")
    )
    derive()
    return tallies


def _tables(data: Path) -> Iterator[tuple[str, Tally]]:
    yield from bring_countries(data / "countries")
    yield from bring_subjects(data / "subjects")
    sources = data / "sources.csv"
    yield "sources", bring_in_line(Source, map(_source, rows_of(sources)), ("key",))
    key = keys_of(Source, "key")
    bodies = (cited(row, key) for row in rows_of(data / "bodies.csv"))
    yield "bodies", bring_in_line(Body, map(_body, bodies), ("slug",))
    yield from bring_officials(data, key)
    yield from bring_summits(data, key)
    coverage = (_coverage(row, key) for row in rows_of(data / "coverage.csv"))
    yield "coverage", bring_in_line(Coverage, coverage, ("country_a_id", "country_b_id", "note"))


def _source(row: dict[str, Any]) -> dict[str, Any]:
    retrieved = dt.date.fromisoformat(row["retrieved"]) if row["retrieved"] else None
    return row | {"date": date(row["date"]), "retrieved": retrieved}


def _body(row: dict[str, Any]) -> dict[str, Any]:
    own = {key: row[key] for key in ("slug", "name", "kind")}
    return own | {"country_id": row["country"] or None}


def _coverage(row: dict[str, Any], key: dict[str, int]) -> dict[str, Any]:
    pair = CountryPair.parse(row["pair"])
    return {
        "country_a_id": pair.a,
        "country_b_id": pair.b,
        "source_id": key[row["source_key"]] if row["source_key"] else None,
        "began": date(row["from"]),
        "ended": date(row["to"]),
        "note": row["note"],
    }


def documents(data: Path = DATA) -> Iterator[Any]:
    """Every agreement document of the corpus, pair by pair."""
    for path in sorted((data / "agreements").glob("*.json")):
        yield from json.loads(path.read_text("utf-8"))


def _agreements(data: Path) -> Tally:
    tally = Tally()
    for outcome in apply_all(list(documents(data))):
        setattr(tally, outcome.change, getattr(tally, outcome.change) + 1)
    return tally
