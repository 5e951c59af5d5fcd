"""How people put one date beside another: "between … and …", "4-5 September 2019"."""

from __future__ import annotations

import re

TWO_ENDS = (
    re.compile(r"between (.+) and (.+)"),
    re.compile(r"(?:from )?(.+) (?:to|till|until|through|-) (.+)"),
)
HYPHENATED = re.compile(r"([^-]+)-([^-]+)")


def two_ends(text: str) -> tuple[str, str] | None:
    """The two sides of words or of a dash that join two dates."""
    for pattern in TWO_ENDS:
        if found := pattern.fullmatch(text):
            return found[1], found[2]
    return None


def hyphenated(text: str) -> tuple[str, str] | None:
    """The two sides of a hyphen, for a text that is not one date by itself."""
    found = HYPHENATED.fullmatch(text)
    return (found[1], found[2]) if found else None
