"""The names of a country: through time, in other languages, and the spellings that are found."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from itertools import groupby

from agreements.models import Country, CountryName
from agreements.views.words.languages import language_words
from agreements.views.words.phrases import span_words


@dataclass(frozen=True, slots=True)
class DatedName:
    """A name with the years in which it was the country's."""

    text: str
    years: str
    source_url: str


@dataclass(frozen=True, slots=True)
class Tongue:
    """The names in one language."""

    language: str
    word: str
    texts: list[str]


@dataclass(frozen=True, slots=True)
class Names:
    through_time: list[DatedName]
    elsewhere: list[Tongue]
    aliases: list[Tongue]

    @property
    def alias_count(self) -> int:
        return sum(len(tongue.texts) for tongue in self.aliases)


def names_of(country: Country) -> Names:
    """Every name recorded but the one it is filed by, and what is no name alone; one query."""
    found = list(country.names.standing_alone())
    dated = [name for name in found if name.began or name.ended]
    plain = [name for name in found if name not in dated and name.text != country.name]
    return Names(
        [_dated(name) for name in sorted(dated, key=_began)] if _tells(dated, country) else [],
        _tongues([name for name in plain if name.kind == "name"]),
        _tongues([name for name in plain if name.kind != "name"]),
    )


def _tells(dated: list[CountryName], country: Country) -> bool:
    """One name for the whole existence says no more than the existence does."""
    return any(name.text != country.name for name in dated)


def _began(name: CountryName) -> tuple[dt.date, dt.date]:
    return (name.began_first or dt.date.min, name.ended_last or dt.date.max)


def _dated(name: CountryName) -> DatedName:
    return DatedName(name.text, span_words(name.began, name.ended), name.source_url)


def _tongues(names: list[CountryName]) -> list[Tongue]:
    by_language = groupby(sorted(names, key=_language), key=lambda name: name.language)
    return [
        Tongue(tag, language_words(tag), list(dict.fromkeys(name.text for name in group)))
        for tag, group in by_language
    ]


def _language(name: CountryName) -> tuple[bool, str, str]:
    """English first, as the interface is."""
    return (name.language != "en", name.language, name.text)
