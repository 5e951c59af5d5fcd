"""Offices as a text writes them: how far one reaches, and what it is called of one person."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from agreements.domain.article.grammar import Grammar
from agreements.domain.article.text.cleaned import Span

FURTHER = re.compile(r",? (?:(?:of|for|and|&|at|in charge of|the|to|on) ){0,3}([\w'’-]+)")
NEW_NAME = ("general",)  # a rank and a name follow: "Chief of Staff" + "General Rao"
PLURAL = re.compile(r".*(?:s|men|presidents|ministers)", re.IGNORECASE)
OF_WHAT = re.compile(r" (?:d[aeio]s?|de[lr]|degli|dell[ae]?|des|du|del|für)\b| d'")
LEADING = re.compile(r"^(?:(?P<guest>visiting )|then-? ?|under )+", re.IGNORECASE)
OF_ONE = (
    ("secretaries", "secretary"),
    ("secretarios", "secretario"),
    ("ies", "y"),
    ("men", "man"),
    ("s", ""),
)
GROUPS = (
    "foreign external", "defence defense", "trade commerce industry", "interior home",
    "finance treasury", "energy nuclear atomic petroleum oil", "agriculture farm",
    "culture", "transport railways", "health", "education",
)  # fmt: skip
SECOND = re.compile(r"deputy|vice|state for|former|then|ex-|assistant|acting", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Office:
    """Where an office stands, its words of one person, and whether of several or of a guest."""

    span: Span
    words: str
    plural: bool
    guest: bool


def office_at(
    role: re.Match[str], text: str, end: int, starts: Iterable[int], grammar: Grammar
) -> Office:
    """The office that begins with the words *role*, with its portfolio; *starts* are where words
    for countries begin, at which it is over."""
    over = _end(text, role.end(), end, starts, grammar)
    head = OF_WHAT.split(role[0], maxsplit=1)[0] if grammar.modifiers_follow else role[0]
    plural = PLURAL.fullmatch(head) is not None
    words = role[0] if not plural else of_one(role[0])
    words = f"{words}{text[role.end() : over]}"
    leading = LEADING.match(words)
    words = words[leading.end() :] if leading else words
    guest = leading is not None and leading["guest"] is not None
    return Office((role.start(), over), " ".join(words.split()).strip(" ,"), plural, guest)


def _end(text: str, at: int, end: int, starts: Iterable[int], grammar: Grammar) -> int:
    """Past the portfolio that follows: "Minister" + " of Industry and Trade"."""
    over = at
    while match := FURTHER.match(text, over, end):
        key = match[1].casefold()
        if key not in grammar.portfolios or key in NEW_NAME or match.start(1) in starts:
            break
        over = match.end()
    return over


def of_one(role: str) -> str:
    """An office of several as that of one: "Foreign Ministers" -> "Foreign Minister"."""
    head, of, rest = role.partition(" of ")
    for several, one in OF_ONE:
        if head.endswith(several):
            return f"{head.removesuffix(several)}{one}{of}{rest}"
    return role


@lru_cache(maxsize=2_000)
def class_of(role: str) -> tuple[str, str, bool]:
    """What two people of one country seldom hold at once: portfolio, rank, whether a second."""
    words = re.findall(r"[^\W\d_]+", role.casefold())
    group = next((each for each in GROUPS if set(each.split()) & set(words)), "")
    rank = next((word for word in words if word in ("minister", "secretary", "ambassador")), "")
    return group or role.casefold(), rank, SECOND.search(role) is not None
