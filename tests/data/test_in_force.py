"""Real agreements on chosen days: what the sources say, and what is computed and stored.

Each row of in_force.csv gives its reason and the key of its source in agreements/data/sources.csv.
"""

from __future__ import annotations

import csv
import datetime as dt
from pathlib import Path

import pytest

from agreements.domain import lifecycle
from agreements.models import Agreement, Source
from agreements.models.derive import history, neighbours

pytestmark = [pytest.mark.usefixtures("sample"), pytest.mark.django_db]

TABLE = Path(__file__).with_name("in_force.csv").read_text("utf-8")
ROWS = list(csv.DictReader(TABLE.splitlines()))


def test_enough_rows_each_with_a_source() -> None:
    assert (len(ROWS) >= 80, len({row["slug"] for row in ROWS}) >= 30) == (True, True)
    keys = {row["source"] for row in ROWS}
    assert keys - set(Source.objects.values_list("key", flat=True)) == set()


def test_computed_on_each_day() -> None:
    rows = {row.slug: row for row in Agreement.objects.filter(slug__in={r["slug"] for r in ROWS})}
    around = neighbours([row.pk for row in rows.values()])
    pasts = {slug: history(agreement, around) for slug, agreement in rows.items()}
    told = [lifecycle.answer(pasts[row["slug"]], dt.date.fromisoformat(row["day"])) for row in ROWS]
    assert [
        (row["slug"], row["day"], each.in_force, each.status)
        for row, each in zip(ROWS, told, strict=True)
    ] == EXPECTED


def test_stored_for_each_day() -> None:
    """The filter ``in_force`` of every list gives the same answers from the derived rows."""
    for answer in ("yes", "no", "unknown"):
        for row in ROWS:
            found = Agreement.objects.in_force(answer, on=dt.date.fromisoformat(row["day"]))
            is_found = found.filter(slug=row["slug"]).exists()
            assert is_found == (row["in_force"] == answer), (row["slug"], row["day"], answer)


EXPECTED = [(row["slug"], row["day"], row["in_force"], row["status"]) for row in ROWS]
