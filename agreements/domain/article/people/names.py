"""How a person's name is recognised after or before an office."""

from __future__ import annotations

import re
from functools import lru_cache

from agreements.domain.article.grammar import Grammar
from agreements.domain.article.text.cleaned import Span

WORD = re.compile(r"[\w'&-]+")
TO_THE_NAMES = re.compile(r",? ?")
AND_ANOTHER = re.compile(
    r"(?: \([^()\n]{2,40}\))?,? (?:and|&|y|et|e|und|и|और|as well as|with) (?:his |her |the )?"
    r"(?=[^\W\d_])"
)
BESIDE = re.compile(r", ?(?:[\w'’.&-]+ ){0,6}(?:[\w'’.&-]+)?")
NOT_BESIDE = frozenset(
    ("and", "said", "met", "with", "which", "told", "signed", "in", "et", "y", "e", "und", "и")
)
COURTESY = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Shri|Smt|Hon)\.? $")
PART = re.compile(r"[^\W\d_][\w\u0300-\u036f\u0900-\u0963'’-]*\.?")
PARTICLES = frozenset(
    ("bin", "ibn", "bint", "al", "el", "ul", "ur", "von", "van", "der", "den", "de", "da", "do",
     "dos", "das", "du", "di", "del", "della", "la", "le", "ben", "abu")
)  # fmt: skip
ARTICLE = re.compile(r"(?:al|el|as|ad|ar|ash|an|ul|ur)-[A-Z]")  # "Mariam al-Mahdi"
NICKNAME = re.compile(r" ['\"“](?=[A-Z])[^'\"”\n]{2,20}['\"”]")
MOST_PARTS = 8
SHORTEST_SURNAME = 3
DEVANAGARI = re.compile("[\u0900-\u097f]")


class Names:
    """The names of one text; *starts* are where words for countries begin."""

    def __init__(self, text: str, starts: frozenset[int], grammar: Grammar) -> None:
        self.text, self.starts, self.grammar = text, starts, grammar

    def at(self, at: int, end: int) -> Span | None:
        """A plausible name that begins at *at*."""
        name = name_at(self.text, at, end, self.starts, self.grammar)
        return name if name and plausible(self.text[slice(*name)], self.grammar) else None

    def two(self, at: int, end: int) -> tuple[Span, Span] | None:
        """Two names joined by "and" that begin at *at*, or after a comma there."""
        comma = TO_THE_NAMES.match(self.text, at, end)
        one = comma and self.at(comma.end(), end)
        joint = one and AND_ANOTHER.match(self.text, one[1], end)
        other = joint and self.at(joint.end(), end)
        return (one, other) if one and other else None

    def two_before(self, before: int) -> tuple[Span, Span] | None:
        """Two names joined by "and" that an office is set beside: "A and B, the ministers of"."""
        comma = self.text.rfind(",", max(0, before - 12), before)
        for word in WORD.finditer(self.text, max(0, comma - 70), max(0, comma)):
            names = self.two(word.start(), comma)
            if names and names[1][1] == comma:
                return names
        return None

    def before(self, at: int, start: int) -> Span | None:
        """The name that an office at *at* is set beside: "Ana Ruiz, Peru's foreign minister"."""
        window = max(start, at - 90)
        comma = self.text.rfind(",", window, at)
        if comma < 0 or not BESIDE.fullmatch(self.text, comma, at):
            return None
        if NOT_BESIDE & set(self.text[comma + 1 : at].casefold().split()):
            return None
        return self.ending(window + len(self.text[window:comma].rstrip()), window)

    def ending(self, over: int, start: int) -> Span | None:
        """The longest name of two words or more that ends at *over*."""
        for word in list(WORD.finditer(self.text, max(start, over - 90), over))[-6:]:
            name = self.at(word.start(), over)
            if name and name[1] == over:
                return name if self._is_whole(name) else None
        return None

    def whole(self, name: str) -> str:
        """A surname with the given names that stand before it elsewhere in the text."""
        if " " in name or len(name) < SHORTEST_SURNAME:
            return name
        for place in re.finditer(rf" {re.escape(name)}\b", self.text):
            window = max(0, place.start() - 40)
            given = list(WORD.finditer(self.text, window, place.start()))[-2:]
            for word in given:
                if self.grammar.roles.match(self.text, word.start()):
                    continue
                held = self.at(word.start(), place.end())
                if held and held[1] == place.end():
                    return self.text[slice(*held)]
        return name

    def _is_whole(self, name: Span) -> bool:
        """Whether it has two words, or a courtesy before it: "Mr Saran"."""
        begin, over = name
        courtesy = COURTESY.search(self.text, max(0, begin - 6), begin)
        return " " in self.text[begin:over].strip() or courtesy is not None


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
    if place and ARTICLE.match(part):
        return True
    if key in PARTICLES and (part[:1].islower() or place):
        return place > 0 and text[at + 1 : at + 2].isupper()
    if country and not (place and part[:1].isupper() and part.endswith("y")):
        return False
    inside = text[at + 1 : at + 2].isupper() and part[:1].isupper()
    initial = inside and (len(key) == 1 or (place > 0 and key == "said"))  # "Farouq Said Garba"
    if (key in grammar.no_names and not initial) or (key in grammar.portfolios and place == 0):
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
        and not (len(parts) == 1 and name.isupper())
        and len(parts[-1].strip(".")) > 1
        and len(name) > 2
        and sum(key in grammar.portfolios for key in keys) * 2 < len(keys)
        and not any(
            key in grammar.no_names and key not in PARTICLES and len(key) > 1
            for key in (keys[:1] + keys[-1:] if "said" in keys[1:-1] else keys)
        )
    )


def same_person(one: str, other: str) -> bool:
    """Whether two spellings may be of one person: the last word, or all of the shorter's words."""
    first, second = (_keys(name) for name in (one, other))
    shorter, longer = sorted((first, second), key=len)
    return bool(shorter) and set(shorter) <= set(longer)


@lru_cache(maxsize=2_000)
def _keys(name: str) -> tuple[str, ...]:
    parts = (part for part in name.split() if part.strip(".'\""))
    return tuple(re.sub(r"\W", "", part.casefold()) for part in parts)
