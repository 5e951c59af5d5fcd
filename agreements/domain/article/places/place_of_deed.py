"""Where a deed was done: a town or a house named with it, "there" or "here"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from agreements.domain.article.countries.inflection import nominative
from agreements.domain.article.countries.mentions import CountryMention
from agreements.domain.article.days.date_mention import DateMention
from agreements.domain.article.days.day_of_deed import distance
from agreements.domain.article.deeds.clauses import is_in_a_relative_clause
from agreements.domain.article.deeds.links import LISTED
from agreements.domain.article.deeds.mentions import AFTER_SIGNATURE
from agreements.domain.article.deeds.statements import Statement
from agreements.domain.article.grammar import Grammar
from agreements.domain.article.text.cleaned import Span
from agreements.domain.article.text.datelines import HERE, dateline_of

from .venues import NAME, venues, visited

BODY = re.compile(
    r"\b(?:Authority|Ministry|Agency|Department|Council|Board|Committee|Commission|Bank|Corporation|"
    r"University|Sector|Framework|Sector|Framework|Office|Embassy|Group|Company)$"
)
WIDE = re.compile(  # of no use as a place of signature
    r"\b(?:Sea|Bay|Ocean|Gulf|Strait|River|Basin|Zone|Europ[ae]|Asi[ae]n?|[ÁA]fri[ck]a|Afrique|"
    r"Am[eé]ri[ck]a|Amérique|Европе|Азии|Африке)$"
)
AIRPORT = re.compile(r" (?:(?:international )?airport|air base|naval base|border post)\b")
TOWNS_HOUSE = re.compile(r"(?P<town>(?:[A-Z][\w-]+ ){0,2}[A-Z][\w-]+)'s (?=[A-Z])")
A_HOUSE = re.compile(
    r"(?:the )?(?:State|Government|Parliament|Presidential|Royal|National|President's|Great) "
    r"(?:House|Palace|Hall|Office)(?: of the People)?$"
)
AND_ITS_TOWN = re.compile(
    r"(?: of the People)?,? (?P<word>(?:in|at|of|de|di|à|en|a|em) )?(?=[A-ZÀ-ÞА-ЯЁ])"
)
NAMED = re.compile(NAME)
TELLING_NO_PLACE = ("has", LISTED)
FACILITY = re.compile(
    r"(?: [a-z-]+){0,2} (?:plant|guest house|hotel|base|airport|station|reactors?|shipyards?|"
    r"facility|factory|refinery|dam|project|headquarters|complex|residence|palace)\b"
)
BUILDING = re.compile(
    r"\b(?:House|Palace|Hall|Hotel|Residence|Kremlin|Building)$|^(?:the )?(?:"
    r"Palazzo|Palacio|Palácio|Palais|Villa|Schloss|Château|Castillo) "
)
ELSEWHERE = re.compile(
    r"\b(?:who|but|before|ahead of|until|since|en route|on (?:his|her|their) way|"
    r"to be [a-z]+(?:ed|en|t|de)|(?:hours|days?|weeks?|months?|years?) after|"
    r"(?:that|which|to) (?:replac|supersed|succeed|amend|renew|supplement|updat|build)\w*)\b"
)
TOLD = re.compile(r"\b(?:said|says|told|wrote|stated|added|according|spoke)\b(?! ?[,;])")
THING_THERE = re.compile(
    r"(?P<at>\bat (?:the |an? |its |their )?(?:[\w-]+ ){0,4})?\b(?:consulates?|embass(?:y|ies)|"
    r"plants?|factor(?:y|ies)|airports?|ports?|terminals?|reactors?|stations?|lines?|railways?|roads?|"
    r"highways?|bridges?|schools?|cent(?:re|er)s?|hospitals?|metros?|refiner(?:y|ies)|bases?|"
    r"offices?|universit(?:y|ies)|campus(?:es)?|museums?|dams?|stadiums?|warehouses?|missions?|"
    r"facilit(?:y|ies)|yards?|shipyards?|parks?|zones?|corridors?|projects?|fields?|mines?) "
    r"(?:in|at) (?:the )?(?:[\w'-]+ ){0,4}$|"
    r"\b(?:government|authorities|regime|opposition|rulers) in $"
)
IN_SMALL_LETTERS = re.compile(r"\b(?!(?:with|from|over|into|upon|after)\b)[a-z]{4,}")
GERUND = re.compile(r"[A-Z][a-z]{2,}ing [A-Z]")  # "in Sharing Weather Data", of a title
IN_OFFICE = re.compile(r", who (?:is|was|heads?|leads?|runs?) [^,.;:]*$")
WHERE_THEY_MET = re.compile(r"\b(?:after|when|where|while)\b")
RELATIVE = re.compile(
    r", ?(?:que|qui|che|которы\w+|d(?:er|ie|as)|welche[rs]?|où|donde|dove|onde)\b"
)
HALL = re.compile(r"[\u0900-\u097f]+ (?:हाउस|भवन|पैलेस|महल|होटल)(?= में)")
GERMAN_HOUSE = re.compile(r"(?:Schloss|Palais|Kanzleramt|Rathaus|Élysée)")
CITY_STATES = ("dj", "hk", "kw", "lu", "mc", "mo", "sg", "sm", "va")
DIRECTLY_IN = ("in", "at", "en", "à", "a", "em", "no", "na", "nel", "nella", "im", "в", "во")
NEAR = 60  # characters between a place and the verb of signature, where something else is told


@lru_cache(maxsize=16)
def _places(words: frozenset[str]) -> re.Pattern[str]:
    before = "|".join(sorted(words))
    return re.compile(
        rf"(?<![\w-])(?P<before>(?i:{before}))\s+"
        rf"(?:l'|dell'|el |la |il |le |o )?(?P<place>{NAME})"
    )


def place_pattern(grammar: Grammar) -> re.Pattern[str]:
    """A name after a preposition of place."""
    return _places(grammar.place_words)


def _city(words: str) -> str:
    name = words.removeprefix("the ").rstrip(".'’").removesuffix("'s")
    return name.title() if name.isupper() and len(name) > 3 else name


class Places:
    """Finds them for the statements of one text."""

    def __init__(
        self,
        text: str,
        grammar: Grammar,
        dates: Sequence[DateMention],
        countries: Sequence[CountryMention],
        people: Sequence[Span],
        capitals: Mapping[str, str],
    ) -> None:
        self.text, self.grammar, self.dates = text, grammar, dates
        self.people, self.capitals, self.spots = people, capitals, countries
        self.meant: dict[Span, str] = {}
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
        self.named = self.places.keys() | {
            at for at, mention in self.countries.items() if mention.form == "name"
        }
        self.dateline = dateline_of(text, frozenset(self.places))

    def name(self, place: Span | None) -> str:
        """The name of a place, as it is called when nothing is said of it."""
        if place is None:
            return ""
        if place in self.meant:
            return self.meant[place]
        name = _city(self.text[slice(*place)])
        known = self.capitals.values()
        return nominative(name, known) if self.grammar.language == "ru" else name

    def here(self, statement: Statement) -> Span | None:
        """The dateline's city where the deed was done "here"."""
        deed = statement.deed
        if deed is None:
            return None
        here = HERE.search(self.text, deed.span[1], statement.sentence.span[1])
        if here is None or self.grammar.announces.search(self.text, deed.span[1], here.start()):
            return None
        return self.dateline

    def of(self, statement: Statement, summit: Span | None) -> Span | None:
        start, end = statement.sentence.span
        deed = statement.deed
        if deed is None or deed.status in TELLING_NO_PLACE:
            return None
        found = self._before_their_word(start, end) if self.grammar.places_before else []
        for match in place_pattern(self.grammar).finditer(self.text, start, end):
            if self._is_place(match.span("place"), match["before"].casefold(), statement, summit):
                found.append(self._town(match.span("place"), deed.span, sentence=start))
        found += self._venues(statement, deed.span)
        if not found:
            return visited(self.text, statement.sentence.span, self.places)
        nearest = min(found, key=lambda span: distance(span, deed.span[0]))
        return self._settled(nearest)

    def _venues(self, statement: Statement, deed: Span) -> Iterator[Span]:
        sentence = statement.sentence.span
        for span, meant in venues(self.text, sentence, deed, self.spots, self.capitals):
            if meant:
                self.meant[span] = meant
            someone = any(a < span[1] and span[0] < b for a, b in self.people)
            if not someone and not self._is_of_something_else(span[0], statement):
                yield span

    def _before_their_word(self, start: int, end: int) -> list[Span]:
        """Towns and houses of a language that has "Delhi in"."""
        towns = [m.span for m in self.spots if m.form == "place" and start <= m.span[0] < end]
        return [*towns, *(hall.span() for hall in HALL.finditer(self.text, start, end))]

    def _settled(self, place: Span) -> Span | None:
        """The town that is told with a house, "at Al-Yamamah Palace in Riyadh"; for a house that
        there is in every capital, "at State House", the dateline's."""
        start, end = place
        if airport := AIRPORT.match(self.text, end):
            return start, airport.end()
        if of_town := TOWNS_HOUSE.match(self.text, start, end):
            return start, of_town.end("town")
        house = A_HOUSE.fullmatch(self.text, start, end) is not None
        after = AND_ITS_TOWN.match(self.text, end)
        town = NAMED.match(self.text, after.end()) if after and (house or after["word"]) else None
        if town and self._may_be_a_town(town.span()) and BUILDING.search(self.text[start:end]):
            return self.places.get(town.start(), town.span())
        return self.dateline if house else place

    def _may_be_a_town(self, name: Span) -> bool:
        """Whether *name* is no country, day or person."""
        days = [mention.span for mention in self.dates]
        taken = any(a < name[1] and name[0] < b for a, b in [*days, *self.people])
        return name[0] not in self.countries and not taken

    def _town(self, place: Span, deed: Span, *, sentence: int) -> Span:
        """*place*, or the dateline's city for a building in which they only met."""
        if self.dateline is None or not deed[1] <= place[0] or sentence > self.dateline[1]:
            return place
        met = WHERE_THEY_MET.search(self.text, deed[1], place[0])
        return self.dateline if met and BUILDING.search(self.text[slice(*place)]) else place

    def _is_place(self, span: Span, before: str, statement: Statement, summit: Span | None) -> bool:
        begin, over = span
        if before not in DIRECTLY_IN or self._is_of_something_else(begin, statement):
            return False
        if begin in self.places:
            return True
        if statement.sentence.headline and not IN_SMALL_LETTERS.search(
            self.text, *statement.sentence.span
        ):
            return False  # "Pact On Forces In Each Other's Country"
        name = self.text[begin:over]
        if self.grammar.language == "en" and GERUND.match(name):
            return False
        if before == "im" and not GERMAN_HOUSE.search(name):
            return False
        of_office = name.removeprefix("the ").split()[0].casefold() in self.grammar.portfolios
        if of_office and not A_HOUSE.fullmatch(name):
            return False
        airport = AIRPORT.match(self.text, over)
        if (FACILITY.match(self.text, over) and not airport) or name.split()[
            0
        ] in self.grammar.no_places:
            return False
        if BODY.search(name) or WIDE.search(name):
            return False
        inside_it = next((m for at, m in self.countries.items() if begin <= at < over), None)
        if inside_it is not None and not BUILDING.search(name):
            whole = self.text[slice(*inside_it.span)] == name
            if whole and (inside_it.form == "body" or inside_it.code in CITY_STATES):
                return True  # "in Malacañang", "in Singapore"
            return self._is_third(inside_it, name, statement)
        kind = statement.kind
        house = BUILDING.search(name) is not None
        inside = kind is not None and kind.span[1] <= begin < kind.title[1] and not house
        at_meeting = summit is not None and begin < summit[1] and summit[0] < over
        named = any(a < over and begin < b for a, b in self.people)
        dated = any(mention.span[0] < over and begin < mention.span[1] for mention in self.dates)
        return not (inside or at_meeting or named or dated)

    def _is_of_something_else(self, begin: int, statement: Statement) -> bool:
        """Whether it is told of another clause, or of what was done after the signature."""
        deed = statement.deed
        if deed is None:
            return False
        if self.grammar.language == "en" and self._is_where_else(begin, statement, deed.span):
            return True
        if begin < deed.span[1]:
            return IN_OFFICE.search(self.text, max(0, begin - NEAR), begin) is not None
        if ELSEWHERE.search(self.text, deed.span[1], begin):
            return True
        if self.grammar.language != "en" and RELATIVE.search(self.text, deed.span[1], begin):
            return True
        if deed.status not in AFTER_SIGNATURE:
            return False
        signed = (verbs for status, verbs in self.grammar.deeds if status == "signed")
        return not any(verbs.search(self.text, begin - NEAR, begin) for verbs in signed)

    def _is_where_else(self, begin: int, statement: Statement, deed: Span) -> bool:
        """Whether a thing is there, "a consulate in Riga", or somebody spoke there."""
        start = statement.sentence.span[0]
        thing = THING_THERE.search(self.text, max(start, begin - 2 * NEAR), begin)
        if thing and not thing["at"]:
            return True
        if begin >= deed[1]:
            return self.grammar.announces.search(self.text, deed[1], begin) is not None
        beside = is_in_a_relative_clause(self.text, self.grammar, start, begin, deed[0])
        return beside or TOLD.search(self.text, begin, deed[0]) is not None

    def _is_third(self, country: CountryMention, name: str, statement: Statement) -> bool:
        """Whether it is all of another country in which the two signed: "in the Cook Islands"."""
        others = {
            m.code for m in self.spots if m.acts and abs(m.span[0] - country.span[0]) < 4 * NEAR
        }
        whole = self.text[slice(*country.span)] == name.removeprefix("the ")
        times = sum(m.code == country.code for m in self.spots)
        named = country.form == "name"
        return named and whole and times == 1 and len(others - {country.code}) > 1
