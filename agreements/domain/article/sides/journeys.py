"""Countries in a list of where somebody travels next, which are no party to anything."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from agreements.domain.article.countries.mentions import CountryMention

from .partners import JOINED, LISTED

ON_THE_WAY = re.compile(
    r"\b(?:tak(?:es?|ing)|took|carr(?:y|ies)|leads?|go(?:es)?|travels?|fl(?:y|ies|ew)|heads?|"
    r"continues?|leaves?|left|on (?:his|her|their) way|visits?|visited)\b[^,;.]{0,30}"
    r"(?:\b(?:to|for|visit\w*) )(?:the )?$"
)  # "the visit takes him next to Peru, Chad and Chile": a list of no parties


def as_places(text: str, here: Sequence[CountryMention]) -> list[CountryMention]:
    """*here*, the countries of a sentence; those of a list of where somebody travels are places."""
    found: list[CountryMention] = []
    away: CountryMention | None = None
    several = False
    for mention in here:
        begin = mention.span[0]
        gap = (away.span[1], begin) if away else (0, 0)
        listed = away and (LISTED.fullmatch(text, *gap) or JOINED.fullmatch(text, *gap))
        goes = listed or ON_THE_WAY.search(text, max(0, begin - 60), begin) is not None
        several = several or bool(listed)
        away = mention if goes else away
        found.append(replace(mention, form="place") if goes else mention)
    return found if several else [*here]
