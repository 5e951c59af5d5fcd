"""With whom a country has texts of its own: "with Chile, Peru and Brazil", "the one with Peru"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from agreements.domain.article.countries.mentions import CountryMention
from agreements.domain.article.deeds.statements import Statement
from agreements.domain.article.grammar import Grammar
from agreements.domain.article.instruments.pair import Pair
from agreements.domain.article.text.cleaned import Span
from agreements.domain.article.text.passages import Sentence

JOINED = re.compile(
    r"['’]?s?\s*(?:-|–|—|/|&|,? ?(?:and|y|e|et|und|и|i|और|तथा|एवं))\s*(?:the |la |el |le |l'|les "
    r"|der |die |o |a |its |los )?",
    re.IGNORECASE,
)
OF_A_FIRM = re.compile(r" (?:consortium|joint venture|venture|company|firm|group|bank)\b")
LISTED = re.compile(r",\s*(?:the )?")
WITH_THE = re.compile(r" (?:(?:the|its|both) )?")
WITH_COUNTRIES = re.compile(
    r"\bwith (?:no fewer than |as many as |all )?(?:\w+ ){1,2}(?:countries|nations|states|"
    r"governments|partners|neighbou?rs)\b[^:;.]{0,90}:\s+(?:the )?$"
)
FURTHEST = 170  # characters between "with three countries" and the first of them
IT = re.compile(r"\b(?:it|which) (?:(?:has|had|also|already) )*$")
LONGEST_SUBJECT = 24  # characters of "which it had already"
BESIDE = 30  # characters between "with" and the country it brings in


class Partners:
    """The partners told of in one text; *main* are the two countries that it is about."""

    def __init__(
        self,
        text: str,
        grammar: Grammar,
        sentences: Sequence[Sentence],
        by_sentence: Sequence[Sequence[CountryMention]],
        main: tuple[str, ...],
    ) -> None:
        self.text, self.grammar, self.sentences = text, grammar, sentences
        self.by_sentence, self.main = by_sentence, main

    def of_a_pro_form(self, statement: Statement) -> Pair | None:
        """The pair of "the one with Peru": Peru, and who has the text that it is another of."""
        kind = statement.kind
        if kind is None or kind.stands_for is None:
            return None
        begin, over = kind.title
        here = self.by_sentence[statement.number]
        partner = next((m for m in here if m.acts and begin <= m.span[0] < over), None)
        holder = partner and self._holder(kind.stands_for, partner.code)
        return Pair((holder, partner.code), partner.span, 0.7) if partner and holder else None

    def of_a_pronoun(self, statement: Statement) -> Pair | None:
        """The pair of "a treaty that it signed with Peru": Peru, and whom the sentence before is
        about."""
        deed, number = statement.deed, statement.number
        here = [m for m in self.by_sentence[number] if m.acts]
        if deed is None or not number or len({mention.code for mention in here}) != 1:
            return None
        start = max(statement.sentence.span[0], deed.span[0] - LONGEST_SUBJECT)
        if not IT.search(self.text, start, deed.span[0]) or not self.is_partner(here[0]):
            return None
        before = {m.code for m in self.by_sentence[number - 1] if m.acts} - {here[0].code}
        return Pair((before.pop(), here[0].code), here[0].span, 0.7) if len(before) == 1 else None

    def _holder(self, named: Span, partner: str) -> str:
        """The one country told of beside the text *named*, or else the main one."""
        number = next(at for at, each in enumerate(self.sentences) if named[0] < each.span[1])
        there = {m.code for m in self.by_sentence[number] if m.acts and not self.is_partner(m)}
        if len(there - {partner}) == 1:
            return (there - {partner}).pop()
        return next((code for code in self.main if code != partner), "")

    def is_partner(self, mention: CountryMention) -> bool:
        """Whether it is told "with" whom."""
        begin = max(0, mention.span[0] - BESIDE)
        joins = list(self.grammar.with_words.finditer(self.text, begin, mention.span[0]))
        return bool(joins) and bool(WITH_THE.fullmatch(self.text, joins[-1].end(), mention.span[0]))

    def each(self, statement: Statement, weights: Counter[str]) -> list[Pair]:
        """The pair of each of several texts signed "with Chile, Peru and Brazil"; else none."""
        kind = statement.kind
        acting = [m for m in self.by_sentence[statement.number] if m.acts]
        if kind is None or not kind.plural:
            return []
        chain = self._partners(acting)
        if not chain:
            return []
        partners = {mention.code for mention in chain}
        others = [m for m in acting if m.code not in partners and m.span[0] < chain[0].span[0]]
        if not others:
            return []
        one = max(others, key=lambda mention: weights[mention.code])
        return [Pair((one.code, m.code), (one.span[0], m.span[1]), 0.9) for m in chain]

    def _partners(self, acting: Sequence[CountryMention]) -> list[CountryMention]:
        """The countries set beside one another after a "with", or "with three countries: "."""
        for at, first in enumerate(acting):
            begin = max(0, first.span[0] - FURTHEST)
            listed = WITH_COUNTRIES.search(self.text, begin, first.span[0])
            if (listed or self.is_partner(first)) and len(chain := self._chain(acting, at)) > 1:
                return chain
        return []

    def _chain(self, acting: Sequence[CountryMention], at: int) -> list[CountryMention]:
        """The countries set beside the one *at* which it begins; none where one comes twice."""
        chain = list(acting[at : at + 1])
        for mention in acting[at + 1 :]:
            gap = chain[-1].span[1], mention.span[0]
            if not (LISTED.fullmatch(self.text, *gap) or JOINED.fullmatch(self.text, *gap)):
                break
            chain.append(mention)
        return chain if len({mention.code for mention in chain}) == len(chain) else []


def neighbours(
    acting: Sequence[CountryMention],
) -> list[tuple[CountryMention, CountryMention]]:
    """Each mention with the next one of another country."""
    found = []
    for at, one in enumerate(acting):
        other = next((later for later in acting[at + 1 : at + 6] if later.code != one.code), None)
        if other is not None:
            found.append((one, other))
    return found
