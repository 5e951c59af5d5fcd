"""Texts of a sentence that are set beside one another: "a treaty, a protocol and a memorandum"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from agreements.domain.article.grammar import Grammar
from agreements.domain.article.instruments.kinds import KindMention

ITS = r"(?:the |their |its )?$"
CHANGES = re.compile(
    r"\b(?:que|qui|che) [^\W\d_]+ (?:el |la |le |il |los |les |lo |gli |i |o |a |l['’])?$|"
    rf"\b(?:that|which|to) (?!the )[a-z]+ {ITS}|"
    r"\b(?:upgrad|amend|extend|replac|modif|supplement|updat|revis|implement|chang)\w* (?:to )?"
    rf"{ITS}"
)
BARRIER = re.compile(r"[;!?]|(?<!\d):|:(?!\d)|\. ")  # "at 11:20" is no end
LIST_ENDS = re.compile(r"[!?]|\. ")
SUBORDINATE = re.compile(
    r"\b(?:under|to|of|within|on|from|through|for|by|beyond|despite|implement\w*|into|about)"
    r"\s*(?:\w+ ){0,2}$",
    re.IGNORECASE,
)


def chain(
    text: str,
    kinds: Sequence[KindMention],
    ahead: Sequence[int],
    limit: int | None,
    grammar: Grammar,
    barrier: re.Pattern[str] = BARRIER,
) -> list[int]:
    """The first of *ahead* and those set beside it: "a treaty, a protocol and a memorandum", up to
    a *barrier*."""
    found = [ahead[0]]
    for at in ahead[1:]:
        before, kind = kinds[found[-1]], kinds[at]
        gap = text[before.span[1] : min(kind.title[0], kind.span[0])]
        if (limit is not None and limit < kind.span[0]) or barrier.search(gap) or len(gap) > 160:
            break
        if kind.title[1] <= kinds[found[0]].title[1]:
            continue  # "a protocol to the 1985 Treaty and the 2005 one"
        if grammar.announces.search(gap):
            break  # "signed a treaty, they said in a joint statement"
        if kind.manner == "definite" and (SUBORDINATE.search(gap) or CHANGES.search(gap)):
            continue
        if SUBORDINATE.search(gap) and not re.search(r"(?:,|and|&|y|e|et|und|и) ", gap):
            continue
        found.append(at)
    return found


def chain_back(text: str, kinds: Sequence[KindMention], behind: Sequence[int]) -> list[int]:
    """The last of *behind* and those set beside it, the last first."""
    found = [behind[-1]]
    for at in reversed(behind[:-1]):
        kind, after = kinds[at], kinds[found[-1]]
        end = kind.title[1] if kind.title[1] <= after.span[0] else kind.span[1]
        begins = after.title[0] if after.title[0] >= end else after.span[0]
        gap = text[min(end, begins) : begins]
        if (
            not re.search(
                r"(?:,|\band|&)\s*(?:(?:an?|the|another|one)(?: (?:on|about|for))?)?\s*$", gap
            )
            or len(gap) > 90
        ):
            break
        found.append(at)
    return found
