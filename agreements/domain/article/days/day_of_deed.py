"""On which of the days that a sentence names a deed was done."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from agreements.domain.article.deeds.clauses import (
    is_beside,
    is_of_a_talk,
    is_of_what_came_then,
    leads_to,
    without_inserts,
)
from agreements.domain.article.deeds.statements import Statement
from agreements.domain.article.grammar import Grammar
from agreements.domain.article.text.cleaned import Span
from agreements.domain.article.text.datelines import opening_line
from agreements.domain.partial_date import PartialDate

from .date_mention import DateMention

SEASON = re.compile(
    r"\b(?:spring|summer|autumn|fall|winter|beginning|end|start|course|hours|week|month|half|days|morning|afternoon|"
    r"evening|night|day|[A-Z][a-z]+) of $"
)
OF = re.compile(r"\bof (?:the )?$")
OTHER_TEXT = re.compile(r"\b(?:the one|that|those) (?:of|from|dated|signed|concluded)\b")
AND_ANOTHER = re.compile(r",? (?:and|but|while) (?:an?|the|another|its|their) ")
ONLY_AFTER = re.compile(r" (?:after|once|until|since|because) (?!which)[^,]*")
INFINITIVE = re.compile(
    r"\b(?:to [a-z]+|for (?:the )?(?:delivery|use|completion|launch|start|opening))\b"
)
DONE_BEFORE = re.compile(
    r"\b(?:after|before|once|since|until)\b[^,]*\b(?:was|were|had|has|have)(?: been)? $"
)
SOMETHING_ELSE = re.compile(r"[,;:]|\breplac|\bsucce|\bthe [\w-]+ of (?:the )?$")
NAME_AFTER_YEAR = re.compile(r"(?: (?!(?:along|with|and|as|by|an?|the|in|which)\b)[\w-]+){1,5}")
WHEN = re.compile(r"(?: (?:in|at) [A-Z][\w' ]{2,30})?,? when (?!.*, )")  # "on that day, when they"
ON_THE_DAY = re.compile(
    r" (?:(?:in|at) [A-Z][\w'-]+(?: [A-Z][\w'-]+)? |by [^,.;]{2,25} )?(?:in|on)?\s*"
)
SINCE_A_YEAR = re.compile(r"\d ?(?:to|until|till|through|[-–/]) ?$|\b(?:for|until|till|by) $")
PERIOD = re.compile(r" ?(?:to|until|till|through|[-–/]) ?\d")  # "the Programme for 2020-2025"
BEHIND = re.compile(r" (?:with [A-Z]\w+ )?(?:in [A-Z]\w+ )?(?:on (?:the )?|in )?")
RECENT = timedelta(days=45)


class Days:
    """The days of one text."""

    def __init__(
        self,
        text: str,
        grammar: Grammar,
        dates: Sequence[DateMention],
        published: date | None,
    ) -> None:
        self.text, self.grammar, self.dates = text, grammar, dates
        self.published = published

    def year(self, statement: Statement) -> DateMention | None:
        """The year that stands with the name of a text: "the treaty of 1950"."""
        kind = statement.kind
        if kind is None or not kind.year:
            return None
        begin, over = kind.title[0] - (0 if kind.stands_for else 6), kind.title[1] + 30
        beside = (
            mention
            for mention in self.dates
            if begin <= mention.span[0] < over and not self._is_of_a_period(mention.span)
        )
        last = str(self.published.year) if self.published else "9999"  # no "2030 Roadmap"
        dated = (one for one in beside if one.exact and (one.value or "")[:4] <= last)
        return next(dated, None)

    def _is_of_a_period(self, span: Span) -> bool:
        """Whether it is one end of some years, "from 2020 to 2025"."""
        before = self.text[max(0, span[0] - 12) : span[0]]
        return bool(PERIOD.match(self.text, span[1]) or SINCE_A_YEAR.search(before))

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
        if own := self._right_behind(statement, fitting):
            return own, False
        nearest = min(
            fitting, key=lambda mention: (mention.value is None, distance(mention.span, anchor))
        )
        return (nearest, False) if nearest.value else (None, True)

    def not_yet(self, statement: Statement) -> Statement:
        """*statement*, as of a text that there is, where it tells that it enters into force on a
        day to come."""
        deed = statement.deed
        if deed is None or deed.status != "in force" or deed.denied or self.published is None:
            return statement
        over = statement.sentence.span[1]
        day = next((d for d in self.dates if deed.span[1] <= d.span[0] < over), None)
        ahead = day and day.value and PartialDate.parse(day.value).first
        near = day and BEHIND.fullmatch(self.text, deed.span[1], day.span[0])
        if not (near and ahead and ahead > self.published):
            return statement
        return replace(statement, deed=replace(deed, status="has", weak=True, planned=False))

    def _right_behind(
        self, statement: Statement, fitting: Sequence[DateMention]
    ) -> DateMention | None:
        """The day that stands right behind a text, where the verb has told one of another text:
        "signed a treaty on Monday and a protocol on Tuesday"."""
        kind, deed = statement.kind, statement.deed
        if kind is None or deed is None or kind.span[0] < deed.span[1]:
            return None
        over = max(kind.span[1], kind.title[1])
        between = [one for one in fitting if deed.span[1] <= one.span[0] < kind.title[0]]
        behind = [one for one in fitting if one.span[0] >= over and one.value]
        near = behind and BEHIND.fullmatch(self.text, over, behind[0].span[0])
        return behind[0] if between and near else None

    def _is_of_the_deed(self, mention: DateMention, statement: Statement) -> bool:
        start = statement.sentence.span[0]
        begin, over = mention.span
        before = self.text[max(start, begin - 40) : begin]
        deed, kind = statement.deed, statement.kind
        if deed and leads_to(self.text, mention.span, deed.span):
            return True
        if kind and is_of_what_came_then(self.text, kind.span, begin):
            return False
        own = deed is not None and 0 <= begin - deed.span[1] <= 1  # "it dates from 3 May 1990"
        if not own and self.grammar.not_of_the_deed.search(before):
            return False
        if deed and WHEN.match(self.text, over, deed.span[0]):
            return True
        if self.in_dateline(mention, start):
            return False
        told = list(self.grammar.announces.finditer(self.text, max(start, begin - 24), begin))
        if told or self.grammar.announces.match(self.text, over + 1):
            return False
        if deed and is_of_a_talk(self.text, self.grammar, mention.span, deed.span):
            return False
        english = self.grammar.language == "en" and not (
            deed and deed.ends and deed.status == "signed"
        )
        if deed and english and is_beside(self.text, start, mention.span, deed.span):
            return False
        if self._is_of_another_deed(mention.span, statement) or self._is_to_come(
            mention, statement
        ):
            return False
        if self._is_in_another_name(mention, statement):
            return False
        if kind and kind.title[0] <= begin < kind.title[1] and not (mention.whole or own):
            return begin < kind.span[0]
        year = mention.exact and over - begin == 4
        if year and self.grammar.language == "de":
            return True
        return not year or own or _tells_a_year(before, self.text[over : over + 12])

    def _is_of_another_deed(self, span: Span, statement: Statement) -> bool:
        """Whether the day is that of something else named or done: "which takes effect on",
        "replaces that of", "after the revolution of", "published on ... after it was signed"."""
        deed, kind = statement.deed, statement.kind
        if deed is None:
            return False
        if statement.signature and distance(span, deed.span[0]) > distance(
            span, statement.signature[0]
        ):
            return True  # "signed on 3 May 1990, has entered into force"
        if statement.signature and self._follows(statement.signature, span, deed.span):
            return True  # "signed at Riga on 3 May 1990, has entered into force"
        after = deed.span[1] <= span[0]
        between = self.text[deed.span[1] : span[0]] if after else self.text[span[1] : deed.span[0]]
        between = between if after else without_inserts(between)
        if ";" in between or self.grammar.another_deed.search(between):
            return True
        if self.grammar.language != "en":
            final = self.grammar.language == "de" and kind is not None
            return final and self.grammar.another_deed.match(self.text, span[1] + 1) is not None
        if deed.ends and between.strip() in ("", "the"):
            return False  # "came out of Tuesday's talks"
        season = SEASON.search(self.text, max(0, span[0] - 20), span[0])
        if OF.search(self.text, max(0, span[0] - 8), span[0]) and not season:
            return not self._is_named_after(span, statement)
        if after and deed.status == "has" and AND_ANOTHER.search(between):
            return True  # "have a tax treaty, and a pact on cod was signed in 2019"
        if after:
            return OTHER_TEXT.search(between) is not None
        if ONLY_AFTER.fullmatch(between):
            return True  # "reopened on Monday after the two had signed"
        beside = self.text[max(statement.sentence.span[0], span[0] - 40) : span[0]]
        last = next(reversed(list(self.grammar.another_deed.finditer(beside))), None)
        if last is not None and ON_THE_DAY.fullmatch(beside, last.end()):
            return True  # "agreed in 2016 and signed on 2 May 2019"
        return DONE_BEFORE.search(between) is not None

    def _follows(self, signature: Span, day: Span, deed: Span) -> bool:
        """Whether *day* is told right after the *signature* and before the *deed*."""
        between = self.text[signature[1] : day[0]]
        return signature[1] <= day[0] and day[1] <= deed[0] and "," not in between

    def _is_to_come(self, mention: DateMention, statement: Statement) -> bool:
        """Whether the day is one after the news, or that of what is to be done under the text: a
        "contract for delivery in March", an "agreement to hold exercises in October"."""
        deed, kind = statement.deed, statement.kind
        if mention.value is None or deed is None:
            return False
        first = PartialDate.parse(mention.value).first
        if self.published and first is not None and first > self.published:
            return True
        if kind is None or (mention.exact and mention.whole) or self.grammar.language != "en":
            return False
        recent = mention.whole and first and self.published and self.published - first < RECENT
        between = self.text[max(deed.span[1], kind.span[1]) : mention.span[0]]
        return not recent and INFINITIVE.search(between) is not None

    def _is_in_another_name(self, mention: DateMention, statement: Statement) -> bool:
        """Whether a year belongs to the name of another text: "under a 2014 tax agreement"."""
        if mention.whole or self.grammar.language != "en":
            return False
        named = NAME_AFTER_YEAR.match(self.text, mention.span[1])
        if named is None:
            return False
        kinds = [
            match.span()
            for _, names in self.grammar.kinds
            for match in names.finditer(self.text, *named.span())
        ]
        kind = statement.kind
        return bool(kinds) and (kind is None or not any(_meet(kind.span, one) for one in kinds))

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
        return alone and len(gap) < 120 and SOMETHING_ELSE.search(gap) is None

    def is_of_publication(self, mention: DateMention) -> bool:
        """Whether a date is written that is the day on which the article appeared, as in the lines
        above it: what was done on that day was done "today"."""
        written = any(char.isdigit() for char in self.text[slice(*mention.span)])
        return written and self.published is not None and mention.value == str(self.published)

    def in_dateline(self, mention: DateMention, start: int) -> bool:
        opening = self.text[start : start + 160]
        skipped = len(opening) - len(opening.lstrip())
        dateline = opening_line(opening.lstrip())
        if not dateline:
            return False
        return mention.span[0] < start + skipped + len(dateline)


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def anchor_of(statement: Statement) -> int:
    """Where a statement's verb stands, or else its text."""
    if statement.deed is not None:
        return statement.deed.span[0]
    return statement.kind.span[0] if statement.kind else statement.sentence.span[0]


def distance(span: Span, anchor: int) -> int:
    """How far *span* is from *anchor*, in characters."""
    return min(abs(span[0] - anchor), abs(span[1] - anchor))


def _tells_a_year(before: str, after: str) -> bool:
    """Whether a bare number of four digits is a year here: "in 1971", "the 1971 treaty"."""
    return re.search(
        r"\b(?:spring|summer|autumn|winter|fall|Q[1-4]|in|of|the|since|early|late|back in|en|de|"
        r"del|im|von|nel|em|в|year|its|a|their)\s*$",
        before,
        re.IGNORECASE,
    ) is not None or after[:6].strip().startswith(("г", "में"))
