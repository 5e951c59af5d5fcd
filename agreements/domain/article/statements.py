"""Which deed was done to which text, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from .deeds import Deed
from .grammar import Grammar
from .kinds import ENUMERATED, KindMention
from .passages import ITEM, Sentence

LISTED = "listed"
FORWARD, FORWARD_WEAK, BACKWARD, ALIAS = 110, 40, 150, 40
NAMED_SO = re.compile(
    r"[\s,:–—(\"“]*(?:(?:also )?(?:known as|called|dubbed|titled|entitled|named|namely|or)\s)?"
    r"(?:the |a |an )?[\s\"“']*",
    re.IGNORECASE,
)
ONE_OF = re.compile(r"\bone of\b", re.IGNORECASE)
RELATIVE = re.compile(
    r"\W*(?:which|that|che|que|qui|die|das|der|которы\w+|जिस\w*)\b", re.IGNORECASE
)
REDUCED = re.compile(
    r"\s*(?:by|in|on|at|between|here|during|with|last|earlier|this|yesterday|today|after|under|;|,|\.|$|–|—|\()",
    re.IGNORECASE,
)
PASSIVE = re.compile(
    r"\b(?:was|were|been|be|being|is|are|got)"
    r"(?: (?:also|then|formally|first|recently|finally|jointly|officially))?\s*$",
    re.IGNORECASE,
)
PAPERWORK = re.compile(r" (?:papers|documents|instruments)")  # "signed papers": no agreement
BARRIER = re.compile(r"[;:!?]|\. ")
PREPOSITION = re.compile(r"\b(?:of|on|about|to|under|from|for|by|in|through|over)\b", re.IGNORECASE)
SUBORDINATE = re.compile(
    r"\b(?:under|to|of|within|on|from|through|for|by|beyond|despite|implement\w*|into|about)"
    r"\s*(?:\w+ ){0,2}$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Statement:
    """A text and what was done to it, in one sentence (``number`` counts them).

    Without ``kind`` the text is one named before ("it was signed"); without ``deed`` it is only
    named. ``wished`` when the sentence speaks of plans, or denies.
    """

    number: int
    sentence: Sentence
    kind: KindMention | None
    deed: Deed | None
    wished: bool = False


def statements(
    text: str,
    number: int,
    sentence: Sentence,
    kinds: Sequence[KindMention],
    deeds: Sequence[Deed],
    grammar: Grammar,
) -> list[Statement]:
    """What *sentence* states, in the order of its texts, then of deeds without a text."""
    kinds = [kind for kind in kinds if not _within_an_enumeration(kind, kinds)]
    own = [deed for deed in deeds if not any(_overlap(deed, kind) for kind in kinds)]
    kinds = [
        replace(kind, manner="another") if at == 0 and _is_an_item(text, sentence, kind) else kind
        for at, kind in enumerate(kinds)
    ]
    linked: dict[int, Deed] = {
        at: Deed(LISTED, (kind.span[0], kind.span[0] + 1), True, False, False)
        for at, kind in enumerate(kinds)
        if kind.manner == ENUMERATED or (at == 0 and _is_an_item(text, sentence, kind))
    }
    for place, deed in enumerate(own):
        for at in _objects(text, deed, own[place + 1 : place + 2], kinds, grammar):
            held = linked.get(at)
            if held is None or held.status == LISTED or (held.weak and not deed.weak):
                linked[at] = deed
    _parts(text, kinds, linked)
    kept, aliases = _aliases(text, kinds, linked)
    wished = bool(
        grammar.planned.search(text, *sentence.span) or grammar.denied.search(text, *sentence.span)
    )
    found = [
        Statement(number, sentence, aliases.get(at, kinds[at]), linked.get(at), wished)
        for at in kept
    ]
    used = set(map(id, linked.values()))
    found += [
        Statement(number, sentence, None, deed)
        for deed in own
        if id(deed) not in used
        and not deed.weak
        and (
            grammar.pronoun.search(text, *sentence.span)
            or not text[sentence.span[0] : deed.span[0]].strip()
            or PASSIVE.search(text, max(0, deed.span[0] - 30), deed.span[0])
        )
    ]
    return found


def _within_an_enumeration(kind: KindMention, kinds: Sequence[KindMention]) -> bool:
    """Whether *kind* is part of "the second document is about"."""
    return kind.manner != ENUMERATED and any(
        other.manner == ENUMERATED and other.span[0] <= kind.span[0] < other.title[1]
        for other in kinds
    )


def _is_an_item(text: str, sentence: Sentence, kind: KindMention) -> bool:
    """Whether the sentence is a line of a list that begins with the text it names."""
    item = ITEM.match(text, *sentence.span)
    return item is not None and kind.title[0] - item.end() <= 40


def _overlap(deed: Deed, kind: KindMention) -> bool:
    return deed.span[0] < kind.span[1] and kind.span[0] < deed.span[1]


def _objects(
    text: str, deed: Deed, following: Sequence[Deed], kinds: Sequence[KindMention], grammar: Grammar
) -> list[int]:
    """The numbers of the texts that *deed* was done to."""
    limit = following[0].span[0] if following else None
    ahead = [at for at, kind in enumerate(kinds) if kind.span[0] >= deed.span[1]]
    behind = [at for at, kind in enumerate(kinds) if kind.span[1] <= deed.span[0]]
    passive = bool(PASSIVE.search(text, max(0, deed.span[0] - 30), deed.span[0]))
    forward = (
        ahead
        and not (passive and deed.weak)
        and _reaches(text, deed, kinds[ahead[0]], limit, grammar)
    )
    backward = behind and _reached(text, deed, kinds[behind[-1]], passive, grammar)
    if backward and (passive or not forward):
        return _chain_back(text, kinds, behind)
    return _chain(text, kinds, ahead, limit) if forward else []


def _reaches(text: str, deed: Deed, kind: KindMention, limit: int | None, grammar: Grammar) -> bool:
    gap = text[deed.span[1] : max(deed.span[1], min(kind.title[0], kind.span[0]))]
    if grammar.denied.search(gap) or PAPERWORK.fullmatch(text, deed.span[1], kind.span[1]):
        return False
    if BARRIER.search(gap) or (limit is not None and limit < kind.span[0]):
        return False
    if deed.weak:
        return len(gap) <= FORWARD_WEAK and not PREPOSITION.search(gap)
    return len(gap) <= FORWARD


def _reached(text: str, deed: Deed, kind: KindMention, passive: bool, grammar: Grammar) -> bool:
    start = min(max(kind.span[1], kind.title[1]), deed.span[0])
    gap = text[start : deed.span[0]]
    if len(gap) > BACKWARD or re.search(r"[;:!?]|\. ", gap):
        return False
    if grammar.language != "en":
        return len(gap) <= BACKWARD // 2 or RELATIVE.match(gap) is not None
    if passive or RELATIVE.match(gap):
        return True
    reduced = REDUCED.match(text[deed.span[1] : deed.span[1] + 12] + " ")
    return reduced is not None and len(gap) <= 50


def _chain(
    text: str, kinds: Sequence[KindMention], ahead: Sequence[int], limit: int | None
) -> list[int]:
    """The first of *ahead* and those set beside it: "a treaty, a protocol and a memorandum"."""
    chain = [ahead[0]]
    for at in ahead[1:]:
        before, kind = kinds[chain[-1]], kinds[at]
        gap = text[before.span[1] : min(kind.title[0], kind.span[0])]
        if (limit is not None and limit < kind.span[0]) or BARRIER.search(gap) or len(gap) > 160:
            break
        if kind.manner == "definite" and SUBORDINATE.search(gap):
            continue
        if SUBORDINATE.search(gap) and not re.search(r"(?:,|and|&|y|e|et|und|и) ", gap):
            continue
        chain.append(at)
    return chain


def _chain_back(text: str, kinds: Sequence[KindMention], behind: Sequence[int]) -> list[int]:
    chain = [behind[-1]]
    for at in reversed(behind[:-1]):
        kind, after = kinds[at], kinds[chain[-1]]
        gap = text[max(kind.span[1], min(kind.title[1], after.title[0])) : after.title[0]]
        if not re.search(r"(?:,|\band|&)\s*(?:a|an|the|another)?\s*$", gap) or len(gap) > 90:
            break
        chain.append(at)
    return chain


def _parts(text: str, kinds: Sequence[KindMention], linked: dict[int, Deed]) -> None:
    """ "The pact is one of five agreements that were signed": the pact was signed too."""
    for at in range(len(kinds) - 1):
        gap = text[kinds[at].span[1] : kinds[at + 1].span[0]]
        if at + 1 in linked and at not in linked and ONE_OF.search(gap):
            linked[at] = linked[at + 1]


def _aliases(
    text: str, kinds: Sequence[KindMention], linked: dict[int, Deed]
) -> tuple[list[int], dict[int, KindMention]]:
    """Texts named twice, "a deal, the Defence Agreement": which to keep, with both's words."""
    kept: list[int] = []
    joined: dict[int, KindMention] = {}
    for at, kind in enumerate(kinds):
        before = kept[-1] if kept else None
        if before is not None and _same(text, joined.get(before, kinds[before]), kind):
            first = joined.get(before, kinds[before])
            joined[before] = _one_of_both(first, kind)
            if at in linked:
                held = linked.get(before)
                if held is None or held.weak:
                    linked[before] = linked[at]
            continue
        kept.append(at)
    return kept, joined


def _same(text: str, first: KindMention, second: KindMention) -> bool:
    if second.manner in ("another", "indefinite") or first.plural or second.plural:
        return False
    end = max(first.span[1], min(first.title[1], second.title[0]))
    gap = text[end : second.title[0]]
    return len(gap) <= ALIAS and gap.strip() != "" and NAMED_SO.fullmatch(gap) is not None and (
        second.named or bool(re.search(r"known|called|dubbed|titled|named|namely", gap))
    )  # fmt: skip


def _one_of_both(first: KindMention, second: KindMention) -> KindMention:
    better = second if second.named and not first.named else first
    kind = first.kind if second.kind == "agreement" else second.kind
    return replace(
        better,
        kind=kind,
        manner=first.manner,
        topic=first.topic | second.topic,
        short=second.short or first.short,
    )


def realised(told: Sequence[Statement]) -> list[Statement]:
    """A text only named, and signed in the next sentence, was signed: "a memorandum on ports ...
    It was signed yesterday"."""
    found = list(told)
    for at, statement in enumerate(found):
        deed = statement.deed
        if statement.kind is not None or deed is None or deed.denied or deed.planned:
            continue
        if deed.status not in ("signed", "initialled"):
            continue
        before = [
            place
            for place in range(max(0, at - 4), at)
            if found[place].kind is not None and statement.number - found[place].number <= 1
        ]
        if before and _is_pending(found[before[-1]]):
            found[before[-1]] = replace(found[before[-1]], deed=deed)
    return found


def _is_pending(statement: Statement) -> bool:
    kind = statement.kind
    fresh = kind is not None and kind.manner in ("indefinite", "another")
    return fresh and (statement.deed is None or statement.deed.weak)
