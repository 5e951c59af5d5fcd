"""Read an article: a text, the day it appeared and a gazetteer in; facts with their words out."""

from __future__ import annotations

import re
from datetime import date

from .countries.gazetteer import Gazetteer, KnownOfficial
from .countries.index import Index
from .countries.mentions import country_mentions, named
from .days.dates import published_in
from .facts import OfficialFacts, Reading
from .grammar import GRAMMARS
from .one_article import OneArticle
from .people.official_mentions import OfficialMention, merged
from .text.cleaned import LONGEST, Cleaned, cleaned
from .text.language import language_of
from .text.words import words

HEADER = re.compile(
    r"\ufeff?\s{0,20}published: *(?P<day>\d{4}-\d{2}-\d{2})?[^\n]{0,40}(?:\n|$)", re.IGNORECASE
)
EMPTY = "There is no text to read."
UNREAD = "The language is not read: only countries and known officials are given."


class Reader:
    """Reads texts with one gazetteer; what it needs of each language is made ready once."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._index = Index(gazetteer)

    def read(self, raw: str, published: date | None = None) -> Reading:
        """The facts of *raw*; *published* outranks a first line ``published: YYYY-MM-DD``.

        Never fails: what cannot be read gives an empty reading whose ``notes`` say why.
        """
        header = HEADER.match(raw)
        if header:
            published = published or _day(header["day"])
            raw = re.sub(r"[^\n]", " ", raw[: header.end()]) + raw[header.end() :]
        clean = cleaned(raw)
        if not clean.text.strip():
            return Reading(_iso(published), None, notes=(EMPTY,))
        cut = f"Only the first {LONGEST} of {len(raw)} characters were read."
        notes = (cut,) if clean.cut else ()
        grammar = GRAMMARS.get(language_of(clean.text))
        if grammar is None:
            return self._countries_only(clean, published, (*notes, UNREAD))
        published = published or published_in(clean.text.lstrip(), grammar)
        return OneArticle(self._index, clean, grammar, published).reading(notes)

    def _countries_only(
        self, clean: Cleaned, published: date | None, notes: tuple[str, ...]
    ) -> Reading:
        """Of a language that is not read: the countries and the known officials named."""
        found = words(clean.text)
        mentions = country_mentions(clean.text, found, self._index.countries(""), None)
        known = [
            OfficialMention(clean.text[slice(*hit.span)], hit.span, "", None, *_known(hit.value))
            for hit in self._index.officials().hits(clean.text, found)
        ]
        return Reading(
            _iso(published),
            None,
            officials=tuple(
                OfficialFacts(
                    one.name, "", one.country, "named", clean.original(one.span), one.slug
                )
                for one in merged(known)
            ),
            countries=named(mentions, self._index.gazetteer.organisations),
            country_spans=tuple((each.code, clean.original(each.span)) for each in mentions),
            notes=notes,
        )


def _known(official: KnownOfficial) -> tuple[str, str]:
    return official.country, official.slug


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
