"""Which meeting of the registry the words of an article name."""

from __future__ import annotations

import re

from .gazetteer import Gazetteer


def known_summit(
    words: str, pair: tuple[str, str], signed: str | None, gazetteer: Gazetteer
) -> str:
    """Its slug: by number within the pair's meetings, or by the day; "" where that settles none."""
    if not words:
        return ""
    number = re.search(r"\d+", words)
    ordinal = int(number[0]) if number else None
    of_pair = [summit for summit in gazetteer.summits if set(pair) <= summit.countries]
    alike = [
        summit
        for summit in of_pair
        if ordinal is not None and summit.ordinal == ordinal and _shares_a_word(summit.name, words)
    ]
    if not alike and signed:
        alike = [s for s in of_pair if s.first and s.first <= signed <= (s.last or s.first)]
    return alike[0].slug if len(alike) == 1 else ""


def _shares_a_word(name: str, words: str) -> bool:
    meeting = {"summit", "dialogue", "commission", "conference", "2+2"}
    return bool(meeting & set(name.lower().split()) & set(words.lower().split()))
