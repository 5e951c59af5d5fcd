"""Stems of words, by PostgreSQL's Snowball dictionaries."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from django.db import connection

from agreements.domain.search import Lexemes, spellings

DICTIONARIES = {
    "en": "english_stem",
    "ru": "russian_stem",
    "hi": "hindi_stem",
    "fr": "french_stem",
    "de": "german_stem",
    "es": "spanish_stem",
    "it": "italian_stem",
    "pt": "portuguese_stem",
}
LATIN = ("en", "fr", "de", "es", "it", "pt")
MOST_KEPT = 200_000
STOP = ""  # the stem of a stop word: it stands in every text

# (language, word): stem. What a dictionary answers never changes, so a process keeps it.
_kept: dict[tuple[str, str], str] = {}


def stemmer(language: str, words: Iterable[str]) -> Callable[[str], str]:
    """The stems of *words* by the dictionary of *language*; of other languages none ("")."""
    tongue = language.partition("-")[0].lower()
    if tongue not in DICTIONARIES:
        return lambda word: STOP
    _learn({(tongue, word) for word in words})
    return lambda word: _kept.get((tongue, word), STOP)


def lexemes_of(words: Iterable[str]) -> Callable[[str], Lexemes]:
    """Every form under which *words* of a query may be kept, by the languages of their scripts.

    However they are spelt: who looks for defense finds defence.
    """
    asked = {word: _languages(word) for each in words for word in spellings(each)}
    _learn({(tongue, word) for word, tongues in asked.items() for tongue in tongues})
    return lambda word: _lexemes(word, asked.get(word) or _languages(word))


def _lexemes(word: str, tongues: tuple[str, ...]) -> Lexemes:
    spelt = spellings(word)
    stems = [_kept.get((tongue, word), STOP) for tongue in tongues]
    others = [_kept.get((tongue, other), STOP) for other in spelt - {word} for tongue in tongues]
    forms = frozenset({*spelt, *stems, *others} - {STOP})
    return Lexemes(forms, is_stop=bool(stems) and stems[0] == STOP)


def _languages(word: str) -> tuple[str, ...]:
    """Those a word may be of, by its first letter; the first one says what a stop word is."""
    if "a" <= word[0] <= "z":
        return LATIN
    if "\u0400" <= word[0] <= "\u04ff":
        return ("ru",)
    return ("hi",) if "\u0900" <= word[0] <= "\u097f" else ()


def _learn(pairs: set[tuple[str, str]]) -> None:
    if len(_kept) > MOST_KEPT:
        _kept.clear()
    unknown = sorted(pair for pair in pairs if pair not in _kept)
    if not unknown:
        return
    tongues, words = zip(*unknown, strict=True)
    dictionaries = [DICTIONARIES[tongue] for tongue in tongues]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT coalesce((ts_lexize(d::regdictionary, w))[1], '') "
            "FROM unnest(%s::text[], %s::text[]) WITH ORDINALITY AS asked(d, w, n) ORDER BY n",
            [dictionaries, list(words)],
        )
        _kept.update(zip(unknown, (row[0] for row in cursor.fetchall()), strict=True))
