"""Days that are told by a name or by their number alone: "on Christmas Eve", "on the 3rd"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from agreements.domain.article.grammar import Grammar

from .date_mention import DateMention

OF_THE_MONTH = re.compile(
    r"\b[Oo]n the (?P<day>\d{1,2})(?:st|nd|rd|th)"
    r"(?: (?:of (?P<which>this|last) month|inst(?:ant)?)\b|"
    r"(?=[,.;:)]| (?:in|at|by|and|after|with)\b))"
)
OF_THE_WEEK = re.compile(
    r"\b(?:(?P<before>[Ll]ast|[Tt]his|[Nn]ext) week,? (?:on )?)?(?P<day>[A-Z][a-z]+day)"
    r"(?(before)|,? (?:(?:of|in) )?(?P<after>last|this|next) week)\b"
)


def feasts(text: str, grammar: Grammar, published: date | None) -> Iterator[DateMention]:
    """Days of the year that have a name, with the year where it is told."""
    if not grammar.feasts:
        return
    for match in _feasts(tuple(grammar.feasts)).finditer(text):
        month, day = divmod(grammar.feasts[match["name"].casefold()], 100)
        if match["year"]:
            value: str | None = f"{match['year']}-{month:02}-{day:02}"
        else:
            value = _last(month, day, published)
        yield DateMention(match.span(), value, exact=bool(match["year"]), whole=True)


@lru_cache(maxsize=16)
def _feasts(listed: tuple[str, ...]) -> re.Pattern[str]:
    either = "|".join(re.escape(name) for name in sorted(listed, key=len, reverse=True))
    return re.compile(
        rf"(?<!\w)(?P<name>{either})(?!\w)(?:,? (?:of |de |del )?(?P<year>(?:19|20)\d\d)(?!\d))?",
        re.IGNORECASE,
    )


def _last(month: int, day: int, published: date | None) -> str | None:
    if published is None:
        return None
    year = published.year - ((month, day) > (published.month, published.day))
    return f"{year:04}-{month:02}-{day:02}"


def of_the_month(text: str, grammar: Grammar, published: date | None) -> Iterator[DateMention]:
    """ "On the 3rd", of this month or the last one: the latest that is not after publication."""
    if grammar.language != "en":
        return
    for match in OF_THE_MONTH.finditer(text):
        value = _of_the_month(int(match["day"]), match["which"], published)
        yield DateMention(match.span(), value, exact=False, whole=True)


def _of_the_month(number: int, which: str | None, published: date | None) -> str | None:
    if published is None:
        return None
    before = which == "last" or (which is None and number > published.day)
    month = published.replace(day=1) - timedelta(days=before)
    try:
        return month.replace(day=number).isoformat()
    except ValueError:
        return None


def of_the_week(text: str, grammar: Grammar, published: date | None) -> Iterator[DateMention]:
    """ "Tuesday of last week", "this week on Monday": weeks begin with Monday."""
    if grammar.language != "en":
        return
    for match in OF_THE_WEEK.finditer(text):
        weekday = grammar.weekdays.get(match["day"].casefold())
        which = (match["before"] or match["after"]).lower()
        if weekday is not None:
            value = _of_the_week(weekday, which, published)
            yield DateMention(match.span(), value, exact=False, whole=True)


def _of_the_week(weekday: int, which: str, published: date | None) -> str | None:
    if published is None or which == "next":
        return None
    monday = published - timedelta(days=published.weekday() + 7 * (which == "last"))
    return str(monday + timedelta(days=weekday))
