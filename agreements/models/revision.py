"""Which state of the data this connection sees: see migrations/sql/revision.sql."""

from __future__ import annotations

from typing import Any

from django.db import connection, connections

_SEEN = """
    SELECT (SELECT mark::text FROM data_change ORDER BY id DESC LIMIT 1),
        (SELECT count(*) FROM data_change)
"""


def revision() -> str:
    """A word that is the same for two moments only if all data are; one query."""
    with connection.cursor() as cursor:
        cursor.execute(_SEEN)
        mark, count = cursor.fetchone()
    return f"{mark} {count}"


def watch_tables(using: str, **rest: Any) -> None:
    """After migrations: have changes of every table of the registry counted."""
    with connections[using].cursor() as cursor:
        cursor.execute("SELECT to_regproc('entente_watch_tables')")
        if cursor.fetchone()[0] is not None:
            cursor.execute("SELECT entente_watch_tables()")
