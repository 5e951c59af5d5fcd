"""Where the news was signed, as the other texts and the dateline let a reader know."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from .cleaned import Span
from .countries import CountryMention
from .draft import Draft
from .links import LISTED
from .occasions import Occasion
from .people import CAME_TO
from .places import Places

JUST_DONE = ("signed", "initialled")
LEADING = 3  # opening sentences in which the news of a dateline's town is told


def is_listed(draft: Draft) -> bool:
    """Whether it is told as one of a list of what was signed."""
    deed = draft.told[0].statement.deed
    return deed is not None and deed.status == LISTED


class Whereabouts:
    """Gives places to the drafts of one text that were told none."""

    def __init__(self, text: str, places: Places, mentions: Sequence[CountryMention]) -> None:
        self.text, self.places, self.mentions = text, places, mentions

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
        if span is None or "/" in self.text[span[1] : span[1] + 1]:
            return None
        code = self._country(span)
        if code and code not in draft.pair.codes:
            return None
        if not code and draft.first_number > LEADING:
            return None
        others = set(draft.pair.codes) - {code}
        went = any(
            CAME_TO.search(self.text, max(0, m.span[0] - 30), m.span[0])
            for m in self.mentions
            if m.code in others
        )
        return None if code and went else span

    def _country(self, dateline: Span) -> str:
        """Of what country the dateline's town is, where it is a capital or stands with it."""
        start, over = dateline
        return next((m.code for m in self.mentions if start <= m.span[0] <= over + 2), "")
