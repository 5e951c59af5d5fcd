"""The words that can be meant: those that published agreements have, and no other.

Words of what was withdrawn or written anew must not be offered: they would tell of it.
"""

from __future__ import annotations

from collections.abc import Collection

from django.db import connection

from agreements.domain.search import quoted

FIRST = 1_000  # agreements whose words are taken for common
SHORTEST_MEANT = 3  # letters of a word that is offered as what was meant

_OF_TEXTS = "unnest(tsvector_to_array(ts_filter(everything, '{a,b,c}'))) AS word"
_TAKEN_OUT = f"""
    WITH gone AS (
        DELETE FROM agreements_searchtext WHERE agreement_id = ANY(%s) RETURNING everything
    )
    SELECT DISTINCT word FROM gone, {_OF_TEXTS}
"""
_REMEMBERED = """
    INSERT INTO agreements_searchword (word) SELECT unnest(%s::text[]) ON CONFLICT DO NOTHING
"""
# What many have is had by one of the first, and need not be looked up.
_FORGOTTEN = f"""
    WITH common AS MATERIALIZED (
        SELECT DISTINCT word
        FROM (SELECT everything FROM agreements_searchtext LIMIT %s) AS first, {_OF_TEXTS}
    ), gone AS MATERIALIZED (
        SELECT kept.word, asked.query
        FROM unnest(%s::text[], %s::text[]) AS asked(word, query)
        JOIN agreements_searchword kept ON kept.word = asked.word
        WHERE kept.word NOT IN (SELECT word FROM common)
    )
    DELETE FROM agreements_searchword kept USING gone
    WHERE kept.word = gone.word AND NOT EXISTS (
        SELECT FROM agreements_searchtext WHERE everything @@ gone.query::tsquery
    )
"""
_STRAY = """
    SELECT word FROM agreements_searchword
    EXCEPT SELECT word FROM ts_stat('SELECT everything FROM agreements_searchtext', 'abc')
"""


def may_be_meant(word: str) -> bool:
    return len(word) >= SHORTEST_MEANT and not word[0].isdigit()


def take_out(ids: Collection[int]) -> set[str]:
    """Delete what is searched of agreements *ids*; every form of its words but of quotes, texts."""
    with connection.cursor() as cursor:
        cursor.execute(_TAKEN_OUT, [list(ids)])
        return {row[0] for row in cursor.fetchall()}


def remember(words: Collection[str]) -> None:
    """In one statement and one order: whoever adds the same words meanwhile waits, and goes on."""
    with connection.cursor() as cursor:
        cursor.execute(_REMEMBERED, [sorted(words)])


def forget(words: Collection[str]) -> None:
    """Drop those of *words* that no published agreement has any more.

    One that another transaction is about to write is missing until its agreement is derived again.
    """
    gone = sorted(filter(may_be_meant, words))
    if gone:
        with connection.cursor() as cursor:
            queries = [f"{quoted(word)}:ABC" for word in gone]
            cursor.execute(_FORGOTTEN, [FIRST, gone, queries])


def forget_strays() -> None:
    """Drop every word that no published agreement has; it looks at all of them."""
    with connection.cursor() as cursor:
        cursor.execute(_STRAY)
        strays = [row[0] for row in cursor.fetchall()]
    forget(strays)
