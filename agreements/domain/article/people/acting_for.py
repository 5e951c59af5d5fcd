"""For whom an official acts where the office does not say, and what part they had."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from agreements.domain.article.countries.leaders import COUNTRY_OF_SURNAME
from agreements.domain.article.countries.mentions import CountryMention
from agreements.domain.article.deeds.mentions import Deed
from agreements.domain.article.text.cleaned import Span
from agreements.domain.article.text.passages import Sentence

from .offices import class_of
from .official_mentions import OfficialMention

WITNESSES = re.compile(
    r"\b(?:witness\w*|in the presence of|presence|looked on|stood by|overs(?:aw|een)|attended|"
    r"watched|presided)\b",
    re.IGNORECASE,
)
FOR = re.compile(r"\b(?:[Ff]or|on behalf of|от|pour|für|por|per)\s(?:the )?$")
ON_THE_SIDE = re.compile(r"\b(?:side|lado|[Cc]ôté|parte|Seite|сторон\w+)\b")
HIGHEST = re.compile(
    r"(?:President|Prime Minister|King|Chancellor|Premier|Emir|Secretary of State)", re.IGNORECASE
)
STOP = re.compile(r"[;\n]|\b\w{4,}\.\s")
OPENING = 400
LOOK_BACK = 60
ITS = re.compile(r"\b[Ii]ts (?:[\w-]+ ){0,2}$")
CAME_TO = re.compile(
    r"\b(?:visit(?:s|ed|ing)?|toured|(?:arriv\w+|landed) in|(?:flew|travel\w+|went|came|visit|trip|"
    r"tour)(?: back| in)? (?:to|of))\s(?:the )?$"
)
ENVOY = re.compile(r"ambassador|high commissioner|envoy", re.IGNORECASE)
ANOTHER_PERSON = re.compile(r"[;.]|\b(?:who|and|with|when|after)\b")


class Countries:
    """For whom the people of one text act; *main* is its pair, *mentions* its countries."""

    def __init__(self, main: Sequence[str], mentions: Sequence[CountryMention], text: str) -> None:
        self.main, self.mentions, self.text = main, mentions, text
        headline = text.find("\n\n") if len(text) > OPENING else -1
        body = [m.code for m in mentions if m.code in main and m.span[0] > headline]
        self.order = tuple(dict.fromkeys(body))
        self.sent = ""

    def of(self, people: Sequence[OfficialMention]) -> list[OfficialMention]:
        """*people* with their countries; two who hold the same office are of two countries."""
        held = {(class_of(one.role), one.country) for one in people if one.country and one.role}
        settled: dict[str, str] = {one.name: one.country for one in people if one.country}
        envoys = (
            one.country for one in people if ENVOY.search(one.role) and one.country in self.main
        )
        self.sent = next(envoys, "")
        found = []
        for one in people:
            country = one.country or self._told(one) or self._compared(one, settled)
            if not country:
                country = self._likely(one)
                if (class_of(one.role), country) in held:
                    country = self._other(country)
            held.add((class_of(one.role), country))
            settled[one.name] = country
            found.append(replace(one, country=country))
        return found

    def _told(self, one: OfficialMention) -> str:
        """By words further off: "for Uruguay", "its adviser", "In Seoul, the minister"."""
        start = min(one.role_span[0] if one.role_span else one.span[0], one.span[0])
        for mention in self.mentions:
            if _is_for(mention, start, one.span[1], self.text):
                return mention.code
        if side := self._on_the_side(start):
            return side
        if HIGHEST.fullmatch(one.role) and one.name in COUNTRY_OF_SURNAME:
            return COUNTRY_OF_SURNAME[one.name]
        return self._of_its(one, start) or self._abroad(start)

    def _on_the_side(self, start: int) -> str:
        """That of whose side the clause tells: "On the Kenyan side there were"."""
        beside = (
            m.code
            for m in self.mentions
            if start - LOOK_BACK <= m.span[0] < start
            and ON_THE_SIDE.search(self.text, max(0, m.span[0] - 14), m.span[1] + 8)
            and not STOP.search(self.text, m.span[0], start)
        )
        return next(beside, "")

    def _of_its(self, one: OfficialMention, start: int) -> str:
        """That of the sentence before, where "its" says so."""
        role = one.role_span[0] if one.role_span else start
        if not ITS.search(self.text, max(0, role - 30), role):
            return ""
        ends = self.text.rfind(". ", 0, start)
        begins = max(self.text.rfind(mark, 0, max(ends, 0)) for mark in (". ", "\n"))
        told = (m.code for m in self.mentions if begins < m.span[0] < ends and m.acts)
        return next(told, "")

    def _abroad(self, start: int) -> str:
        """That of the capital with which the sentence opens: "In Seoul, a spokesman"."""
        opens = max(self.text.rfind(". ", 0, start) + 2, self.text.rfind("\n", 0, start) + 1)
        for mention in self.mentions:
            if opens <= mention.span[0] <= opens + 4 and mention.form in ("place", "capital"):
                inside = self.text[opens : mention.span[0]] in ("In ", "À ", "En ", "Em ", "В ")
                return mention.code if inside else ""
        return ""

    def _compared(self, one: OfficialMention, settled: Mapping[str, str]) -> str:
        """By the order of several, or as the other side than a counterpart or a host."""
        if len(self.order) == 2 and 0 < one.turn <= 2:
            return self.order[one.turn - 1]
        if one.opposite and settled.get(one.opposite) in self.main:
            return self._other(settled[one.opposite])
        host = self._host()
        return self._other(host) if one.guest and host else ""

    def _likely(self, one: OfficialMention) -> str:
        """The side that the article is written from, if they did not come there from the other."""
        first = next((m.code for m in self.mentions if m.acts and m.code in self.main), "")
        likely = self._host() or first or (self.main[0] if self.main else "")
        return self._other(likely) if likely in self._came_to(one) else likely

    def _came_to(self, one: OfficialMention) -> set[str]:
        """The countries that *one* is said to have come to."""
        after = max(one.span[1], one.role_span[1] if one.role_span else 0)
        return {
            mention.code
            for mention in self.mentions
            if after < mention.span[0] < after + 2 * LOOK_BACK
            and not ANOTHER_PERSON.search(self.text, after, mention.span[0])
            and CAME_TO.search(self.text, after, mention.span[0])
        }

    def _host(self) -> str:
        """That of the city that the article is sent from, or to which an envoy came."""
        opening = (
            m.code
            for m in self.mentions
            if m.form == "place" and m.code in self.main and _opens(self.text, m.span[0])
        )
        return next(opening, self._other(self.sent) if self.sent else "")

    def _other(self, code: str) -> str:
        if len(self.main) < 2:
            return code
        return next((each for each in self.main if each != code), code)


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
