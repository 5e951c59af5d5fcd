"""Texts named by a word that stands for one named before: "that with Peru", "the one of 1990"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from agreements.domain.article.grammar import Grammar
from agreements.domain.article.text.passages import Sentence

from .descriptions import ending, topic_of
from .kinds import KindMention

YEAR = re.compile(r"\b(?:1[89]\d\d|20\d\d)\b")
WITH_OR_A_YEAR = re.compile(r" with |(?:1[89]|20)\d\d")  # none is told without
NAME = re.compile(r"[\w.'-]+(?: [A-Z][\w'-]+){0,4}")
SHORT_NAME = re.compile(r" \((?P<name>[A-Z][\w&-]{1,11})\)")
ANOTHER = re.compile(r"(?:an?(?:other)?|one)\b", re.IGNORECASE)
IN_A_YEAR = re.compile(r",? (?:in|of|from) (?:[A-Z][a-z]+ )?(?:1[89]\d\d|20\d\d)\b")


def pro_forms(
    text: str,
    sentence: Sentence,
    kinds: Sequence[KindMention],
    partners: frozenset[int],
    grammar: Grammar,
) -> list[KindMention]:
    """The texts that *sentence* names so; *kinds* are those named before and in it, *partners* are
    where words for countries begin.

    One counts only where it is told with whom, or of what year, it is.
    """
    if not kinds or not WITH_OR_A_YEAR.search(text, *sentence.span):
        return []
    found = []
    for match in grammar.pro_form.finditer(text, *sentence.span):
        named = [kind for kind in kinds if kind.span[1] <= match.start()]
        beside = bool(named) and _is_beside(match, named[-1], sentence)
        if named and (not match["with"] or match.end() in partners or beside):
            found.append(_mention(text, match, sentence.span[1], named[-1], grammar))
    return [*_apart(found)]


def _is_beside(match: re.Match[str], named: KindMention, sentence: Sentence) -> bool:
    """Whether it is "one with Siemens" right after "a memorandum with Bosch", of the same two."""
    return match["one"] in ("one", "another") and named.span[0] >= sentence.span[0]


def _mention(
    text: str, match: re.Match[str], end: int, stands_for: KindMention, grammar: Grammar
) -> KindMention:
    """The text named by *match*, with what is told of it right there, up to *end*."""
    begin, over = match.end("one"), match.end()
    short = None
    if match["with"]:
        over = _after(NAME, text, over, end)
        short = SHORT_NAME.match(text, over, end)
        over = _after(IN_A_YEAR, text, short.end() if short else over, end)
    elif not YEAR.search(text, begin, over):
        over = ending(text, begin, end, grammar)
    return KindMention(
        kind=stands_for.kind,
        span=match.span("one"),
        title=(match.start("one"), over),
        manner="another" if ANOTHER.match(match["one"]) else "definite",
        topic=topic_of(text[begin:over], grammar) if not match["with"] else frozenset(),
        named=False,
        plural=False,
        short=short["name"] if short else "",
        year=YEAR.search(text, begin, over) is not None,
        stands_for=stands_for.span,
    )


def _after(pattern: re.Pattern[str], text: str, at: int, end: int) -> int:
    """The end of what *pattern* finds *at*, or *at* itself."""
    found = pattern.match(text, at, end)
    return found.end() if found else at


def _apart(found: Sequence[KindMention]) -> list[KindMention]:
    """Those of *found* that are not within the one before."""
    return [*found[:1], *(b for a, b in pairwise(found) if a.title[1] <= b.span[0])]
