"""The one day that an article tells before a text's signature, where no sentence beside it does."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence, Set
from dataclasses import replace
from datetime import timedelta

from agreements.domain.article.days.date_mention import DateMention
from agreements.domain.article.days.day_of_deed import Days
from agreements.domain.article.text.passages import Sentence
from agreements.domain.partial_date import PartialDate

from .draft import Draft
from .scenes import ELSEWHERE, ON_A_VISIT, UNSAID, tells_of_other_news
from .whereabouts import is_listed

FRESH = timedelta(days=45)  # news reports what was signed within so many days
FURTHEST = 12  # sentences back to the day
OTHER_TIME = re.compile(
    r"\b(?:announc\w+|said|says|told|report\w*|according|statement|revealed|disclosed|confirmed|"
    r"spokes\w+|will|would|(?:is|are) to|due|expected|until|since|next|tomorrow|polls|recall\w*|"
    r"earlier|last (?:week|month|year)|(?:day|evening|night|week) before|arriv\w+|landed|flew|"
    r"embark\w*|(?:began|started|kicked off)(?= (?:an?|his|her|their|its|the) )|"
    r"returns?|leaves?|ratif\w+|endors\w+|published)\b",
    re.IGNORECASE,
)  # told of a day on which something else was, or of which nobody knows what was
VISIT = re.compile(
    r"\b(?:visit\w*|trip|tour|spent|stay(?:ed)?|talks|round|summit|session|meeting|forum|conference|"
    r"met|held|took place)\b"
)
TO_COME = re.compile(r"\b(?:will|would|next|due|expected|planned|scheduled|is to|are to)\b")
DAYS = re.compile(r"(?<!\d)\d{1,2}(?!\d)")  # "June 3", of "June 3-5"
IN_BRACKETS = re.compile(r"[^()\n]{0,20}\)")  # "RIGA, (Agency - 12th Nov, 2022): ..."


class NewsDay:
    """The days of one text, asked for the one on which its news happened."""

    def __init__(self, sentences: Sequence[Sentence], days: Days) -> None:
        self.sentences, self.days = sentences, days
        self.text, self.published = days.text, days.published
        self._told: dict[int, list[DateMention]] = {}

    def given(self, drafts: Sequence[Draft], is_of_companies: Callable[[Draft], bool]) -> None:
        """Gives each text of the news without a day the one day of the sentences before it."""
        if self.days.grammar.language != "en":
            return
        for draft in drafts:
            companies = is_of_companies(draft) and not is_listed(draft)
            if self._is_undated(draft) and not companies:
                day = self._one_day(draft.first_number, _of_others(draft, drafts))
                day = day or self._one_visit()
                draft.occasion = replace(draft.occasion, date=day)

    def _is_undated(self, draft: Draft) -> bool:
        """Whether it is news without a day, nor any word of its sentences on when it was."""
        if draft.background or draft.weak or draft.status != "signed":
            return False
        if draft.occasion.date or draft.occasion.open or _are_any(draft):
            return False
        return not any(
            self.days.grammar.earlier.search(self.text, *told.statement.sentence.span)
            or ELSEWHERE.match(self.text, *told.statement.sentence.span)
            or ON_A_VISIT.search(self.text, *told.statement.sentence.span)
            or self._is_unsaid(told.statement.number)
            or any(self._is_told_vaguely(one) for one in self._told_with(told.statement.number))
            or any(self._is_fresh(day) for day in self._days(told.statement.sentence))
            for told in draft.told
        )

    def _is_unsaid(self, number: int) -> bool:
        """Whether it is said there, or right after, that nobody told the day."""
        near = self.sentences[number : number + 3]
        return any(UNSAID.search(self.text, *sentence.span) for sentence in near)

    def _told_with(self, number: int) -> Sequence[Sentence]:
        """The sentence and the one before it, in one paragraph."""
        near = self.sentences[max(0, number - 1) : number + 1]
        return [one for one in near if one.paragraph == self.sentences[number].paragraph]

    def _is_told_vaguely(self, sentence: Sentence) -> bool:
        """Whether it tells a month or year in words: "on the same November day", "last year"."""
        return any(
            not day.whole and not day.exact and not self._are_days(day)
            for day in self._days(sentence)
        )

    def _one_day(self, number: int, others: Set[int]) -> DateMention | None:
        """The day of the sentences before *number*, but for those of *others*, if all that tell of
        the news tell one."""
        near = range(max(0, number - FURTHEST), number)
        fresh = (
            (sentence, [day for day in self._days(sentence) if self._is_fresh(day)])
            for sentence in (self.sentences[at] for at in near if at not in others)
            if not sentence.headline
        )
        told = [
            day
            for sentence, days in fresh
            if days and not OTHER_TIME.search(self.text, *sentence.span)
            if not tells_of_other_news(self.text, sentence)
            for day in days
        ]
        return told[-1] if len({day.value for day in told}) == 1 else None

    def _one_visit(self) -> DateMention | None:
        """The month of a visit or meeting of some days, "on 3-5 June", if there is one only."""
        told = [
            day
            for sentence in self.sentences
            for day in self._days(sentence)
            if self._are_days(day)
            and self._is_near(day)
            and VISIT.search(self.text, *sentence.span)
            and not TO_COME.search(self.text, *sentence.span)
        ]
        return told[0] if len({day.value for day in told}) == 1 else None

    def _are_days(self, day: DateMention) -> bool:
        """Whether days of one month are told, which gives the month."""
        return not day.whole and DAYS.search(self.text, *day.span) is not None

    def _days(self, sentence: Sentence) -> list[DateMention]:
        start, end = sentence.span
        if start not in self._told:  # looked for once, however many texts ask
            self._told[start] = [
                day
                for day in self.days.dates
                if start <= day.span[0] < end
                and not self.days.in_dateline(day, start)
                and not IN_BRACKETS.match(self.text, day.span[1])
                and not self.days.is_of_publication(day)
            ]
        return self._told[start]

    def _is_fresh(self, day: DateMention) -> bool:
        return day.whole and self._is_near(day)

    def _is_near(self, day: DateMention) -> bool:
        """Whether it was shortly before the article appeared."""
        if day.value is None:
            return False
        if self.published is None:
            return True
        first, last = PartialDate.parse(day.value).first, PartialDate.parse(day.value).last
        if first is None or last is None:
            return False
        return first <= self.published and self.published - last <= FRESH


def _of_others(draft: Draft, drafts: Sequence[Draft]) -> Set[int]:
    """The numbers of the sentences that tell only of what other pairs than *draft*'s did."""
    codes = set(draft.pair.codes)
    own = {
        told.statement.number
        for each in drafts
        if set(each.pair.codes) == codes
        for told in each.told
    }
    all_ = {told.statement.number for each in drafts for told in each.told}
    return all_ - own


def _are_any(draft: Draft) -> bool:
    """Whether "agreements signed between them" are meant, whenever that was."""
    kind = draft.kind
    return kind.plural and kind.manner == "bare" and kind.count == 0 and not kind.topic
