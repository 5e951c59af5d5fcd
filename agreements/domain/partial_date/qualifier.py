"""The words and marks that say how far a date is to be trusted."""

import re

ABOUT = r"(?:about|around|approximately|approx\.?|roughly|circa|ca\.?|c\.?)(?![a-z]) *"
MARKS = (
    (re.compile(rf"^(?:{ABOUT}|~ *)"), "~"),
    (re.compile(r"^(?:probably|perhaps|possibly|maybe) +"), "?"),
    (re.compile(r" *~$"), "~"),
    (re.compile(r" *(?:\?|\(\?\))$"), "?"),
    (re.compile(r" *%$"), "%"),
)


def qualified(text: str) -> tuple[str, str]:
    """The EDTF qualifier that a normalised text carries (`~`, `?`, `%` or none), and the rest.

    "about 1971" is approximate, "probably 1971" and "1971?" are uncertain, "probably about 1971"
    is both (EDTF level 1, qualification of a date).
    """
    found = ""
    for pattern, mark in MARKS * 2:  # twice: the words may stand in either order
        text, times = pattern.subn("", text, count=1)
        found += mark * times
    if "%" in found or {"~", "?"} <= set(found):
        return "%", text
    return found[:1], text
