"""A draft of one text, and a statement with what is known of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from agreements.domain.article.deeds.links import LISTED
from agreements.domain.article.deeds.statements import Statement
from agreements.domain.article.instruments.kinds import ENUMERATED, GENERIC, KindMention
from agreements.domain.article.instruments.pair import Pair
from agreements.domain.article.text.cleaned import Span

from .occasions import Occasion

STATEMENTS = ("joint-statement", "declaration")  # never called an agreement
FIRM = 0.6  # firmness above which two different pairs are two different texts
OF_SIGNATURE = ("signed", "has", LISTED)  # deeds whose day is the day of signature


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
        """The kind in its proper name, or else the most specific that the article calls it."""
        names = [kind for kind, (named, _) in zip(self.kinds, self.titles, strict=True) if named]
        special = [kind for kind in names or self.kinds if kind != GENERIC]
        if self.count != 1:
            return self.kinds[0]
        return special[0] if special else GENERIC

    @property
    def first_number(self) -> int:
        return self.told[0].statement.number

    @property
    def last_number(self) -> int:
        return self.told[-1].statement.number


def same_pair(one: Pair, other: Pair) -> bool:
    """Whether both are the same two countries, or one is no more than likely."""
    if set(one.codes) == set(other.codes):
        return True
    return min(one.firmness, other.firmness) < FIRM


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the shorter description's words that both have."""
    shorter = min(len(one), len(other))
    return len(one & other) / shorter if shorter else 0.0


def is_told(statement: Statement) -> bool:
    """Whether it says that a text was made, or names one of long ago."""
    deed = statement.deed
    if deed is None:
        return is_recalled(statement)
    if deed.denied:
        return False
    if deed.planned_end and is_recalled(statement):
        return True  # "may suspend the treaty of 1990"
    return not deed.planned or deed.status == "initialled"


def is_recalled(statement: Statement) -> bool:
    """Whether a text that is only named is one of long ago: "the 1971 treaty of friendship"."""
    kind = statement.kind
    return kind is not None and kind.year and kind.manner != ENUMERATED


def may_be(kind: KindMention, draft: Draft) -> bool:
    """Whether one text may be called both: any may be called an agreement."""
    if (kind.count != 1) != (draft.count != 1):
        return False
    own = draft.final_kind
    document = kind.document or draft.kind.document
    if kind.kind != own and {kind.kind, own} & set(STATEMENTS) and not document:
        return False
    if kind.named and kind.kind != own and own != GENERIC and draft.dated_by != "has":
        return False
    return kind.kind == own or GENERIC in (kind.kind, own) or {kind.kind, own} == {
        "intergovernmental-agreement", "treaty",
    }  # fmt: skip
