"""When, where and at which meeting a deed was done."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from .cleaned import Span
from .countries import DATELINE, CountryMention
from .date_mention import DateMention
from .days import Days, anchor_of, distance
from .deeds import AFTER_SIGNATURE
from .grammar import Grammar
from .inflection import nominative
from .passages import Sentence
from .statements import Statement

NAME = (
    r"(?:the )?[A-ZÀ-ÞА-ЯЁ][\w'’]*(?:[ -](?:of |de |del |du |da |al-|the |am |an der )?"
    r"[A-ZÀ-ÞА-ЯЁ][\w'’]+){0,3}"
)
OPENING_LINE = re.compile(r"[^\n]+")
CITY = re.compile(r"[A-Z][A-Z .'-]+[A-Z]")
BODY = re.compile(
    r"\b(?:Authority|Ministry|Agency|Department|Council|Board|Committee|Commission|Bank|Corporation|"
    r"University|Office|Embassy|Group|Company)$"
)
MET = re.compile(
    r"\b(?:met|meet|meets|talks|summit|visit\w*|received|receiv\w+|hosted|welcom\w+|empfangen|empfing|traf\w*|"
    r"getroffen|reçu|rencontr\w+|reuni\w+|recib\w+|incontr\w+|ricevut\w+|receb\w+|встрет\w+|встреч\w+|"
    r"переговор\w+|मुलाकात|बैठक|वार्ता)\b",
    re.IGNORECASE,
)
FACILITY = re.compile(
    r"(?: [a-z-]+){0,2} (?:plant|guest house|hotel|base|airport|station|reactors?|shipyards?|"
    r"facility|factory|refinery|dam|project|headquarters|complex|residence|palace)\b"
)
BUILDING = re.compile(r"\b(?:House|Palace|Hall|Hotel|Residence|Kremlin|Building)$")
ELSEWHERE = re.compile(r"\b(?:who|before|ahead of|until|since|en route|on (?:his|her|their) way)\b")
WHERE_THEY_MET = re.compile(r"\b(?:after|when|where|while)\b")
VISIT = re.compile(rf"\b[Dd]uring [^,.;:]{{0,40}}\bvisit to ({NAME})")
HERE = re.compile(r"\bhere\b(?=[,.;]| (?:on|today|yesterday|last|this|by|in|at|with|during|[A-Z]))")
TO_THE_MEETING = re.compile(r"(?:\w+[ ,']+){0,6}$")
AT_A_MEETING = re.compile(
    r"\b(?:at|during|on the sidelines of|on the margins of|in|after|of|for|within|"
    r"following)\s+(?:the |their |its |an? |this )?$"
)
NAMES_A_MEETING = re.compile(r"\d|[A-Z][a-z]+ |[a-z]-|annual |bilateral ")


@dataclass(frozen=True, slots=True)
class Occasion:
    """Facts about a deed, each with its place in the text.

    ``open`` when a day is told that cannot be worked out: it stays empty then, whatever else
    the text says. ``named`` when the day stands with the text's name, "the treaty of 3 May 1990".
    """

    date: DateMention | None = None
    place: str = ""
    place_span: Span | None = None
    summit: str = ""
    summit_span: Span | None = None
    open: bool = False
    named: bool = False


@lru_cache(maxsize=16)
def _places(words: frozenset[str]) -> re.Pattern[str]:
    before = "|".join(sorted(words))
    return re.compile(rf"(?<![\w-])(?P<before>(?i:{before}))\s+(?:l'|dell')?(?P<place>{NAME})")


def place_pattern(grammar: Grammar) -> re.Pattern[str]:
    """A name after a preposition of place."""
    return _places(grammar.place_words)


def _city(words: str) -> str:
    name = words.removeprefix("the ").rstrip(".'’").removesuffix("'s")
    return name.title() if name.isupper() and len(name) > 3 else name


class Occasions:
    """Finds them for the statements of one text."""

    def __init__(
        self,
        text: str,
        grammar: Grammar,
        dates: Sequence[DateMention],
        countries: Sequence[CountryMention],
        people: Sequence[Span],
        published: date | None,
        cities: frozenset[str],
    ) -> None:
        self.published, self.cities = published, cities
        self.text, self.grammar, self.dates = text, grammar, dates
        self.days = Days(text, grammar, dates, published)
        self.places = {
            mention.span[0]: mention.span
            for mention in countries
            if mention.form in ("place", "capital")
        }
        self.countries = {
            mention.span[0]: mention
            for mention in countries
            if mention.form not in ("place", "capital")
        }
        self.spots = countries
        self.people = people
        self.dateline = self._dateline()

    def of(self, statement: Statement) -> Occasion:
        """The occasion that the statement's own sentence tells."""
        sentence, anchor = statement.sentence, anchor_of(statement)
        date, open_ = (
            self.days.of(statement) if statement.deed else (self.days.year(statement), False)
        )
        year = self.days.year(statement)
        ended = statement.deed is not None and statement.deed.status in AFTER_SIGNATURE
        if ended and year is not None:
            date, open_ = year, False  # of signature, whatever was done to it since
        summit = self._summit(sentence, anchor)
        place = self._place(statement, summit) or self._here(statement)
        return Occasion(
            date,
            place=self._name(place),
            place_span=place,
            summit=" ".join(self.text[slice(*summit)].split()) if summit else "",
            summit_span=summit,
            open=open_,
            named=ended and year is not None,
        )

    def after(self, before: Sentence, statement: Statement, occasion: Occasion) -> Occasion:
        """*occasion* with the day and city of the sentence *before*, where they met to sign.

        Only within a paragraph, for a plain verb of signature, and where one fresh day is told.
        """
        deed = statement.deed
        if deed is None or deed.weak or deed.status != "signed":
            return occasion
        if before.paragraph != statement.sentence.paragraph or before.headline:
            return occasion
        kind = statement.kind
        if kind and kind.plural and kind.manner == "bare" and kind.count == 0 and not kind.topic:
            return occasion  # "agreements signed between them", whenever
        start, end = before.span
        days = [
            mention
            for mention in self.dates
            if start <= mention.span[0] < end and not self.days.in_dateline(mention, start)
        ]
        if len(days) != 1 or not days[0].whole or days[0].exact or days[0].value is None:
            return occasion
        if not MET.search(self.text, start, end):
            return occasion
        spots = [m.span for m in self.spots if m.form == "place" and start <= m.span[0] < end]
        place = occasion.place_span or (spots[0] if len(spots) == 1 else None)
        return replace(
            occasion,
            date=days[0],
            place=self._name(place),
            place_span=place,
        )

    def at_an_hour(self, before: Sequence[Sentence], statement: Statement) -> Occasion | None:
        """The occasion of a signature of which the hour is told: it was the day told last in the
        sentences *before*, or else the day of the news. None where no hour is told."""
        deed = statement.deed
        if deed is None or deed.status != "signed" or deed.planned or deed.denied or deed.weak:
            return None
        hour = self.grammar.hour.search(self.text, deed.span[1], statement.sentence.span[1])
        if hour is None or self.published is None:
            return None
        days = [
            mention.value
            for sentence in before
            for mention in self.dates
            if sentence.span[0] <= mention.span[0] < sentence.span[1]
            and mention.whole
            and not self.days.in_dateline(mention, sentence.span[0])
        ]
        value = days[-1] if days else str(self.published)
        place = self._place(statement, None) or self.dateline
        date = DateMention(hour.span(), value, exact=False, whole=True)
        return Occasion(date, place=self._name(place), place_span=place)

    def _name(self, place: Span | None) -> str:
        """The name of a place, as it is called when nothing is said of it."""
        if place is None:
            return ""
        name = _city(self.text[slice(*place)])
        return nominative(name, self.cities) if self.grammar.language == "ru" else name

    def _dateline(self) -> Span | None:
        """Where the city stands that the article was sent from."""
        for line in OPENING_LINE.finditer(self.text, 0, 1500):
            city = CITY.match(line[0])
            if city and DATELINE.match(line[0]):
                return line.start(), line.start() + city.end()
        return None

    def _here(self, statement: Statement) -> Span | None:
        """The dateline's city where the deed was done "here"."""
        deed = statement.deed
        if deed is None:
            return None
        here = HERE.search(self.text, deed.span[1], statement.sentence.span[1])
        if here is None or self.grammar.announces.search(self.text, deed.span[1], here.start()):
            return None
        return self.dateline

    def _place(self, statement: Statement, summit: Span | None) -> Span | None:
        start, end = statement.sentence.span
        deed = statement.deed
        if deed is None:
            return None
        anchor = deed.span[0]
        found: list[Span] = []
        if self.grammar.places_before:
            found = [
                mention.span
                for mention in self.spots
                if mention.form == "place" and start <= mention.span[0] < end
            ]
        for match in place_pattern(self.grammar).finditer(self.text, start, end):
            if self._is_place(match.span("place"), match["before"].casefold(), statement, summit):
                found.append(self._town(match.span("place"), deed.span, sentence=start))
        if not found and (visit := VISIT.search(self.text, start, end)):
            found += [visit.span(1)] if visit.start(1) in self.places else []
        return min(found, key=lambda span: distance(span, anchor)) if found else None

    def _town(self, place: Span, deed: Span, *, sentence: int) -> Span:
        """*place*, or the dateline's city for a building in which they only met."""
        if self.dateline is None or not deed[1] <= place[0] or sentence > self.dateline[1]:
            return place
        met = WHERE_THEY_MET.search(self.text, deed[1], place[0])
        return self.dateline if met and BUILDING.search(self.text[slice(*place)]) else place

    def _is_place(self, span: Span, before: str, statement: Statement, summit: Span | None) -> bool:
        begin, over = span
        if before not in ("in", "at", "en", "à", "a", "em", "no", "na", "im", "в", "во"):
            return False
        deed = statement.deed
        if deed and deed.span[1] <= begin and ELSEWHERE.search(self.text, deed.span[1], begin):
            return False
        if begin in self.places:
            return True
        name = self.text[begin:over]
        if FACILITY.match(self.text, over) or name.split()[0] in self.grammar.no_places:
            return False
        if BODY.search(name):
            return False
        if any(begin <= at < over for at in self.countries) and not BUILDING.search(name):
            return False
        kind = statement.kind
        inside = kind is not None and kind.span[1] <= begin < kind.title[1]
        at_meeting = summit is not None and begin < summit[1] and summit[0] < over
        named = any(a < over and begin < b for a, b in self.people)
        dated = any(mention.span[0] < over and begin < mention.span[1] for mention in self.dates)
        return not (inside or at_meeting or named or dated)

    def _summit(self, sentence: Sentence, anchor: int) -> Span | None:
        start, end = sentence.span
        found = []
        for match in self.grammar.meeting.finditer(self.text, start, end):
            words = match[0].strip()
            before = self.text[max(start, match.start() - 25) : match.start()]
            if (
                NAMES_A_MEETING.search(words)
                and len(words.split()) > 1
                and AT_A_MEETING.search(before)
            ):
                begin = match.start() + len(match[0]) - len(match[0].lstrip())
                found.append((begin, match.end()))
        return min(found, key=lambda span: distance(span, anchor)) if found else None
