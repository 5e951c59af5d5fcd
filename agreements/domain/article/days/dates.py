"""Days that a text names, as partial dates (EDTF); relative ones against the day it appeared."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from agreements.domain.article.grammar import Grammar
from agreements.domain.article.text.cleaned import Span
from agreements.domain.article.text.datelines import opening_line
from agreements.domain.article.text.words import key_of
from agreements.domain.partial_date import PartialDate, PartialDateError, Unit

from .date_mention import DateMention
from .named_days import feasts, of_the_month, of_the_week
from .reckoned import elapsed, from_the_day_before, of_a_day_before, of_the_speaker

ISO = re.compile(r"(?<![\d/-])(\d{4})(?P<mark>[-/])(\d{2})(?P=mark)(\d{2})(?![\d/-])")
DOTTED = re.compile(r"(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d|\.\d)")
SLASHED = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(\d{4})(?![\d/])")
TO = r"(?: ?[-–] ?| (?:to|and|until|or) )"
FIRST_OF_RANGE = re.compile(rf"(?<![\d.:/])\d{{1,2}}{TO}(?P<y>\d{{4}})?$")
LAST_OF_RANGE = re.compile(rf"{TO}\d{{1,2}}(?![\d:/]|\.\d)(?:,? (?P<y>\d{{4}})(?!\d))?")
NEWS = timedelta(days=30)
YEAR = re.compile(
    r"(?<![\d.,/$€£-])((?:18|19|20)\d\d)(?![\d%/]|s\b|[.,]\d|[-–]\d\d(?!\d)|-(?:strong|mile))"
)
EARLY_YEAR = re.compile(r"(?<=\b[Ii]n |\bof )(1[1-7]\d\d)(?= ?[.;:)?!]|, |$)")
ANY_YEAR = re.compile(rf"{YEAR.pattern}|{EARLY_YEAR.pattern}")
OF_THAT_YEAR = re.compile(
    r",? (?:(?:of |in )?(?:that|the same) (?:same )?year|desselben Jahres|de cette année-là|"
    r"de (?:ese|aquel|ese mismo) año|(?:dello stesso|di quell'|do mesmo|desse|daquele) ?ann?o|"
    r"того же года)\b"
)
FAR = 300  # characters back to the year that "that year" is
WORD = re.compile(r"[\u0900-\u097f]+|[^\W\d_]+(?:-[^\W\d_]+)?")
OF_SOMETHING_ELSE = re.compile(
    r"'[sS] (?!(?:[a-z]+ ){0,2}(?:sign\w+|signature|ceremony|deal|pact|agreement|accord|treaty|"
    r"text|document|talks|meeting|summit|session|conference|visit|event|exchange|occasion)\b)"
)  # "Monday's earthquake"
OPENING_CHARS, OPENING_LINES = 800, 9  # headline, byline, standfirst, dateline and what is empty
A_DAY_AND = re.compile(r"\b[A-Z][a-z]{2,5}day (?:and|or|to|through|until) $")
AND_ANOTHER_DAY = re.compile(r" (?:and|or|to|through|until) [A-Z][a-z]{2,5}day\b")
OPENING = re.compile(r"^.{0,90}?(?:--|—|–|:|\)| - )", re.DOTALL)
SENTENCE = re.compile(r"(?:\b[a-z]+\b.*){4}\.\s*$")  # which tells something, as no byline does
WEEK = 7
DELAY = timedelta(days=3)  # between the writing of an article and its publication
SOON = timedelta(days=31)  # before which a day without its year is one to come, not of last year


def date_mentions(text: str, grammar: Grammar, published: date | None) -> list[DateMention]:
    """Every day, month and year in *text*, in order, the fuller reading of each place."""
    found: list[DateMention] = []
    taken: list[Span] = []
    for mention in (
        *_numeric(text, published),
        *_written(text, grammar, published),
        *feasts(text, grammar, published),
        *of_the_month(text, grammar, published),
        *of_the_week(text, grammar, published),
        *elapsed(text, grammar, published),
        *_relative(text, grammar, published),
        *_years(text),
    ):
        start, end = mention.span
        if all(end <= other[0] or start >= other[1] for other in taken[-400:]):
            found.append(mention)
            taken.append(mention.span)
    found = _without_weekdays_of_dates(text, sorted(found, key=lambda mention: mention.span))
    found = of_a_day_before(text, grammar, found)
    found = of_the_speaker(text, grammar, published, found)
    found += from_the_day_before(text, grammar, found)
    return sorted(found, key=lambda mention: mention.span)


def _edtf(year: int, month: int | None = None, day: int | None = None) -> str | None:
    try:
        return str(Unit.checked(year, month, day))
    except PartialDateError:
        return None


def _numeric(text: str, published: date | None) -> Iterator[DateMention]:
    for match in ISO.finditer(text):
        if value := _edtf(*(int(match[group]) for group in (1, 3, 4))):
            yield DateMention(match.span(), value, exact=True, whole=True)
    for match in DOTTED.finditer(text):
        day, month, year = (int(part) for part in match.groups())
        if value := _edtf(year, month, day):
            yield DateMention(match.span(), value, exact=True, whole=True)
    for match in SLASHED.finditer(text):
        first, second, year = (int(part) for part in match.groups())
        value = _either(_edtf(year, second, first), _edtf(year, first, second), published)
        yield DateMention(match.span(), value, exact=True, whole=True)


def _either(one: str | None, other: str | None, published: date | None) -> str | None:
    """The day that is one, or the one that is shortly before the news; None if both may be."""
    days = {value for value in (one, other) if value}
    if len(days) == 2 and published:
        news = str(published - NEWS), str(published)
        days = {value for value in days if news[0] <= value <= news[1]}
    return days.pop() if len(days) == 1 else None


def _written(text: str, grammar: Grammar, published: date | None) -> Iterator[DateMention]:
    for match in grammar.day_month.finditer(text):
        parts = {name[0]: part for name, part in match.groupdict().items() if part}
        month = grammar.months.get(key_of(parts["m"]))
        if month is None:
            continue
        day = int(parts["d"]) if "d" in parts else None
        if day and (several := _days_of_a_range(text, match)):
            day = None
            parts |= {"y": several["y"]} if several["y"] else {}
        if "y" not in parts and (that := OF_THAT_YEAR.match(text, match.end())):
            year = _year_named_last(text, match.start())
            value = _edtf(year, month, day) if year else None
            yield DateMention((match.start(), that.end()), value, True, day is not None)
        elif "y" in parts:
            if value := _edtf(int(parts["y"]), month, day):
                yield DateMention(match.span(), value, exact=True, whole=day is not None)
        elif year_before := grammar.year_before.match(text, match.end()):
            value = _edtf(published.year - 1, month, day) if published else None
            span = match.start(), year_before.end()
            yield DateMention(span, value, exact=False, whole=day is not None)
        else:
            value = _nearest_past(month, day, published)
            yield DateMention(match.span(), value, exact=False, whole=day is not None)


def _days_of_a_range(text: str, match: re.Match[str]) -> re.Match[str] | None:
    """The rest of a range of days of one month, "3-4 June" or "June 3 and 4, 2020"."""
    before = max(0, match.start() - 9)
    return FIRST_OF_RANGE.search(text, before, match.start()) or LAST_OF_RANGE.match(
        text, match.end()
    )


def _year_named_last(text: str, at: int) -> int | None:
    """The year that "that year" is: the one written last before *at*, not too far from it."""
    years = [*ANY_YEAR.finditer(text, max(0, at - FAR), at)]
    return int(years[-1][0]) if years else None


def _nearest_past(month: int, day: int | None, published: date | None) -> str | None:
    """The last such day or month up to the day of publication, or the day that is shortly after
    it; none without that day."""
    if published is None:
        return None
    if day and (soon := _shortly_after(month, day, published)):
        return soon
    for year in (published.year, published.year - 1):
        value = _edtf(year, month, day)
        if value is not None:
            first = PartialDate.parse(value).first
            if first is not None and first <= published:
                return value
    return None


def _shortly_after(month: int, day: int, published: date) -> str | None:
    year = published.year + ((month, day) < (published.month, published.day))
    value = _edtf(year, month, day)
    ahead = date.fromisoformat(value) - published if value else timedelta()
    return value if timedelta() < ahead <= SOON else None


def _relative(text: str, grammar: Grammar, published: date | None) -> Iterator[DateMention]:
    for name, period in grammar.periods:
        for match in period.finditer(text):
            value = _period(name, published) if published else None
            yield DateMention(match.span(), value, exact=False, whole=False)
    lowered = text.lower()
    for phrase, ago in sorted(grammar.days_ago.items(), key=lambda each: -len(each[0])):
        at = lowered.find(phrase) if len(lowered) == len(text) else -1
        while at >= 0:
            end = at + len(phrase)
            apart = not text[at - 1 : at].isalpha() and not text[end : end + 1].isalpha()
            if apart and not OF_SOMETHING_ELSE.match(text, end):
                value = str(published - timedelta(days=ago)) if published else None
                yield DateMention((at, end), value, exact=False, whole=True)
            at = lowered.find(phrase, end)
    for match in WORD.finditer(text):
        weekday = grammar.weekdays.get(match[0].casefold())
        if weekday is not None and not OF_SOMETHING_ELSE.match(text, match.end()):
            value = _weekday(weekday, text[max(0, match.start() - 8) : match.start()], published)
            other = AND_ANOTHER_DAY.match(text, match.end()) or A_DAY_AND.search(
                text, max(0, match.start() - 18), match.start()
            )
            value = None if other else value
            yield DateMention(match.span(), value, exact=False, whole=True)


def _weekday(weekday: int, before: str, published: date | None) -> str | None:
    if published is None or before.endswith(("next ", "coming ")):
        return None
    if before.endswith("this "):
        return str(published + timedelta(days=weekday - published.weekday()))
    day = _last(weekday, published)
    return str(day - timedelta(days=WEEK) if day == published and before.endswith("last ") else day)


def _last(weekday: int, published: date) -> date:
    return published - timedelta(days=(published.weekday() - weekday) % WEEK)


def _period(name: str, published: date) -> str | None:
    """A month or a year; a week only where it lies in one month."""
    which, unit = name.split()
    if unit == "year":
        return _edtf(published.year - (which == "last"))
    if unit == "month":
        month = published.replace(day=1) - timedelta(days=which == "last")
        return _edtf(month.year, month.month)
    monday = published - timedelta(days=published.weekday() + (WEEK if which == "last" else 0))
    end = published if which == "this" else monday + timedelta(days=WEEK - 1)
    return _edtf(end.year, end.month) if monday.month == end.month else None


def _years(text: str) -> Iterator[DateMention]:
    for match in (*YEAR.finditer(text), *EARLY_YEAR.finditer(text)):
        yield DateMention(match.span(), match[0], exact=True, whole=False)


def _without_weekdays_of_dates(text: str, found: list[DateMention]) -> list[DateMention]:
    """ "Tuesday, 5 December", "three weeks ago, on 5 December" is one day: the date stays."""
    kept = []
    for at, mention in enumerate(found):
        following = found[at + 1] if at + 1 < len(found) else None
        gap = text[mention.span[1] : following.span[0]] if following else "too far"
        vague = not mention.exact and not mention.whole
        weekday = mention.whole and not mention.exact and not re.search(r"\d", _of(text, mention))
        if vague and following and following.whole and gap in (", ", ", on ", ": ", " - on "):
            continue
        if weekday and following and len(gap) <= 4 and re.search(r"\d", _of(text, following)):
            continue
        kept.append(mention)
    return kept


def _of(text: str, mention: DateMention) -> str:
    return text[slice(*mention.span)]


def written_on(text: str, grammar: Grammar, published: date | None) -> date | None:
    """The day of which an article speaks as today: its dateline's, where that is shortly before
    the day of publication."""
    for line in text[:OPENING_CHARS].split("\n")[:OPENING_LINES]:
        opening = opening_line(line.lstrip())
        days = date_mentions(opening, grammar, published) if opening else []
        told = [day.value for day in days if day.whole and day.value]
        if len(told) == 1 and published:
            day = date.fromisoformat(told[0])
            return day if timedelta() <= published - day <= DELAY else published
    return published


def published_in(text: str, grammar: Grammar) -> date | None:
    """The day of publication where the opening lines state one in full."""
    opening = OPENING.match(text.split("\n\n", 1)[-1] if len(text) > 300 else text)
    lines = [line.lstrip() for line in text[:OPENING_CHARS].split("\n")[:OPENING_LINES]]
    short = [line for line in lines if len(line) < 60 and not SENTENCE.search(line)]
    for part in (opening[0] if opening else "", *short, *map(opening_line, lines)):
        whole = [m for m in date_mentions(part, grammar, None) if m.exact and m.whole and m.value]
        whole = [m for m in whole if not grammar.not_of_the_deed.search(part[: m.span[0]])]
        if len(whole) == 1 and whole[0].value:
            return date.fromisoformat(whole[0].value)
    return None
