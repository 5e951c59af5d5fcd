"""The CSV tables under agreements/data, as lists of dicts."""

import csv
from pathlib import Path

DATA = Path(__file__).parents[2] / "agreements" / "data"

Row = dict[str, str]


def table(name: str) -> list[Row]:
    """Rows of ``agreements/data/<name>.csv``, every cell a string, empty where not known."""
    with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
