"""Patterns that are looked for only where one of the letters they cannot do without stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

SHORTEST = 3  # letters of a part that is worth looking for
OPTIONAL = "?*{"
GROUP = re.compile(r"\?(?:-i)?:|\?P<\w+>|(?!\?)")  # how one begins that takes in letters


@dataclass(frozen=True, slots=True)
class Alternatives:
    """Any of several patterns as whole words, in any case.

    Each of them has one of ``parts`` in it, in small letters; without ``parts`` nothing is known.
    """

    pattern: re.Pattern[str]
    parts: tuple[str, ...]

    def may_be_in(self, lowered: str) -> bool:
        """False where *lowered*, a text in small letters, can hold none of them."""
        for part in self.parts:  # without a generator: this is asked thousands of times a text
            if part in lowered:
                return True
        return not self.parts

    def finditer(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        return self.pattern.finditer(text, start, end)

    def search(self, text: str, start: int, end: int) -> re.Match[str] | None:
        return self.pattern.search(text, start, end)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        return self.pattern.fullmatch(text)


def parts_of(alternatives: Iterable[str]) -> tuple[str, ...]:
    """For every alternative letters that each of its matches has; none where one has no such."""
    found: set[str] = set()
    for alternative in alternatives:
        for branch in _branches(alternative):
            parts = _parts(branch)
            if not parts:
                return ()
            found.update(parts)
    return tuple(sorted(found))


def _parts(branch: str) -> tuple[str, ...]:
    """Its longest run of letters outside of groups, or else those of a group it cannot lack."""
    outside, groups = _apart(branch)
    longest = max(_runs(outside), key=len, default="").lower()
    if len(longest) >= SHORTEST:
        return (longest,)
    inside = (parts_of(_branches(group)) for group in groups)
    return min((parts for parts in inside if parts), key=len, default=())


def _branches(expression: str) -> list[str]:
    """What stands between the bars of *expression* that are in none of its groups."""
    branches, depth, at = [""], 0, 0
    while at < len(expression):
        width = _width(expression, at)
        sign = expression[at : at + width]
        depth += {"(": 1, ")": -1}.get(sign, 0)
        if sign == "|" and not depth:
            branches.append("")
        else:
            branches[-1] += sign
        at += width
    return branches


def _width(expression: str, at: int) -> int:
    """How many characters what stands *at* is written with: an escape, a set, a letter."""
    if expression[at] == "\\":
        return 2
    return expression.index("]", at + 2) - at + 1 if expression[at] == "[" else 1


def _apart(branch: str) -> tuple[str, list[str]]:
    """What is in no group, with a blank for each, and the groups that a match cannot lack."""
    outside, groups, depth, at, begin = "", [], 0, 0, 0
    while at < len(branch):
        width = _width(branch, at)
        sign = branch[at : at + width]
        at += width
        if sign == "(":
            depth, begin = depth + 1, at if not depth else begin
        elif sign == ")":
            depth -= 1
            group = branch[begin : at - 1]
            if not depth and GROUP.match(group) and branch[at : at + 1] not in tuple(OPTIONAL):
                groups.append(GROUP.sub("", group, count=1))
        if not depth:
            outside += sign if len(sign) == 1 and sign not in "()" else " "
    return outside, groups


def _runs(branch: str) -> Iterator[str]:
    """The runs of letters of *branch*, without a last one that may be left out."""
    for run in re.finditer(r"[^\W\d_]+", branch):
        optional = branch[run.end() : run.end() + 1] in tuple(OPTIONAL)
        yield run[0][:-1] if optional else run[0]
