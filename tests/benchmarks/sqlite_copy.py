"""The registry's published agreements as a SQLite file, as a careful user would lay it out.

One flat table with what the facets of our list show, an index for every facet, the pair and the
order, and a full-text index over what ours searches: titles, names, notes, quotes and texts.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.db import connection

_ROWS = """
SELECT f.agreement_id, f.slug, a.title, a.short_title, f.kind, f.binding, f.level,
    f.statuses[width_bucket(current_date, f.steps)], f.begins::text,
    extract(decade FROM f.begins)::int * 10,
    (SELECT joined FROM agreements_agreementpair p WHERE p.agreement_id = f.agreement_id LIMIT 1),
    f.countries[1], f.countries[2], a.note,
    ARRAY(SELECT s.name FROM agreements_subject s WHERE s.id = ANY(f.subjects)), f.source_kinds,
    (SELECT string_agg(t.title, ' ') FROM agreements_agreementtitle t
        WHERE t.agreement_id = f.agreement_id),
    (SELECT string_agg(p.text, ' ') FROM agreements_passage p
        WHERE p.agreement_id = f.agreement_id)
FROM agreements_facets f JOIN agreements_agreement a ON a.id = f.agreement_id ORDER BY 1
"""
_TABLE = """
CREATE TABLE agreements (
    id INTEGER PRIMARY KEY, slug TEXT, title TEXT, short_title TEXT, kind TEXT, binding TEXT,
    level TEXT, status TEXT, concluded TEXT, decade INTEGER, pair TEXT, country_a TEXT,
    country_b TEXT, note TEXT, subjects TEXT, source_kinds TEXT
);
CREATE VIRTUAL TABLE agreements_fts USING fts5(
    title, short_title, note, subjects, titles, passages, tokenize = 'porter unicode61'
);
"""
_INDEXED = (
    "slug", "kind", "binding", "level", "status", "concluded", "decade", "pair", "country_a",
    "country_b", "pair, concluded", "pair, kind", "pair, binding", "pair, level", "pair, status",
    "pair, decade", "pair, country_b",
)  # fmt: skip
FACETS = "".join(
    f"&_facet={name}" for name in ("status", "kind", "binding", "level", "decade", "country_b")
)
FACETS += "&_facet_array=subjects&_facet_array=source_kinds"


def copy_to(path: Path) -> int:
    """Write the file; how many agreements are in it."""
    path.unlink(missing_ok=True)
    copy = sqlite3.connect(path)
    copy.executescript(_TABLE)
    count = 0
    for row in _rows():
        *flat, subjects, source_kinds, titles, passages = row
        held = (*flat, json.dumps(subjects), json.dumps(source_kinds))
        copy.execute(f"INSERT INTO agreements VALUES ({', '.join('?' * len(held))})", held)
        words = (row[2], row[3], row[13], " ".join(subjects), titles or "", passages or "")
        copy.execute(
            "INSERT INTO agreements_fts (rowid, title, short_title, note, subjects, titles, "
            "passages) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (row[0], *words),
        )
        count += 1
    for number, columns in enumerate(_INDEXED):
        copy.execute(f"CREATE INDEX i{number} ON agreements ({columns})")
    copy.execute("INSERT INTO agreements_fts (agreements_fts) VALUES ('optimize')")
    copy.execute("ANALYZE")
    copy.commit()
    copy.execute("VACUUM")
    copy.close()
    return count


def _rows() -> Iterator[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(_ROWS)
        while rows := cursor.fetchmany(2_000):
            yield from rows


# Datasette finds an index of words by itself only when it is declared as the table's content.
METADATA = {
    "databases": {
        "bench": {"tables": {"agreements": {"fts_table": "agreements_fts", "fts_pk": "id"}}}
    }
}
