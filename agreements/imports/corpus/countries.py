"""Countries with their names, existence and successions."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from agreements.imports.corpus.cells import date, number, rows_of
from agreements.imports.tables import Tally, bring_in_line
from agreements.models import Country, CountryExistence, CountryName, Succession


def bring_countries(data: Path) -> Iterator[tuple[str, Tally]]:
    """Bring them in line; yields each noun with what became of its rows."""
    countries = (
        row | {"cow": number(row["cow"]), "gw": number(row["gw"])}
        for row in rows_of(data / "countries.csv")
    )
    yield "countries", bring_in_line(Country, countries, ("code",))
    names = (
        {**_of_country(row), "began": date(row["from"]), "ended": date(row["to"])}
        for row in rows_of(data / "names.csv")
    )
    name_key = ("country_id", "kind", "language", "text", "began")
    yield "country names", bring_in_line(CountryName, names, name_key)
    existence = (
        {**_of_country(row), "began": date(row["began"]), "ended": date(row["ended"])}
        for row in rows_of(data / "existence.csv")
    )
    yield "existence", bring_in_line(CountryExistence, existence, ("country_id", "began"))
    successions = (_succession(row) for row in rows_of(data / "successions.csv"))
    yield "successions", bring_in_line(Succession, successions, ("predecessor_id", "successor_id"))


def _of_country(row: dict[str, Any]) -> dict[str, Any]:
    own = {key: value for key, value in row.items() if key not in ("code", "from", "to")}
    return {"country_id": row["code"], **own}


def _succession(row: dict[str, Any]) -> dict[str, Any]:
    own = {key: row[key] for key in ("basis", "source_url", "source_title", "note")}
    return own | {
        "predecessor_id": row["predecessor"],
        "successor_id": row["successor"],
        "date": date(row["date"]),
        "continues": row["continues"] == "yes",
    }
