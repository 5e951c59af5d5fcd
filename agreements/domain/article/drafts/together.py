"""Texts signed together: what is told of the day and place of one holds for those beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from agreements.domain.article.days.date_mention import DateMention

from .draft import Draft
from .occasions import Occasion
from .scenes import ON_A_VISIT
from .whereabouts import is_along, is_listed

NEAR = 2  # sentences from a text without a day to the first with one


def share_the_occasion(
    text: str, drafts: Sequence[Draft], is_of_companies: Callable[[Draft], bool]
) -> None:
    """Give texts told beside the one whose signing is dated that occasion."""
    news = [d for d in drafts if not d.background and d.status == "signed"]
    dated = [d for d in news if d.occasion.date and not _is_a_year(d.occasion.date)]
    occasions = {d.occasion.date.value: d.occasion for d in dated if d.occasion.date}
    if len(occasions) != 1:
        return
    (occasion,) = occasions.values()
    first = min(d.first_number for d in dated)
    for draft in news:
        own = draft.occasion
        if (
            own.date
            or own.open
            or first - draft.first_number > NEAR
            or not any(set(draft.pair.codes) == set(d.pair.codes) for d in dated)
            or (draft.weak and draft.count < 2 and not _is_beside(draft, dated))
            or ON_A_VISIT.search(text, *draft.told[0].statement.sentence.span)
            or (is_of_companies(draft) and not (is_listed(draft) or is_along(text, draft)))
        ):
            continue
        draft.occasion = Occasion(
            occasion.date,
            place=own.place or occasion.place,
            place_span=own.place_span or occasion.place_span,
            summit=own.summit or occasion.summit,
            summit_span=own.summit_span or occasion.summit_span,
        )


def _is_a_year(date: DateMention) -> bool:
    """Whether no more than a year is told, in which one text and another may have been signed."""
    return len(date.value or "") == len("2020")


def _is_beside(draft: Draft, dated: Sequence[Draft]) -> bool:
    """Whether it is told right after one that is dated, as one more: "a pact was concluded too"."""
    one_more = draft.kind.manner in ("indefinite", "another") and draft.dated_by != "has"
    return one_more and any(0 <= draft.first_number - other.last_number <= 2 for other in dated)
