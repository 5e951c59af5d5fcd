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
    lasts = [(end.at.last, index) for index, end in enumerate(course.ends) if end.at.last]
    latest = min(lasts, default=None)
    possible: Possible = {}
    for index, end in enumerate(course.ends):
        if end.at.possibly_by(day) and (
            latest is None or (end.at.first or Day.min, index) <= latest
        ):
            possible.setdefault(end.status, end.key)
    if possible and course.revived:
        possible.setdefault(course.revived, None)
    return possible


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
    """The transitions of one phase that may have come by *day*, each where it may be the latest.

    Of two on one day the later in the list counts.
    """
    past = [
        (step.at.first or Day.min, index)
        for index, step in enumerate(phase)
        if not step.at.possibly_after(day)
    ]
    earliest = max(past, default=None)
    possible: Possible = {}
    for index, step in enumerate(phase):
        last = min(step.at.last or Day.max, day or Day.max)
        if step.at.possibly_by(day) and (earliest is None or (last, index) >= earliest):
            possible.setdefault(step.status, step.key)
    return possible
