"""Search: the kept words of published agreements, and how a query is read against them."""

from .excerpts import Excerpt, excerpts
from .kept import Origin, Passage, SearchText, SearchWord
from .reading import Reading, Understood, pair_of, read
from .suggestion import suggested

__all__ = [
    "Excerpt",
    "Origin",
    "Passage",
    "Reading",
    "SearchText",
    "SearchWord",
    "Understood",
    "excerpts",
    "pair_of",
    "read",
    "suggested",
]
