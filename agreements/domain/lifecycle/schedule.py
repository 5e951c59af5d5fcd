"""The terms of an agreement one after another: the initial one, extensions, tacit renewals."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from agreements.domain.bounds import Bounds
from agreements.domain.term import Period

from .history import History, Occurrence

Day = dt.date
ONE_DAY = dt.timedelta(days=1)

SETS_LATER_TERM = ("extended", "renewed")
# Tacit renewals are counted this far, since nothing here reads the clock.
HORIZON = Day(2075, 12, 31)


@dataclass(frozen=True, slots=True)
class Stage:
    """A term: the bounds of its last day, from which day on that was the end to expect.

    *renewal* is how many tacit renewals lead to it; *computed* where a length and not a day was
    agreed; *pending* where the instrument that sets it is not known to be in force; *key* is the
    event that set it.
    """

    until: Bounds
    since: Day | None
    renewal: int = 0
    computed: bool = False
    pending: bool = False
    key: int | None = None


def stages(history: History, start: Bounds) -> list[Stage]:
    """The terms of *history* whose first day is within *start*, in order of their last days."""
    terms = agreed(history, start)
    latest = terms[-1] if terms else None
    if latest is None or history.term.renewal != "tacit" or not history.term.renewal_period:
        return terms
    return [*terms, *_renewals(latest, Period.parse(history.term.renewal_period))]


def agreed(history: History, start: Bounds) -> list[Stage]:
    """The terms that the text or an event sets, in order of their last days."""
    return sorted(_agreed(history, start), key=lambda stage: stage.until.first or Day.min)


def _agreed(history: History, start: Bounds) -> Iterator[Stage]:
    """The initial term, and every later one that an event set."""
    if history.term.limited:
        until = history.term.end_after(start)
        computed = history.term.until is None
        yield Stage(until, start.first or until.first, computed=computed)
    for event in history.own("signed", "adopted", "entered-into-force", *SETS_LATER_TERM):
        if event.until.firm.first is not None:
            pending = event.by_entry is not None and event.by_entry.last is None
            yield Stage(event.until.firm, _known_from(event), pending=pending, key=event.key)


def _known_from(event: Occurrence) -> Day | None:
    return event.date.firm.first or event.until.firm.first


def _renewals(latest: Stage, period: Period) -> Iterator[Stage]:
    """Every tacit renewal up to the horizon, each known when the one before has run out."""
    before = latest.until
    for number in range(1, 1000):
        step = period.times(number)
        until = Bounds(step.after(latest.until.first), step.after(latest.until.last))
        if before.first is None or before.first >= HORIZON or before == until:
            return
        yield Stage(until, before.first + ONE_DAY, number, computed=True, key=latest.key)
        before = until


def in_force_through(stage: Stage, following: Sequence[Stage]) -> Day:
    """The last day on which *stage* was the end to expect: its own, or the day before a later."""
    later = [each.since for each in following if each.since is not None]
    lasts = [each - ONE_DAY for each in later] + [stage.until.last or Day.max]
    return min(lasts)
