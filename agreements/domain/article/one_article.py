"""One text on its way through the stages, from mentions to facts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from .countries.forerunners import of_the_day
from .countries.index import Index
from .countries.mentions import CountryMention, country_mentions, named
from .days.dates import date_mentions, written_on
from .deeds.mentions import deeds
from .deeds.statements import Statement, realised, statements
from .drafts.at_once import share_what_befell_all
from .drafts.background import is_background
from .drafts.by_the_way import recall_by_the_way
from .drafts.confidence import LEAST, confidence
from .drafts.draft import OF_SIGNATURE, Draft, Told
from .drafts.gathered import drafted
from .drafts.lists import without_sums
from .drafts.neighbours import Neighbours
from .drafts.news_day import NewsDay
from .drafts.occasions import Occasions
from .drafts.titles import best_title, written
from .drafts.together import share_the_occasion
from .drafts.whereabouts import Whereabouts
from .facts import AgreementFacts, OfficialFacts, Reading
from .grammar import Grammar
from .instruments.pair import Pair
from .instruments.texts import named_texts
from .people.acting_for import Countries, acting, by_surname
from .people.official_mentions import OfficialMention, merged
from .people.officials import Officials
from .places.meetings import known_summit
from .sides.parties import Parties
from .text.asides import without_asides
from .text.cleaned import Cleaned, Span
from .text.passages import sentences
from .text.words import words

MOST_DRAFTS = 100
MOST_STATEMENTS = 12  # of a sentence; no real one makes as many
MOST_WEIGHED = 800  # of a text: eight times as many as drafts are given
LEADING = 2  # opening sentences in which an article says what happened
SIGNED = (
    "signed", "announced", "ratified", "in force", "extended", "terminated", "suspended",
    "superseded",
)  # fmt: skip


class OneArticle:
    """One text on its way through the stages."""

    def __init__(
        self,
        index: Index,
        clean: Cleaned,
        grammar: Grammar,
        published: date | None,
    ) -> None:
        self.index, self.clean, self.grammar, self.published = index, clean, grammar, published
        self.text = clean.text
        self.sentences = without_asides(self.text, sentences(self.text))
        self.words = found = words(self.text)
        self.named = country_mentions(self.text, found, index.countries(grammar.language), grammar)
        known = list(index.officials().hits(self.text, found))
        finder = Officials(self.text, grammar, self.named, known)
        self.people = [one for sentence in self.sentences for one in finder.found(sentence)]
        self.surnames = by_surname(self.people)
        self.named = _outside(self.named, self.people)
        self.dates = date_mentions(self.text, grammar, written_on(self.text, grammar, published))
        self.statements = self._statements()
        self.telling = frozenset(each.number for each in self.statements if _concludes(each))
        parties = Parties(
            self.text, grammar, self.sentences, self.named, self.telling, index.gazetteer
        )
        self.officials = Countries(parties.main, self.named, self.text).of(merged(self.people))
        spoken_for = sorted([*self.named, *self._by_officials()], key=lambda m: m.span)
        self.parties = Parties(
            self.text, grammar, self.sentences, spoken_for, self.telling, index.gazetteer
        )
        self.occasions = Occasions(
            self.text,
            grammar,
            self.dates,
            self.named,
            [one.span for one in self.people],
            published,
            index.capitals(grammar.language),
        )
        self.neighbours = Neighbours(self.sentences, self.occasions)

    def _statements(self) -> list[Statement]:
        return realised(self._stated())

    def _stated(self) -> list[Statement]:
        starts = frozenset(mention.span[0] for mention in self.named if mention.acts)
        kinds = named_texts(self.text, self.sentences, starts, self.grammar)
        return [
            statement
            for number, sentence in enumerate(self.sentences)
            for statement in statements(
                self.text,
                number,
                sentence,
                kinds[number],
                deeds(self.text, sentence, self.grammar),
                self.grammar,
            )[:MOST_STATEMENTS]
        ][:MOST_WEIGHED]

    def _by_officials(self) -> list[CountryMention]:
        """Where an official is named, with or without office, their country speaks."""
        surnames = {
            official.name.split()[-1].strip("'\""): official.country
            for official in self.officials
            if official.country
        }
        return [
            CountryMention(surnames[word.text], (word.start, word.end), "official")
            for word in self.words
            if word.text in surnames
        ]

    def reading(self, notes: tuple[str, ...]) -> Reading:
        """The facts; *notes* are handed on with them."""
        told = self._told()
        drafts = drafted(told)
        share_what_befell_all(told, drafts)
        recall_by_the_way(drafts, self.published)
        share_the_occasion(self.text, drafts, self._is_of_companies)
        NewsDay(self.sentences, self.occasions.days).given(drafts, self._is_of_companies)
        places = self.occasions.places
        whereabouts = Whereabouts(self.text, places, self.named, self.published)
        whereabouts.given(drafts, self._is_of_companies)
        drafts = without_sums(drafts)
        facts = [self._facts(draft) for draft in drafts if confidence(draft) >= LEAST]
        if len(facts) > MOST_DRAFTS:
            most = f"Only the first {MOST_DRAFTS} of {len(facts)} drafts are given."
            notes = (*notes, most)
        return Reading(
            self.published.isoformat() if self.published else None,
            self.grammar.language,
            agreements=tuple(facts[:MOST_DRAFTS]),
            officials=tuple(self._official(one) for one in self.officials),
            countries=named(self.named, self.index.gazetteer.organisations),
            country_spans=tuple((m.code, self.clean.original(m.span)) for m in self.named),
            notes=notes,
        )

    def _told(self) -> list[Told]:
        leads = any(_concludes(each) and each.number <= LEADING for each in self.statements)
        many_sided = leads and self._is_many_sided()
        told: list[Told] = []
        for statement in self.statements:
            if pairs := self.parties.each(statement):
                if not (told and _is_said_of_the_same(statement, told[-1].statement)):
                    one = _one_of_several(statement)
                    told += [self._told_of(one, pair, leads=leads) for pair in pairs]
                continue
            if self.grammar.many_sided.search(self.text, *statement.sentence.span):
                continue
            pair = self.parties.of(statement)
            if pair is None or pair.many or (many_sided and pair.span is None):
                continue
            told.append(self._told_of(statement, pair, leads=leads))
        return told

    def _told_of(self, statement: Statement, pair: Pair, *, leads: bool) -> Told:
        """*statement* with its occasion, and whether it is background."""
        statement = self.occasions.days.not_yet(statement)
        occasion = self.neighbours.told(statement, self.occasions.of(statement))
        recalled = is_background(
            self.text, statement, occasion, self.published, self.grammar, leads=leads
        )
        return Told(statement, pair, occasion, recalled)

    def _is_many_sided(self) -> bool:
        """Whether the opening tells of a text between more than two: "the agreement" is that."""
        opening = self.sentences[LEADING].span[1] if len(self.sentences) > LEADING else None
        over = len(self.text) if opening is None else opening
        return self.grammar.many_sided.search(self.text, 0, over) is not None

    def _level(self, draft: Draft) -> str:
        sentence = draft.told[0].statement.sentence.span
        if draft.final_kind == "intergovernmental-agreement":
            return "government"
        return "company" if self.grammar.companies.search(self.text, *sentence) else "unknown"

    def _is_of_companies(self, draft: Draft) -> bool:
        return self._level(draft) == "company"

    def _facts(self, draft: Draft) -> AgreementFacts:
        title = best_title(draft)
        occasion = draft.occasion
        told_signed = draft.dated_by in OF_SIGNATURE and draft.status in SIGNED
        signed = occasion.date.value if occasion.date and told_signed else None
        told = draft.pair.span is not None
        parties = of_the_day(draft.pair.codes, signed) if told else draft.pair.codes
        evidence: dict[str, Span | None] = {
            "title": title,
            "kind": draft.kind.span,
            "parties": draft.pair.span,
            "signed": occasion.date.span if occasion.date and signed else None,
            "place": occasion.place_span,
            "summit": occasion.summit_span,
            "status": next(
                (told.statement.deed.span for told in draft.told if told.statement.deed), None
            ),
        }
        return AgreementFacts(
            title=written(self.text[slice(*title)]),
            kind=draft.final_kind,
            parties=parties,
            signed=signed,
            place=written(occasion.place) or None,
            summit=occasion.summit or None,
            status=draft.status,
            background=draft.background,
            confidence=confidence(draft),
            level=self._level(draft),
            count=draft.count if draft.count > 1 else None,
            evidence={name: self.clean.original(span) for name, span in evidence.items() if span},
            signatories=self._signatories(draft),
            summit_slug=known_summit(occasion.summit, parties, signed, self.index.gazetteer),
        )

    def _signatories(self, draft: Draft) -> tuple[str, ...]:
        return tuple(
            one.name
            for told in draft.told
            for one in self.officials
            if told.statement.deed
            and not told.statement.deed.weak
            and acting(one, self.surnames, told.statement.sentence, told.statement.deed, self.text)
            == "signed"
        )

    def _official(self, one: OfficialMention) -> OfficialFacts:
        acts = [
            acting(one, self.surnames, each.sentence, each.deed, self.text)
            for each in self.statements
            if each.deed is not None and each.deed.status in SIGNED
        ]
        acted = next((act for act in ("signed", "witnessed") if act in acts), "named")
        return OfficialFacts(
            one.name, one.role, one.country, acted, self.clean.original(one.span), one.slug
        )


def _one_of_several(statement: Statement) -> Statement:
    """One of the texts of which *statement* tells at once."""
    if statement.kind is None:
        return statement
    return replace(statement, kind=replace(statement.kind, manner="another", plural=False, count=1))


def _is_said_of_the_same(statement: Statement, before: Statement) -> bool:
    """Whether both tell of one mention of the texts: signed, and ratified since."""
    own, other = statement.kind, before.kind
    return own is not None and other is not None and own.span == other.span


def _concludes(statement: Statement) -> bool:
    deed = statement.deed
    return deed is not None and statement.kind is not None and not (deed.denied or deed.planned)


def _outside(
    mentions: Sequence[CountryMention], people: Sequence[OfficialMention]
) -> list[CountryMention]:
    """Mentions that are no part of a person's name."""
    taken = sorted(one.span for one in people)
    return [
        mention
        for mention in mentions
        if not any(start <= mention.span[0] and mention.span[1] <= end for start, end in taken)
    ]
