"""A text cut where words of evidence begin and end, so that each can be pointed at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Words:
    """Words that say something: of which draft (from 1) and which field, and where."""

    draft: int
    field: str
    start: int
    end: int

    @property
    def anchor(self) -> str:
        return f"words-{self.draft}-{self.field}"

    @property
    def target(self) -> str:
        return f"draft-{self.draft}-{self.field}"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; ``words`` is the narrowest evidence it is part of, ``begins`` all
    evidence whose words begin with it."""

    text: str
    words: Words | None
    begins: tuple[Words, ...]


def pieces(text: str, evidence: Sequence[Words]) -> list[Piece]:
    """The whole of *text* in order."""
    cuts = sorted({0, len(text), *(at for each in evidence for at in (each.start, each.end))})
    found = []
    for start, end in pairwise(cuts):
        here = [each for each in evidence if each.start <= start and end <= each.end]
        narrowest = min(here, key=lambda each: (each.end - each.start, each.draft), default=None)
        begins = tuple(each for each in evidence if each.start == start)
        found.append(Piece(text[start:end], narrowest, begins))
    return found
