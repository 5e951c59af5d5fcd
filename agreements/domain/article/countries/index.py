"""A gazetteer made ready for one language: phrases that stand for countries and officials."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from agreements.domain.article.text.words import Phrases

from .gazetteer import CountryWord, Gazetteer, KnownOfficial
from .inflection import forms
from .leaders import LEADERS
from .metonyms import MEANT_OTHERWISE, METONYMS
from .russian_names import declined

SHORT = 5  # letters; capitals no longer than this are abbreviations, to be met as they are
SEATS = ("La Paz", "Colombo")  # where the constitution calls another town the capital
OTHER_LETTERS = ("ru", "hi")
GIVEN_NAMES = ("Salvador",)  # which English does not call a country by
CAPITALISED = ("en", "de")  # languages whose adjectives of countries have a case that tells
Standing = tuple[tuple[str, ...], str]  # codes, the likeliest first, and the kind of word


def country_phrases(gazetteer: Gazetteer, language: str) -> Phrases[Standing]:
    """The words for countries in *language* and English; in all languages where it is empty."""
    listed: dict[tuple[str, str], tuple[list[str], str]] = {}
    for word in (*_words(gazetteer, language), *METONYMS):
        for form in forms(word.text, word.language, adjective=word.kind == "adjective"):
            codes, _ = listed.setdefault((form, _case(word, form)), ([], word.kind))
            codes.append(word.code)
    phrases: Phrases[Standing] = Phrases()
    order = dict(gazetteer.ambiguous)
    for (form, case), (codes, kind) in listed.items():
        phrases.add(form, (order.get(form) or _ranked(codes, gazetteer), kind), cased=case)
    for text in MEANT_OTHERWISE:
        phrases.add(text, ((), "other"), cased="initial")
    phrases.settle()
    return phrases


def _words(gazetteer: Gazetteer, language: str) -> Iterable[CountryWord]:
    """The words of *language*; "European" is said of a continent, not of the
    Union, and English adjectives only in English: "Germán" is a man."""
    spoken = (language, "en") if language else ()
    return (
        word
        for word in gazetteer.words
        if (not spoken or word.language in spoken)
        and not (word.kind == "adjective" and word.language == "en" != language and language)
        and not (word.kind == "adjective" and word.code in gazetteer.organisations)
        and not (language == "en" and word.text in GIVEN_NAMES)
    )


def _case(word: CountryWord, form: str) -> str:
    if form.isupper() and len(form) <= SHORT and form.isascii():
        return "exact"
    if word.kind == "adjective" and word.language not in CAPITALISED[:1]:
        return ""
    return "initial"


def _ranked(codes: list[str], gazetteer: Gazetteer) -> tuple[str, ...]:
    """Each once, living countries first."""
    once = dict.fromkeys(codes)
    return tuple(sorted(once, key=lambda code: code not in gazetteer.living))


def official_phrases(gazetteer: Gazetteer) -> Phrases[KnownOfficial]:
    """Every spelling of a known official's name; a surname alone names nobody."""
    phrases: Phrases[KnownOfficial] = Phrases()
    for official in (*gazetteer.officials, *LEADERS):
        for name in official.names:
            if " " in name:
                called = replace(official, names=(name,))
                for form in declined(name):
                    phrases.add(form, called, cased="initial")
    phrases.settle()
    return phrases


class Index:
    """A gazetteer's phrases, made ready for a language when it is first met."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self._countries: dict[str, Phrases[Standing]] = {}
        self._capitals: dict[str, dict[str, str]] = {}
        self._officials: Phrases[KnownOfficial] | None = None

    def countries(self, language: str) -> Phrases[Standing]:
        if language not in self._countries:
            self._countries[language] = country_phrases(self.gazetteer, language)
        return self._countries[language]

    def capitals(self, language: str) -> Mapping[str, str]:
        """Each country's capital as *language* calls it; of several the seat of government."""
        if language not in self._capitals:
            own = language == "en" or language in OTHER_LETTERS
            called = {} if own else dict(self.capitals("en"))
            own_words: dict[str, str] = {}
            for word in self.gazetteer.words:
                if word.language == language and word.kind == "capital":
                    seat = word.text in SEATS
                    held = None if seat else own_words.get(word.code)
                    own_words[word.code] = held or word.text
            self._capitals[language] = called | own_words
        return self._capitals[language]

    def officials(self) -> Phrases[KnownOfficial]:
        if self._officials is None:
            self._officials = official_phrases(self.gazetteer)
        return self._officials
