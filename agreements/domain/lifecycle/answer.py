"""Was it in force on a day, and how do we know?"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from .course import course
from .ground import Ground, grounds
from .history import History, Occurrence
from .spans import Span, in_force_on, spans_of, status_on, stretches_of

Day = dt.date


@dataclass(frozen=True, slots=True)
class Answer:
    """In force on *day*: ``yes``, ``no`` or ``unknown``, with what decides it.

    *status* is that of the day (``unknown`` where several are *possible*, empty before anything);
    *deciding* the keys of the events that decide, the weightiest first; *since* the first possible
    and the first certain day of the present stay; *observed* the last observation by that day.
    """

    day: Day
    in_force: str
    status: str
    possible: tuple[str, ...]
    deciding: tuple[int, ...]
    grounds: frozenset[Ground]
    since: tuple[Day | None, Day | None]
    observed: Occurrence | None


def answer(history: History, day: Day) -> Answer:
    """What *history* tells of *day*, on all evidence there is."""
    marks = course(history)
    told = spans_of(history, marks)
    stay = status_on(told, day)
    possible = next(each.possible for each in stretches_of(marks) if day in each.days)
    decisive = sorted(
        (mark for found in possible.values() for mark in found), key=lambda mark: -mark.act
    )
    return Answer(
        day,
        in_force_on(told, day),
        stay.status if stay else "",
        tuple(status for status in possible if status),
        tuple(dict.fromkeys(mark.key for mark in decisive if mark.key is not None)),
        grounds(history, marks, decisive, day),
        _since(stay),
        last_observed(history, day),
    )


def _since(stay: Span | None) -> tuple[Day | None, Day | None]:
    if stay is None:
        return (None, None)
    return (stay.possible.first, stay.certain.first if stay.certain else None)


def last_observed(history: History, day: Day) -> Occurrence | None:
    """The latest observation certainly made by *day*."""
    made = [
        event
        for event in history.own("observed")
        if event.date.last is not None and event.date.last <= day
    ]
    return max(made, key=lambda event: event.date.last or Day.min, default=None)
