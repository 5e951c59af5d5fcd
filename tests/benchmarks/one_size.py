"""One registry, both sites: what `tests.benchmarks.bench` runs for each size."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext, setup_test_environment

from agreements import database
from agreements.settings import DATA_DIR, ENVIRONMENT
from tests.benchmarks.bench import table
from tests.benchmarks.servers import datasette, entente
from tests.benchmarks.sqlite_copy import FACETS, copy_to
from tests.benchmarks.timing import FRESH, measured

PAIR_ROWS = 300  # the pair that is asked for has about so many, whatever the size


def main() -> None:
    python, rounds = sys.argv[-2], int(sys.argv[-1])
    setup_test_environment()
    settings.KEPT_PAGES = 0  # here, where queries are counted; the server keeps its own
    copy = Path(DATA_DIR) / "bench.db"
    with database.available(ENVIRONMENT):
        count = copy_to(copy)
        pair, rows = _pair()
        agreement, slug = _agreement(pair)
        pages = _pages(pair, agreement, slug)
        with entente(Path(DATA_DIR)) as ours, datasette(copy, python) as theirs:
            addresses = {f"{name} (kept)": (ours, pages[name][0]) for name in pages}
            addresses |= {f"{name} (ours)": (ours, _fresh(pages[name][0])) for name in pages}
            addresses |= {
                f"{name} (theirs)": (theirs, path) for name, (_own, path) in pages.items() if path
            }
            told = measured(addresses, rounds)
        print(f"{count} agreements; the pair {pair} has {rows}")
        lines: list[tuple[str, ...]] = [
            ("page", "first ms", "kept ms", "Datasette ms", "first", "kept", "queries", "db ms")
        ]
        for name, (path, other) in pages.items():
            own, kept = (told[f"{name} ({which})"].median for which in ("ours", "kept"))
            their = told[f"{name} (theirs)"].median if other else 0
            queries, spent = _queries(path)
            ratios = [f"{their / each:.1f}x" if other else "" for each in (own, kept)]
            shown = (f"{own:.1f}", f"{kept:.1f}", f"{their:.1f}" if other else "")
            lines.append((name, *shown, *ratios, str(queries), spent))
        print(table(lines))


def _fresh(path: str) -> str:
    """The address of a page that nobody has asked for yet."""
    return f"{path}{'&' if '?' in path else '?'}{FRESH}"


def _pages(pair: str, agreement: int, slug: str) -> dict[str, tuple[str, str]]:
    """By name our address and Datasette's; empty where it has no such page."""
    base = "/bench/agreements?_sort_desc=concluded&_size=50"
    country = pair.split("-")[0]
    return {
        "list and facets of a pair": (f"/agreements/?pair={pair}", f"{base}&pair={pair}{FACETS}"),
        "list and facets of everything": ("/agreements/", f"{base}{FACETS}"),
        "search and facets": (
            f"/agreements/?q=classified+material&pair={pair}",
            f"{base}&_search=classified+material&pair={pair}{FACETS}",
        ),
        "search and facets of everything": (
            "/agreements/?q=settlement+fisheries",
            f"{base}&_search=settlement+fisheries{FACETS}",
        ),
        "agreement": (f"/agreements/{slug}/", f"/bench/agreements/{agreement}"),
        "pair": (f"/pairs/{pair}/", ""),
        "country": (f"/countries/{country}/", ""),
        "timeline of a pair": (f"/timeline/?pair={pair}", ""),
        "page without a query": ("/search/", ""),
    }


def _pair() -> tuple[str, int]:
    return _row(
        "SELECT joined, count(*) FROM agreements_agreementpair WHERE public AND joined <> '' "
        "GROUP BY 1 ORDER BY abs(count(*) - %s), 1 LIMIT 1",
        PAIR_ROWS,
    )


def _agreement(pair: str) -> tuple[int, str]:
    return _row(
        "SELECT f.agreement_id, f.slug FROM agreements_facets f JOIN agreements_agreementpair p "
        "USING (agreement_id) WHERE p.joined = %s ORDER BY 1 LIMIT 1",
        pair,
    )


def _row(sql: str, value: Any) -> Any:
    with connection.cursor() as cursor:
        cursor.execute(sql, [value])
        return cursor.fetchone()


def _queries(path: str) -> tuple[int, str]:
    """How many queries the page costs, and how long the database takes for them."""
    client = Client()
    client.get(path)
    with CaptureQueriesContext(connection) as captured:
        client.get(path)
    spent = sum(float(query["time"]) for query in captured.captured_queries)
    return len(captured), f"{spent * 1000:.0f}"
