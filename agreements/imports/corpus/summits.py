"""Series and summits, with the countries and officials that came."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from agreements.imports.corpus.cells import cited, keys_of, number, rows_of, span
from agreements.imports.tables import Tally, bring_in_line, bring_links_in_line
from agreements.models import Official, Series, Summit


def bring_summits(data: Path, key: dict[str, int]) -> Iterator[tuple[str, Tally]]:
    """Bring them in line, as `bring_countries` does; *key* has the sources by their keys."""
    series_rows = list(rows_of(data / "series.csv"))
    series = ({name: row[name] for name in ("slug", "name", "kind")} for row in series_rows)
    yield "series", bring_in_line(Series, series, ("slug",))
    of_series = keys_of(Series, "slug")
    bring_links_in_line(Series.countries.through, _links(series_rows, of_series, "countries"))
    rows = [cited(row, key) for row in rows_of(data / "summits.csv")]
    yield "summits", bring_in_line(Summit, (_summit(row, of_series) for row in rows), ("slug",))
    summits = keys_of(Summit, "slug")
    bring_links_in_line(Summit.countries.through, _links(rows, summits, "participants"))
    officials = keys_of(Official, "slug")
    bring_links_in_line(
        Summit.officials.through,
        ((pk, officials[slug]) for pk, slug in _links(rows, summits, "officials")),
    )


def _summit(row: dict[str, Any], series: dict[str, int]) -> dict[str, Any]:
    own = {name: row[name] for name in ("slug", "name", "kind", "city", "note", "source_id")}
    return own | {
        "series_id": series[row["series"]] if row["series"] else None,
        "ordinal": number(row["ordinal"]),
        "dates": span(row["dates"]),
        "country_id": row["country"] or None,
    }


def _links(
    rows: list[dict[str, Any]], keys: dict[str, int], column: str
) -> Iterator[tuple[int, str]]:
    for row in rows:
        for name in filter(None, row[column].split(";")):
            yield keys[row["slug"]], name
