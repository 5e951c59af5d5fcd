"""Where the news was signed, as the other texts and the dateline let a reader know."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from ..partial_date import PartialDate
from .cleaned import Span
from .countries import CountryMention
from .draft import Draft
from .links import LISTED
from .occasions import Occasion
from .people import CAME_TO
from .places import Places

FRESH = timedelta(days=7)
INSIDE = re.compile(r"\b(?:in|en|na|no|em|à|au|в|nel|in) (?:the )?$")
BUREAUS = frozenset(  # towns from which much is reported that was done elsewhere
    ("NEW YORK", "GENEVA", "ISTANBUL", "MUMBAI", "DUBAI", "HONG KONG", "SHANGHAI", "KARACHI",
     "LAHORE", "FRANKFURT", "SYDNEY", "MELBOURNE", "TORONTO", "LOS ANGELES", "SAN FRANCISCO",
     "CHICAGO", "HOUSTON", "KOLKATA", "CHENNAI", "BENGALURU", "BANGALORE", "TEL AVIV", "ZURICH",
     "SAO PAULO", "JOHANNESBURG", "LAGOS", "ALMATY", "MILAN", "MUNICH", "MONTREAL", "AUCKLAND")
)  # fmt: skip
JUST_DONE = ("signed", "initialled")
LEADING = 3  # opening sentences in which the news of a dateline's town is told


def is_listed(draft: Draft) -> bool:
    """Whether it is told as one of a list of what was signed."""
    deed = draft.told[0].statement.deed
    return deed is not None and deed.status == LISTED


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
            companies = is_of_companies(draft)
            if draft.occasion.place or (companies and not is_listed(draft)):
                continue
            beside = self._of_the_others(draft, news)
            span = beside.place_span if beside else None
            span = span if beside or companies else self._dateline(draft)
            draft.occasion = replace(draft.occasion, place=self.places.name(span), place_span=span)

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
        code = self._country(span)
        if code and code not in draft.pair.codes:
            return None
        if not code and (draft.first_number > LEADING or self.text[slice(*span)] in BUREAUS):
            return None
        return None if code and self._is_away(draft, set(draft.pair.codes) - {code}) else span

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
        return next((m.code for m in self.mentions if start <= m.span[0] <= over + 2), "")
