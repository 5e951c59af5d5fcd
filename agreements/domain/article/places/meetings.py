"""Which meeting of the registry the words of an article name."""

from __future__ import annotations

import re

from agreements.domain.article.countries.gazetteer import Gazetteer, KnownSummit

ONES = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
    "seventeenth", "eighteenth", "nineteenth", "twentieth",
)  # fmt: skip
TENS = {"twenty": 20, "thirty": 30, "forty": 40}
IN_WORDS = {
    **{word: at for at, word in enumerate(ONES, 1)},
    **{
        f"{ten} {word}": more + at
        for ten, more in TENS.items()
        for at, word in enumerate(ONES[:9], 1)
    },
    "thirtieth": 30, "fortieth": 40, "fiftieth": 50,
}  # fmt: skip
ORDINAL = re.compile(
    rf"(?P<digits>\d+)|\b(?P<word>(?:(?:{'|'.join(TENS)})[- ])?[a-z]+(?:th|st|nd|rd)\b)",
    re.IGNORECASE,
)


def known_summit(
    words: str, pair: tuple[str, str], signed: str | None, gazetteer: Gazetteer
) -> str:
    """Its slug: by number within the pair's meetings, or by the day; "" where that settles none,
    or where the number says another than the day."""
    if not words:
        return ""
    ordinal = ordinal_of(words)
    of_pair = [summit for summit in gazetteer.summits if set(pair) <= summit.countries]
    alike = [
        summit
        for summit in of_pair
        if ordinal is not None and summit.ordinal == ordinal and _shares_a_word(summit.name, words)
    ]
    if not alike and signed:
        alike = [s for s in of_pair if _held(s, signed) and s.ordinal in (ordinal, None)]
    if not alike and signed and ordinal is None:
        alike = [s for s in of_pair if _held(s, signed)]
    return alike[0].slug if len(alike) == 1 else ""


def ordinal_of(words: str) -> int | None:
    """The number of a meeting, in digits or in words: "20th", "twenty-first"."""
    for found in ORDINAL.finditer(words):
        if found["digits"]:
            return int(found["digits"])
        word = found["word"].casefold().replace("-", " ")
        if word in IN_WORDS:
            return IN_WORDS[word]
    return None


def _held(summit: KnownSummit, day: str) -> bool:
    return bool(summit.first) and summit.first <= day <= (summit.last or summit.first)


def _shares_a_word(name: str, words: str) -> bool:
    meeting = {"summit", "dialogue", "commission", "conference", "2+2"}
    return bool(meeting & set(name.lower().split()) & set(words.lower().split()))
