"""Whether a text is the news, or an older one that the article only recalls."""

from __future__ import annotations

import re
from datetime import date, timedelta

from agreements.domain.article.deeds.statements import Statement
from agreements.domain.article.grammar import Grammar
from agreements.domain.article.instruments.kinds import ENUMERATED, KindMention
from agreements.domain.partial_date import PartialDate

from .occasions import Occasion

FRESH = timedelta(days=45)  # news reports what was signed within so many days
WEEK = timedelta(days=7)
HAD = re.compile(r"\bhad (?:\w+ )?$", re.IGNORECASE)
PLANNED = ("to be signed", "agreed to negotiate")
OPENING = 2  # sentences in which the news is told
ANOTHER = re.compile(r"under an?\b", re.IGNORECASE)  # text than the one before, that is
LEAD = 2  # the paragraph, after headline and byline, that tells the news
AROUND = 70  # characters around the words in which "recalled" or "last year" is looked for


def is_background(
    text: str,
    statement: Statement,
    occasion: Occasion,
    published: date | None,
    grammar: Grammar,
    *,
    leads: bool,
) -> bool:
    """``leads`` when the opening sentences tell that something was concluded."""
    if statement.deed is not None and statement.deed.status in PLANNED:
        return False
    signed = occasion.date.value if occasion.date else None
    ended = occasion.named and statement.deed is not None and statement.deed.status != "superseded"
    if signed is not None and published is not None and not ended:
        last = PartialDate.parse(signed).last
        if last is not None and last < published - FRESH:
            return True
        if occasion.date and occasion.date.whole:
            return _is_of_before(text, statement, last, published)
    if occasion.open and statement.deed is not None and not ended:
        return False  # "on Friday", whichever that was
    kind, deed = statement.kind, statement.deed
    if kind is not None and kind.year and (deed is None or deed.planned_end):
        return True
    if kind is None or statement.sentence.headline or kind.manner == ENUMERATED:
        return False
    if _is_told_as_earlier(text, statement, kind, grammar):
        return True
    late = statement.number > OPENING and statement.sentence.paragraph > LEAD
    late = late and kind.manner == "definite" and not leads
    return late and occasion.date is not None and occasion.date.exact


def _is_told_as_earlier(
    text: str, statement: Statement, kind: KindMention, grammar: Grammar
) -> bool:
    """Whether words around *kind* and its deed say that it was before: "already", "existing"."""
    deed = statement.deed
    begin = min(kind.title[0], deed.span[0] if deed else kind.title[0])
    over = max(kind.title[1], deed.span[1] if deed else kind.title[1])
    begin = max(statement.sentence.span[0], begin - AROUND)
    told = grammar.earlier.search(text, begin, kind.span[0])
    if told and not _is_announced(text, statement, told, grammar):
        return True
    told = grammar.earlier.search(text, over, min(over + 60, statement.sentence.span[1]))
    if told and not ANOTHER.match(told[0]):
        return True
    if deed is None:
        return False
    if deed.ends and grammar.earlier.search(text, *deed.span):
        return True  # "such an agreement already exists"
    between = kind.span[1], max(kind.span[1], deed.span[0])
    german = grammar.language == "de" and grammar.earlier.search(text, *between)
    return bool(german)  # "Abkommen hat Riga bereits mit Lima geschlossen"


def _is_of_before(text: str, statement: Statement, signed: date | None, published: date) -> bool:
    """Whether it "had been signed" a week or more before: the news is something else."""
    deed = statement.deed
    if deed is None or signed is None or signed > published - WEEK or statement.number <= OPENING:
        return False
    return (
        HAD.search(text, max(statement.sentence.span[0], deed.span[0] - 20), deed.span[0])
        is not None
    )


def _is_announced(text: str, statement: Statement, told: re.Match[str], grammar: Grammar) -> bool:
    """Whether "had signed" is the news itself: "announced on Thursday that it had signed"."""
    start, _ = statement.sentence.span
    leads = statement.number <= OPENING and told[0].casefold().startswith("had ")
    return leads and grammar.announces.search(text, start, told.start()) is not None
