"""For whom an official acts where the office does not say, and what part they had."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from .cleaned import Span
from .countries import CountryMention
from .deeds import Deed
from .official_mentions import OfficialMention
from .passages import Sentence

WITNESSES = re.compile(
    r"\b(?:witness\w*|in the presence of|presence|looked on|stood by|overs(?:aw|een)|attended|"
    r"watched|presided)\b",
    re.IGNORECASE,
)
FOR = re.compile(r"\b(?:[Ff]or|on behalf of|от|pour|für|por|per)\s(?:the )?$")
HIGHEST = re.compile(
    r"^(?:President|Prime Minister|King|Chancellor|Premier|Foreign Minister|Emir)$", re.IGNORECASE
)
STOP = re.compile(r"[.;\n]")
OPENING = 400
LOOK_BACK = 60


def country_of(
    one: OfficialMention, main: Sequence[str], mentions: Sequence[CountryMention], text: str
) -> OfficialMention:
    """*one* with a country: the one named last before, where it is of the main pair, or the
    side that the article is written from."""
    if one.country:
        return one
    start = one.role_span[0] if one.role_span else one.span[0]
    start = min(start, one.span[0])
    for mention in mentions:
        if _is_for(mention, start, one.span[1], text):
            return replace(one, country=mention.code)
    opening = next(
        (
            m.code
            for m in mentions
            if m.form == "place" and m.code in main and _opens(text, m.span[0])
        ),
        None,
    ) or next((m.code for m in mentions if m.form != "place" and m.code in main), None)
    return replace(one, country=opening or (main[0] if main else ""))


def _opens(text: str, at: int) -> bool:
    """Whether a paragraph near the beginning opens there: the city an article is sent from."""
    return at < OPENING and (at == 0 or text[at - 1] == "\n")


def _is_for(mention: CountryMention, start: int, end: int, text: str) -> bool:
    """Whether it says for whom the person named from *start* to *end* acts: "for Uruguay"."""
    begin, over = mention.span
    said = FOR.search(text, max(0, begin - 16), begin) is not None
    if start - LOOK_BACK <= begin < start:
        return said and not STOP.search(text, begin, start)
    after = end < begin < end + LOOK_BACK and not STOP.search(text, end, begin)
    return after and (said or text[over : over + 9] == "'s behalf")


def for_whom(
    people: Sequence[OfficialMention],
    main: Sequence[str],
    mentions: Sequence[CountryMention],
    text: str,
) -> list[OfficialMention]:
    """*people* with their countries; two who hold the same high office are of two countries."""
    found: list[OfficialMention] = []
    held = {(one.role.casefold(), one.country) for one in people if one.country}
    for one in people:
        settled = country_of(one, main, mentions, text)
        taken = (settled.role.casefold(), settled.country) in held
        if not one.country and taken and HIGHEST.search(one.role) and len(main) == 2:
            other = next((code for code in main if code != settled.country), settled.country)
            settled = replace(settled, country=other)
        held.add((settled.role.casefold(), settled.country))
        found.append(settled)
    return found


def by_surname(people: Sequence[OfficialMention]) -> dict[str, list[Span]]:
    """Where each surname stands."""
    found: dict[str, list[Span]] = {}
    for person in people:
        found.setdefault(person.name.split()[-1], []).append(person.span)
    return found


def acting(
    one: OfficialMention,
    places: Mapping[str, Sequence[Span]],
    sentence: Sentence,
    deed: Deed,
    text: str,
) -> str:
    """What *one* did in *sentence*, where something was signed: signed, witnessed or named.

    *places* are where each surname stands.
    """
    start, end = sentence.span
    spans = places.get(one.name.split()[-1], ())
    here = [span for span in spans if start <= span[0] < end]
    if not here:
        return "named"
    if witness := WITNESSES.search(text, start, end):
        before = witness.group().lower() in ("looked on", "stood by", "witnessed")
        if before or here[0][0] > witness.start():
            return "witnessed"
    by = (
        re.search(r"\bby\b", text[deed.span[1] : here[0][0]]) if here[0][0] > deed.span[1] else None
    )
    return "signed" if here[0][0] < deed.span[0] or by else "named"
