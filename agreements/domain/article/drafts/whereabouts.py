"""Where the news was signed, as the other texts and the dateline let a reader know."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from agreements.domain.article.countries.mentions import CountryMention
from agreements.domain.article.countries.towns import BUREAUS, TOWNS
from agreements.domain.article.deeds.links import LISTED
from agreements.domain.article.people.acting_for import CAME_TO
from agreements.domain.article.places.place_of_deed import Places
from agreements.domain.article.text.cleaned import Span
from agreements.domain.partial_date import PartialDate

from .draft import Draft
from .occasions import Occasion

FRESH = timedelta(days=7)
INSIDE = re.compile(r"\b(?:in|en|na|no|em|à|au|в|nel|in) (?:the )?$")
HOSTED = re.compile(
    r"\b(?:hosted|brokered|mediated|mediation|hosts?|sidelines|margins|fringes|good offices)\b"
)
VIRTUAL = re.compile(
    r"\b(?:virtual(?:ly)?|online|video ?(?:conference|link)|by video|on (?:the |a )?screens?)\b"
)
AT_THE_MINISTRY = re.compile(
    r"\bat (?:the|his|her|its) (?:[\w-]+ ){0,4}(?:ministry|palace|parliament|chancellery|"
    r"residence)\b"
)
ALONG = re.compile(r"\b(?:also|as well|besides|on the (?:same )?occasion|at the same)\b")
JUST_DONE = ("signed", "initialled")
LEADING = 3  # opening sentences in which the news of a dateline's town is told


def is_listed(draft: Draft) -> bool:
    """Whether it is told as one of a list of what was signed."""
    deed = draft.told[0].statement.deed
    return deed is not None and deed.status == LISTED


def is_along(text: str, draft: Draft) -> bool:
    """Whether it is told as signed with others: "the two also saw a contract inked"."""
    return ALONG.search(text, *draft.told[0].statement.sentence.span) is not None


class Whereabouts:
    """Gives places to the drafts of one text that were told none."""

    def __init__(
        self,
        text: str,
        places: Places,
        mentions: Sequence[CountryMention],
        published: date | None,
    ) -> None:
        self.text, self.places, self.mentions = text, places, mentions
        self.published = published

    def given(self, drafts: Sequence[Draft], is_of_companies: Callable[[Draft], bool]) -> None:
        """Put the place in, where texts signed together or the dateline tell one."""
        news = [draft for draft in drafts if not draft.background and draft.status in JUST_DONE]
        for draft in news:
            if draft.occasion.place:
                continue
            companies = is_of_companies(draft)
            along = not companies or is_listed(draft) or is_along(self.text, draft)
            beside = self._of_the_others(draft, news) if along else None
            span = beside.place_span if beside else None
            if beside is None and (not companies or self._is_at_a_ministry(draft)):
                span = self._dateline(draft)
            draft.occasion = replace(draft.occasion, place=self.places.name(span), place_span=span)

    def _is_at_a_ministry(self, draft: Draft) -> bool:
        """Whether it was signed in a house of one of the governments, of which it is not said in
        what town it stands."""
        sentence = draft.told[0].statement.sentence.span
        return AT_THE_MINISTRY.search(self.text, *sentence) is not None

    def _of_the_others(self, draft: Draft, news: Sequence[Draft]) -> Occasion | None:
        """The one place at which others were signed by the same two."""
        told = {
            other.occasion.place: other.occasion
            for other in news
            if other.occasion.place and set(other.pair.codes) == set(draft.pair.codes)
        }
        return next(iter(told.values())) if len(told) == 1 else None

    def _dateline(self, draft: Draft) -> Span | None:
        """The dateline's town, if it is of one of the two, and nobody went to the other one."""
        span = self.places.dateline
        if span is None or self.text[span[1] : span[1] + 1] == "/" or not self._is_fresh(draft):
            return None
        if VIRTUAL.search(self.text, 0, max(t.statement.sentence.span[1] for t in draft.told)):
            return None
        code = self._country(span)
        if code and code not in draft.pair.codes:
            return span if self._is_hosted(draft) else None
        if not code and draft.first_number > LEADING:
            return None
        if self.text[slice(*span)].upper() in BUREAUS and not self._is_of_officials(draft):
            return None
        return None if code and self._is_away(draft, set(draft.pair.codes) - {code}) else span

    def _is_of_officials(self, draft: Draft) -> bool:
        """Whether officials are named with it: much is reported from a town of business."""
        roles = self.places.grammar.roles
        return any(roles.search(self.text, *told.statement.sentence.span) for told in draft.told)

    def _is_hosted(self, draft: Draft) -> bool:
        """Whether two met in the town of a third: at a meeting of many, or with its help."""
        over = max(told.statement.sentence.span[1] for told in draft.told)
        leads = draft.first_number <= LEADING
        return leads and (
            bool(draft.occasion.summit) or HOSTED.search(self.text, 0, over) is not None
        )

    def _is_fresh(self, draft: Draft) -> bool:
        """Whether it was done a few days ago at most, or it is what the article opens with."""
        occasion = draft.occasion
        if occasion.open:
            return False
        if occasion.date is None or occasion.date.value is None:
            return draft.first_number <= LEADING or is_listed(draft)
        day = PartialDate.parse(occasion.date.value).first if occasion.date.whole else None
        return day is not None and (self.published is None or self.published - day <= FRESH)

    def _is_away(self, draft: Draft, others: set[str]) -> bool:
        """Whether somebody went to the other country, or the text was signed in it."""
        sentences = [told.statement.sentence.span for told in draft.told]
        for mention in self.mentions:
            at = mention.span[0]
            if mention.code not in others:
                continue
            if CAME_TO.search(self.text, max(0, at - 30), at):
                return True
            told = any(start <= at < end for start, end in sentences)
            if told and mention.form == "name" and INSIDE.search(self.text, at - 8, at):
                return True
        return False

    def _country(self, dateline: Span) -> str:
        """Of what country the dateline's town is, where it is a capital or stands with it."""
        start, over = dateline
        code = next((m.code for m in self.mentions if start <= m.span[0] <= over + 2), "")
        return code or TOWNS.get(self.text[start:over].upper(), "")
