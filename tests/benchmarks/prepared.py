"""What `tests.benchmarks.bench` asks of one registry: pages, their queries, Datasette's copy.

Run for each size by itself. The last line it prints is JSON.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection
from django.test.utils import setup_test_environment

from agreements import database
from agreements.management.serving import static_files
from agreements.settings import DATA_DIR, ENVIRONMENT
from tests.benchmarks.queries import queries
from tests.benchmarks.sqlite_copy import FACETS, copy_to

# About so many agreements, whatever the size, has what a page is about; of a pair fewer than are
# drawn one by one (views/timeline.py), so that all are.
OF_A_PAIR, OF_A_COUNTRY, OF_AN_OFFICIAL, OF_A_SUMMIT = 180, 300, 40, 12
BASE = "/bench/agreements?_sort_desc=concluded&_size=50"

_PAIR = """
    SELECT joined, count(*) FROM agreements_agreementpair WHERE public AND joined <> '' GROUP BY 1
"""
_COUNTRY = """
    SELECT c.code, count(*) FROM agreements_country c
    JOIN agreements_party p ON p.country_id = c.code WHERE c.type = 'state' GROUP BY 1
"""
_OFFICIAL = """
    SELECT o.slug, count(*) FROM agreements_official o
    JOIN agreements_signature s ON s.official_id = o.id GROUP BY 1
"""
_SUMMIT = """
    SELECT s.slug, count(*) FROM agreements_summit s
    JOIN agreements_event e ON e.summit_id = s.id GROUP BY 1
"""
_AGREEMENT = """
    SELECT f.slug, f.agreement_id FROM agreements_facets f
    JOIN agreements_agreementpair p USING (agreement_id) WHERE p.joined = %s ORDER BY 2 LIMIT 1
"""


def main() -> None:
    setup_test_environment()
    settings.KEPT_PAGES = 0  # here, where queries are counted; the server keeps its own
    static_files.collect()
    with database.available(ENVIRONMENT):
        copy = Path(DATA_DIR) / "bench.db"
        found = {"data_dir": str(DATA_DIR), "agreements": copy_to(copy)}
        pages = [{**page, **queries(page["path"])} for page in _pages()]
        print()
        print(json.dumps({**found, "pages": pages}))


def _pages() -> list[dict[str, Any]]:
    """Name, path, how many agreements it is about, and the nearest that Datasette has."""
    pair, of_pair = _near(_PAIR, OF_A_PAIR)
    country, of_country = _near(_COUNTRY, OF_A_COUNTRY)
    official, of_official = _near(_OFFICIAL, OF_AN_OFFICIAL)
    summit, of_summit = _near(_SUMMIT, OF_A_SUMMIT)
    slug, key = _row(_AGREEMENT, [pair])
    either = f"&_where=country_a='{country}'+or+country_b='{country}'"
    rows: list[tuple[str, str, int | None, str]] = [
        ("list + facets of a pair", f"/agreements/?pair={pair}", of_pair, f"{BASE}&pair={pair}"),
        ("list + facets of all", "/agreements/", None, BASE),
        (
            "search + facets in a pair",
            f"/agreements/?q=classified+material&pair={pair}",
            of_pair,
            f"{BASE}&_search=classified+material&pair={pair}",
        ),
        (
            "search + facets of all",
            "/agreements/?q=settlement+fisheries",
            None,
            f"{BASE}&_search=settlement+fisheries",
        ),
        ("agreement", f"/agreements/{slug}/", 1, f"/bench/agreements/{key}"),
        ("pair", f"/pairs/{pair}/", of_pair, f"{BASE}&pair={pair}"),
        ("country", f"/countries/{country}/", of_country, f"{BASE}{either}"),
        ("timeline of a pair", f"/timeline/?pair={pair}", of_pair, ""),
        ("summit", f"/summits/{summit}/", of_summit, ""),
        ("official", f"/officials/{official}/", of_official, ""),
    ]
    return [
        {
            "name": name,
            "path": path,
            "rows": count,
            "theirs": theirs + FACETS if theirs.startswith(BASE) else theirs,
        }
        for name, path, count, theirs in rows
    ]


def _near(counted: str, wanted: int) -> tuple[str, int]:
    """Of a *counted* value that which has nearest to *wanted* agreements, and how many."""
    return _row(f"SELECT * FROM ({counted}) AS c(v, n) ORDER BY abs(n - %s), v LIMIT 1", [wanted])


def _row(sql: str, values: list[Any]) -> Any:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.fetchone()
