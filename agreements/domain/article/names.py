"""How a person's name is recognised after or before an office."""

from __future__ import annotations

import re

from .cleaned import Span
from .grammar import Grammar

PART = re.compile(r"[^\W\d_][\w\u0300-\u036f\u0900-\u0963'’-]*\.?")
PARTICLES = frozenset(
    ("bin", "ibn", "bint", "al", "el", "ul", "ur", "von", "van", "der", "den", "de", "da", "do",
     "dos", "das", "du", "di", "del", "della", "la", "le", "ben", "abu")
)  # fmt: skip
NICKNAME = re.compile(r" ['\"“](?=[A-Z])[^'\"”\n]{2,20}['\"”]")
MOST_PARTS = 6
DEVANAGARI = re.compile("[\u0900-\u097f]")


def name_at(text: str, at: int, end: int, known: frozenset[int], grammar: Grammar) -> Span | None:
    """The name that begins at *at*, after titles of courtesy; None where no name stands.

    *known* holds where words for countries begin, at which a name is over.
    """
    if honorific := grammar.honorifics.match(text, at, end):
        at = honorific.end()
    begin, over, parts = at, at, 0
    while parts < MOST_PARTS:
        part = PART.match(text, at, end)
        if part is None or not _fits(part[0], parts, at in known, text, part.end(), grammar):
            break
        parts += 1
        over = part.end()
        if part[0].endswith(".") and len(part[0]) > 2:
            over -= 1
            break
        at = over + (text[over : over + 1] == " ")
        if at == over and not part[0].endswith("."):
            break
    if parts == 0:
        return None
    if nickname := NICKNAME.match(text, over, end):
        over = nickname.end()
    return begin, _without_possessive(text, begin, over)


def _fits(part: str, place: int, country: bool, text: str, at: int, grammar: Grammar) -> bool:
    key = part.casefold().rstrip(".").removesuffix("'s")
    if key in PARTICLES and (part[:1].islower() or place):
        return place > 0 and text[at + 1 : at + 2].isupper()
    if country and not (place and part[:1].isupper() and part.endswith("y")):
        return False
    if key in grammar.no_names or (key in grammar.portfolios and place == 0):
        return False
    if DEVANAGARI.match(part):
        return place < 3
    return part[:1].isupper() and not (part.isupper() and len(part) > 3 and place == 0)


def _without_possessive(text: str, begin: int, over: int) -> int:
    written = text[begin:over]
    if written.endswith(("'s", "’s")):
        return over - 2
    return over - 1 if written.endswith(("'", "-")) and "'" not in written[:-1] else over


def plausible(name: str, grammar: Grammar) -> bool:
    """Whether these may be a person's name: not an office, a body or a lone initial."""
    parts = name.split()
    keys = [part.casefold().strip(".") for part in parts]
    return (
        bool(parts)
        and len(parts[-1].strip(".")) > 1
        and len(name) > 2
        and sum(key in grammar.portfolios for key in keys) * 2 < len(keys)
        and not any(key in grammar.no_names and key not in PARTICLES for key in keys)
    )


def same_person(one: str, other: str) -> bool:
    """Whether two spellings may be of one person: the last word, or all of the shorter's words."""
    first, second = (_keys(name) for name in (one, other))
    shorter, longer = sorted((first, second), key=len)
    return bool(shorter) and set(shorter) <= set(longer)


def _keys(name: str) -> list[str]:
    return [re.sub(r"\W", "", part.casefold()) for part in name.split() if part.strip(".'\"")]
