"""What the headline tells of the texts that the article below it has told."""

from __future__ import annotations

from dataclasses import replace

from agreements.domain.article.deeds.mentions import AFTER_SIGNATURE

from .draft import Draft, Told, is_told, may_be
from .growth import new


def hear_headline(told: Told, drafts: list[Draft]) -> None:
    kind = told.statement.kind
    news = [draft for draft in drafts if not draft.background]
    deed = told.statement.deed
    if deed is not None and deed.status in AFTER_SIGNATURE and not news:
        for draft in drafts[:1]:
            draft.status, draft.background = deed.status, False
            return
    if kind is None or not is_told(told.statement):
        return
    fitting = [draft for draft in news if may_be(kind, draft)]
    if fitting:
        best = max(fitting, key=lambda draft: len(draft.topic & kind.topic))
        if len(news) == 1 and best.status == "signed":
            _complete(told, best)
        if not kind.plural:
            best.topic |= kind.topic
    elif not news:
        drafts.append(new(told, kind))


def _complete(told: Told, draft: Draft) -> None:
    """What the headline tells of the one text that is the news, and the article does not."""
    deed, held, own = told.statement.deed, draft.occasion, told.occasion
    if not held.place:
        held = replace(held, place=own.place, place_span=own.place_span)
    day = own.date if own.date and own.date.whole and not own.date.exact else None
    if deed and deed.status == "signed" and not (held.date or held.open):
        held = replace(held, date=day)
    draft.occasion = held
    recalled = any(each.background for each in draft.told)
    if deed and deed.status in AFTER_SIGNATURE and recalled and not deed.planned:
        draft.status = deed.status  # "Cod pact takes effect", of which the article recalls the day
