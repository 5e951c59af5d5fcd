"""Stays in a status: the answers of all days, put together."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from agreements.domain.bounds import Bounds

from .course import course
from .history import History
from .mark import FORCE, Act, Mark
from .worlds import Days, worlds
from .worlds import Stretch as WorldStretch

Day = dt.date
ONE_DAY = dt.timedelta(days=1)

AT_ALL = "in-force-at-all"
UNKNOWN = "unknown"
NOTHING = Mark(Act.STEP, Bounds())  # not even announced

# Each status that may hold, with the marks it is due to, the latest first.
Possible = dict[str, list[Mark]]


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
    return spans_of(history, course(history))


def spans_of(history: History, marks: Sequence[Mark]) -> list[Span]:
    """The spans of *history*, of which *marks* are the course."""
    every = stretches_of(marks)
    statuses = dict.fromkeys(mark.status for mark in marks if mark.status)
    stays = [span for status in statuses for span in _stays(every, status, {status})]
    stays.sort(key=lambda span: span.possible.first or Day.min)
    at_all = [] if history.binding == "no" else _stays(every, AT_ALL, set(FORCE))
    return [*stays, *at_all, *_unknown(every)]


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


def stretches_of(marks: Sequence[Mark]) -> list[Stretch]:
    """All days, with the statuses possible on each and the marks they are due to."""
    return [Stretch(stretch.days, _possible(stretch, marks)) for stretch in worlds(marks)]


def _possible(stretch: WorldStretch, marks: Sequence[Mark]) -> Possible:
    possible: Possible = {}
    for decisive in sorted({state.decisive for state in stretch.states}, reverse=True):
        mark = marks[decisive] if decisive >= 0 else NOTHING
        possible.setdefault(mark.status, []).append(mark)
    return possible


def _runs(every: Sequence[Stretch], holds: Callable[[Possible], bool]) -> Iterator[list[Stretch]]:
    """The longest runs of consecutive every on which *holds* is true."""
    for found, run in groupby(every, key=lambda each: holds(each.possible)):
        if found:
            yield list(run)


def _stays(every: Sequence[Stretch], status: str, members: set[str]) -> list[Span]:
    """The stays in any of *members*, as spans of *status*.

    One for each run of days it certainly held, with the doubtful days on both sides.
    """
    stays: list[Span] = []
    for run in _runs(every, lambda possible: not members.isdisjoint(possible)):
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


def _unknown(every: Sequence[Stretch]) -> list[Span]:
    """The days on which more than one status is possible."""
    return [
        Span(UNKNOWN, _days(run), _days(run))
        for run in _runs(every, lambda possible: len(possible) > 1)
    ]


def _days(run: Sequence[Stretch]) -> Days:
    return Days(run[0].days.first, run[-1].days.last)


def _after(days: Days) -> Day | None:
    return days.last and days.last + ONE_DAY


def _before(days: Days) -> Day | None:
    return days.first and days.first - ONE_DAY


def _key(run: Sequence[Stretch], members: set[str]) -> int | None:
    keys = (
        mark.key
        for each in run
        for status, marks in each.possible.items()
        if status in members
        for mark in marks
    )
    return next((key for key in keys if key is not None), None)
