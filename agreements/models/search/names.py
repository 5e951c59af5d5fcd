"""The names of countries, kept by each process until one of them changes."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from django.db import connection

from agreements.domain.search import tokens
from agreements.models.choices import CountryNameKind
from agreements.models.country import Country, CountryName


@dataclass(frozen=True, slots=True)
class Names:
    """Codes by name, as words; of each name the countries it may mean."""

    codes: dict[tuple[str, ...], frozenset[str]]
    longest: int
    words: frozenset[str]


_kept: dict[str, Names] = {}


def names() -> Names:
    """Every name and alias; two queries when one has changed, else one."""
    revision = _revision()
    if revision not in _kept:
        _kept.clear()
        _kept[revision] = _read()
    return _kept[revision]


def _revision() -> str:
    """What a trigger sets anew whenever a country's name changes."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT revision::text FROM country_names_revision")
        return str(cursor.fetchone()[0])


def _read() -> Names:
    found: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    own = Country.objects.values_list("code", "name", "official_name")
    others = CountryName.objects.exclude(kind=CountryNameKind.ADJECTIVE)
    for code, *texts in [*own, *others.values_list("country_id", "text")]:
        for text in texts:
            if words := tuple(token.word for token in tokens(text)):
                found[words].add(code)
    return Names(
        {words: frozenset(codes) for words, codes in found.items()},
        max(map(len, found), default=0),
        frozenset(word for words in found for word in words),
    )
