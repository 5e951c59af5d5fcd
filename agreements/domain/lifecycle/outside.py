"""What one agreement's lifecycle tells of another's: when it entered into force, when it ended."""

from __future__ import annotations

from agreements.domain.bounds import Bounds

from .course import course
from .history import History, Limit
from .mark import ENDED, Act
from .spans import spans


def entry_bounds(history: History) -> Bounds:
    """Bounds of the entry into force; open at the end where there may be none."""
    for mark in course(history):
        if mark.act is Act.ENTER:
            return mark.at if mark.due else Bounds(mark.at.first)
    return Bounds()


def end_limit(history: History) -> Limit | None:
    """The end of an agreement as a limit to what amends it; None where it may always go on."""
    told = spans(history)
    ended = [span for span in told if span.status in ENDED]
    if not ended:
        return None
    sure = [span.certain.first for span in ended if span.certain and span.certain.first]
    firsts = [span.possible.first for span in ended]
    first = None if None in firsts else min(day for day in firsts if day is not None)
    return Limit(ended[0].status, Bounds(first, min(sure, default=None)))
