"""The words with which an article opens: the town that it was sent from, and the day."""

from __future__ import annotations

import re

from .cleaned import Span

CAPITALS = "A-ZÀ-ÖØ-ÞА-ЯЁ"
DATELINE = re.compile(
    rf"^(?=[{CAPITALS}]{{3}}|[{CAPITALS}]{{2}} )[{CAPITALS}][{CAPITALS} .'/-]{{2,40}}"
    r"(?:, [\w .-]{2,30})?,?\s?(?:\(|:|—|–|--|- |(?<=\w)\.\s)"
)
CITY = re.compile(rf"(?:ST\. )?[{CAPITALS}][{CAPITALS}'-]+(?: [{CAPITALS}][{CAPITALS}'-]+){{0,3}}")
MIXED = re.compile(
    rf"(?P<city>[{CAPITALS}][\w'-]+(?: [{CAPITALS}][\w'-]+){{0,2}})"
    rf"(?:/[{CAPITALS}][\w'-]+)?"
    r"(?:(?P<day>(?:, [A-Z][\w ]{2,20})?, (?:[A-Z][a-z]+day,? )?"
    r"(?:\d{1,2}(?:st|nd|rd|th)?\.? [^\W\d_]+|[A-Z][a-z]{2,8}\.? \d{1,2})\.?"
    r"(?:,? \d{4})?)?"
    r" ?(?:–|—|--|:|(?(day)- |(?!))|\((?=[A-Z])|(?<=\w)\. (?=[^\W\d_a-z]))|"
    r"(?P<line>, (?:\d{1,2} [A-Z][a-z]+ \d{4}|(?<=[A-Z], )[A-Z][a-z]+ \d{1,2}))$)"
)
DAY_AND_AGENCY = re.compile(
    r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:,? \d{4})? "
    r"\([A-Z][\w ./]{1,30}\) ?(?:--|-|–|—)"
)  # "May 15 (Newswire) - "
HINDI = re.compile(
    r"(?P<city>[\u0900-\u0963\u0966-\u097f]+(?: [\u0900-\u0963\u0966-\u097f]+)?)"
    r"(?P<day>, \d{1,2} [\u0900-\u097f]+)?(?: ?\([^()\n]{2,30}\))? ?(?:।|:|—|–|--)"
)
BEFORE_THE_TOWN = re.compile(r"\([A-Z][A-Za-z. /]{1,14}\) |(?:State|Government) House, ")
HERE = re.compile(r"\bhere\b(?=[,.;]| (?:on|today|yesterday|last|this|by|in|at|with|during|[A-Z]))")
NO_TOWN = re.compile(
    r"(?:edit|updated?|note|keywords?|tags?|topics?|breaking|viewed|views|source|photos?|video|"
    r"related|read|also|see|filed|live|exclusive|analysis|opinion|editor\w*|published|posted|"
    r"contacts?|enquiries|caption|share|follow|more|correction|watch|listen|comments?|file)\b",
    re.IGNORECASE,
)  # with which a line below an article begins: "KEYWORDS: TAX"
OPENING = 1_500  # characters in which a dateline may stand
ENDS = (".", "!", "?", "।", '"', "”")
LONGEST_HEADLINE = 150  # characters
LINE = re.compile(r"[^\n]+")


def opening_line(line: str) -> str:
    """The words of *line* that tell the town and the day that it was sent from and on, with the
    agency in brackets; or none."""
    told = DATELINE.match(line) or MIXED.match(line) or DAY_AND_AGENCY.match(line)
    if told is None:
        return ""
    over = line.find(")", told.end(), told.end() + 80) if told[0].endswith("(") else -1
    return line[: over + 1] if over > 0 else told[0]


def dateline_of(text: str, capitals: frozenset[int]) -> Span | None:
    """Where the town stands that *text* was sent from.

    One that is not written in capital letters has to be a capital (*capitals* are where their
    names begin), or to stand with a day or "here"; of several a capital is taken.
    """
    told: list[Span] = []
    for line in LINE.finditer(text, 0, OPENING):
        begin = line.start()
        if not text[:begin].strip() and _is_headline(line[0]) and len(line[0]) < len(text.rstrip()):
            continue
        before = BEFORE_THE_TOWN.match(line[0])
        start = begin + (before.end() if before else 0)
        if over := _town(text[start : line.end()], known=start in capitals):
            told.append((start, start + over))
    known = [span for span in told if span[0] in capitals]
    return next(iter(known or told), None)


def _town(line: str, *, known: bool) -> int:
    """Where the name of the town that *line* begins with is over; 0 where that is no dateline."""
    if NO_TOWN.match(line):
        return 0
    city = CITY.match(line)
    if city and DATELINE.match(line):
        return city.end()
    mixed = MIXED.match(line) or HINDI.match(line)
    if mixed is None:
        return 0
    dated = {"day", "line"} & {k for k, v in mixed.groupdict().items() if v}
    return mixed.end("city") if known or dated or HERE.search(line) else 0


def _is_headline(line: str) -> bool:
    return len(line) <= LONGEST_HEADLINE and not line.rstrip().endswith(ENDS)
