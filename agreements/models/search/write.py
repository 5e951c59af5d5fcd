"""Write what is kept for searching, and find what is not as it should be."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from django.db import connection

from agreements.domain.search import Stem, Token, tokens, vector

from .kept import Passage
from .passages import passages
from .stems import stemmer
from .texts import Text, texts
from .vocabulary import forget, may_be_meant, remember, take_out

CHUNK = 200  # agreements at a time: their documents may be long


@dataclass(slots=True)
class Kept:
    """The rows of some agreements, as columns."""

    agreements: list[int] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    everything: list[str] = field(default_factory=list)
    passages: list[tuple[int, str, str, str, int | None, str, str]] = field(default_factory=list)
    words: set[str] = field(default_factory=set)


def write_search(ids: Collection[int]) -> None:
    """Rebuild what is kept of agreements *ids*: nothing, of those that are not published."""
    before: set[str] = set()
    words: set[str] = set()
    todo = sorted(ids)
    for start in range(0, len(todo), CHUNK):
        chunk = todo[start : start + CHUNK]
        before |= take_out(chunk)
        Passage.objects.filter(agreement_id__in=chunk).delete()
        rows = kept(chunk)
        _insert(rows)
        words |= rows.words
    remember(words)
    forget(before - words)


def differing_search(ids: Collection[int]) -> list[int]:
    """The agreements of *ids* of which something else is kept than ``write_search`` would."""
    todo, found = sorted(ids), set()
    for start in range(0, len(todo), CHUNK):
        chunk = todo[start : start + CHUNK]
        fresh = kept(chunk)
        found |= _strange_texts(chunk, fresh) | _strange_passages(chunk, fresh)
    return sorted(found)


def kept(ids: Collection[int]) -> Kept:
    """What ``write_search`` writes of agreements *ids*."""
    rows = Kept()
    for agreement, group in texts(ids):
        parts = [_part(text) for text in group]
        rows.agreements.append(agreement)
        rows.titles.append(vector(part for part in parts if part[0] == "A"))
        rows.everything.append(vector(parts))
        for weight, found, _stem in parts:
            if weight != "D":
                rows.words |= {token.word for token in found if may_be_meant(token.word)}
        for text in group:
            rows.passages += _passages(text)
    return rows


def _part(text: Text) -> tuple[str, list[Token], Stem]:
    found = tokens(text.text)
    return text.weight, found, stemmer(text.language, {token.word for token in found})


def _passages(text: Text) -> Iterable[tuple[int, str, str, str, int | None, str, str]]:
    if not text.origin:
        return
    for page, words in passages(text.text):
        found = tokens(words)
        stem = stemmer(text.language, {token.word for token in found})
        held = vector([("D", found, stem)])
        yield text.agreement, text.origin, text.language, text.label, page, words, held


def _insert(rows: Kept) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO agreements_searchtext (agreement_id, titles, everything) "
            "SELECT i, t::tsvector, e::tsvector "
            "FROM unnest(%s::bigint[], %s::text[], %s::text[]) AS kept(i, t, e)",
            [rows.agreements, rows.titles, rows.everything],
        )
        if rows.passages:
            cursor.execute(
                "INSERT INTO agreements_passage "
                "(agreement_id, origin, language, label, page, text, words) "
                "SELECT a, o, l, b, p, t, w::tsvector FROM unnest(%s::bigint[], %s::text[], "
                "%s::text[], %s::text[], %s::int[], %s::text[], %s::text[]) "
                "AS kept(a, o, l, b, p, t, w)",
                [list(column) for column in zip(*rows.passages, strict=True)],
            )


def _strange_texts(ids: list[int], fresh: Kept) -> set[int]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT coalesce(i, s.agreement_id) "
            "FROM unnest(%s::bigint[], %s::text[], %s::text[]) AS fresh(i, t, e) "
            "FULL JOIN (SELECT * FROM agreements_searchtext WHERE agreement_id = ANY(%s)) s "
            "ON s.agreement_id = i "
            "WHERE t::tsvector IS DISTINCT FROM titles OR e::tsvector IS DISTINCT FROM everything",
            [fresh.agreements, fresh.titles, fresh.everything, ids],
        )
        return {row[0] for row in cursor.fetchall()}


def _strange_passages(ids: list[int], fresh: Kept) -> set[int]:
    names = ("agreement_id", "origin", "language", "label", "page", "text")
    stored = set(Passage.objects.filter(agreement_id__in=ids).values_list(*names))
    return {row[0] for row in stored ^ {row[:-1] for row in fresh.passages}}
