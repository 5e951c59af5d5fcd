"""When, where and at which meeting a deed was done."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from .cleaned import Span
from .countries import DATELINE, CountryMention
from .dates import DateMention
from .grammar import Grammar
from .passages import Sentence
from .statements import Statement

NAME = (
    r"(?:the )?[A-ZÀ-ÞА-ЯЁ][\w'’]*(?:[ -](?:of |de |del |du |da |al-|the |am |an der )?"
    r"[A-ZÀ-ÞА-ЯЁ][\w'’]+){0,3}"
)
OPENING_LINE = re.compile(r"[^\n]+")
CITY = re.compile(r"[A-Z][A-Z .'-]+[A-Z]")
OTHER_CLAUSE = re.compile(
    r"\b(?:after|before|when|while|who|which|where|ahead of|since|until|hours|days|months) "
    r"(?!(?:was|were|is|are|has|had) )"
)
SIDE_CLAUSE = re.compile(r"\s*(?:who|which|after|when|since|where)\b")
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
HERE = re.compile(r"\bhere\b")
TO_THE_MEETING = re.compile(r"(?:\w+[ ,']+){0,6}$")
AT_A_MEETING = re.compile(
    r"\b(?:at|during|on the sidelines of|on the margins of|in|after|of|for|within|"
    r"following)\s+(?:the |their |its |an? |this )?$"
)
NAMES_A_MEETING = re.compile(r"\d|[A-Z][a-z]+ |[a-z]-|annual |bilateral ")
GENERIC_PLACES = frozenset(["the", "both", "particular"])


@dataclass(frozen=True, slots=True)
class Occasion:
    """Facts about a deed, each with its place in the text.

    ``open`` when a day is told that cannot be worked out: it stays empty then, whatever else
    the text says.
    """

    date: DateMention | None = None
    place: str = ""
    place_span: Span | None = None
    summit: str = ""
    summit_span: Span | None = None
    open: bool = False


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
    ) -> None:
        self.text, self.grammar, self.dates = text, grammar, dates
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
        sentence, anchor = statement.sentence, _anchor(statement)
        date, open_ = self._date(statement) if statement.deed else (self._year(statement), False)
        summit = self._summit(sentence, anchor)
        place = self._place(statement, summit) or self._here(statement)
        return Occasion(
            date,
            place=_city(self.text[slice(*place)]) if place else "",
            place_span=place,
            summit=" ".join(self.text[slice(*summit)].split()) if summit else "",
            summit_span=summit,
            open=open_,
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
        start, end = before.span
        days = [
            mention
            for mention in self.dates
            if start <= mention.span[0] < end and not self._in_dateline(mention, start)
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
            place=_city(self.text[slice(*place)]) if place else "",
            place_span=place,
        )

    def _year(self, statement: Statement) -> DateMention | None:
        """The year that stands with the name of a text: "the treaty of 1950"."""
        kind = statement.kind
        if kind is None or not kind.year:
            return None
        begin, over = kind.title[0] - 6, kind.title[1] + 30
        beside = (mention for mention in self.dates if begin <= mention.span[0] < over)
        return next((mention for mention in beside if mention.exact), None)

    def _date(self, statement: Statement) -> tuple[DateMention | None, bool]:
        start, end = statement.sentence.span
        anchor = _anchor(statement)
        fitting = [
            mention
            for mention in self.dates
            if start <= mention.span[0] < end and self._is_of_the_deed(mention, statement)
        ]
        if not fitting:
            return None, False
        nearest = min(
            fitting, key=lambda mention: (mention.value is None, _distance(mention.span, anchor))
        )
        return (nearest, False) if nearest.value else (None, True)

    def _is_of_the_deed(self, mention: DateMention, statement: Statement) -> bool:
        start = statement.sentence.span[0]
        begin, over = mention.span
        before = self.text[max(start, begin - 40) : begin]
        if self.grammar.not_of_the_deed.search(before) or self._in_dateline(mention, start):
            return False
        told = list(self.grammar.announces.finditer(self.text, max(start, begin - 24), begin))
        if told or self.grammar.announces.match(self.text, over + 1):
            return False
        if self._is_of_the_news(mention.span, statement):
            return False
        if self._in_another_clause(mention.span, statement):
            return False
        kind = statement.kind
        if kind and kind.title[0] <= begin < kind.title[1] and not mention.whole:
            return begin < kind.span[0]
        year = mention.exact and over - begin == 4
        return not year or _tells_a_year(before, self.text[over : over + 12])

    def _is_of_the_news(self, span: Span, statement: Statement) -> bool:
        """Whether somebody spoke that day, not signed: "had signed it, he told us on Sunday"."""
        deed = statement.deed
        if deed is None:
            return False
        between = (deed.span[1], span[0]) if deed.span[1] <= span[0] else (span[1], deed.span[0])
        return self.grammar.announces.search(self.text, *between) is not None

    def _in_another_clause(self, span: Span, statement: Statement) -> bool:
        """Whether the day is told of something else: "who arrived on Sunday", "after talks on"."""
        deed = statement.deed
        if deed is None or self.grammar.language != "en":
            return False
        if span[0] >= deed.span[1]:
            return OTHER_CLAUSE.search(self.text, deed.span[1], span[0]) is not None
        comma = max(self.text.rfind(mark, statement.sentence.span[0], span[0]) for mark in ",;")
        begin = max(comma + 1, statement.sentence.span[0])
        ends = self.text.find(",", span[1], deed.span[0]) >= 0
        return ends and SIDE_CLAUSE.match(self.text, begin, span[0]) is not None

    def _in_dateline(self, mention: DateMention, start: int) -> bool:
        opening = self.text[start : start + 110]
        skipped = len(opening) - len(opening.lstrip())
        dateline = DATELINE.match(opening.lstrip())
        if dateline is None:
            return False
        end = start + skipped + dateline.end()
        if dateline[0].endswith("("):
            end = max(end, self.text.find(")", end, end + 80))
        return mention.span[0] < end

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
        if deed is None or not HERE.search(self.text, deed.span[1], deed.span[1] + 30):
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
                found.append(match.span("place"))
        return min(found, key=lambda span: _distance(span, anchor)) if found else None

    def _is_place(self, span: Span, before: str, statement: Statement, summit: Span | None) -> bool:
        begin, over = span
        if begin in self.places:
            return True
        if before not in ("in", "at", "en", "à", "a", "em", "no", "na", "im", "в", "во"):
            return False
        name = self.text[begin:over]
        if any(begin <= at < over for at in self.countries) or BODY.search(name):
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
        return min(found, key=lambda span: _distance(span, anchor)) if found else None


def _anchor(statement: Statement) -> int:
    if statement.deed is not None:
        return statement.deed.span[0]
    return statement.kind.span[0] if statement.kind else statement.sentence.span[0]


def _distance(span: Span, anchor: int) -> int:
    return min(abs(span[0] - anchor), abs(span[1] - anchor))


def _tells_a_year(before: str, after: str) -> bool:
    """Whether a bare number of four digits is a year here: "in 1971", "the 1971 treaty"."""
    return re.search(
        r"\b(?:in|of|the|since|early|late|back in|en|de|del|im|von|nel|del|em|в|year|its|a|"
        r"their)\s*$",
        before,
        re.IGNORECASE,
    ) is not None or after[:6].strip().startswith(("г", "में"))
