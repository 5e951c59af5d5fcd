"""Stays in a status: the answers of all days, put together."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from agreements.domain.bounds import Bounds

from .course import Course, course
from .history import History
from .transition import FORCE
from .worlds import Possible, possible_on

Day = dt.date
ONE_DAY = dt.timedelta(days=1)

AT_ALL = "in-force-at-all"
UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Days:
    """Days from *first* to *last*, both included; None is open."""

    first: Day | None
    last: Day | None

    def __contains__(self, day: Day) -> bool:
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True)
class Span:
    """One stay in *status*: the days it certainly (None: none) and possibly held.

    *key* names the event that put the agreement there; None where the term clause did.
    """

    status: str
    certain: Days | None
    possible: Days
    key: int | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days on which the same statuses are possible."""

    days: Days
    possible: Possible


def spans(history: History) -> list[Span]:
    """Every stay in a status by its first possible day, then in-force-at-all, then unknown days.

    Of the statuses but in-force-at-all at most one is certain on a day, and from the first
    possible day on exactly one of them or ``unknown`` is.
    """
    through = course(history)
    stretches = list(_stretches(through))
    statuses = dict.fromkeys(step.status for step in (*through.running, *through.ends))
    stays = [span for status in statuses for span in _stays(stretches, status, {status})]
    stays.sort(key=lambda span: span.possible.first or Day.min)
    at_all = [] if history.binding == "no" else _stays(stretches, AT_ALL, set(FORCE))
    return [*stays, *at_all, *_unknown(stretches)]


def status_on(all_spans: Iterable[Span], day: Day) -> Span | None:
    """The span that certainly holds on *day*, ``unknown`` included; None before anything."""
    for span in all_spans:
        if span.status != AT_ALL and span.certain is not None and day in span.certain:
            return span
    return None


def in_force_on(all_spans: Iterable[Span], day: Day) -> str:
    """``yes``, ``no`` or ``unknown``: in force at all on *day*, suspended or not (VCLT 72)."""
    at_all = [span for span in all_spans if span.status == AT_ALL]
    if any(span.certain is not None and day in span.certain for span in at_all):
        return "yes"
    return "unknown" if any(day in span.possible for span in at_all) else "no"


def _stretches(through: Course) -> Iterator[Stretch]:
    """All days, cut wherever what is possible may change: at every bound."""
    cuts = _cuts(step.at for step in (*through.running, *through.ends))
    if not cuts or cuts[0] > Day.min:
        before = cuts[0] - ONE_DAY if cuts else None
        yield Stretch(Days(None, before), possible_on(through, None))
    for cut, following in pairwise([*cuts, None]):
        assert cut is not None
        last = following - ONE_DAY if following else None
        yield Stretch(Days(cut, last), possible_on(through, cut))


def _cuts(bounds: Iterable[Bounds]) -> list[Day]:
    """Every bound, and the day after a first possible day: of two that day, the later counts."""
    days: set[Day | None] = set()
    for at in bounds:
        days |= {at.first, at.last, _following(at.first)}
    return sorted(day for day in days if day is not None)


def _following(day: Day | None) -> Day | None:
    return None if day is None or day == Day.max else day + ONE_DAY


def _runs(
    stretches: Sequence[Stretch], holds: Callable[[Possible], bool]
) -> Iterator[list[Stretch]]:
    """The longest runs of consecutive stretches on which *holds* is true."""
    for found, run in groupby(stretches, key=lambda each: holds(each.possible)):
        if found:
            yield list(run)


def _stays(stretches: Sequence[Stretch], status: str, members: set[str]) -> list[Span]:
    """The stays in any of *members*, as spans of *status*.

    One for each run of days it certainly held, with the doubtful days on both sides.
    """
    stays: list[Span] = []
    for run in _runs(stretches, lambda possible: not members.isdisjoint(possible)):
        certain = list(_runs(run, lambda possible: members.issuperset(possible)))
        if not certain:
            stays.append(Span(status, None, _days(run), _key(run, members)))
        for index, sure in enumerate(certain):
            first = _after(_days(certain[index - 1])) if index else run[0].days.first
            last = (
                _before(_days(certain[index + 1]))
                if index + 1 < len(certain)
                else run[-1].days.last
            )
            stays.append(Span(status, _days(sure), Days(first, last), _key(sure, members)))
    return stays


def _unknown(stretches: Sequence[Stretch]) -> list[Span]:
    """The days on which more than one status is possible."""
    return [
        Span(UNKNOWN, _days(run), _days(run))
        for run in _runs(stretches, lambda possible: len(possible) > 1)
    ]


def _days(run: Sequence[Stretch]) -> Days:
    return Days(run[0].days.first, run[-1].days.last)


def _after(days: Days) -> Day | None:
    return days.last and days.last + ONE_DAY


def _before(days: Days) -> Day | None:
    return days.first and days.first - ONE_DAY


def _key(run: Sequence[Stretch], members: set[str]) -> int | None:
    keys = (key for each in run for status, key in each.possible.items() if status in members)
    return next((key for key in keys if key is not None), None)
