"""When, where and at which meeting a deed was done."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from agreements.domain.article.countries.mentions import CountryMention
from agreements.domain.article.days.date_mention import DateMention
from agreements.domain.article.days.day_of_deed import Days, anchor_of, distance
from agreements.domain.article.deeds.links import LISTED
from agreements.domain.article.deeds.mentions import AFTER_SIGNATURE
from agreements.domain.article.deeds.statements import Statement
from agreements.domain.article.grammar import Grammar
from agreements.domain.article.instruments.kinds import KindMention
from agreements.domain.article.places.place_of_deed import Places
from agreements.domain.article.text.cleaned import Span
from agreements.domain.article.text.passages import Sentence

AT_A_MEETING = re.compile(
    r"\b(?:at|during|(?:sidelines|margins|fringes|close|end) of|in|after|of|for|within|following|"
    r"en|durante|de|da|na|no|do|em|lors|cours|à|au|du|dans|nel|del|al|alla|beim|während|bei|am|im|"
    r"на|в|во время|в ходе|по итогам)\s+"
    r"(?:(?:the|their|its|an?|this|la|le|el|il|lo|der|des|de la|du|della|d'un|une?|o|a) )?$",
    re.IGNORECASE,
)
BESIDE_ONE = re.compile(
    r"\b(?:sidelines|margins|fringes) of (?:the |its |their )?(?P<name>(?:\d{1,3}(?:st|nd|rd|th) )?"
    r"[A-Z][\w&+'-]*(?: (?:of |on |and |for |the )?[A-Z0-9][\w&+'-]*){0,7})|"
    r"\b(?:at|for|during) (?:the )?(?P<known>APEC|ASEAN|BRICS|COP\d\d|G7|G20|SCO|UNGA)\b"
    r"(?! [A-Z]| (?:summit|meeting|leaders|forum|countries|members?)\b)"
)  # a meeting of many, beside which two met
OF_ITS_YEAR = re.compile(r" (?:of|from|dated|dating from|going back to) (?:the year )?")
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
        self._meetings: dict[Span, list[Span]] = {}

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
        if kind and year is not None and self.text[kind.title[1] : year.span[0]] == ", from ":
            date, open_ = year, False  # "signed in 2001, as well as an older one, from 1998"
        listed = statement.deed is not None and statement.deed.status == LISTED
        if kind and year and date is None and not open_:
            named = OF_ITS_YEAR.fullmatch(self.text, kind.span[1], year.span[0])
            date = year if listed or named else None  # "- the Treaty on Cod of March 2013"
        other = date is not None and year is not None and not _of_one_year(date, year)
        other = other or self._is_older(kind, date, year)
        if other or (ended and year is not None):
            date, open_ = year, False  # of signature, whatever was done to it since
        summit = self._summit(sentence, anchor)
        place = self.places.of(statement, summit) or self.places.here(statement)
        place = None if other else place
        return Occasion(
            date,
            place=self.places.name(place),
            place_span=place,
            summit=" ".join(self.text[slice(*summit)].split()) if summit else "",
            summit_span=summit,
            open=open_,
            named=ended and year is not None,
        )

    def _is_older(
        self, kind: KindMention | None, day: DateMention | None, year: DateMention | None
    ) -> bool:
        """Whether a text has its own day, told after that of the news: "signed a treaty on
        Tuesday, building on the pact of 3 May 1990"."""
        if kind is None or day is None or year is None or not (year.whole and year.exact):
            return False
        apart = "," in self.text[day.span[1] : kind.title[0]]
        return apart and day.value != year.value and kind.title[0] < year.span[0]

    def _summit(self, sentence: Sentence, anchor: int) -> Span | None:
        """The meeting of *sentence* that is told nearest to *anchor*."""
        if sentence.span not in self._meetings:  # looked for once, whatever is stated there
            self._meetings[sentence.span] = self._met_at(sentence)
        found = self._meetings[sentence.span]
        return min(found, key=lambda span: distance(span, anchor)) if found else None

    def _met_at(self, sentence: Sentence) -> list[Span]:
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
        for beside in BESIDE_ONE.finditer(self.text, start, end):
            found.append(beside.span("name" if beside["name"] else "known"))
        return found


def _of_one_year(day: DateMention, year: DateMention) -> bool:
    """Whether both may be one day; "the Pact of 2014" was not signed in 1951."""
    if day.value is None or year.value is None or not day.exact:
        return True
    return day.value[:4] == year.value[:4]
