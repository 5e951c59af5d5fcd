"""Search by words, in any script: how texts and queries are taken apart, joined and marked."""

from .english import spellings
from .generic import generic_terms
from .marking import Piece, marked
from .query import SearchQuery, Term, parse
from .render import Lexemes, Stem, matching, quoted, vector
from .tokens import Token, bare, tokens

__all__ = [
    "Lexemes",
    "Piece",
    "SearchQuery",
    "Stem",
    "Term",
    "Token",
    "bare",
    "generic_terms",
    "marked",
    "matching",
    "parse",
    "quoted",
    "spellings",
    "tokens",
    "vector",
]
