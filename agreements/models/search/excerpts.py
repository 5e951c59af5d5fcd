"""The passage of each agreement that best shows why it was found."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from django.db import connection

from .reading import Reading


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A passage with the words looked for, and where it stands."""

    origin: str
    language: str
    label: str
    page: int | None
    text: str


_BEST = """
SELECT DISTINCT ON (agreement_id) agreement_id, origin, language, label, page, text
FROM agreements_passage
WHERE agreement_id = ANY(%(ids)s) AND words @@ %(any)s::tsquery
ORDER BY agreement_id, words @@ %(all)s::tsquery DESC,
    ts_rank(words, %(any)s::tsquery, 1) DESC, id
"""


def excerpts(reading: Reading, ids: Collection[int]) -> dict[int, Excerpt]:
    """By agreement, of *ids*; none of those whose notes, quotes and texts say nothing of it."""
    asked = reading.any_word
    if not ids or not asked:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(_BEST, {"ids": list(ids), "any": asked, "all": reading.tsquery})
        return {row[0]: Excerpt(*row[1:]) for row in cursor.fetchall()}
