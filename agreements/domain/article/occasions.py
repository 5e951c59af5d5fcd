"""When, where and at which meeting a deed was done."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from .cleaned import Span
from .countries import CountryMention
from .date_mention import DateMention
from .days import Days, anchor_of, distance
from .deeds import AFTER_SIGNATURE
from .grammar import Grammar
from .passages import Sentence
from .places import Places
from .statements import Statement

ARRIVED = re.compile(
    r"\b(?:arriv\w+|landed|flew in|touched down|began|started|kicked off|embark\w+|set off|"
    r"left for)\b"
)  # the first day of a visit, on any of which they may have signed
MET = re.compile(
    r"\b(?:met|meet|meets|talks|summit|visit\w*|received|receiv\w+|hosted|welcom\w+|empfangen|empfing|traf\w*|"
    r"getroffen|reçu|rencontr\w+|reuni\w+|recib\w+|incontr\w+|ricevut\w+|receb\w+|встрет\w+|встреч\w+|"
    r"переговор\w+|मुलाकात|बैठक|वार्ता)\b",
    re.IGNORECASE,
)
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
        capitals: Mapping[str, str],
    ) -> None:
        self.published = published
        self.text, self.grammar, self.dates = text, grammar, dates
        self.days = Days(text, grammar, dates, published)
        self.places = Places(text, grammar, dates, countries, people, capitals)
        self.dateline = self.places.dateline
        self.spots = countries

    def of(self, statement: Statement) -> Occasion:
        """The occasion that the statement's own sentence tells."""
        sentence, anchor = statement.sentence, anchor_of(statement)
        date, open_ = (
            self.days.of(statement) if statement.deed else (self.days.year(statement), False)
        )
        year = self.days.year(statement)
        ended = statement.deed is not None and statement.deed.status in AFTER_SIGNATURE
        kind = statement.kind
        after = 0 if kind and kind.stands_for else len(")")
        if kind and year is not None and year.span[1] + after == kind.title[1]:
            date, open_ = year, False  # "ABC (2016)", "the one of 2016", whatever is said of it
        if ended and year is not None:
            date, open_ = year, False  # of signature, whatever was done to it since
        summit = self._summit(sentence, anchor)
        place = self.places.of(statement, summit) or self.places.here(statement)
        return Occasion(
            date,
            place=self.places.name(place),
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
        if not MET.search(self.text, start, end) or ARRIVED.search(self.text, start, end):
            return occasion
        spots = [m.span for m in self.spots if m.form == "place" and start <= m.span[0] < end]
        place = occasion.place_span or (spots[0] if len(spots) == 1 else None)
        return replace(
            occasion,
            date=days[0],
            place=self.places.name(place),
            place_span=place,
        )

    def there(self, before: Sentence, statement: Statement, occasion: Occasion) -> Occasion:
        """*occasion* with the place of the sentence *before*, where it was done "there"."""
        place = None if occasion.place else self.places.there(before, statement)
        if place is None:
            return occasion
        return replace(occasion, place=self.places.name(place), place_span=place)

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
        place = self.places.of(statement, None) or self.dateline
        date = DateMention(hour.span(), value, exact=False, whole=True)
        return Occasion(date, place=self.places.name(place), place_span=place)

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
