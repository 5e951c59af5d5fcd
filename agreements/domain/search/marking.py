"""A text in pieces, those that a query found marked, and the part of a long one around them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .tokens import Token, tokens

BEFORE, AFTER = 70, 150  # characters of an excerpt around the first find


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text, and whether it is what was looked for."""

    text: str
    found: bool = False


def marked(text: str, is_found: Callable[[str], bool], *, cut: bool = False) -> list[Piece]:
    """*text* in pieces; with *cut* only what stands around the densest find, "…" for the rest."""
    found = [token for token in tokens(text) if is_found(token.word)]
    first, last = _stretch(text, found) if cut else (0, len(text))
    pieces, at = [Piece("…")] if first else [], first
    for token in found:
        if first <= token.start and token.end <= last:
            pieces += [Piece(text[at : token.start]), Piece(text[token.start : token.end], True)]
            at = token.end
    pieces += [Piece(text[at:last]), Piece("…" if last < len(text) else "")]
    return [piece for piece in pieces if piece.text]


def _stretch(text: str, found: list[Token]) -> tuple[int, int]:
    """From which character to which the excerpt reaches, at the ends of words."""
    if not found:
        return 0, _word_end(text, BEFORE + AFTER)
    best = max(found, key=lambda token: (_near(token, found), -token.start))
    first = max(0, best.start - BEFORE)
    if first:
        space = text.find(" ", first, best.start)
        first = space + 1 if space >= 0 else first
    return first, _word_end(text, best.start + AFTER)


def _near(token: Token, found: list[Token]) -> int:
    """How many different words are found from *token* on within the excerpt."""
    return len({each.word for each in found if 0 <= each.start - token.start <= AFTER})


def _word_end(text: str, at: int) -> int:
    if at >= len(text):
        return len(text)
    space = text.rfind(" ", max(0, at - 30), at)
    return space if space > 0 else at
