"""What is said of several texts at once, and holds for each of those told one by one after it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from agreements.domain.article.deeds.links import LISTED
from agreements.domain.article.deeds.mentions import AFTER_SIGNATURE
from agreements.domain.article.instruments.kinds import ENUMERATED

from .draft import OF_SIGNATURE, Draft, Told, same_pair
from .occasions import Occasion

LIST_GOES_ON = 14  # sentences


def share_what_befell_all(told: Sequence[Told], drafts: Sequence[Draft]) -> None:
    """Give the items of a list what was done to all: "parliament ratified two treaties: ...",
    "Riga scraps its pacts: ..."; and the day on which all had been signed."""
    listed = [draft for draft in drafts if draft.count == 1 and _is_an_item(draft)]
    for draft in listed:
        over = [each for each in told if _tells_of_several(each, draft)]
        deed = over[-1].statement.deed if over else None
        if deed and deed.status in AFTER_SIGNATURE and draft.status == "signed":
            draft.status, draft.background = deed.status, over[-1].background
        sums = [each for each in told if _speaks_of_several(each, draft)]
        mine = (one for one in drafts if sums and any(sums[-1] is each for each in one.told))
        total = next(mine, None)
        if total and _is_older(total) and not draft.occasion.open:
            if draft.dated_by not in OF_SIGNATURE:  # "one of them, ratified on 3 May"
                draft.occasion, draft.dated_by = replace(draft.occasion, date=None), "signed"
            draft.occasion = _with(draft.occasion, total.occasion)


def _with(own: Occasion, total: Occasion) -> Occasion:
    """*own* with the day and place of all, as far as it has none."""
    own = own if own.date else replace(own, date=total.date)
    return own if own.place else replace(own, place=total.place, place_span=total.place_span)


def _is_an_item(draft: Draft) -> bool:
    deed = draft.told[0].statement.deed
    return draft.kind.manner == ENUMERATED or (deed is not None and deed.status == LISTED)


def _tells_of_several(told: Told, draft: Draft) -> bool:
    """Whether *told* says before *draft* what was done to several, or that some were "signed as
    follows"."""
    kind, deed = told.statement.kind, told.statement.deed
    if deed is None or deed.denied or deed.planned:
        return False
    before = 0 <= draft.first_number - told.statement.number <= LIST_GOES_ON
    ended = deed.status in AFTER_SIGNATURE and kind is not None and kind.plural
    signed = deed.status == "signed" and (kind is None or kind.plural)
    return before and (ended or signed) and not told.background and same_pair(told.pair, draft.pair)


def _speaks_of_several(told: Told, draft: Draft) -> bool:
    """Whether *told* speaks before *draft* of several texts of the same pair."""
    kind = told.statement.kind
    near = 0 <= draft.first_number - told.statement.number <= LIST_GOES_ON
    return kind is not None and kind.plural and near and same_pair(told.pair, draft.pair)


def _is_older(total: Draft) -> bool:
    """Whether *total* are texts of long ago, or to which something was done since, of one day."""
    dated = total.occasion.date is not None and total.dated_by in OF_SIGNATURE
    return dated and total.count != 1 and (total.status in AFTER_SIGNATURE or total.background)
