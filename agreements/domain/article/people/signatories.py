"""Those of whom no more is told than for whom they signed: "Mr. Juan Soto signed for Chile"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from agreements.domain.article.countries.mentions import CountryMention
from agreements.domain.article.text.cleaned import Span

from .names import AND_ANOTHER, Names

ALL_FOR = re.compile(
    r"[Ff]or (?:the )?|pour (?:la |le |l')?|por (?:el |la |o |a )?|für (?:die |den )?|"
    r"per (?:la |l')?"
)
BESIDE = re.compile(r"(?:,|;|,? (?:and|et|y|e|und)) (?:by )?")
SIGNED_FOR = re.compile(
    r" (?:(?:had |has )?signed|did so|put (?:his|her) name to it)(?: (?:it|them|the [a-z]+))? "
    r"(?:for|on behalf of) (?:the )?"
)
FOR = re.compile(r",? (?:(?:signed|did so) )?(?:for|on behalf of) (?:the )?")


def signatories(
    text: str, names: Names, starts: Mapping[int, CountryMention], sentence: Span
) -> Iterator[tuple[Span, str]]:
    """Their names, each with the code of their country; *starts* are the countries by where they
    are named."""
    for one, of in _named_for(text, names, starts, sentence):
        if following := _the_next(text, names, starts, of, sentence[1]):
            yield one, of.code
            yield following
    for signed in SIGNED_FOR.finditer(text, *sentence):
        country = starts.get(signed.end())
        name = names.ending(signed.start(), sentence[0])
        if country is None or name is None:
            continue
        yield name, country.code
        joint = AND_ANOTHER.match(text, country.span[1], sentence[1])
        other = names.at(joint.end(), sentence[1]) if joint else None
        told = FOR.match(text, other[1], sentence[1]) if other else None
        if other and told and told.end() in starts:
            yield other, starts[told.end()].code


def _named_for(
    text: str, names: Names, starts: Mapping[int, CountryMention], sentence: Span
) -> Iterator[tuple[Span, CountryMention]]:
    """ "Juan Soto for Chile": whoever is named right before for whom."""
    for told in ALL_FOR.finditer(text, *sentence):
        country = starts.get(told.end())
        name = country and names.ending(told.start() - 1, sentence[0])
        if name and country:
            yield name, country


def _the_next(
    text: str,
    names: Names,
    starts: Mapping[int, CountryMention],
    country: CountryMention,
    end: int,
) -> tuple[Span, str] | None:
    """The other of "Juan Soto for Chile, Ana Ozola for Latvia": alone nobody is told so."""
    joint = BESIDE.match(text, country.span[1], end)
    name = names.at(joint.end(), end) if joint else None
    told = name and ALL_FOR.match(text, name[1] + 1, end)
    if not name or not told or told.end() not in starts:
        return None
    return name, starts[told.end()].code
