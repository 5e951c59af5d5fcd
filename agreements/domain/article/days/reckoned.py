"""Days that are told by their distance from another: "three weeks ago", "the next day"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from agreements.domain.article.grammar import Grammar

from .date_mention import DateMention

FURTHEST = 500  # characters back to the day that "the same day" is
ABOUT = timedelta(days=3)  # how far "two weeks ago" may be out
WEEK = timedelta(days=7)
CLOSER = re.compile(r",? (this (?:week|month)|today)\b")
NOT_YET = re.compile(r"\b(?:next|coming|following|last|previous) $")
SAID = re.compile(
    r"[^\"“”.?!\n]{0,160}[,.!][\"”] (?:[A-Z][^.\"“\n]{0,80}? )?"
    r"(?:said|told|tweeted|wrote|posted|declared|announced|stated)\b"
)  # the end of somebody's words, and that they were said
AND_A_DAY = re.compile(r"\b(?:years?|months?|weeks?) and $")  # "nine years and a day later"
AFTER_WORDS = 60  # characters to the day on which they were said
ROUND = 10  # "thirty years ago" need not be thirty


def elapsed(text: str, grammar: Grammar, published: date | None) -> Iterator[DateMention]:
    """What was so many days, weeks, months or years *ago*, with the precision that this has."""
    for match in grammar.ago.finditer(text):
        unit = next(name for name in ("day", "week", "month", "year") if match[name])
        number = 2 if match[unit] == "fortnight" else _number(match["n"], grammar)
        closer = CLOSER.match(text, match.end()) if unit == "year" else None
        if closer and published:
            value = _years_before(published, number, closer[1].split()[-1])
            span = match.start(), closer.end()
            yield DateMention(span, value, exact=False, whole=len(value or "") == len("2020-05-04"))
            continue
        value = _before(published, number, unit) if published else None
        yield DateMention(match.span(), value, exact=False, whole=unit == "day")


def _years_before(published: date, number: int, closer: str) -> str | None:
    """ "Two years ago today", "this week", "this month": the day; the month, if one is meant."""
    if number >= published.year:
        return None
    month = f"{published.year - number:04}-{published.month:02}"
    if closer == "month":
        return month
    if closer == "week":
        around = {(published + way * WEEK).month for way in (-1, 0, 1)}
        return month if len(around) == 1 else f"{published.year - number:04}"
    leap = (published.month, published.day) == (2, 29)
    return None if leap else f"{month}-{published.day:02}"


def _number(word: str, grammar: Grammar) -> int:
    return int(word) if word.isdigit() else grammar.numbers.get(word.casefold(), 1)


def _before(published: date, number: int, unit: str) -> str | None:
    """A day; the month, for weeks that lie within one; a year, unless its number is a round one."""
    if unit == "year":
        known = number % ROUND and number < published.year
        return f"{published.year - number:04}" if known else None
    if unit == "month" or number > 99:
        return None
    day = published - timedelta(days=number * (7 if unit == "week" else 1))
    if unit == "day":
        return day.isoformat()
    first, last = day - ABOUT, day + ABOUT
    return f"{day:%Y-%m}" if first.month == last.month else None


def of_the_speaker(
    text: str, grammar: Grammar, published: date | None, found: Sequence[DateMention]
) -> list[DateMention]:
    """*found*, with what is "today" in somebody's words as of the day on which they are said to
    have spoken: "Today we sign it," she said on Tuesday."""
    return [_of_the_speaker(text, grammar, published, one, found) for one in found]


def _of_the_speaker(
    text: str,
    grammar: Grammar,
    published: date | None,
    one: DateMention,
    found: Sequence[DateMention],
) -> DateMention:
    ago = grammar.days_ago.get(text[slice(*one.span)].casefold())
    said = SAID.match(text, one.span[1]) if ago is not None and published else None
    if said is None or ago is None:
        return one
    days = [day for day in found if said.end() <= day.span[0] <= said.end() + AFTER_WORDS]
    spoken = next((day for day in days if day.whole and day.value), None)
    if spoken is None or "\n" in text[said.end() : spoken.span[0]]:
        return one
    day = date.fromisoformat(spoken.value or "") - timedelta(days=ago)
    return replace(one, value=str(day))


def from_the_day_before(
    text: str, grammar: Grammar, found: Sequence[DateMention]
) -> Iterator[DateMention]:
    """What is told by the day named last: "that day", "the next day"; None where none was."""
    if not grammar.days_after:
        return
    for match in _phrases(tuple(grammar.days_after)).finditer(text):
        days = grammar.days_after[" ".join(match[0].casefold().split())]
        if AND_A_DAY.search(text, max(0, match.start() - 14), match.start()):
            continue
        last = _named_last(match.start(), found)
        if last is None and not days and (month := _month_named_last(match.start(), found)):
            yield replace(month, span=match.span())
            continue
        day = date.fromisoformat(last.value) if last and last.value else None
        value = str(day + timedelta(days=days)) if day else None
        exact = last is not None and last.exact
        yield DateMention(match.span(), value, exact=exact, whole=True)


@lru_cache(maxsize=16)
def _phrases(listed: tuple[str, ...]) -> re.Pattern[str]:
    longest = sorted(listed, key=len, reverse=True)
    either = "|".join(re.escape(phrase).replace("\\ ", r"\s") for phrase in longest)
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE)


def _named_last(at: int, found: Sequence[DateMention]) -> DateMention | None:
    """The day told last before *at*, not too far from it, whatever years were told since."""
    named = [one for one in found if 0 <= at - one.span[1] <= FURTHEST and one.whole]
    last = max(named, key=lambda one: one.span, default=None)
    return last if last and last.value else None


def _month_named_last(at: int, found: Sequence[DateMention]) -> DateMention | None:
    """The month told last before *at*, on one day of which "the same day" is."""
    named = [one for one in found if 0 <= at - one.span[1] <= FURTHEST and not one.whole]
    months = [one for one in named if len(one.value or "") == len("2020-05")]
    return max(months, key=lambda one: one.span, default=None)


def of_a_day_before(text: str, grammar: Grammar, found: Sequence[DateMention]) -> list[DateMention]:
    """*found*, with each weekday that nobody could reckon as the day of that name told in full
    before it: "on Sept. 24, 2025 ... that Wednesday"."""
    return [_of_that_weekday(text, grammar, one, found) for one in found]


def _of_that_weekday(
    text: str, grammar: Grammar, one: DateMention, found: Sequence[DateMention]
) -> DateMention:
    weekday = grammar.weekdays.get(text[slice(*one.span)].casefold())
    ahead = NOT_YET.search(text, max(0, one.span[0] - 12), one.span[0])
    if one.value is not None or weekday is None or ahead:
        return one
    last = _named_last(one.span[0], [day for day in found if day.exact])
    known = last is not None and date.fromisoformat(last.value or "").weekday() == weekday
    return replace(one, value=last.value, exact=True) if last and known else one
