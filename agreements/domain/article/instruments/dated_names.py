"""Texts listed by short names, each with its year: "three accords: ABC (2016), DEF (2018)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from agreements.domain.article.text.passages import Sentence

from .kinds import KindMention

DATED = re.compile(r"(?<![\w(])(?P<name>[A-Z]{2}[\w&-]{0,12}) \((?:19|20)\d\d\)")
BESIDE = re.compile(r",? (?:and |or )?(?:the )?|; (?:and )?(?:the )?")
INTRODUCES = re.compile(r"[^.;]{0,60}?(?::|,|–|—|-|\blike|\bsuch as|\bnamely|\()\s*(?:the )?")
FEWEST = 2


def dated_names(text: str, kind: KindMention, sentence: Sentence) -> list[KindMention]:
    """The texts that are listed after *kind*, "three accords"; none if it is no plural."""
    if not kind.plural:
        return []
    found = list(DATED.finditer(text, kind.span[1], sentence.span[1]))
    if len(found) < FEWEST or not INTRODUCES.fullmatch(text, kind.span[1], found[0].start()):
        return []
    if any(not BESIDE.fullmatch(text, one.end(), next_.start()) for one, next_ in pairwise(found)):
        return []
    return [
        KindMention(
            kind=kind.kind,
            span=match.span("name"),
            title=match.span(),
            manner="another",
            topic=frozenset((match["name"].casefold(),)),
            named=True,
            plural=False,
            short=match["name"],
            year=True,
        )
        for match in found
    ]


def without_overlap(told: Sequence[KindMention], more: Sequence[KindMention]) -> list[KindMention]:
    """Those of *more* whose words are not among those of *told*."""
    return [
        one
        for one in more
        if not any(one.span[0] < other.span[1] and other.span[0] < one.span[1] for other in told)
    ]
