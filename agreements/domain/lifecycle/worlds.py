"""What is possible on a day: the statuses under every choice of days that the bounds allow.

Each rule asks only whether something is possible, so wider bounds can add a status to the answer
and never take one away: what is known from the wider is known from the narrower.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import groupby

from .course import Course
from .transition import Transition

Day = dt.date

NOTHING = ""  # not even announced

# A status, and the key of the event that decides it.
Possible = dict[str, int | None]


def possible_on(course: Course, day: Day | None) -> Possible:
    """Every status that may hold on *day*; None is a day before all bounds."""
    possible = _ended(course, day)
    if all(end.at.possibly_after(day) for end in course.ends):
        possible |= {
            status: key
            for status, key in _running(course.running, day).items()
            if status not in possible
        }
    return possible


def _ended(course: Course, day: Day | None) -> Possible:
    """The ends that may have come by *day*, each where it may be the first.

    Of two on one day the earlier in the list counts.
    """
    possible: Possible = {}
    for index, end in enumerate(course.ends):
        if end.at.possibly_by(day) and all(
            _may_precede(end, other, strictly=place < index)
            for place, other in enumerate(course.ends)
        ):
            possible.setdefault(end.status, end.key)
    if possible and course.revived:
        possible.setdefault(course.revived, None)
    return possible


def _may_precede(step: Transition, other: Transition, *, strictly: bool) -> bool:
    """May *step* be as early as *other*, or earlier?"""
    first, last = step.at.first, other.at.last
    if step is other or first is None or last is None:
        return True
    return first < last if strictly else first <= last


def _running(steps: Sequence[Transition], day: Day | None) -> Possible:
    """Where an agreement that has not ended may stand on *day*."""
    possible: Possible = {}
    in_phases = sorted(steps, key=lambda step: -step.phase)
    for _, group in groupby(in_phases, key=lambda step: step.phase):
        phase = list(group)
        possible = {**_latest(phase, day), **possible}
        if not all(step.at.possibly_after(day) for step in phase):
            return possible
    return {**possible, NOTHING: None}


def _latest(phase: Sequence[Transition], day: Day | None) -> Possible:
    """The transitions of one phase of which each may be the latest by *day*.

    Of two on one day the later in the list counts.
    """
    possible: Possible = {}
    for index, step in enumerate(phase):
        if not step.at.possibly_by(day):
            continue
        before = phase[:index]
        after = phase[index + 1 :]
        if all(_may_yield(other, step, day, strictly=False) for other in before) and all(
            _may_yield(other, step, day, strictly=True) for other in after
        ):
            possible.setdefault(step.status, step.key)
    return possible


def _may_yield(other: Transition, step: Transition, day: Day | None, *, strictly: bool) -> bool:
    """May *other* be yet to come on *day*, or be over when *step* comes?"""
    if other.at.possibly_after(day) or other.at.first is None:
        return True
    lasts = [last for last in (step.at.last, day) if last is not None]
    if not lasts:
        return True
    return other.at.first < min(lasts) if strictly else other.at.first <= min(lasts)
