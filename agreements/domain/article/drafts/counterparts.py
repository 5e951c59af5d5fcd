"""Which draft's text a sentence names again, in other words: "the pact", "a defence deal"."""

from __future__ import annotations

from agreements.domain.article.deeds.links import LISTED
from agreements.domain.article.deeds.mentions import AFTER_SIGNATURE
from agreements.domain.article.deeds.statements import Statement
from agreements.domain.article.instruments.kinds import ENUMERATED, GENERIC, KindMention

from .draft import Draft, Told, may_be, overlap, same_pair
from .lists import OVERLAP

LEADING = 3  # opening sentences, with byline and dateline, in which the news is told
PLANNED = ("to be signed", "agreed to negotiate")


def counterpart(
    told: Told, kind: KindMention, drafts: list[Draft], *, several: bool
) -> Draft | None:
    """The draft of the text that *kind* names again; None where it is a text not named before.

    *several* where the article said before that more than one was signed.
    """
    if kind.manner == "another" and told.statement.deed and told.statement.deed.status == LISTED:
        return _named_before_the_list(told, kind, drafts)
    if kind.manner in ("another", ENUMERATED) or not drafts:
        return None
    fitting = [
        draft
        for draft in drafts
        if may_be(kind, draft)
        and same_pair(told.pair, draft.pair)
        and not (_two_days(told, draft) or _is_set_beside(told, kind, draft))
        and not _is_told_in_its_name(kind, draft.kind)
        and not (_is_replaced(told, draft) or _is_of_before(told, draft))
    ]
    if not fitting:
        return None
    if kind.short and any(kind.short in draft.shorts for draft in fitting):
        return next(draft for draft in fitting if kind.short in draft.shorts)
    alike = [draft for draft in fitting if overlap(kind.topic, draft.topic) >= OVERLAP]
    if alike:
        return max(alike, key=lambda draft: overlap(kind.topic, draft.topic))
    if several and _is_signed_besides(told, kind, fitting[-1]):
        return None
    if several and _is_dated_besides(told, kind, fitting[-1]):
        return None
    return _by_reference(told, kind, fitting)


def _named_before_the_list(told: Told, kind: KindMention, drafts: list[Draft]) -> Draft | None:
    """The draft of "a defence pact, one of seven papers", when the list has a "MoU on defence"."""
    fitting = (
        draft
        for draft in drafts
        if draft.dated_by != LISTED
        and draft.kind.manner == "indefinite"
        and not draft.background
        and draft.final_kind == GENERIC
        and may_be(kind, draft)
        and same_pair(told.pair, draft.pair)
        and overlap(kind.topic, draft.topic) > OVERLAP
    )
    return next(fitting, None)


def _is_replaced(told: Told, draft: Draft) -> bool:
    """Whether "the Roadmap of 2021", whose place was taken, is not the roadmap just signed."""
    kind, deed = told.statement.kind, told.statement.deed
    if kind is None or deed is None or deed.status != "superseded" or not kind.year:
        return False
    return draft.status == "signed" and draft.kind.manner == "indefinite"


def _is_of_before(told: Told, draft: Draft) -> bool:
    """Whether the one "signed in 2006" is not the one that has still to be signed, nor "the pair
    signed in 2005" those of the news."""
    pending = draft.status in (*PLANNED, "initialled")
    several = told.statement.kind is not None and told.statement.kind.plural
    pending = pending or (several and draft.status == "signed" and not draft.background)
    return pending and told.background and told.occasion.date is not None


def _is_told_in_its_name(kind: KindMention, other: KindMention) -> bool:
    """Whether one is named in the other's title: "the Protocol to the 1985 Treaty on cod"."""
    (begin, over), (start, end) = kind.title, other.title
    return (begin, over) != (start, end) and start <= begin and over <= end


def _is_set_beside(told: Told, kind: KindMention, draft: Draft) -> bool:
    """Whether both were named for one verb: "the Cod Protocol and the Eel Protocol", "a treaty on
    cod and an agreement on eels"."""
    deed = told.statement.deed
    last = draft.told[0].statement
    alike = kind.manner == draft.kind.manner
    apart = alike and bool(kind.topic and draft.topic) and not kind.topic & draft.topic
    apart = apart or (alike and kind.manner == "indefinite" and bool(kind.topic and draft.topic))
    two_kinds = kind.kind != draft.kind.kind and not (kind.document or draft.kind.document)
    apart = apart or (alike and two_kinds and kind.manner == "definite")
    if deed is None or not (apart or (kind.named and draft.kind.named)):
        return False
    if len(draft.told) > (2 if apart else 1):
        return False
    return last.deed is deed and last.number == told.statement.number


def _is_signed_besides(told: Told, kind: KindMention, last: Draft) -> bool:
    """Whether "the ministers signed the agreement on eels" is not said of the treaty on cod, of
    whose signature another sentence told."""
    first = last.told[0].statement
    if not kind.topic or kind.plural or first.number == told.statement.number:
        return False
    deed = told.statement.deed
    if deed is None or deed.status != "signed" or deed.planned or not _is_plainly_signed(first):
        return False
    if deed.weak and kind.kind == last.final_kind:
        return False
    return kind.manner == "indefinite" or bool(last.topic and not kind.topic & last.topic)


def _is_dated_besides(told: Told, kind: KindMention, last: Draft) -> bool:
    """Whether "the treaty was signed on 3 May" is not said of the paper told of last."""
    day = told.occasion.date
    if day is None or not day.whole or kind.plural or not _is_plainly_signed(told.statement):
        return False
    return kind.kind not in (GENERIC, last.final_kind) and last.occasion.date is None


def _is_plainly_signed(statement: Statement) -> bool:
    deed = statement.deed
    return deed is not None and deed.status == "signed" and not (deed.weak or deed.planned)


def _by_reference(told: Told, kind: KindMention, fitting: list[Draft]) -> Draft | None:
    """Where words do not tell: "the pact" is the last one, a text without description too."""
    last = fitting[-1]
    near = told.statement.number - last.last_number <= 2
    if kind.plural:
        plural = [draft for draft in fitting if draft.count != 1]
        older = told.background and told.occasion.date and plural and not plural[-1].background
        fresh = kind.manner == "indefinite" and plural and plural[-1].background
        return plural[-1] if plural and not (older or (fresh and not told.background)) else None
    deed = told.statement.deed
    if deed is None and _is_the_one_meant(told, kind, last):
        return last
    if _is_its_name(told, kind, last) or _is_dated_next(told, kind, fitting):
        return last
    if kind.manner == "indefinite" and _is_another_text(told, kind, last):
        return None
    if told.background and not last.background and (kind.topic or kind.named):
        return None
    if told.background and told.occasion.date and _is_news(last):
        return None
    if near and deed is not None and deed.status in AFTER_SIGNATURE and deed.status == last.status:
        return last
    if deed is not None and kind.manner == "indefinite" and _is_another(deed.status, last):
        return None
    if not kind.topic and kind.manner == "indefinite" and last.topic:
        return last if near and told.statement.deed is None else None
    if not kind.topic:
        return last
    if kind.manner == "definite" and not kind.named and len(fitting) == 1 and not told.background:
        return last
    if not last.topic and near and last.count == 1:
        return last
    return None


def _is_the_one_meant(told: Told, kind: KindMention, last: Draft) -> bool:
    """ "He meant the paper of 3 May 1990": the text named in the sentence before, without a day."""
    undated = last.occasion.date is None and not last.occasion.open
    following = told.statement.number - last.last_number == 1
    plain = kind.kind == GENERIC and kind.manner == "definite" and not kind.named
    return undated and following and plain and kind.year and not kind.topic and last.count == 1


def _is_its_name(told: Told, kind: KindMention, last: Draft) -> bool:
    """Whether "they signed the Forces Agreement" names the text of the sentence before, with which
    the article opens: "the country sealed another pact"."""
    statement, deed = told.statement, told.statement.deed
    if deed is None or deed.status != "signed" or deed.weak or not kind.named:
        return False
    plain = last.final_kind == GENERIC or last.dated_by == "has"  # "investors have a treaty now"
    unnamed = plain and not any(named for named, _ in last.titles)
    lead = last.first_number <= LEADING and last.status == "signed" and last.count == 1
    return unnamed and lead and statement.number - last.last_number == 1 and len(last.told) == 1


def _is_dated_next(told: Told, kind: KindMention, fitting: list[Draft]) -> bool:
    """Whether "the ministers signed the pact in May" tells the day of the text just told of."""
    last = fitting[-1]
    plain = kind.kind == GENERIC and kind.manner == "definite" and not (kind.named or kind.topic)
    following = told.statement.number - last.last_number == 1 and len(fitting) == 1
    undated = last.occasion.date is None and not last.occasion.open and last.status == "signed"
    return plain and following and undated and _is_plainly_signed(told.statement)


def _is_another_text(told: Told, kind: KindMention, last: Draft) -> bool:
    """Whether "an MoU" is not the Cod Agreement, nor a treaty to be worked on what was signed."""
    named = last.kind.named and last.kind.manner == "definite" and kind.kind != last.kind.kind
    return named or (told.statement.deed is None and told.statement.wished)


def _is_news(draft: Draft) -> bool:
    return draft.status == "signed" and not draft.background and not draft.weak


def _is_another(status: str, last: Draft) -> bool:
    """Whether "they have a treaty", "they are to sign a treaty" is not said of one just signed."""
    return status == "has" or (status in PLANNED and last.status == "signed")


def _two_days(told: Told, draft: Draft) -> bool:
    deed = told.statement.deed
    ended = deed is not None and deed.status in AFTER_SIGNATURE and not told.occasion.named
    approved = draft.dated_by == "announced" and deed is not None and deed.status == "signed"
    if ended or approved or draft.dated_by in AFTER_SIGNATURE:
        return False  # approved or ratified on one day, signed on another
    first, second = told.occasion.date, draft.occasion.date
    if draft.occasion.open and first is not None and first.exact and first.whole:
        return True  # "on Tuesday", whichever that was, is not told as 3 May 1990
    if first is None or second is None or first.value is None or second.value is None:
        return False
    shorter, longer = sorted((first.value, second.value), key=len)
    return not longer.startswith(shorter)
