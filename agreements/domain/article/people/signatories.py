"""Those of whom no more is told than for whom they signed: "Mr. Juan Soto signed for Chile"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from agreements.domain.article.countries.mentions import CountryMention
from agreements.domain.article.text.cleaned import Span

from .names import AND_ANOTHER, Names

SIGNED_FOR = re.compile(
    r" (?:(?:had |has )?signed|did so|put (?:his|her) name to it)(?: (?:it|them|the [a-z]+))? "
    r"(?:for|on behalf of) (?:the )?"
)
FOR = re.compile(r",? (?:(?:signed|did so) )?(?:for|on behalf of) (?:the )?")


def signatories(
    text: str, names: Names, countries: Sequence[CountryMention], sentence: Span
) -> Iterator[tuple[Span, str]]:
    """Their names, each with the code of their country."""
    starts = {mention.span[0]: mention for mention in countries}
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
