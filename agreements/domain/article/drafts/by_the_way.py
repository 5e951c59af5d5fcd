"""What another country has signed, told beside the news: "Peru was faster: its treaty of May"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from agreements.domain.partial_date import PartialDate

from .draft import Draft

WEEK = timedelta(days=7)
BEFORE = timedelta(days=4)  # longer than a visit during which one text after the other is signed
LEADING = 4  # opening sentences, with byline and dateline, in which the news is told


def recall_by_the_way(drafts: Sequence[Draft], published: date | None) -> None:
    """Make background of the texts that one of the two has with a third country, if they are
    known already ("its treaty") or a week older, and come after the news of another day; and of
    what the two themselves had signed some days before the news."""
    first = next((d for d in drafts if not d.background), None)
    if published is not None and first is not None and first.occasion.date is None:
        for draft in drafts:
            draft.background = draft.background or _is_of_weeks_ago(draft, first, published)
    news = [d for d in drafts if not d.background and d.first_number <= LEADING]
    if not news or news[0].status != "signed":
        return
    lead = news[0]
    for draft in drafts:
        draft.background = draft.background or _is_of_a_known_day(draft, lead)
    for draft in drafts:
        known = draft.kind.manner == "definite" or _is_older(draft, lead)
        if draft.first_number > LEADING and known:
            draft.background = draft.background or _is_of_another(draft, lead)
        if draft.first_number > lead.first_number and draft.status == "signed":
            draft.background = draft.background or _is_older(draft, lead, BEFORE)


def _is_of_a_known_day(draft: Draft, lead: Draft) -> bool:
    """Whether it was signed on 3 May 1990, and the news merely "on Tuesday"."""
    day = draft.occasion.date
    later = draft.first_number > lead.first_number
    return later and lead.occasion.open and day is not None and day.exact


def _is_of_weeks_ago(draft: Draft, lead: Draft, published: date) -> bool:
    """Whether "the peace treaty that the two signed on 3 May" is another text than the one of the
    news, of which no day is told."""
    day = draft.occasion.date
    if draft.first_number <= LEADING or draft.kind.manner != "definite" or day is None:
        return False
    other = draft.final_kind != lead.final_kind and draft.status == "signed"
    if not other or not day.whole or day.value is None:
        return False
    return published - date.fromisoformat(day.value) >= 2 * WEEK


def _is_older(draft: Draft, lead: Draft, by: timedelta = WEEK) -> bool:
    """Whether it was signed so long or longer before the news."""
    own, told = draft.occasion.date, lead.occasion.date
    if own is None or told is None or not told.whole or told.value is None or own.value is None:
        return False
    last = PartialDate.parse(own.value).last
    return last is not None and date.fromisoformat(told.value) - last >= by


def _is_of_another(draft: Draft, lead: Draft) -> bool:
    own, told = draft.occasion.date, lead.occasion.date
    if own is None or own.value is None or told is None or told.value is None:
        return False
    apart = not own.value.startswith(told.value) and not told.value.startswith(own.value)
    return apart and len(set(draft.pair.codes) & set(lead.pair.codes)) == 1
