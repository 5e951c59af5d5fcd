"""Which two countries a text is between: in its sentence, or in the whole article."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from agreements.domain.article.countries.gazetteer import Gazetteer
from agreements.domain.article.countries.mentions import CountryMention
from agreements.domain.article.deeds.statements import Statement
from agreements.domain.article.grammar import Grammar
from agreements.domain.article.instruments.pair import Pair
from agreements.domain.article.text.cleaned import Span
from agreements.domain.article.text.passages import Sentence

from .journeys import as_places
from .onlookers import is_onlooker, is_third, mediators, reacts
from .partners import BESIDE, JOINED, LISTED, OF_A_FIRM, Partners, neighbours
from .whereabouts import is_a_seat, is_behind_a_town, is_of_members

THE_TWO = re.compile(r"\b(?:[Tt]he two|[Bb]oth) (?:countries|governments|sides|nations|states)\b")
NEAR = 140
FEWEST = 3  # countries of a sentence among which a text's own partner has to be found
BEFORE_THE_NEWS = 2  # sentences
HEIRS = {"su": "ru", "yu": "rs", "cs": "cz", "dd": "de"}  # no country has a treaty with its heir
FORMS = {"name": 1.0, "flag": 1.0, "capital": 0.9, "adjective": 0.9, "official": 0.7, "body": 0.6,
"place": 0.25}  # fmt: skip


class Parties:
    """The countries of one article, and what they are to each text in it."""

    def __init__(
        self,
        text: str,
        grammar: Grammar,
        sentences: Sequence[Sentence],
        mentions: Sequence[CountryMention],
        telling: frozenset[int],
        gazetteer: Gazetteer,
    ) -> None:
        self.text, self.grammar = text, grammar
        self.organisations = gazetteer.organisations - {"eu"}
        self.territories = gazetteer.territories
        self.by_sentence: list[list[CountryMention]] = [[] for _ in sentences]
        at = 0
        for mention in mentions:
            while at < len(sentences) - 1 and mention.span[0] >= sentences[at].span[1]:
                at += 1
            if sentences and sentences[at].span[0] <= mention.span[0] < sentences[at].span[1]:
                self.by_sentence[at].append(mention)
        self.by_sentence = [as_places(text, here) for here in self.by_sentence]
        self._thirds: dict[Span, bool] = {}
        self.weights = self._weights(sentences, telling)
        doing = self._doing(sentences, telling)
        self.main = tuple(code for code, _ in self.weights.most_common() if code in doing)[:2]
        if len(self.main) == 1:
            self.main += self._other_government(self.main[0])
        if len(self.main) == 1:
            self.main += self._beside_the_news(self.main[0], telling)
        self.partners = Partners(text, grammar, sentences, self.by_sentence, self.main)

    def _doing(self, sentences: Sequence[Sentence], telling: frozenset[int]) -> set[str]:
        """The countries that stand where the news is told, or do something in two sentences: one
        that is only a place, "lawyers in Singapore said", or congratulates, is no party."""
        found: set[str] = set()
        once: set[str] = set()
        for number, sentence in enumerate(sentences):
            here = {
                mention.code
                for mention in self.by_sentence[number]
                if not (self._is_only_beside(mention) and self._is_third(mention, sentence))
            }
            acting = {mention.code for mention in self.by_sentence[number] if mention.acts}
            leads = sentence.headline or number in telling or sentence.paragraph < 2
            found |= here if leads else acting & once
            once |= acting
        return found - mediators(self.text, sentences, self.by_sentence)

    def _is_only_beside(self, mention: CountryMention) -> bool:
        """Whether it is an organisation, or somebody who reacts to what others did."""
        beside = reacts(self.text, mention) or is_onlooker(self.text, mention)
        return mention.code in self.organisations or beside

    def _other_government(self, code: str) -> tuple[str, ...]:
        """The one other government that is named by its capital, beside the only country that is
        said to do anything: "Islamabad's answer"."""
        others = {
            mention.code
            for here in self.by_sentence
            for mention in here
            if mention.form == "capital" and mention.code != code
        }
        return tuple(others) if len(others) == 1 else ()

    def _beside_the_news(self, code: str, telling: frozenset[int]) -> tuple[str, ...]:
        """The one other country for which somebody acts right around the sentences with the news:
        "and his Peruvian counterpart"."""
        around = {number + step for number in telling for step in range(-BEFORE_THE_NEWS, 2)}
        others = {
            mention.code
            for number in around
            if 0 <= number < len(self.by_sentence)
            for mention in self.by_sentence[number]
            if mention.acts and mention.code not in {code, *self.organisations, *self.territories}
            if self._has_an_office(mention)
        }
        return tuple(others) if len(others) == 1 else ()

    def _has_an_office(self, mention: CountryMention) -> bool:
        """Whether an office of that country is told right behind it."""
        after = mention.span[1] + 1
        grammar = self.grammar
        return any(each.match(self.text, after) for each in (grammar.counterpart, grammar.roles))

    def _weights(self, sentences: Sequence[Sentence], telling: frozenset[int]) -> Counter[str]:
        weights: Counter[str] = Counter()
        for number, sentence in enumerate(sentences):
            here = self.by_sentence[number]
            times = (2.5 if sentence.headline else 1.6 if sentence.paragraph <= 2 else 1.0) * (
                1.8 if number in telling else 1.0
            )
            for mention in here:
                third = 0.3 if self._is_third(mention, sentence) else 1.0
                body = 0.2 if mention.code in self.organisations else 1.0
                body = 0.4 if mention.code in self.territories else body
                weights[mention.code] += int(100 * FORMS[mention.form] * times * third * body)
            for first, second in self._joined(here):
                weights[first.code] += int(150 * times)
                weights[second.code] += int(150 * times)
        return weights

    def _is_third(self, mention: CountryMention, sentence: Sentence) -> bool:
        if mention.span not in self._thirds:  # looked at once, however often it is asked
            start = sentence.span[0]
            self._thirds[mention.span] = is_third(self.text, self.grammar, start, mention)
        return self._thirds[mention.span]

    def _is_by_the_way(self, mention: CountryMention) -> bool:
        """Whether it is of neither main side, but part of one, or only tells where something is."""
        united = mention.code == "eu" or mention.code in self.organisations
        if united and is_of_members(self.text, mention):
            return True
        if mention.code in self.main:
            return False
        seat = mention.code in self.organisations and is_a_seat(self.text, mention)
        return seat or mention.code in self.territories or is_behind_a_town(self.text, mention)

    def _joined(
        self, here: Sequence[CountryMention]
    ) -> list[tuple[CountryMention, CountryMention]]:
        return [
            (one, other)
            for one, other in pairwise(here)
            if one.code != other.code
            and one.form != "place"
            and other.form != "place"
            and JOINED.fullmatch(self.text, one.span[1], other.span[0])
            and not OF_A_FIRM.match(self.text, other.span[1])
        ]

    def of(self, statement: Statement) -> Pair | None:
        """The pair that *statement* is about; None where no two countries are known at all."""
        acting = [
            mention
            for mention in self.by_sentence[statement.number]
            if mention.acts
            and not self._is_third(mention, statement.sentence)
            and not self._is_by_the_way(mention)
        ]
        partners = self.partners
        if pair := partners.of_a_pro_form(statement) or partners.of_a_pronoun(statement):
            return pair
        if pair := self._told_in_its_title(acting, statement):
            return pair
        anchor = self._anchor(statement)
        for told in (self._told_between, self._told_jointly, self._told_with):
            if pair := told(acting, anchor):
                return pair
        return self._from_what_is_there(acting, statement)

    def each(self, statement: Statement) -> list[Pair]:
        """The pair of each of several texts told at once; else none."""
        return self.partners.each(statement, self.weights)

    def _anchor(self, statement: Statement) -> int:
        if statement.kind is not None:
            return statement.kind.span[0]
        return statement.deed.span[0] if statement.deed else statement.sentence.span[0]

    def _told_in_its_title(
        self, acting: Sequence[CountryMention], statement: Statement
    ) -> Pair | None:
        """The pair of "a contract with Peru's firm for boats", whoever else is told of there."""
        kind = statement.kind
        if kind is None or len(acting) < FEWEST:
            return None
        begin, over = kind.span[1], max(kind.title[1], kind.span[1] + len(" with the "))
        partner = next((m for m in acting if begin <= m.span[0] < over), None)
        if partner is None or not self.partners.is_partner(partner):
            return None
        ahead = [m for m in acting if m.span[0] < kind.span[0]]
        before = {m.code for m in ahead} - {partner.code}
        if len(before) > 1:  # "broke with Chad and signed a treaty with Peru"
            before = {m.code for m in ahead if not self.partners.is_partner(m)} - {partner.code}
        if len(before) != 1:
            return None
        return Pair((before.pop(), partner.code), (acting[0].span[0], partner.span[1]), 1.0)

    def _told_between(self, acting: Sequence[CountryMention], anchor: int) -> Pair | None:
        best: Pair | None = None
        for one, other in neighbours(acting):
            begin = max(0, one.span[0] - BESIDE)
            between = self.grammar.between.search(self.text, begin, one.span[0])
            if (
                between
                and other.span[0] - one.span[1] < 90
                and abs(one.span[0] - anchor) < 2 * NEAR
            ):
                pair = Pair((one.code, other.code), (one.span[0], other.span[1]), 1.0)
                best = best or pair
        return best

    def _told_jointly(self, acting: Sequence[CountryMention], anchor: int) -> Pair | None:
        joined = self._joined(acting)
        if not joined:
            return None
        one, other = min(joined, key=lambda pair: abs(pair[0].span[0] - anchor))
        beside = {
            mention.code
            for mention in acting
            if LISTED.fullmatch(self.text, mention.span[1], one.span[0])
        } - {one.code, other.code}
        span = (one.span[0], other.span[1])
        return Pair((one.code, other.code), span, 1.0, many=bool(beside))

    def _told_with(self, acting: Sequence[CountryMention], anchor: int) -> Pair | None:
        near = sorted(acting, key=lambda mention: abs(mention.span[0] - anchor))
        for partner in near:
            begin = max(0, partner.span[0] - BESIDE)
            joins = list(self.grammar.with_words.finditer(self.text, begin, partner.span[0]))
            if not joins or re.search(r"[,;]", self.text[joins[-1].end() : partner.span[0]]):
                continue
            others = [mention for mention in acting if mention.code != partner.code]
            before = [mention for mention in others if mention.span[0] < partner.span[0]]
            if before or others:
                one = (before or others)[0 if before else -1]
                one = max(before or others, key=lambda mention: self.weights[mention.code])
                span = min(one.span[0], partner.span[0]), max(one.span[1], partner.span[1])
                return Pair((one.code, partner.code), span, 0.9)
        return None

    def _of_the_two(self, statement: Statement) -> Pair | None:
        """The main pair, where a third speaks of "the treaty the two countries signed"."""
        anchor = self._anchor(statement)
        begin = max(statement.sentence.span[0], anchor - NEAR // 2)
        two = THE_TWO.search(self.text, begin, min(anchor + NEAR // 2, statement.sentence.span[1]))
        return Pair((self.main[0], self.main[1]), two.span(), 0.7) if two else None

    def _from_what_is_there(
        self, acting: Sequence[CountryMention], statement: Statement
    ) -> Pair | None:
        codes = list(dict.fromkeys(mention.code for mention in acting))
        third = len(codes) == 1 and codes[0] not in self.main and len(self.main) == FEWEST - 1
        if third and (told := self._of_the_two(statement)):
            return told
        if len(codes) >= 2:
            if self._by_the_way(codes):
                return Pair((self.main[0], self.main[1]), None, 0.6)
            ranked = sorted(codes, key=lambda code: -self.weights[code])[:2]
            first, second = sorted(ranked, key=codes.index)
            span = (acting[0].span[0], acting[-1].span[1])
            return Pair((first, second), span, 0.8 if len(codes) == 2 else 0.6)
        if len(codes) == 1:
            own = (codes[0], HEIRS.get(codes[0]))
            partner = next((code for code in self.main if code not in own), None)
            if partner is None:
                return None
            firmness = 0.6 if codes[0] in self.main else 0.4
            pair = self.main if codes[0] in self.main else (codes[0], partner)
            return Pair((pair[0], pair[1]), acting[0].span, firmness)
        if len(self.main) == 2:
            return Pair((self.main[0], self.main[1]), None, 0.5)
        return None

    def _by_the_way(self, codes: Sequence[str]) -> bool:
        """Whether *codes* hold a country that hardly counts in the article, beside a main one."""
        if len(self.main) < 2 or set(self.main) <= set(codes):
            return False
        others = max(self.weights[code] for code in codes if code not in self.main)
        return bool(set(self.main) & set(codes)) and others < 0.4 * self.weights[self.main[1]]
