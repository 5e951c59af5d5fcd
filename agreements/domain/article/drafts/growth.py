"""How a draft begins, and what each further sentence about its text adds to it."""

from __future__ import annotations

from dataclasses import replace

from agreements.domain.article.deeds.links import LISTED
from agreements.domain.article.deeds.mentions import AFTER_SIGNATURE, Deed
from agreements.domain.article.instruments.kinds import GENERIC, KindMention

from .draft import OF_SIGNATURE, Draft, Told
from .occasions import Occasion

PLANS = ("roadmap", "programme")  # which a text of another kind may have in it


def new(told: Told, kind: KindMention) -> Draft:
    deed = told.statement.deed
    status = deed.status if deed and not deed.planned_end else "signed"
    return Draft(
        kind=kind,
        kinds=[kind.kind],
        pair=told.pair,
        status="signed" if status in ("has", LISTED) else status,
        background=told.background,
        told=[told],
        topic=kind.topic,
        occasion=told.occasion,
        count=kind.count,
        weak=deed is not None and deed.weak and status != LISTED,
        dated_by="signed" if told.occasion.named else status,
        shorts={kind.short} if kind.short else set(),
        titles=[(kind.named, kind.title)],
    )


def add(told: Told, draft: Draft) -> None:
    kind, deed = told.statement.kind, told.statement.deed
    if kind is not None:
        draft.kinds.append(GENERIC if _is_of_its_contents(told, kind, draft) else kind.kind)
        draft.titles.append((kind.named, kind.title))
        draft.topic |= kind.topic
        draft.shorts |= {kind.short} - {""}
    told_of = told.pair.span is not None or draft.pair.span is None
    if told.pair.firmness > draft.pair.firmness and told_of:
        draft.pair = told.pair
    draft.told.append(told)
    if deed is None and kind and kind.year and not draft.occasion.date and draft.status == "signed":
        take_occasion(told, draft)
        draft.dated_by, draft.background = "signed", told.background
    if deed is None or deed.denied or deed.planned:
        return
    if draft.status == "announced" and deed.status == "signed" and told.background:
        take_occasion(told, draft)  # of what was signed before and is approved now
        return
    if draft.weak and not deed.weak:
        draft.weak = False
        if draft.status == "signed" and draft.occasion.date is None and told.occasion.date:
            draft.background = told.background
        beside = told.background or told.statement.number == draft.first_number
        if draft.status not in AFTER_SIGNATURE or not beside:
            draft.status = deed.status
    elif _is_further(deed.status, draft.status) and not draft.background and not told.background:
        draft.status = deed.status
    if deed.status == draft.status or draft.status in AFTER_SIGNATURE:
        take_occasion(told, draft)


def _is_of_its_contents(told: Told, kind: KindMention, draft: Draft) -> bool:
    """Whether "by the end of the roadmap" is no name of an agreement, but of what is in it."""
    only_named = told.statement.deed is None and not kind.named
    return only_named and kind.kind in PLANS and draft.kind.kind == GENERIC and bool(draft.topic)


def come_further(told: Told, draft: Draft, deed: Deed) -> None:
    """A text signed before that is now ratified or in force is the news, as far as that goes."""
    if deed.status == "to be signed" and draft.status == "announced":
        draft.status = deed.status
    if deed.status == "terminated" and draft.background and draft.status in ("signed", "in force"):
        draft.status = deed.status  # "an older treaty, of 2006; Riga withdrew from it last year"
    fresh = told.occasion.date is not None and not told.background
    if deed.status in AFTER_SIGNATURE and draft.status == "signed" and fresh and not deed.weak:
        draft.status, draft.background = deed.status, False


def _is_further(status: str, held: str) -> bool:
    """Whether *status* comes after what is *held*: ratified after signed, in force after that."""
    if held == "signed":
        return status in AFTER_SIGNATURE
    return (held, status) == ("ratified", "in force")


def take_occasion(told: Told, draft: Draft) -> None:
    """What the sentence tells of when and where, as far as it was not told before."""
    held, new = draft.occasion, told.occasion
    deed = told.statement.deed
    if deed and deed.status == "signed" and draft.dated_by not in OF_SIGNATURE and new.date:
        draft.occasion, draft.dated_by = new, deed.status
        return
    if _is_another(told, draft):
        new = replace(new, place="", place_span=None, summit="", summit_span=None)
    if held.date is None and new.date is not None and told.statement.deed:
        draft.dated_by = told.statement.deed.status
    sharper = _is_sharper(told, draft)
    draft.occasion = Occasion(
        date=new.date if sharper else held.date or (None if held.open else new.date),
        place=held.place or new.place,
        place_span=held.place_span or new.place_span,
        summit=held.summit or new.summit,
        summit_span=held.summit_span or new.summit_span,
        open=held.open or new.open,
    )


def _is_sharper(told: Told, draft: Draft) -> bool:
    """Whether the sentence tells the day of the signature, of which the year or month is held."""
    held, new = draft.occasion.date, told.occasion.date
    if held is None or new is None or held.value is None or new.value is None:
        return False
    deed = told.statement.deed
    signed = deed is not None and deed.status == "signed" and draft.dated_by in OF_SIGNATURE
    return signed and not held.whole and new.value.startswith(held.value + "-")


def _is_another(told: Told, draft: Draft) -> bool:
    """Whether the sentence tells of another occasion than that of the news it is heard as."""
    held, new = draft.occasion.date, told.occasion.date
    if told.background and not draft.background and draft.status not in AFTER_SIGNATURE:
        return True
    if held is None or new is None or held.value is None or new.value is None:
        return False
    return not (held.value.startswith(new.value) or new.value.startswith(held.value))
