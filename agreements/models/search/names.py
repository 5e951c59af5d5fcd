"""The names of countries, kept by each process until one of them changes."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from django.db import connection

from agreements.domain.search import tokens
from agreements.models.choices import CountryNameKind
from agreements.models.country import Country, CountryName

from .stems import lexemes_of, stemmer

Words = tuple[str, ...]
Codes = dict[Words, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Names:
    """Codes by name, as words; of each name the countries it may mean.

    In a compound (Sino-Indian) the *adjectives* name countries as well, by their words or stems.
    """

    codes: Codes
    longest: int
    words: frozenset[str]
    adjectives: Codes = field(default_factory=dict)

    def of(self, words: Words, *, compound: bool) -> frozenset[str]:
        """The countries that *words* name, alone or as a part of a compound; empty when none."""
        if found := self.codes.get(words):
            return found
        if not compound or len(words) != 1:
            return frozenset()
        forms = sorted(lexemes_of(words)(words[0]).forms - {words[0]})
        every = (self.adjectives.get((form,)) for form in (words[0], *forms))
        return next((codes for codes in every if codes), frozenset())


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
    found: defaultdict[Words, set[str]] = defaultdict(set)
    adjectives: defaultdict[Words, set[str]] = defaultdict(set)
    for code, *texts in Country.objects.values_list("code", "name", "official_name"):
        for text in texts:
            found[_words(text)].add(code)
    others = CountryName.objects.values_list("country_id", "kind", "language", "text")
    for code, kind, language, text in others:
        words = _words(text)
        if kind != CountryNameKind.ADJECTIVE:
            found[words].add(code)
        elif len(words) == 1:
            adjectives[words].add(code)
            adjectives[stemmer(language, words)(words[0]),].add(code)
    found.pop((), None)
    return Names(
        _frozen(found),
        max(map(len, found), default=0),
        frozenset(word for words in found for word in words),
        _frozen(adjectives),
    )


def _words(text: str) -> Words:
    return tuple(token.word for token in tokens(text))


def _frozen(found: dict[Words, set[str]]) -> Codes:
    return {words: frozenset(codes) for words, codes in found.items()}
