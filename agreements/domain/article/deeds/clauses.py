"""Which words of a sentence belong to the clause of a deed, and which to another one (English)."""

from __future__ import annotations

import re

from agreements.domain.article.grammar import Grammar
from agreements.domain.article.text.cleaned import Span

AFTER_TALKS = (
    r"after (?:(?:the|their|its|his|her|two|three|long|official|bilateral) ){0,3}"
    r"(?:talks|meetings?|negotiations|consultations)\b"
)
OTHER_CLAUSE = re.compile(
    rf"\b(?!{AFTER_TALKS})(?:after|before|when|while|who|which|where|ahead of|since|until|"
    r"hours(?! of)|days|months) (?!(?:was|were|is|are|has|had) )|"
    r"\b(?:and|but) (?:that )?(?:[\w'-]+ ){0,5}(?:will|would|shall|(?:is|are) (?:to|due)|plans?|"
    r"hopes?|intends?) |"
    r"\bthat (?:had |has |was |were )?(?:[a-z]+ed|broke|began|begun|came|went|hit|left|took|fell) "
)
SIDE_CLAUSE = re.compile(
    rf"\s*(?!{AFTER_TALKS})(?:who|whose|which|when|since|where|while|"
    r"born|elected|re-elected|appointed|sworn|inaugurated|installed|founded|freed|released|"
    r"(?:[\w-]+ (?:years?|months?|weeks?|days?|hours?) )?(?:after|before))\b"
)
BEFORE = re.compile(
    r"\s*(?:Before (?:[a-z]+ing|he|she|they)|Having|"
    r"After (?:arriv|land|fly|com|reach|return|travell?|meet)ing)\b"
)
LEADS_TO = re.compile(r"[’']s (?:[a-z-]+ ){0,2}|,? with (?:the )?(?:formal )?")
AND_THEN = re.compile(r"\band (?:then |later )?on (?:the )?$")
ON_WHICH = re.compile(r"\b(?:on|of|for|over|about|under|to) (?:which|whom|whose)\b")
SUBORDINATE = re.compile(
    r"\b(?:(?:years?|months?|weeks?|days|decades?) after|since|because|although|though)\b[^,;]*$",
    re.IGNORECASE,
)
RELATIVE = re.compile(r"\b(?:that|which|who)\b")
INSERT = re.compile(
    r",\s*(?:after|before|following|who|which|whose|when|while|where|since|despite|amid|"
    r"(?:nearly|almost|about|more than|over|some|just|only|exactly)\b|[a-z]+ing\b|"
    r"[\w-]+ (?:years?|months?|weeks?|days|decades?) (?:after|before|of|since)\b)[^,;]{0,150},"
)


def without_inserts(between: str) -> str:
    """*between* without what is put in between commas: "on Sunday, after years of talks, they"."""
    return INSERT.sub(",", between)


def is_beside(text: str, start: int, span: Span, deed: Span) -> bool:
    """Whether *span* stands in another clause than the *deed*, or the deed in a clause about what
    was before: "who came on Sunday", "six years after they signed it, they met on Sunday". The
    sentence begins at *start*."""
    if span[0] >= deed[1]:
        if OTHER_CLAUSE.search(text, deed[1], span[0]):
            return True
        if text.find(",", deed[1], span[0]) < 0:
            return False
        return SUBORDINATE.search(text, _clause(text, start, deed[0]), deed[0]) is not None
    if text.find(",", span[1], deed[0]) < 0:
        return False
    clause = _clause(text, start, span[0])
    if BEFORE.match(text, start, span[0]) or ON_WHICH.search(text, clause, span[0]):
        return True
    return SIDE_CLAUSE.match(text, clause, span[0]) is not None


def leads_to(text: str, day: Span, deed: Span) -> bool:
    """Whether the *deed* is told as of the *day* before it: "Tuesday's signing of", "the forum
    opened on Tuesday with the signing of"."""
    return LEADS_TO.fullmatch(text, day[1], deed[0]) is not None


def is_of_what_came_then(text: str, kind: Span, day: int) -> bool:
    """Whether the day was that of something else, told after the text: "signed a treaty and on
    Friday flew home"."""
    return AND_THEN.search(text, kind[1], day) is not None


def is_of_a_talk(text: str, grammar: Grammar, span: Span, deed: Span) -> bool:
    """Whether somebody spoke there or then, not signed: "had signed it, he told us on Sunday"."""
    between = (deed[1], span[0]) if deed[1] <= span[0] else (span[1], deed[0])
    return grammar.announces.search(text, *between) is not None


def is_in_a_relative_clause(text: str, grammar: Grammar, start: int, at: int, deed: int) -> bool:
    """Whether what stands *at*, before the *deed* and a comma, is told of something else: "after
    talks that began in Lima, they", "who came from Lima, they"."""
    if text.find(",", at, deed) < 0:
        return False
    clause = _clause(text, start, at)
    told = RELATIVE.search(text, clause, at) or grammar.another_deed.search(text, clause, at)
    return told is not None


def _clause(text: str, start: int, at: int) -> int:
    """Where the part of the sentence that *at* stands in begins, between commas."""
    return max(start, *(text.rfind(mark, start, at) + 1 for mark in ",;"))
