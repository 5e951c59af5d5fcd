"""How an agreement ends: as recorded, else as its term and the notices given may have ended it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from agreements.domain.bounds import Bounds, last_of

from .history import History, Occurrence
from .transition import ENDED, Phase, Transition

Day = dt.date

SETS_LATER_TERM = ("extended", "renewed")
_SETS_TERM = ("signed", "adopted", "entered-into-force", *SETS_LATER_TERM)
_NOTICES = {"denunciation-notice": "terminated", "non-renewal-notice": "expired"}


def ends(history: History, start: Bounds) -> list[Transition]:
    """Every end recorded; without any, those that may have come of themselves.

    *start* bounds the first day of the initial term. A termination or expiry tells what became
    of a notice; another end leaves open whether the notice had ended it before.
    """
    recorded = [
        Transition(event.kind, event.takes_effect.firm, Phase.END, event.key)
        for event in history.own(*ENDED)
        if event.extent != "partly"
    ]
    if any(end.status in _NOTICES.values() for end in recorded):
        return recorded
    return [*(recorded or _run_out(history, start)), *_denounced(history)]


def _run_out(history: History, start: Bounds) -> list[Transition]:
    """Expiry on the day after the latest term; certain only without any way to renew it."""
    if history.term.renewal == "tacit":
        return []
    until = _latest_term(history, start)
    if until is None or until.first == Day.max:
        return []
    last = until.last if history.term.renewal == "none" else None
    return [Transition("expired", Bounds(_next(until.first), _next(last)), Phase.END)]


def _latest_term(history: History, start: Bounds) -> Bounds | None:
    """Bounds of the last day of the latest term; None where nothing sets one."""
    terms = [event.until.firm for event in history.own(*_SETS_TERM) if event.until.known]
    if history.term.limited:
        terms.append(history.term.end_after(start))
    if not terms:
        return None
    # Extended, but not said to what day: then the end is not known either.
    later = history.own(*SETS_LATER_TERM)
    return last_of([*terms, *(Bounds() for event in later if not event.until.known)])


def _denounced(history: History) -> list[Transition]:
    """A notice that stands may have ended it when due (VCLT 54, 56)."""
    notices = history.own(*_NOTICES)
    undone = history.own("notice-withdrawn", "notice-suspended")
    return [
        Transition(
            _NOTICES[notice.kind], Bounds(notice.takes_effect.firm.first), Phase.END, notice.key
        )
        for notice in notices
        if _stands(notice, notices, undone)
    ]


def _stands(
    notice: Occurrence, notices: Sequence[Occurrence], undone: Sequence[Occurrence]
) -> bool:
    """May every withdrawal concern an earlier notice than this one?"""
    others = [other for other in notices if other is not notice]
    return all(
        _possibly_before(withdrawal, notice)
        and any(_possibly_before(other, withdrawal) for other in others)
        for withdrawal in undone
    )


def _possibly_before(one: Occurrence, other: Occurrence) -> bool:
    first, last = one.date.firm.first, other.date.firm.last
    return first is None or last is None or first <= last


def _next(day: Day | None) -> Day | None:
    return None if day is None or day == Day.max else day + dt.timedelta(days=1)
