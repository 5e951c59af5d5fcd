"""Write the facets of agreements and their sums, and find what is not as it should be."""

from __future__ import annotations

from collections.abc import Collection

from django.db import connection

# Of each agreement the days at which a span begins or ends, and what holds from there on.
_STEPS = """
    WITH spans AS MATERIALIZED (
        SELECT agreement_id, id, status, certain, possible FROM agreements_statusspan
        WHERE agreement_id = ANY(%(ids)s)
    ), days AS (
        SELECT unnest(%(ids)s::bigint[]) AS agreement_id, '0001-01-01'::date AS day
        UNION SELECT agreement_id, day FROM spans, LATERAL (VALUES
            (lower(certain)), (upper(certain)), (lower(possible)), (upper(possible))
        ) AS ends(day) WHERE day IS NOT NULL
    ), told AS (
        SELECT agreement_id, day,
            coalesce((array_agg(status ORDER BY id) FILTER (
                WHERE status <> 'in-force-at-all' AND certain @> day))[1], '') AS status,
            CASE WHEN bool_or(status = 'in-force-at-all' AND certain @> day) THEN 'yes'
                 WHEN bool_or(status = 'in-force-at-all' AND possible @> day) THEN 'unknown'
                 ELSE 'no' END AS in_force
        FROM days LEFT JOIN spans USING (agreement_id)
        GROUP BY agreement_id, day
    )
    SELECT agreement_id, array_agg(day ORDER BY day) AS steps,
        array_agg(status ORDER BY day) AS statuses, array_agg(in_force ORDER BY day) AS in_force
    FROM told GROUP BY agreement_id
"""
COLUMNS = (
    "agreement_id, slug, kind, binding, level, begins, concluded_first, concluded_last, "
    "countries, subjects, source_kinds, steps, statuses, in_force, first_group"
)
_FRESH = f"""
    SELECT a.id, a.slug, a.kind, a.binding, a.level,
        c.begins, c.concluded_first, c.concluded_last,
        ARRAY(SELECT p.country_id FROM agreements_party p
            WHERE p.agreement_id = a.id ORDER BY 1),
        ARRAY(SELECT DISTINCT v.id FROM agreements_agreementsubject l
            JOIN agreements_subject s ON s.id = l.subject_id,
            LATERAL (VALUES (s.id), (s.parent_id)) AS v(id)
            WHERE l.agreement_id = a.id AND v.id IS NOT NULL ORDER BY 1),
        ARRAY(SELECT DISTINCT s.kind FROM agreements_citation t
            JOIN agreements_source s ON s.id = t.source_id
            WHERE t.agreement_id = a.id ORDER BY 1),
        told.steps, told.statuses::varchar[], told.in_force::varchar[],
        (SELECT coalesce(s.parent_id, s.id) FROM agreements_agreementsubject l
            JOIN agreements_subject s ON s.id = l.subject_id
            WHERE l.agreement_id = a.id ORDER BY l.position, l.id LIMIT 1)
    FROM agreements_agreement a
    JOIN ({_STEPS}) AS told ON told.agreement_id = a.id
    LEFT JOIN agreements_chronology c ON c.agreement_id = a.id
    WHERE a.id = ANY(%(ids)s) AND a.state = 'published'
"""
_UPDATED = ", ".join(f"{name} = excluded.{name}" for name in COLUMNS.split(", ")[1:])
_WRITE = f"""
    INSERT INTO agreements_facets AS kept ({COLUMNS}) {_FRESH}
    ON CONFLICT (agreement_id) DO UPDATE SET {_UPDATED}
    WHERE kept IS DISTINCT FROM excluded
"""
_REMOVE = """
    DELETE FROM agreements_facets f USING agreements_agreement a
    WHERE f.agreement_id = ANY(%(ids)s) AND a.id = f.agreement_id AND a.state <> 'published'
"""
_LAST = "SELECT coalesce(max(id), 0) FROM agreements_facettally"
_ADD_UP = """
    WITH gone AS (DELETE FROM agreements_facettally RETURNING facet, value, day, n)
    INSERT INTO agreements_facettally (facet, value, day, n)
    SELECT facet, value, day, sum(n) FROM gone GROUP BY facet, value, day HAVING sum(n) <> 0
"""
_DIFFERING = f"""
    SELECT coalesce(fresh.agreement_id, kept.agreement_id)
    FROM ({_FRESH}) AS fresh ({COLUMNS})
    FULL JOIN (SELECT {COLUMNS} FROM agreements_facets WHERE agreement_id = ANY(%(ids)s)) AS kept
        ON kept.agreement_id = fresh.agreement_id
    WHERE fresh IS DISTINCT FROM kept
"""
EVERY = 5_000  # differences appended, after which they are added up


def write_facets(ids: Collection[int]) -> None:
    """Rebuild the facets of agreements *ids*, whose other derived rows are written already.

    Triggers append what that changes of the sums (sql/facets.sql).
    """
    with connection.cursor() as cursor:
        cursor.execute(_REMOVE, {"ids": list(ids)})
        cursor.execute(_WRITE, {"ids": list(ids)})


def newest_difference() -> int:
    """The number of the difference that was appended last; 0 where there is none."""
    with connection.cursor() as cursor:
        cursor.execute(_LAST)
        return int(cursor.fetchone()[0])


def add_up(before: int) -> None:
    """Add up the differences where many were appended since the one of number *before*.

    Whoever appends meanwhile is not seen and stays; what another adds up is gone for us.
    """
    if newest_difference() // EVERY != before // EVERY:
        with connection.cursor() as cursor:
            cursor.execute(_ADD_UP)


def differing_facets(ids: Collection[int]) -> list[int]:
    """The agreements of *ids* whose facets are not what ``write_facets`` would write."""
    with connection.cursor() as cursor:
        cursor.execute(_DIFFERING, {"ids": list(ids)})
        return [row[0] for row in cursor.fetchall()]
