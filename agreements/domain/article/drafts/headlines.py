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
        if len(news) == 1 and best.status == "signed" and not best.occasion.place:
            place = told.occasion
            best.occasion = replace(best.occasion, place=place.place, place_span=place.place_span)
        if not kind.plural:
            best.topic |= kind.topic
    elif not news:
        drafts.append(new(told, kind))
