"""What was perhaps meant by a query that finds nothing: words as the registry spells them."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import connection

from agreements.domain.search import SearchQuery, Term, matching
from agreements.domain.search.spelling import distance

from .kept import SearchWord
from .names import names
from .reading import Reading
from .stems import lexemes_of

SHORTEST = 4  # letters of a word that may be misspelt
MOST_CORRECTED = 6  # words of one query


# Asked for one row alone PostgreSQL would look at row after row, in vain where there is none; this
# way it asks the index for all, and looks at the first.
_ANY = """
    WITH found AS MATERIALIZED (
        SELECT 1 FROM agreements_searchtext WHERE everything @@ %s::tsquery
    ) SELECT EXISTS (SELECT FROM found)
"""


def suggested(reading: Reading) -> str:
    """The query with the words that nothing has replaced by what is spelt much like them.

    Empty when every word is known, or none is like it. A fixed number of queries a word.
    """
    text, shift, changed = reading.text, 0, 0
    for term in sorted(reading.needed.wanted, key=lambda term: term.start):
        if changed == MOST_CORRECTED:
            break
        if meant := _meant(term):
            text = text[: term.start + shift] + meant + text[term.end + shift :]
            shift += len(meant) - (term.end - term.start)
            changed += 1
    return text if changed else ""


def _meant(term: Term) -> str:
    """The known word that *term* is most like; empty when it is known itself.

    Of several, one with the same first letter, and the longest: letters are left out more often
    than added.
    """
    if len(term.words) > 1 or len(term.words[0]) < SHORTEST or _is_known(term):
        return ""
    word = term.words[0]
    most = 1 if len(word) < 6 else 2
    near = [
        (apart, other[0] != word[0], -len(other), other)
        for other in _candidates(word, most)
        if (apart := distance(word, other, most)) <= most
    ]
    return min(near)[-1] if near else ""


def _is_known(term: Term) -> bool:
    """Whether some published agreement has the word."""
    asked = matching(SearchQuery(((term,),)), lexemes_of(term.words))
    if not asked:
        return True
    with connection.cursor() as cursor:
        cursor.execute(_ANY, [asked])
        return bool(cursor.fetchone()[0])


def _candidates(word: str, most: int) -> Iterable[str]:
    """Words of about the length that begin alike, have their first letters swapped or another."""
    table = SearchWord._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT word FROM {table} WHERE (left(word, 1) = ANY(%(first)s) "
            "OR substr(word, 2, 2) = %(middle)s) AND length(word) BETWEEN %(least)s AND %(most)s",
            {
                "first": [word[0], word[1]],
                "middle": word[1:3],
                "least": len(word) - most,
                "most": len(word) + most,
            },
        )
        kept = [row[0] for row in cursor.fetchall()]
    return [*kept, *(each for each in names().words if abs(len(each) - len(word)) <= most)]
