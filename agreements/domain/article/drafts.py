"""From statements to drafts: what several sentences say of one text is one draft."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from .background import is_background
from .cleaned import Span
from .kinds import ENUMERATED, KindMention
from .occasions import Occasion
from .parties import Pair
from .statements import LISTED, Statement

GENERIC = "agreement"
LIST_GOES_ON = 12  # sentences
OF_SIGNATURE = ("signed", "has", LISTED)  # deeds whose day is the day of signature
OVERLAP = 0.34  # share of the shorter description's words that two names of one text have in common
FIRM = 0.6  # firmness above which two different pairs are two different texts
AFTER_SIGNATURE = (
    "ratified", "in force", "extended", "terminated", "suspended", "superseded",
)  # fmt: skip


@dataclass(slots=True)
class Told:
    """A statement with what is known of it: its pair, its occasion, whether it is background."""

    statement: Statement
    pair: Pair
    occasion: Occasion
    background: bool


@dataclass(slots=True)
class Draft:
    """One text as far as the article tells of it."""

    kind: KindMention
    kinds: list[str]
    pair: Pair
    status: str
    background: bool
    told: list[Told]
    topic: frozenset[str]
    occasion: Occasion
    count: int = 1
    weak: bool = False
    dated_by: str = "signed"
    shorts: set[str] = field(default_factory=set)
    titles: list[tuple[bool, Span]] = field(default_factory=list)

    @property
    def final_kind(self) -> str:
        """The most specific kind that the article calls it."""
        special = [kind for kind in self.kinds if kind != GENERIC]
        if self.count != 1:
            return self.kinds[0]
        return special[0] if special else GENERIC

    @property
    def last_number(self) -> int:
        return self.told[-1].statement.number


def drafted(told: Sequence[Told]) -> list[Draft]:
    """Drafts from statements in the order of the text; the headline is heard last."""
    drafts: list[Draft] = []
    body = [each for each in told if not each.statement.sentence.headline]
    headline = [each for each in told if each.statement.sentence.headline]
    for each in body:
        _hear(each, drafts)
    for each in headline:
        _hear_headline(each, drafts)
    return _without_sums(drafts)


def _hear(told: Told, drafts: list[Draft]) -> None:
    statement = told.statement
    if statement.kind is None:
        _hear_pronoun(told, drafts)
        return
    same = _counterpart(told, statement.kind, drafts)
    if same is not None:
        _add(told, same)
    elif _is_told(statement) and _is_in_a_list(told, drafts):
        drafts.append(_new(told, statement.kind))
        drafts[-1].weak = drafts[-1].weak and not _is_in_a_list(told, drafts[:-1], any_deed=True)


def _is_in_a_list(told: Told, drafts: list[Draft], *, any_deed: bool = False) -> bool:
    """Whether what is only listed stands shortly after texts that were signed."""
    deed = told.statement.deed
    if not any_deed and (deed is None or deed.status != LISTED):
        return True
    return any(
        draft.status == "signed" and not draft.background and _same_pair(told.pair, draft.pair)
        and (draft.count != 1 or told.statement.number == draft.last_number)
        and told.statement.number - draft.last_number <= LIST_GOES_ON
        for draft in drafts
    )  # fmt: skip


def _is_told(statement: Statement) -> bool:
    deed = statement.deed
    if deed is None:
        return _is_recalled(statement)
    if deed.denied:
        return False
    return not deed.planned or deed.status == "initialled"


def _is_recalled(statement: Statement) -> bool:
    """Whether a text that is only named is one of long ago: "the 1971 treaty of friendship"."""
    kind = statement.kind
    return kind is not None and kind.year and kind.manner != ENUMERATED


def _hear_pronoun(told: Told, drafts: list[Draft]) -> None:
    """ "It was signed yesterday": said of the text named last, in the sentence before."""
    deed = told.statement.deed
    if not drafts or deed is None or deed.denied or deed.planned:
        return
    draft = drafts[-1]
    if told.statement.number - draft.last_number <= 2:
        draft.told.append(told)
        _take_occasion(told, draft)


def _hear_headline(told: Told, drafts: list[Draft]) -> None:
    kind = told.statement.kind
    news = [draft for draft in drafts if not draft.background]
    deed = told.statement.deed
    if deed is not None and deed.status in AFTER_SIGNATURE and not news:
        for draft in drafts[:1]:
            draft.status, draft.background = deed.status, False
            return
    if kind is None or not _is_told(told.statement):
        return
    fitting = [draft for draft in news if _may_be(kind, draft)]
    if fitting:
        best = max(fitting, key=lambda draft: len(draft.topic & kind.topic))
        if not kind.plural:
            best.topic |= kind.topic
    elif not news:
        drafts.append(_new(told, kind))


def _counterpart(told: Told, kind: KindMention, drafts: list[Draft]) -> Draft | None:
    """The draft of the text that *kind* names again; None where it is a text not named before."""
    if kind.manner in ("another", ENUMERATED) or not drafts:
        return None
    fitting = [
        draft
        for draft in drafts
        if _may_be(kind, draft) and _same_pair(told.pair, draft.pair) and not _two_days(told, draft)
    ]
    if not fitting:
        return None
    if kind.short and any(kind.short in draft.shorts for draft in fitting):
        return next(draft for draft in fitting if kind.short in draft.shorts)
    alike = [draft for draft in fitting if _overlap(kind.topic, draft.topic) >= OVERLAP]
    if alike:
        return max(alike, key=lambda draft: _overlap(kind.topic, draft.topic))
    return _by_reference(told, kind, fitting)


def _by_reference(told: Told, kind: KindMention, fitting: list[Draft]) -> Draft | None:
    """Where words do not tell: "the pact" is the last one, a text without description too."""
    last = fitting[-1]
    near = told.statement.number - last.last_number <= 2
    if kind.plural:
        plural = [draft for draft in fitting if draft.count != 1]
        return plural[-1] if plural else None
    deed = told.statement.deed
    if told.background and not last.background and (kind.topic or kind.named):
        return None
    if deed is not None and deed.status == "has" and kind.manner == "indefinite":
        return None
    if not kind.topic and kind.manner == "indefinite" and not _vague(last):
        return last if near and told.statement.deed is None else None
    if not kind.topic:
        return last
    if kind.manner == "definite" and not kind.named and len(fitting) == 1 and not told.background:
        return last
    if _vague(last) and near and last.count == 1:
        return last
    return None


def _vague(draft: Draft) -> bool:
    return not draft.topic


def _may_be(kind: KindMention, draft: Draft) -> bool:
    """Whether one text may be called both: any may be called an agreement."""
    if (kind.count != 1) != (draft.count != 1):
        return False
    own = draft.final_kind
    if kind.named and kind.kind != own and own != GENERIC:
        return False
    return kind.kind == own or GENERIC in (kind.kind, own) or {kind.kind, own} == {
        "intergovernmental-agreement", "treaty",
    }  # fmt: skip


def _same_pair(one: Pair, other: Pair) -> bool:
    if set(one.codes) == set(other.codes):
        return True
    return min(one.firmness, other.firmness) < FIRM


def _two_days(told: Told, draft: Draft) -> bool:
    first, second = told.occasion.date, draft.occasion.date
    if first is None or second is None or first.value is None or second.value is None:
        return False
    shorter, longer = sorted((first.value, second.value), key=len)
    return not longer.startswith(shorter)


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    shorter = min(len(one), len(other))
    return len(one & other) / shorter if shorter else 0.0


def _new(told: Told, kind: KindMention) -> Draft:
    deed = told.statement.deed
    status = deed.status if deed else "signed"
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
        weak=deed is None or (deed.weak and status != LISTED),
        dated_by=status,
        shorts={kind.short} if kind.short else set(),
        titles=[(kind.named, kind.title)],
    )


def _add(told: Told, draft: Draft) -> None:
    kind, deed = told.statement.kind, told.statement.deed
    if kind is not None:
        draft.kinds.append(kind.kind)
        draft.titles.append((kind.named, kind.title))
        draft.topic |= kind.topic
        draft.shorts |= {kind.short} - {""}
    if told.pair.firmness > draft.pair.firmness:
        draft.pair = told.pair
    draft.told.append(told)
    if deed is None or deed.denied or deed.planned:
        return
    if draft.weak and not deed.weak:
        draft.status, draft.weak = deed.status, False
    elif draft.status == "signed" and deed.status in AFTER_SIGNATURE and not draft.background:
        draft.status = deed.status
    if deed.status == draft.status or draft.status in AFTER_SIGNATURE:
        _take_occasion(told, draft)


def _take_occasion(told: Told, draft: Draft) -> None:
    """What the sentence tells of when and where, as far as it was not told before."""
    held, new = draft.occasion, told.occasion
    deed = told.statement.deed
    if deed and deed.status == "signed" and draft.dated_by not in OF_SIGNATURE and new.date:
        draft.occasion, draft.dated_by = new, deed.status
        return
    if held.date is None and new.date is not None and told.statement.deed:
        draft.dated_by = told.statement.deed.status
    draft.occasion = Occasion(
        date=held.date or new.date,
        place=held.place or new.place,
        place_span=held.place_span or new.place_span,
        summit=held.summit or new.summit,
        summit_span=held.summit_span or new.summit_span,
        open=held.open or new.open,
    )


def _without_sums(drafts: list[Draft]) -> list[Draft]:
    """ "Six agreements were signed" is no draft where at least five of them are told one by one."""
    kept = []
    for draft in drafts:
        single = [
            other
            for other in drafts
            if other.count == 1 and not other.background and _same_pair(draft.pair, other.pair)
        ]
        enough = 1 if draft.count == 0 else max(2, draft.count - 1)
        if draft.count == 1 or len(single) < enough:
            kept.append(draft)
    return kept


__all__ = ["Draft", "Told", "drafted", "is_background"]
