"""Officials with their names and tenures."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from agreements.imports.corpus.cells import cited, date, keys_of, rows_of
from agreements.imports.tables import Tally, bring_in_line
from agreements.models import Body, Official, OfficialName, Tenure


def bring_officials(data: Path, key: dict[str, int]) -> Iterator[tuple[str, Tally]]:
    """Bring them in line, as `bring_countries` does; *key* has the sources by their keys."""
    officials = (
        {name: row[name] for name in ("slug", "name", "wikidata", "source_id")}
        | {"country_id": row["country"]}
        for row in (cited(row, key) for row in rows_of(data / "officials.csv"))
    )
    yield "officials", bring_in_line(Official, officials, ("slug",))
    known = keys_of(Official, "slug")
    names = (
        {name: row[name] for name in ("name", "language", "kind")}
        | {"official_id": known[row["official"]]}
        for row in rows_of(data / "official_names.csv")
    )
    yield (
        "officials' names",
        bring_in_line(OfficialName, names, ("official_id", "language", "name")),
    )
    bodies = keys_of(Body, "slug")
    tenures = (
        {
            "official_id": known[row["official"]],
            "title": row["title"],
            "body_id": bodies[row["body"]] if row["body"] else None,
            "country_id": row["country"] or None,
            "began": date(row["from"]),
            "ended": date(row["to"]),
            "source_id": row["source_id"],
        }
        for row in (cited(row, key) for row in rows_of(data / "tenures.csv"))
    )
    yield "tenures", bring_in_line(Tenure, tenures, ("official_id", "title", "began"))
