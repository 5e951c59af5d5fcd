"""Places told in other words than "in" and a name: "in the Latvian capital", "Riga hosted"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from agreements.domain.article.countries.mentions import CountryMention
from agreements.domain.article.text.cleaned import Span

NAME = (
    r"(?:the )?[A-ZÀ-ÞА-ЯЁ][\w'’]*(?:[ -](?:of |de |del |du |da |es |al-|the |am |an der |la-|le-|"
    r"les-|sur-|en-|de-|sous-|upon-|on-)?[A-ZÀ-ÞА-ЯЁ][\w'’]+){0,3}"
)
CAPITAL = re.compile(
    r"(?:'s?)? (?:national )?(?:capital(?! (?:of|market|city of)\b)|столиц[аеуы]|Hauptstadt|"
    r"राजधानी)\b"
)
THE_CAPITAL = re.compile(
    r"\b(?:capitale?|столиц[аеуы]|Hauptstadt) (?:(?:of|de|del|della|du|do|da|von|der) )?"
    r"(?:the |la )?$"
)
ITS_NAME = re.compile(r",? ")
IN_THE = re.compile(r"\b(?:in|at|в|en|à|em|a|nella|dans|na) (?:the |la |der )?$")
KIND_OF_TOWN = re.compile(
    r"\b(?:in|at|on) (?:the|its|their|a) (?:[\w'-]+ ){0,4}?(?:capital|city|town|resort|port|"
    r"village|island|suburb|spa|district)(?: (?:city|town|resort|village))?(?: of)? "
    rf"(?P<place>(?!the ){NAME})"
)
ON = re.compile(
    rf"\b(?:on|aboard|on board) the (?P<bridge>(?!the ){NAME} Bridge)\b|"
    r"\b(?:aboard|on board) (?:the )?(?:[a-z]+ ){0,3}"
    r"(?P<ship>(?:(?:USS|HMS|INS|HMAS|RSS) )?[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,3})"
)
HOSTED = re.compile(
    r"(?:,[^,;:]{3,60},)? (?:(?:on \w+|yesterday|today|last \w+) )?(?:"
    r"hosted|saw|witnessed|(?:was|is) (?:also |once )?(?:where|(?:the )?(?:venue|scene|setting|"
    r"place|site|stage))|provided the (?:venue|setting|stage)|played host)\b"
)
WHERE = re.compile(
    r"\b(?:to|for|reached|visit(?:ed|ing)|into|toured) "
    rf"(?P<place>(?!the ){NAME})(?: (?!and\b)[^,.;:]{{2,30}})?, where\b"
)
VISIT = re.compile(
    r"\b(?:(?:[Oo]n|[Dd]uring|[Aa]s part of|[Ii]n the course of|at the (?:end|start|close) of) "
    r"[^,.;:]{0,60}?\b(?:visit|trip|tour|stay)|[Vv]isiting)(?: (?:to|in|of))? "
    rf"(?P<place>(?!the ){NAME})"
)
PLANNED = re.compile(rf"\b(?:planned|scheduled|set|due|slated) for (?P<place>(?!the ){NAME})")
TO_SIGN = re.compile(rf"\bto (?P<place>(?!the ){NAME})(?: [^,.;:]{{2,30}}?)? to (?:sign|ink)\b")
Venue = tuple[Span, str]  # where it is told, and its name where that is another


def venues(
    text: str,
    sentence: Span,
    deed: Span,
    mentions: Sequence[CountryMention],
    capitals: Mapping[str, str],
) -> Iterator[Venue]:
    """The places that a *sentence* tells its *deed* was done in; but for capitals ("the Latvian
    capital"), whose names by country are *capitals*, the words are English."""
    start, end = sentence
    here = [each for each in mentions if start <= each.span[0] < end]
    towns = {each.span[0]: each.span for each in here if each.form in ("place", "capital")}
    yield from _capitals(text, sentence, deed, here, capitals, towns)
    for match in KIND_OF_TOWN.finditer(text, start, end):
        yield match.span("place"), ""
    for match in ON.finditer(text, start, end):
        yield match.span("bridge" if match["bridge"] else "ship"), ""
    for at, town in towns.items():
        if at < deed[0] and HOSTED.match(text, town[1], end):
            yield town, ""
    for match in PLANNED.finditer(text, start, end):
        if match.start("place") in towns:
            yield towns[match.start("place")], ""
    for pattern in (WHERE, TO_SIGN):
        for match in pattern.finditer(text, start, end):
            if match.start() < deed[1]:
                yield towns.get(match.start("place"), match.span("place")), ""


def visited(text: str, sentence: Span, towns: Mapping[int, Span]) -> Span | None:
    """The one of *towns* that somebody is said to have been on a visit to."""
    for visit in VISIT.finditer(text, *sentence):
        if visit.start("place") in towns:
            return towns[visit.start("place")]
    return None


def _capitals(
    text: str,
    sentence: Span,
    deed: Span,
    here: Sequence[CountryMention],
    capitals: Mapping[str, str],
    towns: Mapping[int, Span],
) -> Iterator[Venue]:
    """ "In the Latvian capital", "Latvia's capital saw the signing"."""
    for mention in here:
        if mention.code not in capitals:
            continue
        begin, over = mention.span
        before = THE_CAPITAL.search(text, max(sentence[0], begin - 30), begin)
        after = CAPITAL.match(text, over, sentence[1])
        begin, over = before.start() if before else begin, after.end() if after else over
        if not (before or after):
            continue
        inside = IN_THE.search(text, max(sentence[0], begin - 9), begin)
        named = ITS_NAME.match(text, over, sentence[1])
        if named and named.end() in towns:
            yield towns[named.end()], ""
        elif inside or (begin < deed[0] and HOSTED.match(text, over, sentence[1])):
            yield (begin, over), capitals[mention.code]
