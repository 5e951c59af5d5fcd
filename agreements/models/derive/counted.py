"""The kept summary of statuses against the spans it sums up."""

from __future__ import annotations

from django.db import connection

# What the triggers of migrations/sql/status_deltas.sql add up to, from all spans at once.
_SCANNED = """
    SELECT status, day, sum(change)::integer AS change FROM (
        SELECT status, coalesce(lower(certain), '0001-01-01') AS day, 1 AS change
        FROM agreements_statusspan WHERE public AND certain IS NOT NULL
        UNION ALL
        SELECT status, upper(certain), -1
        FROM agreements_statusspan WHERE public AND upper(certain) IS NOT NULL
    ) AS ends GROUP BY status, day HAVING sum(change) <> 0
"""
_MISCOUNTED = f"""
    WITH kept AS (
        SELECT status, day, sum(change)::integer AS change FROM agreements_statusdelta
        GROUP BY status, day HAVING sum(change) <> 0
    ), scanned AS ({_SCANNED})
    SELECT count(*) FROM kept FULL JOIN scanned USING (status, day)
    WHERE kept.change IS DISTINCT FROM scanned.change
"""
_RECOUNTED = f"""
    WITH gone AS (DELETE FROM agreements_statusdelta)
    INSERT INTO agreements_statusdelta (status, day, change) {_SCANNED}
"""


def miscounted() -> int:
    """On how many days a status is summed up otherwise than its spans tell."""
    with connection.cursor() as cursor:
        cursor.execute(_MISCOUNTED)
        return int(cursor.fetchone()[0])


def recount() -> None:
    """Sum up all spans anew, in one statement, so that what others write meanwhile counts once."""
    with connection.cursor() as cursor:
        cursor.execute(_RECOUNTED)
