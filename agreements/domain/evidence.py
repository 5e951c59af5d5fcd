"""The words of a text that facts rest on: the text in pieces, and the sentence to quote."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

Span = tuple[int, int]

MOST_QUOTED = 500  # characters
END = re.compile(r"(?<=[.!?…।。])[\"'”’»)]*\s+|\n\s*\n")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text. ``starts`` are the facts whose words begin here, ``of`` all those whose
    words it belongs to, the narrowest first."""

    text: str
    starts: tuple[str, ...] = ()
    of: tuple[str, ...] = ()

    @property
    def narrowest(self) -> str:
        return self.of[0] if self.of else ""


def pieces(text: str, spans: Mapping[str, Span]) -> list[Piece]:
    """*text* cut wherever the words of a fact begin or end; *spans* by the name of the fact.

    Spans outside of the text, or of no length, are left out.
    """
    held = {name: span for name, span in spans.items() if 0 <= span[0] < span[1] <= len(text)}
    begins: dict[int, list[str]] = {}
    ends: dict[int, list[str]] = {}
    for name, (start, end) in held.items():
        begins.setdefault(start, []).append(name)
        ends.setdefault(end, []).append(name)
    cuts = sorted({0, len(text), *begins, *ends})
    found, open_now = [], set[str]()
    for start, end in pairwise(cuts):
        open_now -= set(ends.get(start, ()))
        open_now |= set(begins.get(start, ()))
        of = sorted(open_now, key=lambda name: (_length(held[name]), name))
        found.append(Piece(text[start:end], tuple(begins.get(start, ())), tuple(of)))
    return found


def _length(span: Span) -> int:
    return span[1] - span[0]


def quoted(text: str, spans: Iterable[Span]) -> str:
    """The sentences around *spans* as one line, each once; a long one is cut around the words."""
    found = dict.fromkeys(_sentence(text, span) for span in spans)
    return " […] ".join(filter(None, found))


def _sentence(text: str, span: Span) -> str:
    start, end = span
    if not 0 <= start < end <= len(text):
        return ""
    reach = max(0, start - MOST_QUOTED), min(len(text), end + MOST_QUOTED)
    before = [match.end() for match in END.finditer(text, reach[0], start)]
    after = END.search(text, max(start, end - 1), reach[1])
    first = max((place for place in before if place <= start), default=reach[0])
    last = after.start() if after else reach[1]
    spare = max(0, MOST_QUOTED - (end - start)) // 2
    first, last = max(first, start - spare), min(last, end + spare)
    return " ".join(text[_word(text, first, -1) : _word(text, last, 1)].split())[:MOST_QUOTED]


def _word(text: str, at: int, step: int) -> int:
    """*at*, moved to where no word is cut in two, by twenty characters at the most."""
    for _ in range(20):
        if at in (0, len(text)) or text[at - 1].isspace() or text[at : at + 1].isspace():
            break
        at += step
    return at


def stands_in(text: str, words: str) -> Span | None:
    """Where *words* stand in *text*, whatever their case; None when they do not."""
    found = re.search(r"\s+".join(map(re.escape, words.split())), text, re.IGNORECASE)
    return found.span() if found and words.strip() else None
