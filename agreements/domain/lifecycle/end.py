"""How an agreement ends: as recorded, else as its term may have ended it, or what lies outside."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from agreements.domain.bounds import Bounds, last_of

from .history import History
from .mark import ENDED, Act, Mark
from .schedule import SETS_LATER_TERM, Stage, agreed

Day = dt.date
ONE_DAY = dt.timedelta(days=1)


def ends(history: History, start: Bounds) -> list[Mark]:
    """Every end recorded; without any, those that may have come of themselves.

    *start* bounds the first day of the initial term. A supersession in part is no end (VCLT 30,
    59: only wholly, or as far as incompatible).
    """
    recorded = [
        Mark(Act.END, event.takes_effect.firm, event.kind, event.key)
        for event in history.own(*ENDED)
        if event.extent != "partly"
    ]
    terms = agreed(history, start)
    outside = [*recorded, *_limits(history)]
    if recorded:
        return [*outside, *_run_out(history, _after(terms, recorded))]
    return [*outside, *_gaps(history, terms), *_run_out(history, terms), *_extinct(history)]


def _after(terms: Sequence[Stage], recorded: Sequence[Mark]) -> list[Stage]:
    """The terms agreed after every recorded end: it was revived for a time."""
    lasts = [mark.at.last or Day.max for mark in recorded]
    return [stage for stage in terms if stage.since is not None and stage.since > max(lasts)]


def _run_out(history: History, terms: Sequence[Stage]) -> list[Mark]:
    """Expiry on the day after the latest term (VCLT 54(a)); sure only without any renewal."""
    until = _latest(history, terms)
    if history.term.renewal == "tacit" or until is None or until.first == Day.max:
        return []
    sure = history.term.renewal == "none" and until.last is not None
    at = Bounds(_next(until.first), _next(until.last) if sure else None)
    return [Mark(Act.END, at, "expired", due=sure, computed=True)]


def _latest(history: History, terms: Sequence[Stage]) -> Bounds | None:
    """Bounds of the last day of the latest term; None where nothing sets one."""
    if not terms:
        return None
    # Extended, but not said to what day, or by what may not be in force: the end is not known.
    open_ends = [event for event in history.own(*SETS_LATER_TERM) if not event.until.known]
    pending = any(stage.pending for stage in terms)
    sure = [stage.until for stage in terms if not stage.pending]
    if not sure:
        return None
    return last_of([*sure, *(Bounds() for _ in open_ends), *([Bounds()] if pending else [])])


def _gaps(history: History, terms: Sequence[Stage]) -> list[Mark]:
    """A term that had run out before anybody renewed it: expired meanwhile, perhaps."""
    if history.term.renewal == "tacit":
        return []
    gaps = []
    for index, stage in enumerate(terms):
        before = last_of(each.until for each in terms[:index]) if index else Bounds()
        if stage.since is None or before.last is None or stage.since <= before.last + ONE_DAY:
            continue
        sure = history.term.renewal == "none"
        at = Bounds(_next(before.first), _next(before.last) if sure else stage.since - ONE_DAY)
        gaps.append(Mark(Act.END, at, "expired", due=sure, computed=True))
    return gaps


def _extinct(history: History) -> list[Mark]:
    """A party ended and no state continues it: whether the agreement did is not settled.

    A dissolved state's agreements are succeeded to, or not, one by one (practice after 1991, for
    which the Vienna Convention on Succession of States, art. 34, was no general rule).
    """
    return [
        Mark(Act.END, Bounds(ended.first), "terminated", due=False) for ended in history.extinct
    ]


def _limits(history: History) -> list[Mark]:
    """An amendment does not outlive what it amends (VCLT 40(5): it becomes part of it)."""
    return [
        Mark(Act.END, limit.at, limit.status, due=limit.at.last is not None, computed=True)
        for limit in history.limits
    ]


def _next(day: Day | None) -> Day | None:
    return None if day is None or day == Day.max else day + ONE_DAY
