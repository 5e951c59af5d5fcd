"""Of which country or body an office is, and where the words for it end."""

from __future__ import annotations

import re

OF_COUNTRY = re.compile(
    r",?'?s? ?(?:of|from|for|de|du|des|della|von|der|do|da|del|para|di) (?:the |la |el |l'|o |a )?"
)
OF_A_BODY = re.compile(
    r",? (?:of|at|for|in) (?:the )?(?:(?:[A-Z][\w&'-]*|of|for|the|and|on) ){1,9}"
    r"(?:of |for )?(?:the )?"
)
TO_COUNTRY = re.compile(r",? (?:to|in) (?:the )?")
ITS_BODY = re.compile(r"['’]s?(?: [a-z]+){1,3}")
LONGEST_BODY = 80
HEADS = re.compile(
    r",? who (?:now )?(?:heads|leads|chairs|runs|commands|is in charge of) (?P<what>[^,.;()]{3,60})"
)
GOES_ON = re.compile(
    r"(?: [a-z]+){0,2} (?:ministry|government|embassy|parliament|presidency|army|navy|police|"
    r"delegation|department|authorities)(?=, )|"
    r"(?: (?:[A-Z][\w&'-]*|of|for|and|on)){0,7} (?:Corporation|Authority|Agency|Company|Bank|"
    r"Institute|Office|Board|Commission|Council|Service|Fund|Organi[sz]ation|Ministry|Department|"
    r"Cent(?:re|er)|University|Association|Chamber|Group|Bureau|Foundation|Federation|Society|"
    r"Administration|Academy|Committee|Secretariat)(?: \([A-Z]\w+\))?(?=, )"
)


def past_the_body(text: str, at: int, end: int) -> int:
    """Where the name of a body ends that a country's name *at* is part of: "the Nigeria
    Investment Authority, Mr A"."""
    body = GOES_ON.match(text, at, end)
    return body.end() if body else at
