"""How a query is read: the countries it names, and the words that are left to look for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from agreements.domain.country_pair import CountryPair
from agreements.domain.search import SearchQuery, generic_terms, matching, parse, tokens
from agreements.models import vocabulary

from .names import Names, names
from .stems import lexemes_of


@dataclass(frozen=True, slots=True)
class Understood:
    """A stretch of the query that names a country; several codes where it may mean either."""

    text: str
    codes: frozenset[str]


@dataclass(frozen=True)
class Reading:
    """*text* as it is read: *understood* countries and a *query* for the other words."""

    text: str
    whole: SearchQuery
    query: SearchQuery
    understood: tuple[Understood, ...] = ()
    literal: bool = False

    @cached_property
    def tsquery(self) -> str:
        """What is looked for, as PostgreSQL's tsquery; empty when only countries are named."""
        return matching(self.needed, lexemes_of(_words(self.needed)))

    @property
    def in_full(self) -> str:
        """The same with every word, by which what is found is put in order."""
        return matching(self.query, lexemes_of(_words(self.query)))

    @cached_property
    def needed(self) -> SearchQuery:
        """The words that what is found must have: not "deal", where others are left.

        It is how people call any agreement, whatever its title. Read literally nothing is left out.
        """
        if self.literal:
            return self.query
        less = self.query.without(generic_terms(self.query))
        return less if self.understood or matching(less, lexemes_of(_words(less))) else self.query

    @property
    def any_word(self) -> str:
        """The same with "or" between its terms and nothing left out."""
        terms = tuple(self.needed.wanted)
        loose = SearchQuery((terms,)) if terms else SearchQuery()
        return matching(loose, lexemes_of(_words(loose)), skipping=True)

    @property
    def left(self) -> str:
        """The words that are looked for, beside the countries, as they were typed."""
        return " ".join(self.text[term.start : term.end] for term in self.needed.wanted)

    @property
    def telling(self) -> list[str]:
        """The same one by one, without those that stand in every text."""
        lexemes = lexemes_of(_words(self.needed))
        return [
            self.text[term.start : term.end]
            for term in self.needed.wanted
            if not all(lexemes(word).is_stop for word in term.words)
        ]

    @property
    def is_all_stop_words(self) -> bool:
        """Whether nothing is left to look for: words that stand in every text, or only minus."""
        return not self.tsquery and not self.understood

    @property
    def only_leaves_out(self) -> bool:
        return bool(self.whole.groups) and not self.whole.wanted

    def marker(self, texts: Iterable[str] = ()) -> Callable[[str], bool]:
        """Whether a word of *texts* is one of those looked for; a query, if that, for them all."""
        lexemes_of({token.word for text in texts for token in tokens(text)})
        wanted: set[str] = set()
        beginnings: set[str] = set()
        lexemes = lexemes_of(_words(self.query))
        for term in self.query.wanted:
            for word in term.words:
                found = lexemes(word)
                if term.is_phrase or not found.is_stop:
                    wanted |= {word} if term.is_phrase else found.forms
            if term.unfinished and not lexemes(term.words[-1]).is_stop:
                beginnings.add(term.words[-1])
            wanted.add("".join(term.words))
        return _Marker(frozenset(wanted), tuple(beginnings))


@dataclass(frozen=True, slots=True)
class _Marker:
    wanted: frozenset[str]
    beginnings: tuple[str, ...]
    known: dict[str, bool] = field(default_factory=dict)  # most words of a page stand there often

    def __call__(self, word: str) -> bool:
        if word not in self.known:
            self.known[word] = self._is_found(word)
        return self.known[word]

    def _is_found(self, word: str) -> bool:
        if word in self.wanted or word.startswith(self.beginnings):
            return True
        return not self.wanted.isdisjoint(lexemes_of([word])(word).forms)


def read(text: str, *, literal: bool = False) -> Reading:
    """*text* as a query; with *literal* no country is looked for in it."""
    whole = parse(text)
    if literal:
        return Reading(text, whole, whole, literal=True)
    understood, gone = _understood(text, whole, names())
    return Reading(text, whole, whole.without(gone), tuple(understood))


def pair_of(named: Sequence[Understood]) -> CountryPair | None:
    """The pair that two names stand for; None of other numbers, or of a state and its own past."""
    codes = [code for name in named for code in name.codes]
    if len(named) != 2 or len(codes) != 2 or codes[0] == codes[1]:
        return None
    pair = CountryPair.of(*codes)
    return pair if pair.joined(vocabulary.continuations()) else None


def _words(query: SearchQuery) -> list[str]:
    return [word for term in query.terms for word in term.words]


@dataclass(frozen=True, slots=True)
class _Place:
    """A word of the query that may be part of a country's name; *term* is where its term begins."""

    word: str
    start: int
    end: int
    term: int
    compound: bool


def _understood(text: str, query: SearchQuery, known: Names) -> tuple[list[Understood], set[int]]:
    """The countries named, the longest names first taken, and where their terms begin."""
    places = _places(text, query)
    found: list[tuple[list[_Place], frozenset[str]]] = []
    at = 0
    while at < len(places):
        length, codes = _longest_name(places[at : at + known.longest], known)
        if length:
            found.append((places[at : at + length], codes))
        at += length or 1
    left = _terms_left(places, [place for group, _codes in found for place in group])
    whole = [(group, codes) for group, codes in found if left.isdisjoint(p.term for p in group)]
    names = [Understood(text[group[0].start : group[-1].end], codes) for group, codes in whole]
    return names, {place.term for group, _codes in whole for place in group}


def _terms_left(places: list[_Place], named: list[_Place]) -> set[int]:
    """Terms with a word that is no part of a name: what hangs together is not taken apart."""
    return {place.term for place in places if place not in named}


def _places(text: str, query: SearchQuery) -> list[_Place]:
    """The words that may name a country: not in quotation marks, after a minus or beside OR."""
    alone = [group[0] for group in query.groups if len(group) == 1]
    return [
        _Place(
            token.word,
            term.start + token.start,
            term.start + token.end,
            term.start,
            len(term.words) > 1,
        )
        for term in alone
        if not term.is_phrase and not term.negated
        for token in tokens(text[term.start : term.end])
    ]


def _longest_name(places: list[_Place], known: Names) -> tuple[int, frozenset[str]]:
    """How many words from the first on are a name, and whose; 0 when none is."""
    words = tuple(place.word for place in places)
    for length in range(len(words), 0, -1):
        if codes := known.of(words[:length], compound=places[0].compound):
            return length, codes
    return 0, frozenset()
