"""On which of the days that a sentence names a deed was done."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .cleaned import Span
from .countries import DATELINE
from .dates import DateMention
from .grammar import Grammar
from .kinds import KindMention
from .statements import Statement

OTHER_CLAUSE = re.compile(
    r"\b(?:after|before|when|while|who|which|where|ahead of|since|until|hours|days|months) "
    r"(?!(?:was|were|is|are|has|had) )"
)
OF = re.compile(r"\bof (?:the )?$")
OTHER_TEXT = re.compile(r"\b(?:the one|that|those) (?:of|from|dated|signed|concluded)\b")
OTHER_DEED = re.compile(
    r"(?<!to )\b(?:takes? effect|took effect|(?:enter|c[ao]m)\w* into force|ratif\w+|replac\w+|"
    r"supersed\w+|expir\w+|approv\w+|publish\w*|recall\w*|remind\w*|not(?:ed|es) that|prais\w+|"
    r"hail\w*|celebrat\w+|commemorat\w+|mark(?:s|ed|ing)|debate\w*|testif\w+)\b"
)
DONE_BEFORE = re.compile(
    r"\b(?:after|before|once|since|until)\b[^,]*\b(?:was|were|had|has|have)(?: been)? $"
)
SIDE_CLAUSE = re.compile(r"\s*(?:who|which|after|when|since|where)\b")


class Days:
    """The days of one text."""

    def __init__(self, text: str, grammar: Grammar, dates: Sequence[DateMention]) -> None:
        self.text, self.grammar, self.dates = text, grammar, dates

    def year(self, statement: Statement) -> DateMention | None:
        """The year that stands with the name of a text: "the treaty of 1950"."""
        kind = statement.kind
        if kind is None or not kind.year:
            return None
        begin, over = kind.title[0] - 6, kind.title[1] + 30
        beside = (mention for mention in self.dates if begin <= mention.span[0] < over)
        return next((mention for mention in beside if mention.exact), None)

    def of(self, statement: Statement) -> tuple[DateMention | None, bool]:
        start, end = statement.sentence.span
        anchor = anchor_of(statement)
        fitting = [
            mention
            for mention in self.dates
            if start <= mention.span[0] < end and self._is_of_the_deed(mention, statement)
        ]
        if not fitting:
            return None, False
        nearest = min(
            fitting, key=lambda mention: (mention.value is None, distance(mention.span, anchor))
        )
        return (nearest, False) if nearest.value else (None, True)

    def _is_of_the_deed(self, mention: DateMention, statement: Statement) -> bool:
        start = statement.sentence.span[0]
        begin, over = mention.span
        before = self.text[max(start, begin - 40) : begin]
        if self.grammar.not_of_the_deed.search(before) or self.in_dateline(mention, start):
            return False
        told = list(self.grammar.announces.finditer(self.text, max(start, begin - 24), begin))
        if told or self.grammar.announces.match(self.text, over + 1):
            return False
        if self._is_of_the_news(mention.span, statement):
            return False
        if self._in_another_clause(mention.span, statement):
            return False
        if self._is_of_another_deed(mention.span, statement):
            return False
        kind = statement.kind
        if kind and kind.title[0] <= begin < kind.title[1] and not mention.whole:
            return begin < kind.span[0]
        year = mention.exact and over - begin == 4
        if year and self.grammar.language == "de":
            return True
        return not year or _tells_a_year(before, self.text[over : over + 12])

    def _is_of_the_news(self, span: Span, statement: Statement) -> bool:
        """Whether somebody spoke that day, not signed: "had signed it, he told us on Sunday"."""
        deed = statement.deed
        if deed is None:
            return False
        between = (deed.span[1], span[0]) if deed.span[1] <= span[0] else (span[1], deed.span[0])
        return self.grammar.announces.search(self.text, *between) is not None

    def _in_another_clause(self, span: Span, statement: Statement) -> bool:
        """Whether the day is told of something else: "who arrived on Sunday", "after talks on"."""
        deed = statement.deed
        if deed is None or self.grammar.language != "en":
            return False
        if span[0] >= deed.span[1]:
            return OTHER_CLAUSE.search(self.text, deed.span[1], span[0]) is not None
        comma = max(self.text.rfind(mark, statement.sentence.span[0], span[0]) for mark in ",;")
        begin = max(comma + 1, statement.sentence.span[0])
        ends = self.text.find(",", span[1], deed.span[0]) >= 0
        return ends and SIDE_CLAUSE.match(self.text, begin, span[0]) is not None

    def _is_of_another_deed(self, span: Span, statement: Statement) -> bool:
        """Whether the day is that of something else named or done: "which takes effect on",
        "replaces that of", "after the revolution of", "published on ... after it was signed"."""
        deed, kind = statement.deed, statement.kind
        if deed is None or self.grammar.language != "en":
            return False
        if OF.search(self.text, max(0, span[0] - 8), span[0]):
            return not self._is_named_after(span, statement)
        if deed.span[1] <= span[0]:
            between = self.text[deed.span[1] : span[0]]
            return bool(OTHER_TEXT.search(between) or OTHER_DEED.search(between))
        between = self.text[span[1] : deed.span[0]]
        return bool(DONE_BEFORE.search(between) or _speaks(between, kind))

    def _is_named_after(self, span: Span, statement: Statement) -> bool:
        """Whether the day belongs to the text's own name, "the treaty of 3 May 1990", and the
        sentence tells no other day: then it is something else that was done on that one."""
        kind = statement.kind
        if kind is None or not kind.span[1] <= span[0]:
            return False
        start, end = statement.sentence.span
        alone = all(
            mention.span == span
            or not start <= mention.span[0] < end
            or not mention.whole
            or self.in_dateline(mention, start)
            for mention in self.dates
        )
        gap = self.text[kind.span[1] : span[0]]
        return alone and len(gap) < 120 and not re.search(r"[,;:]|\breplac|\bsucce", gap)

    def in_dateline(self, mention: DateMention, start: int) -> bool:
        opening = self.text[start : start + 110]
        skipped = len(opening) - len(opening.lstrip())
        dateline = DATELINE.match(opening.lstrip())
        if dateline is None:
            return False
        end = start + skipped + dateline.end()
        if dateline[0].endswith("("):
            end = max(end, self.text.find(")", end, end + 80))
        return mention.span[0] < end


def anchor_of(statement: Statement) -> int:
    """Where a statement's verb stands, or else its text."""
    if statement.deed is not None:
        return statement.deed.span[0]
    return statement.kind.span[0] if statement.kind else statement.sentence.span[0]


def distance(span: Span, anchor: int) -> int:
    """How far *span* is from *anchor*, in characters."""
    return min(abs(span[0] - anchor), abs(span[1] - anchor))


def _speaks(between: str, kind: KindMention | None) -> bool:
    """Whether something else was done that day, before the deed is told of: "on Monday the
    minister recalled that"."""
    return kind is not None and OTHER_DEED.search(between) is not None


def _tells_a_year(before: str, after: str) -> bool:
    """Whether a bare number of four digits is a year here: "in 1971", "the 1971 treaty"."""
    return re.search(
        r"\b(?:in|of|the|since|early|late|back in|en|de|del|im|von|nel|del|em|в|year|its|a|"
        r"their)\s*$",
        before,
        re.IGNORECASE,
    ) is not None or after[:6].strip().startswith(("г", "में"))
