"""Two countries that a text is between, as far as an article tells of them."""

from __future__ import annotations

from dataclasses import dataclass

from agreements.domain.article.text.cleaned import Span


@dataclass(frozen=True, slots=True)
class Pair:
    """Two codes in the order told, where they are told, and how firmly (0 to 1).

    ``many``: more than two are told of, so that the text is not between two sides.
    """

    codes: tuple[str, str]
    span: Span | None
    firmness: float
    many: bool = False
