"""What the reader knows beforehand: countries, officials and summits, as plain values."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CountryWord:
    """A word that stands for a country: its name, an adjective, its capital, or a body of it."""

    code: str
    text: str
    language: str
    kind: str  # name, adjective, capital or body


@dataclass(frozen=True, slots=True)
class KnownOfficial:
    """An official of the registry: every spelling, and the latest office where one is known."""

    slug: str
    country: str
    names: tuple[str, ...]
    office: str = ""


@dataclass(frozen=True, slots=True)
class KnownSummit:
    """A meeting of the registry: one of a series of two countries, with its number and days."""

    slug: str
    name: str
    countries: frozenset[str]
    ordinal: int | None = None
    city: str = ""
    first: str = ""
    last: str = ""


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All of it. ``living`` are today's countries, which win where a former one shares a name;
    ``territories`` those that belong to another, which a treaty is rather about than with;
    ``ambiguous`` gives the codes that share a spelling, the likeliest first."""

    words: tuple[CountryWord, ...]
    living: frozenset[str]
    organisations: frozenset[str] = frozenset()
    territories: frozenset[str] = frozenset()
    ambiguous: tuple[tuple[str, tuple[str, ...]], ...] = ()
    officials: tuple[KnownOfficial, ...] = ()
    summits: tuple[KnownSummit, ...] = ()
