"""Search: the kept words of published agreements, and how a query is read against them."""

from .excerpts import Excerpt, excerpts
from .kept import Origin, Passage, SearchText, SearchWord
from .named import Named, named
from .reading import Reading, Understood, pair_of, read
from .suggestion import suggested
from .vocabulary import forget_strays

__all__ = [
    "Excerpt",
    "Named",
    "Origin",
    "Passage",
    "Reading",
    "SearchText",
    "SearchWord",
    "Understood",
    "excerpts",
    "forget_strays",
    "named",
    "pair_of",
    "read",
    "suggested",
]
