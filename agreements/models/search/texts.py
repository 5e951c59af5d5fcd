"""The texts of agreements that are searched, with their weight and language."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from django.db import connection

from agreements.files.pages import LONGEST  # characters; what follows is not searched

_PUBLIC = """
    SELECT id, title, short_title, kind, note FROM agreements_agreement
    WHERE id = ANY(%(ids)s) AND state = 'published'
"""
_TEXTS = f"""
WITH own AS MATERIALIZED ({_PUBLIC})
SELECT id, 'A' AS weight, 'en' AS language, '' AS origin, '' AS label, title AS text FROM own
UNION ALL SELECT id, 'A', 'en', '', '', short_title FROM own
UNION ALL SELECT id, 'B', 'en', '', '', replace(kind, '-', ' ') FROM own WHERE kind <> 'unknown'
UNION ALL SELECT id, 'B', '', '', '', 'MoU' FROM own WHERE kind = 'memorandum-of-understanding'
UNION ALL SELECT own.id, 'A', t.language, '', '', t.title
    FROM own JOIN agreements_agreementtitle t ON t.agreement_id = own.id
UNION ALL SELECT own.id, 'B', 'en', '', '', b.name
    FROM own JOIN agreements_party p ON p.agreement_id = own.id
    JOIN agreements_body b ON b.id = p.body_id
UNION ALL SELECT own.id, 'B', 'en', '', '', concat_ws('. ', g.name, s.name)
    FROM own JOIN agreements_agreementsubject l ON l.agreement_id = own.id
    JOIN agreements_subject s ON s.id = l.subject_id
    LEFT JOIN agreements_subject g ON g.id = s.parent_id
UNION ALL SELECT own.id, 'B', n.language, '', '', n.text
    FROM own JOIN agreements_party p ON p.agreement_id = own.id
    JOIN agreements_countryname n ON n.country_id = p.country_id AND n.kind = 'adjective'
UNION ALL SELECT own.id, 'A', 'en', '', '', to_char(c.concluded_first, known.format)
    FROM own JOIN agreements_chronology c ON c.agreement_id = own.id,
    LATERAL (SELECT CASE
        WHEN c.concluded_first = c.concluded_last THEN 'YYYY-MM-DD. FMDD FMMonth YYYY'
        WHEN date_trunc('month', c.concluded_first) = date_trunc('month', c.concluded_last)
            THEN 'YYYY-MM. FMMonth YYYY'
        WHEN extract(year FROM c.concluded_first) = extract(year FROM c.concluded_last)
            THEN 'YYYY' END) AS known(format)
    WHERE known.format IS NOT NULL
UNION ALL SELECT own.id, 'B', '', '', '', scheme || ' ' || value
    FROM own JOIN agreements_identifier i ON i.agreement_id = own.id
UNION ALL SELECT own.id, 'B', 'en', '', '', concat_ws('. ', e.place, m.name, r.name)
    FROM own JOIN agreements_event e ON e.agreement_id = own.id
    LEFT JOIN agreements_summit m ON m.id = e.summit_id
    LEFT JOIN agreements_series r ON r.id = m.series_id
    WHERE e.place <> '' OR m.id IS NOT NULL
UNION ALL SELECT own.id, 'B', '', '', '',
    concat_ws('. ', o.name, (SELECT string_agg(n.name, '. ' ORDER BY n.id)
        FROM agreements_officialname n WHERE n.official_id = o.id))
    FROM own JOIN agreements_event e ON e.agreement_id = own.id
    JOIN agreements_signature g ON g.event_id = e.id
    JOIN agreements_official o ON o.id = g.official_id
UNION ALL SELECT id, 'C', 'en', 'note', '', note FROM own
UNION ALL SELECT own.id, 'C', 'en', 'note', '', e.note
    FROM own JOIN agreements_event e ON e.agreement_id = own.id
UNION ALL SELECT own.id, 'C', d.language, '', '', d.title
    FROM own JOIN agreements_document d ON d.agreement_id = own.id AND NOT d.desk_only
UNION ALL SELECT own.id, 'D', coalesce(nullif(s.language, ''), 'en'), 'quote', s.title, c.quote
    FROM own JOIN agreements_citation c ON c.agreement_id = own.id
    JOIN agreements_source s ON s.id = c.source_id
UNION ALL SELECT own.id, 'D', d.language, 'document', d.title,
    left(coalesce(nullif(d.text, ''), f.text), {LONGEST})
    FROM own JOIN agreements_document d ON d.agreement_id = own.id AND NOT d.desk_only
    LEFT JOIN agreements_documentfile f ON f.id = d.file_id
"""


@dataclass(frozen=True, slots=True)
class Text:
    """A text of agreement *agreement*; with an origin it is one of those that give excerpts."""

    agreement: int
    weight: str
    language: str
    origin: str
    label: str
    text: str


def texts(ids: Collection[int]) -> Iterator[tuple[int, list[Text]]]:
    """The texts of the published agreements among *ids*, each agreement's in a fixed order."""
    with connection.cursor() as cursor:
        query = f"SELECT DISTINCT * FROM ({_TEXTS}) AS found WHERE text <> '' "
        cursor.execute(
            query + "ORDER BY id, weight, origin, language, label, text", {"ids": list(ids)}
        )
        found = [Text(*row) for row in cursor.fetchall()]
    for agreement, group in groupby(found, key=attrgetter("agreement")):
        yield agreement, list(group)
