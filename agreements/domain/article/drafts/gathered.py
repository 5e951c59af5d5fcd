"""From statements to drafts: what several sentences say of one text is one draft."""

from __future__ import annotations

from collections.abc import Sequence

from agreements.domain.article.deeds.links import LISTED
from agreements.domain.article.deeds.mentions import AFTER_SIGNATURE
from agreements.domain.article.deeds.statements import Statement
from agreements.domain.article.instruments.kinds import ENUMERATED, GENERIC, KindMention

from .draft import Draft, Told, is_recalled, is_told, may_be, overlap, same_pair
from .growth import add, come_further, new, take_occasion
from .headlines import hear_headline
from .lists import OVERLAP, Sums
from .next_sentences import meant, named_next, signed_next

SUM_NEAR = 6  # sentences back to texts of which "all three were signed" is said
PLANNED = ("to be signed", "agreed to negotiate")


def drafted(told: Sequence[Told]) -> list[Draft]:
    """Drafts from statements in the order of the text; the headline is heard last."""
    drafts: list[Draft] = []
    body = [each for each in told if not each.statement.sentence.headline]
    sums = Sums(told)
    headline = [each for each in told if each.statement.sentence.headline]
    named: Told | None = None
    signed: Told | None = None
    for each in body:
        if draft := named_next(each, signed, drafts):
            drafts.append(draft)
            signed = None
            continue
        if each.statement.kind is None and not drafts:
            signed = each
        if draft := signed_next(each, named, drafts):
            drafts.append(draft)
            named = None
        elif each.statement.kind is None:
            _hear_pronoun(each, drafts)
        else:
            kind = meant(each.statement.kind, each, named)
            named = None if _hear(each, kind, drafts, sums) else each
    for each in headline:
        hear_headline(each, drafts)
    return drafts


def _hear(told: Told, kind: KindMention, drafts: list[Draft], sums: Sums) -> bool:
    """Adds what is told to *drafts*; false where it makes no draft and belongs to none."""
    statement = told.statement
    listed = sums.lists(told, kind, drafts)
    same = None if listed else _counterpart(told, kind, drafts)
    if listed:
        drafts.append(new(told, kind))
        drafts[-1].topic = kind.topic or kind.around
        drafts[-1].weak = False
    elif same is not None:
        add(told, same)
    elif (
        is_told(statement)
        and not _is_figure_of_speech(told)
        and (_stands_alone(statement) or sums.cover(told))
        and not sums.are_told(kind, drafts)
    ):
        drafts.append(new(told, kind))
        drafts[-1].weak = drafts[-1].weak and not sums.cover(told)
    else:
        return False
    return True


def _stands_alone(statement: Statement) -> bool:
    """Whether more is said of a text than that it is one of several, or it is one of long ago."""
    listed = statement.deed is not None and statement.deed.status == LISTED
    return not listed or is_recalled(statement)


def _is_figure_of_speech(told: Told) -> bool:
    """Whether somebody "sealed the deal" of which the article tells nothing, not even whose."""
    kind, deed = told.statement.kind, told.statement.deed
    if kind is None or deed is None or told.pair.span is not None or told.occasion.date:
        return False
    return deed.weak and kind.manner == "definite" and kind.kind == GENERIC and not kind.topic


def _hear_pronoun(told: Told, drafts: list[Draft]) -> None:
    """ "It was signed yesterday": said of the text named last, in the sentence before."""
    deed = told.statement.deed
    if not drafts or deed is None or deed.denied or deed.planned:
        return
    several = told.statement.several
    near = 2 if several == 1 else SUM_NEAR
    for draft in drafts[-several:]:
        if told.occasion.date and not same_pair(told.pair, draft.pair):
            continue  # "the first, with Egypt, was signed in 1979"
        if told.statement.number - draft.last_number <= near:
            draft.told.append(told)
            come_further(told, draft, deed)
            take_occasion(told, draft)


def _counterpart(told: Told, kind: KindMention, drafts: list[Draft]) -> Draft | None:
    """The draft of the text that *kind* names again; None where it is a text not named before."""
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
    """Whether the one "signed in 2006" is not the one that has still to be signed."""
    pending = draft.status in (*PLANNED, "initialled")
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
    fresh = kind.manner == draft.kind.manner == "indefinite"
    apart = fresh and bool(kind.topic and draft.topic)
    if deed is None or not (apart or (kind.named and draft.kind.named)):
        return False
    if len(draft.told) > (2 if apart else 1):
        return False
    return last.deed is deed and last.number == told.statement.number


def _by_reference(told: Told, kind: KindMention, fitting: list[Draft]) -> Draft | None:
    """Where words do not tell: "the pact" is the last one, a text without description too."""
    last = fitting[-1]
    near = told.statement.number - last.last_number <= 2
    if kind.plural:
        plural = [draft for draft in fitting if draft.count != 1]
        older = told.background and told.occasion.date and plural and not plural[-1].background
        return plural[-1] if plural and not older else None
    deed = told.statement.deed
    if deed is None and _is_the_one_meant(told, kind, last):
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
    if ended or draft.dated_by in AFTER_SIGNATURE:
        return False  # ratified on one day, signed on another
    first, second = told.occasion.date, draft.occasion.date
    if draft.occasion.open and first is not None and first.exact and first.whole:
        return True  # "on Tuesday", whichever that was, is not told as 3 May 1990
    if first is None or second is None or first.value is None or second.value is None:
        return False
    shorter, longer = sorted((first.value, second.value), key=len)
    return not longer.startswith(shorter)
