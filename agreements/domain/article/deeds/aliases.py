"""Texts named twice in a sentence: "a deal, the Defence Agreement"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from agreements.domain.article.instruments.kinds import KindMention

from .mentions import Deed

ALIAS = 40  # characters between two names of one text
NAMED_SO = re.compile(
    r"[\s,:–—(\"“]*(?:(?:(?:also|commonly|widely|better|formally|officially|usually|popularly) )?"
    r"(?:known as|called|dubbed|titled|entitled|named|namely|or|officially|formally|in full)\s|"
    r"(?:which|that) (?:is (?:\w+ )?(?:known as|called)|"
    r"(?:[\w-]+ ){1,3}(?:calls?|know as|dub|refers? to as))\s)?"
    r"(?:the |a |an )?[\s\"“']*",
    re.IGNORECASE,
)


def aliases(
    text: str, kinds: Sequence[KindMention], linked: dict[int, Deed]
) -> tuple[list[int], dict[int, KindMention]]:
    """Which of the texts to keep, and those that are two names of one with both's words."""
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
    if _explains(text, first, second):
        return True
    if second.manner in ("another", "indefinite") or first.plural or second.plural:
        return False
    end = max(first.span[1], min(first.title[1], second.title[0]))
    gap = text[end : second.title[0]]
    return len(gap) <= ALIAS and gap.strip() != "" and NAMED_SO.fullmatch(gap) is not None and (
        second.named or bool(re.search(r"known?|call|dub|titled|named|namely|refer", gap))
    )  # fmt: skip


def _explains(text: str, first: KindMention, second: KindMention) -> bool:
    """Whether it says what "the third paper, a treaty on cod," is."""
    gap = text[first.span[1] : second.title[0]]
    plain = first.document and not (first.plural or second.plural)
    return plain and gap in (", a ", ", an ") and text[second.title[1] : second.title[1] + 1] == ","


def _one_of_both(first: KindMention, second: KindMention) -> KindMention:
    better = second if first.document or (second.named and not first.named) else first
    kind = first.kind if second.kind == "agreement" else second.kind
    return replace(
        better,
        kind=kind,
        manner=first.manner,
        topic=first.topic | second.topic,
        short=second.short or first.short,
    )
