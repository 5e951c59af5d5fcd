"""What a reader types into a search box, taken apart: words, "phrases", OR and minus.

Words stand for "and"; OR binds its two neighbours; minus leaves out. The last word may be
unfinished and is also looked for as the beginning of a word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .tokens import Token, tokens

_QUOTES = str.maketrans("“”„‟«»＂″", '""""""""')
_PART = re.compile(r'(?P<minus>[-−])?"(?P<phrase>[^"]*)(?P<closed>"?)|(?P<plain>[^\s"]+)')
SHORTEST_BEGINNING = 2  # letters; a single one begins too much


@dataclass(frozen=True, slots=True)
class Term:
    """Words that stand together, from *start* to *end* of the query."""

    words: tuple[str, ...]
    start: int
    end: int
    is_phrase: bool = False
    negated: bool = False
    unfinished: bool = False


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """All of *groups* are wanted, and of each group one term; what is negated stands alone."""

    groups: tuple[tuple[Term, ...], ...] = ()
    unclosed: bool = False

    @property
    def terms(self) -> list[Term]:
        return [term for group in self.groups for term in group]

    @property
    def wanted(self) -> list[Term]:
        """The terms that are looked for, not left out."""
        return [term for term in self.terms if not term.negated]

    def without(self, gone: set[int]) -> SearchQuery:
        """The same without the terms that begin at one of *gone*."""
        groups = (tuple(t for t in group if t.start not in gone) for group in self.groups)
        return SearchQuery(tuple(group for group in groups if group), self.unclosed)


def parse(text: str) -> SearchQuery:
    """*text* taken apart; a quotation mark that is not closed reaches to the end."""
    text = text.translate(_QUOTES)
    groups: list[tuple[Term, ...]] = []
    alternative = unclosed = False
    for match in _PART.finditer(text):
        if match["plain"] in ("OR", "|"):
            alternative = bool(groups)
            continue
        unclosed = unclosed or (match["phrase"] is not None and not match["closed"])
        for term in _terms(match):
            if alternative and not term.negated and not groups[-1][0].negated:
                groups[-1] = (*groups[-1], term)
            else:
                groups.append((term,))
            alternative = False
    return SearchQuery(_with_beginning(groups, text), unclosed)


def _terms(match: re.Match[str]) -> list[Term]:
    if match["phrase"] is not None:
        found = tokens(match["phrase"])
        shift = match.start("phrase")
        return [_term(found, shift, phrase=True, negated=bool(match["minus"]))] if found else []
    plain = match["plain"]
    negated = plain[0] in "-−" and len(plain) > 1
    return [_term(run, match.start(), negated=negated) for run in _runs(tokens(plain))]


def _runs(found: list[Token]) -> list[list[Token]]:
    """Words that hang together: S-400 is one term of two words."""
    runs: list[list[Token]] = []
    for token in found:
        if token.joined and runs:
            runs[-1].append(token)
        else:
            runs.append([token])
    return runs


def _term(found: list[Token], shift: int, *, phrase: bool = False, negated: bool = False) -> Term:
    words = tuple(token.word for token in found)
    return Term(words, shift + found[0].start, shift + found[-1].end, phrase, negated)


def _with_beginning(groups: list[tuple[Term, ...]], text: str) -> tuple[tuple[Term, ...], ...]:
    """The last word, where nothing follows it, is perhaps unfinished."""
    if not groups:
        return ()
    *before, last = groups[-1]
    ends = last.end == len(text.rstrip())
    if last.is_phrase or last.negated or not ends or len(last.words[-1]) < SHORTEST_BEGINNING:
        return tuple(groups)
    unfinished = Term(last.words, last.start, last.end, unfinished=True)
    return (*groups[:-1], (*before, unfinished))
