"""From statements to drafts: what several sentences say of one text is one draft."""

from __future__ import annotations

from collections.abc import Sequence

from agreements.domain.article.deeds.links import LISTED
from agreements.domain.article.deeds.statements import Statement
from agreements.domain.article.instruments.kinds import GENERIC, KindMention

from .counterparts import counterpart
from .draft import Draft, Told, is_recalled, is_told, same_pair
from .growth import add, come_further, new, take_occasion
from .headlines import hear_headline
from .lists import Sums
from .next_sentences import meant, named_next, signed_next

SUM_NEAR = 6  # sentences back to texts of which "all three were signed" is said


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
        elif each.statement.kind is None or _is_of_those_before(each, drafts):
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
    same = None if listed else counterpart(told, kind, drafts, several=sums.come_before(told))
    if listed:
        drafts.append(new(told, kind))
        drafts[-1].topic = kind.topic or kind.around
        drafts[-1].weak = False
    elif same is not None:
        add(told, same)
    elif (
        is_told(statement)
        and not (_is_figure_of_speech(told) or _is_of_its_making(told, drafts))
        and not (_is_of_many(told) and not drafts)
        and not _is_paperwork(told, drafts)
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
    if not deed.weak or kind.manner != "definite":
        return False
    return (kind.kind == GENERIC and not kind.topic) or (kind.plural and kind.count == 0)


def _is_of_those_before(told: Told, drafts: Sequence[Draft]) -> bool:
    """Whether "both documents were signed" is said of the two that were told last."""
    statement = told.statement
    if statement.deed is None or statement.kind is None or statement.several == 1:
        return False
    return len(drafts) >= statement.several and statement.kind.span[0] < statement.deed.span[0]


def _is_of_its_making(told: Told, drafts: Sequence[Draft]) -> bool:
    """Whether "in August a deal was struck" tells how the text just signed had come about."""
    kind, deed = told.statement.kind, told.statement.deed
    if kind is None or deed is None or told.pair.span is not None:
        return False
    if not (deed.weak or deed.status == "initialled"):
        return False
    plain = kind.kind == GENERIC and not (kind.topic or kind.plural or kind.named or kind.year)
    news = [d for d in drafts if d.status == "signed" and not (d.background or d.weak)]
    older = told.background or told.occasion.date is not None
    return plain and older and kind.manner == "indefinite" and bool(news)


def _is_paperwork(told: Told, drafts: Sequence[Draft]) -> bool:
    """Whether "the ministers exchanged documents" is said after the text itself was told."""
    kind, deed = told.statement.kind, told.statement.deed
    if kind is None or deed is None or not (deed.weak and kind.document):
        return False
    return kind.manner == "bare" and not kind.topic and any(not d.background for d in drafts)


def _is_of_many(told: Told) -> bool:
    """Whether "the 1992 Water Convention" is only recalled, and nobody says whose it is."""
    kind, deed = told.statement.kind, told.statement.deed
    bare = kind is not None and deed is None and told.pair.span is None
    return bare and kind is not None and kind.kind == "convention"


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
