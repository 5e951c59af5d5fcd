"""Lists as of a day beside the same lists today, over many agreements, in one run.

    python -m tests.benchmarks.as_of [COPIES]

Multiplies the agreements of the database (218 copies of the sample are 100,000) in a transaction
that is rolled back, and prints the median of each list, today and as of 2020, and how the two
compare. DATABASE_URL and DATA_DIR name the database; take one that nobody else uses.
"""

from __future__ import annotations

import os
import statistics
import sys
import time

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "agreements.settings")
django.setup()

from django.db import connection, transaction  # noqa: E402  # after setup, as the models want
from django.test import Client, override_settings  # noqa: E402

from agreements.database import available  # noqa: E402
from agreements.models.derive import recount  # noqa: E402
from agreements.settings import ENVIRONMENT  # noqa: E402

LISTS = (
    "/agreements/?",
    "/agreements/?status=in-force&",
    "/agreements/?in_force=yes&",
    "/agreements/?in_force=unknown&",
    "/agreements/?kind=treaty&",
    "/agreements/?country=in&",
    "/agreements/?pair=in-ru&",
    "/calendar/?",
    "/stalled/?",
)
DAY = "as_of=2020-01-01"
ROUNDS = 7
STEP = 1_000_000  # between the primary keys of one copy and the next
SHIFT = "+ (n %% 97)::int"  # so that the copies do not all begin on the same days
RANGES = {
    name: f"daterange(lower({name}) {SHIFT}, upper({name}) {SHIFT})"
    for name in ("certain", "possible")
}
TABLES: dict[str, dict[str, str]] = {
    "agreement": {"slug": "slug || '-copy-' || n"},
    "party": {},
    "agreementsubject": {},
    "event": {},
    "statusspan": RANGES,
    "agreementpair": {},
    "milestone": {},
    "wait": {},
    "chronology": {"begins": f"begins {SHIFT}"},
}


def multiply(copies: int) -> None:
    """Each agreement *copies* times more, with what lists load of it; then the summary anew."""
    with connection.cursor() as cursor:
        for table, own in TABLES.items():
            cursor.execute(f"ALTER TABLE agreements_{table} DISABLE TRIGGER USER")
            cursor.execute(
                "SELECT column_name FROM information_schema.columns "
                "WHERE table_name = %s AND is_generated = 'NEVER'",
                [f"agreements_{table}"],
            )
            names = [name for (name,) in cursor.fetchall()]
            moved = {name: f"{name} + n::bigint * {STEP}" for name in ("id", "agreement_id")}
            values = ", ".join({**moved, **own}.get(name, f'"{name}"') for name in names)
            quoted = ", ".join(f'"{name}"' for name in names)
            cursor.execute(
                f"INSERT INTO agreements_{table} ({quoted}) "
                f"SELECT {values} FROM agreements_{table}, generate_series(1, %s) AS n",
                [copies],
            )
        recount()
        cursor.execute("ANALYZE")


def milliseconds(client: Client, address: str) -> float:
    began = time.perf_counter()
    assert client.get(address).status_code == 200, address
    return 1000 * (time.perf_counter() - began)


def compare(client: Client, address: str) -> str:
    """Both taken in turn, so that whatever else the machine does weighs on both."""
    both = (address, address + DAY)
    for each in both:
        milliseconds(client, each)  # the first of each fills the caches
    taken = [[milliseconds(client, each) for each in both] for _ in range(ROUNDS)]
    today, then = (statistics.median(row[side] for row in taken) for side in (0, 1))
    return f"{address:32} today {today:7.1f} ms   as of {then:7.1f} ms   {then / today:5.2f}"


def main(copies: int) -> None:
    with available(ENVIRONMENT), override_settings(KEPT_PAGES=0), transaction.atomic():
        multiply(copies)
        client = Client(SERVER_NAME="127.0.0.1")
        for address in LISTS:
            print(compare(client, address), flush=True)
        transaction.set_rollback(True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 218)
