"""Officials of a text: their names, their offices, and for whom they act."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from .cleaned import Span
from .countries import CountryMention
from .gazetteer import KnownOfficial
from .grammar import Grammar
from .names import name_at, plausible
from .official_mentions import OfficialMention
from .passages import Sentence
from .words import Hit

WORD = re.compile(r"[\w'&-]+")
AFTER_A_ROLE = re.compile(r",? (?:(?:and|who is|named) )?(?=[^\W\d_])|,? ")
OF_COUNTRY = re.compile(
    r",?'?s? ?(?:of|from|for|de|du|des|della|von|der|do|da|del|para|di) (?:the |la |el |l'|o |a )?"
)
BEFORE_A_ROLE = re.compile(r"['’]?s? ?(?:\w+ ){0,3}$")
APPOSITION = re.compile(
    r"(?: \([^()\n]{1,30}\))?, ?(?:(?:who is|the|his|her|its|then|a|an|new|newly appointed|"
    r"former|acting|el|la|le|il|o|"
    r"der|die) )*"
)
LEADS_TO_A_NAME = re.compile(r"(?:'s (?=[A-Z])|(?P<for>,? (?:it was|by|signed) (?=[A-Z])))")
TWO = re.compile(r",? (?:and|y|e|et|und|и) (?:the )?")
TO_THE_NAMES = re.compile(r",? ?")
FURTHEST_BACK = 300  # characters back to "the ministers", of whom names follow
STEP = re.compile(r",? ?(?:[dl]')?(?P<word>[^\W\d_][\w\u0900-\u0963-]*)")
MOST_WORDS_OF_AN_OFFICE = 9
AND_ANOTHER = re.compile(r",? (?:and|&|y|et|e|und|и|और|as well as|with) (?:his |her |the )?")


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
        self.known = known
        self.roles = list(grammar.roles.finditer(text))
        self.begins = [role.start() for role in self.roles]
        self.starts = frozenset(mention.span[0] for mention in countries)

    def found(self, sentence: Sentence) -> list[OfficialMention]:
        """Everybody in office that *sentence* names."""
        start, end = sentence.span
        if sentence.headline and _title_case(self.text[start:end]):
            return [*self._known(start, end)]
        seen: list[OfficialMention] = []
        told = (*self._by_role(start, end), *self._by_country(start, end), *self._known(start, end))
        for mention in told:
            overlapping = [
                other for other in seen
                if other.span[0] < mention.span[1] and mention.span[0] < other.span[1]
            ]  # fmt: skip
            if not overlapping:
                seen.append(mention)
            elif mention.slug:
                place = seen.index(overlapping[0])
                seen[place] = replace(
                    overlapping[0],
                    slug=mention.slug,
                    country=overlapping[0].country or mention.country,
                )
        return sorted(seen, key=lambda mention: mention.span)

    def _known(self, start: int, end: int) -> Iterator[OfficialMention]:
        for hit in self.known:
            if start <= hit.span[0] < end:
                name = self.text[slice(*hit.span)]
                yield OfficialMention(
                    name, hit.span, country=hit.value.country, slug=hit.value.slug
                )

    def _by_country(self, start: int, end: int) -> Iterator[OfficialMention]:
        """ "The ministers met. Nepal's Pradeep Gyawali urged ..."; "for Peru it was Ana Ruiz"."""
        office = self._plural_office(start, end)
        for mention in self.countries:
            if not start <= mention.span[0] < end or mention.form == "place":
                continue
            leads = LEADS_TO_A_NAME.match(self.text, mention.span[1], end)
            name = leads and self._name(leads.end(), end)
            if name and " " in self.text[slice(*name)] and (office or (leads and leads["for"])):
                held = self.text[slice(*name)]
                yield OfficialMention(held, name, office or "signatory", None, mention.code)

    def _plural_office(self, start: int, end: int) -> str:
        """The last office told of several people up to the end of the sentence: "presidents"."""
        roles = self._roles(max(0, start - FURTHEST_BACK), end)
        several = [role[0] for role in roles if role[0].endswith("s")]
        return several[-1].removesuffix("s") if several else ""

    def _roles(self, start: int, end: int) -> list[re.Match[str]]:
        """The offices that begin from *start* to *end*."""
        return self.roles[bisect_left(self.begins, start) : bisect_left(self.begins, end)]

    def _by_role(self, start: int, end: int) -> Iterator[OfficialMention]:
        for role in self._roles(start, end):
            before, over = role.start(), self._office_end(role.end(), end)
            office = self.text[before:over]
            country, over = self._country_of(before, over, end)
            plural = (
                re.fullmatch(r".*(?:s|presidents|ministers)", role[0], re.IGNORECASE) is not None
            )
            if plural and (paired := self._of_two(before, over, end, office)):
                yield from paired
                continue
            after = list(self._names_after(over, end, office, (before, over), country, plural))
            if after:
                yield from after
            else:
                yield from self._name_before(before, start, office, (before, over), country)

    def _office_end(self, at: int, end: int) -> int:
        """Past the portfolio that follows: "Minister" + " of Industry and Trade"."""
        over = at
        while True:
            match = re.compile(
                r",? (?:(?:of|for|and|&|at|in charge of|the|to) ){0,3}([\w'’-]+)"
            ).match(self.text, over, end)
            if match is None or match[1].casefold() not in self.grammar.portfolios:
                return over
            if match.start(1) in self.starts:
                return over
            over = match.end()

    def _country_of(self, before: int, over: int, end: int) -> tuple[str, int]:
        """The country an office is of, by the words before and after it, and where these end."""
        for mention in self.countries:
            if mention.form == "place":
                continue
            if mention.span[0] >= before - 25 and mention.span[1] <= before:
                gap = self.text[mention.span[1] : before]
                if self._is_of(mention, gap):
                    return mention.code, over
            if before <= mention.span[0] < over and mention.form != "body":
                return mention.code, over
        for mention in self.countries:
            if over <= mention.span[0] <= over + 12 and OF_COUNTRY.fullmatch(
                self.text, over, mention.span[0]
            ):
                return mention.code, mention.span[1]
        office = self.text[before:over].casefold()
        own = next((code for words, code in self.grammar.offices.items() if words in office), "")
        return own, over

    def _of_two(self, before: int, over: int, end: int, office: str) -> list[OfficialMention]:
        """ "The ministers of Chile and Peru, Gomez and Ruiz": each with their own country."""
        beside = [m for m in self.countries if before - 45 <= m.span[0] < over + 60 and m.acts]
        for first, second in pairwise(beside):
            opening = max(second.span[1], over)
            if not TWO.fullmatch(self.text, first.span[1], second.span[0]):
                continue
            comma = TO_THE_NAMES.match(self.text, opening, end)
            one = comma and self._name(comma.end(), end)
            joint = one and AND_ANOTHER.match(self.text, one[1], end)
            other = joint and self._name(joint.end(), end)
            if one and other:
                span = before, over
                return [
                    self._mention(one, office, span, first.code),
                    self._mention(other, office, span, second.code),
                ]
        return []

    def _is_of(self, mention: CountryMention, gap: str) -> bool:
        """Whether a country says whose an office is that stands *gap* behind it."""
        if self.grammar.modifiers_follow:
            return mention.form == "adjective" and not gap.strip()
        beside = BEFORE_A_ROLE.fullmatch(gap) is not None
        return beside and not re.search(r"\b(?:and|with|to|und)\b", gap)

    def _names_after(
        self, at: int, end: int, office: str, span: Span, country: str, plural: bool
    ) -> Iterator[OfficialMention]:
        opening = AFTER_A_ROLE.match(self.text, at, end)
        name = opening and self._name(opening.end(), end)
        if not name and self.grammar.modifiers_follow:
            country, name = self._name_further_on(at, end, country)
        while name:
            own, over = self._country_after(name[1], end)
            yield self._mention(name, office, span, own or country)
            following = AND_ANOTHER.match(self.text, over, end)
            if not plural or following is None:
                return
            name = self._name(following.end(), end)

    def _name(self, at: int, end: int) -> Span | None:
        """A plausible name that begins at *at*."""
        name = name_at(self.text, at, end, self.starts, self.grammar)
        return name if name and plausible(self.text[slice(*name)], self.grammar) else None

    def _name_further_on(self, at: int, end: int, country: str) -> tuple[str, Span | None]:
        """Past what describes an office: "ministre" + "français de la Défense, Le Drian"."""
        for _ in range(MOST_WORDS_OF_AN_OFFICE):
            step = STEP.match(self.text, at, end)
            if step is None:
                break
            name = self._name(step.start("word"), end)
            if name and " " in self.text[slice(*name)]:
                return country, name
            here = next((m for m in self.countries if m.span[0] == step.start("word")), None)
            if here is not None:
                country, at = country or here.code, max(here.span[1], step.end())
                continue
            key = step["word"].casefold()
            if key not in self.grammar.portfolios and key not in self.grammar.function_words:
                break
            at = step.end()
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

    def _name_before(
        self, before: int, start: int, office: str, span: Span, country: str
    ) -> Iterator[OfficialMention]:
        """The name that an office is set beside: "Vincent Biruta, Rwanda's Foreign Minister"."""
        window = max(start, before - 90)
        comma = self.text.rfind(",", window, before)
        if comma < 0 or not re.fullmatch(
            r", ?(?:[\w'’.&-]+ ){0,6}(?:[\w'’.&-]+)?", self.text[comma:before]
        ):
            return
        between = self.text[comma + 1 : before].casefold().split()
        if any(
            word in {"and", "said", "met", "with", "who", "which", "told", "signed", "in"}
            for word in between
        ):
            return
        words = list(WORD.finditer(self.text, window, comma))
        for word in words[-6:]:
            name = name_at(self.text, word.start(), comma, self.starts, self.grammar)
            if name and name[1] == comma and plausible(self.text[slice(*name)], self.grammar):
                if " " in self.text[slice(*name)].strip():
                    yield self._mention(name, office, span, country)
                return

    def _mention(self, name: Span, office: str, span: Span, country: str) -> OfficialMention:
        return OfficialMention(self.text[slice(*name)], name, office.strip(" ,"), span, country)


def _title_case(text: str) -> bool:
    words = [word for word in WORD.findall(text) if len(word) > 3]
    return len(words) > 3 and sum(word[:1].isupper() for word in words) > 0.7 * len(words)
