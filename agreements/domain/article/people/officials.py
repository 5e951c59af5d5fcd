"""Officials of a text: their names, their offices, and for whom they act."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from agreements.domain.article.countries.gazetteer import KnownOfficial
from agreements.domain.article.countries.mentions import CountryMention
from agreements.domain.article.countries.russian_names import in_nominative
from agreements.domain.article.grammar import Grammar
from agreements.domain.article.text.cleaned import Span
from agreements.domain.article.text.passages import Sentence
from agreements.domain.article.text.words import Hit

from .bodies import (
    HEADS,
    ITS_BODY,
    LONGEST_BODY,
    OF_A_BODY,
    OF_COUNTRY,
    TO_COUNTRY,
    past_the_body,
)
from .companions import Companions
from .names import AND_ANOTHER, Names
from .offices import Office, of_one, office_at
from .official_mentions import OfficialMention
from .signatories import signatories

WORD = re.compile(r"[\w'&-]+")
DIRECTLY = re.compile(r" (?:(?:who is|named) )?(?=[^\W\d_])|(?<=[.]) ?")
AFTER_A_COMMA = re.compile(r",? (?:(?:who is|named) )?(?=[^\W\d_])|,? ?")
OF_THE_TIME = re.compile(
    r",? (?:of the (?:time|day|two [a-z]+)|of (?:the )?both [a-z]+|of their (?:[a-z]+ )?[a-z]+|"
    r"at the time|concerned|respectively|here|there)(?=[, ])"
)
BEFORE_A_ROLE = re.compile(r"(?:['’]?s? ?|, (?:through|via) )(?:\w+ ){0,3}$")
FORMER = re.compile(r"\b(?:[Ff]ormer|[Ee]x-?) ?(?:the )?$")
LEADS_TO_A_NAME = re.compile(r"(?:'s (?=[A-Z])|(?P<for>,? (?:it was|by|signed) (?=[A-Z])))")
TWO = re.compile(r",? (?:and|y|e|et|und|и) (?:the )?")
FURTHEST_BACK = 300  # characters back to "the ministers", of whom names follow
STEP = re.compile(r",? ?(?:[dl]')?(?P<word>[^\W\d_][\w\u0900-\u0963-]*)")
OF_WHAT = frozenset(
    ("de", "du", "des", "la", "del", "della", "degli", "dell", "do", "da", "dos", "das", "für")
)
ELLIPSIS = re.compile(r",? (?:y|e|et|и|und) (?:(?:el|la|le|il|o|a|de|del|der|die|des|da|do) )?")
MOST_WORDS_OF_AN_OFFICE = 9
NAMED_AFTER = re.compile(
    r" (?:\w+ )?(?:Airport|University|Stadium|Institute|Foundation|Bridge|Port|Centre|Center|"
    r"Hospital|Memorial|Museum|Award|Prize|Square|Library|College|Road|Street)\b"
)


class Officials:
    """Finds officials sentence by sentence in one text."""

    def __init__(
        self,
        text: str,
        grammar: Grammar,
        countries: Sequence[CountryMention],
        known: Sequence[Hit[KnownOfficial]],
    ) -> None:
        self.text, self.grammar, self.countries = text, grammar, countries
        self.names = Names(text, frozenset(each.span[0] for each in countries), grammar)
        self.by_start = {mention.span[0]: mention for mention in countries}
        self.known = known
        self.companions = Companions(text, grammar, self.names.starts)
        self.roles = list(grammar.roles.finditer(text))
        self.begins = [role.start() for role in self.roles]
        self.codes = frozenset(mention.code for mention in countries)

    def found(self, sentence: Sentence) -> list[OfficialMention]:
        """Everybody in office that *sentence* names."""
        start, end = sentence.span
        if sentence.headline and _title_case(self.text[start:end]):
            return [*self._known(start, end)]
        seen: list[OfficialMention] = []
        told = (
            *self._by_role(start, end),
            *self._by_country(start, end),
            *self._by_heading(start, end),
            *self._by_signing(start, end),
            *self._by_role(start, end, ranks=True),
            *self._known(start, end),
        )
        for mention in told:
            overlapping = [
                other for other in seen
                if other.span[0] < mention.span[1] and mention.span[0] < other.span[1]
            ]  # fmt: skip
            if not overlapping:
                seen.append(mention)
            elif mention.known:
                place = seen.index(overlapping[0])
                seen[place] = replace(
                    overlapping[0],
                    slug=mention.slug,
                    known=True,
                    country=overlapping[0].country or mention.country,
                )
        seen.sort(key=lambda mention: mention.span)
        return self.companions.settled(seen)

    def _known(self, start: int, end: int) -> Iterator[OfficialMention]:
        for hit in self.known:
            if start <= hit.span[0] < end and not NAMED_AFTER.match(self.text, hit.span[1], end):
                one = hit.value
                name = one.names[0] if one.names[0][0] > "Z" else self.text[slice(*hit.span)]
                yield OfficialMention(
                    name, hit.span, country=one.country, slug=one.slug, known=True
                )

    def _by_country(self, start: int, end: int) -> Iterator[OfficialMention]:
        """ "The ministers met. Nepal's Pradeep Gyawali urged ..."; "for Peru it was Ana Ruiz"."""
        office = self._plural_office(start, end)
        for mention in self.countries:
            if not start <= mention.span[0] < end or mention.form == "place":
                continue
            leads = LEADS_TO_A_NAME.match(self.text, mention.span[1], end)
            name = leads and self.names.at(leads.end(), end)
            if name and " " in self.text[slice(*name)] and (office or (leads and leads["for"])):
                held = self.text[slice(*name)]
                yield OfficialMention(held, name, office or "signatory", None, mention.code)

    def _by_heading(self, start: int, end: int) -> Iterator[OfficialMention]:
        """ "Mehmet Ak, who heads the Turkish central bank"."""
        for heads in HEADS.finditer(self.text, start, end):
            name = self.names.ending(heads.start(), start)
            span = heads.span("what")
            code = next((m.code for m in self.countries if span[0] <= m.span[0] < span[1]), "")
            if name:
                office = Office(span, f"head of {heads['what']}", plural=False, guest=False)
                yield self._mention(name, office, code)

    def _by_signing(self, start: int, end: int) -> Iterator[OfficialMention]:
        """ "Juan Soto signed for Chile and Ana Ozola for Latvia"."""
        for name, code in signatories(self.text, self.names, self.by_start, (start, end)):
            yield OfficialMention(self.text[slice(*name)], name, "signatory", None, code)

    def _plural_office(self, start: int, end: int) -> str:
        """The last office told of several people up to the end of the sentence: "presidents"."""
        roles = self._roles(max(0, start - FURTHEST_BACK), end)
        several = [role[0] for role in roles if role[0].endswith("s")]
        return of_one(several[-1]) if several else ""

    def _roles(self, start: int, end: int) -> list[re.Match[str]]:
        """The offices that begin from *start* to *end*."""
        return self.roles[bisect_left(self.begins, start) : bisect_left(self.begins, end)]

    def _by_role(self, start: int, end: int, *, ranks: bool = False) -> Iterator[OfficialMention]:
        """Those named beside an office; *ranks* for those of whom only a rank is told."""
        for role in self._roles(start, end):
            if ranks != (self.grammar.ranks.fullmatch(role[0]) is not None):
                continue
            office = self._office(role, end)
            country, over = self._country_of(*office.span, end)
            if office.plural and (paired := self._of_two(office, over, end)):
                yield from paired
                continue
            beside = DIRECTLY.match(self.text, over, end)
            direct = self.names.at(beside.end(), end) if beside else None
            full = direct and " " in self.text[slice(*direct)]
            name = None if full else self.names.before(office.span[0], start)
            name = None if direct and name and " " not in self.text[slice(*name)] else name
            if name:
                yield self._mention(name, office, country)
            else:
                yield from self._names_after(over, end, office, country)

    def _office(self, role: re.Match[str], end: int) -> Office:
        """The office, called former where that stands before the country: "ex-French minister"."""
        office = office_at(role, self.text, end, self.names.starts, self.grammar)
        beside = next((m for m in self.countries if m.span[1] == office.span[0] - 1), None)
        if beside and FORMER.search(self.text, max(0, beside.span[0] - 12), beside.span[0]):
            return replace(office, words=f"Former {office.words}")
        return office

    def _country_of(self, before: int, over: int, end: int) -> tuple[str, int]:
        """The country an office is of, by the words before and after it, and where these end."""
        near = [m for m in self.countries if before - 25 <= m.span[0] <= over + LONGEST_BODY]
        told = ""
        for mention in near:
            gap = self.text[mention.span[1] : before]
            if mention.form != "place" and (
                (mention.span[1] <= before and self._is_of(mention, gap))
                or before <= mention.span[0] < over
            ):
                told = mention.code
                break
        for mention in near:
            at, after = mention.span
            if over <= at <= over + 12 and OF_COUNTRY.fullmatch(self.text, over, at):
                told, over = told or mention.code, after
                its = ITS_BODY.match(self.text, over, end)
                over = its.end() if its else past_the_body(self.text, over, end)
            elif not told and at >= over and OF_A_BODY.fullmatch(self.text, over, at):
                return mention.code, past_the_body(self.text, after, end)
            elif at >= over and TO_COUNTRY.fullmatch(self.text, over, at):
                over = after
        office = self.text[before:over].casefold()
        own = next((code for words, code in self.grammar.offices.items() if words in office), "")
        return told or (own if own in self.codes else ""), over

    def _of_two(self, office: Office, over: int, end: int) -> list[OfficialMention]:
        """ "The ministers of Chile and Peru, Gomez and Ruiz": each with their own country."""
        first_at = office.span[0] - 45
        beside = [m for m in self.countries if first_at <= m.span[0] < over + 60 and m.acts]
        for first, second in pairwise(beside):
            opening = max(second.span[1], over)
            if not TWO.fullmatch(self.text, first.span[1], second.span[0]):
                continue
            names = self.names.two(opening, end) or self.names.two_before(office.span[0])
            if names:
                return [
                    self._mention(names[0], office, first.code),
                    self._mention(names[1], office, second.code),
                ]
        return []

    def _is_of(self, mention: CountryMention, gap: str) -> bool:
        """Whether a country says whose an office is that stands *gap* behind it."""
        if self.grammar.modifiers_follow:
            return mention.form == "adjective" and not gap.strip()
        beside = BEFORE_A_ROLE.fullmatch(gap) is not None
        return beside and not re.search(r"\b(?:and|with|to|und)\b", gap)

    def _names_after(
        self, at: int, end: int, office: Office, country: str
    ) -> Iterator[OfficialMention]:
        beside = OF_THE_TIME.match(self.text, at, end)
        at = beside.end() if beside else at
        opening = AFTER_A_COMMA.match(self.text, at, end)
        name = opening and self.names.at(opening.end(), end)
        if not name and self.grammar.modifiers_follow:
            country, name = self._name_further_on(at, end, country)
        turn = 0
        while name:
            own, over = self._country_after(name[1], end)
            following = AND_ANOTHER.match(self.text, over, end)
            another = following and self.names.at(following.end(), end) if office.plural else None
            if another is None and self.grammar.modifiers_follow and not turn:
                yield from self._elliptic(over, end, office)
            turn += 1 if turn or another else 0
            mention = self._mention(name, office, own or country)
            yield replace(mention, turn=0 if mention.country else turn)
            name = another

    def _elliptic(self, at: int, end: int, office: Office) -> Iterator[OfficialMention]:
        """ "El presidente argentino, A, y el brasileño, B": B holds the same office."""
        joint = ELLIPSIS.match(self.text, at, end)
        here = joint and next((m for m in self.countries if m.span[0] == joint.end()), None)
        if here:
            country, name = self._name_further_on(here.span[1], end, here.code)
            if name:
                yield self._mention(name, office, country)

    def _name_further_on(self, at: int, end: int, country: str) -> tuple[str, Span | None]:
        """Past what describes an office: "ministre" + "français de la Défense, Le Drian"."""
        before = ""
        for _ in range(MOST_WORDS_OF_AN_OFFICE):
            step = STEP.match(self.text, at, end)
            if step is None:
                break
            name = self.names.at(step.start("word"), end)
            if name and " " in self.text[slice(*name)]:
                return country, name
            here = next((m for m in self.countries if m.span[0] == step.start("word")), None)
            if here is not None:
                country, at = country or here.code, max(here.span[1], step.end())
                continue
            key = step["word"].casefold()
            known = key in self.grammar.portfolios or key in self.grammar.function_words
            if not known and before not in OF_WHAT:
                break
            at, before = step.end(), key
        return country, None

    def _country_after(self, at: int, end: int) -> tuple[str, int]:
        for mention in self.countries:
            if at <= mention.span[0] <= at + 10 and OF_COUNTRY.fullmatch(
                self.text, at, mention.span[0]
            ):
                return mention.code, mention.span[1]
            if mention.span[0] > at + 10:
                break
        return "", at

    def _mention(self, name: Span, office: Office, country: str) -> OfficialMention:
        own = in_nominative(self.names.whole(self.text[slice(*name)]))
        return OfficialMention(own, name, office.words, office.span, country, guest=office.guest)


def _title_case(text: str) -> bool:
    words = [word for word in WORD.findall(text) if len(word) > 3]
    return len(words) > 3 and sum(word[:1].isupper() for word in words) > 0.7 * len(words)
