"""Strategies: what really happened to an agreement, and less and less exact records of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from agreements.domain.bounds import Bounds
from agreements.domain.lifecycle import ENDED, History, Occurrence
from agreements.domain.term import Term

Day = dt.date
BEFORE = {
    "announced": "announced",
    "negotiations-opened": "negotiating",
    "initialled": "initialled",
}
TURNS = {"suspended": "suspended", "resumed": "in-force"}
RUNNING = {**BEFORE, "signed": "signed", "entered-into-force": "in-force", **TURNS}
PHASES = [tuple(BEFORE), ("signed",), ("entered-into-force", *TURNS)]

days = st.dates(Day(1990, 1, 1), Day(2010, 12, 31))


@dataclass(frozen=True)
class World:
    """Events on their true days, in the order in which they happened."""

    events: tuple[tuple[str, Day], ...]

    def status_on(self, day: Day) -> str | None:
        """The status that truly holds on *day*; None before anything."""
        past = [kind for kind, when in self.events if when <= day]
        for kind in past:
            if kind in ENDED:
                return kind
        for phase in reversed(PHASES):
            in_phase = [kind for kind in past if kind in phase]
            if in_phase:
                return RUNNING[in_phase[-1]]
        return None

    def exact(self) -> History:
        """The history that knows every day."""
        return History([Occurrence(kind, date=Bounds(day, day)) for kind, day in self.events])


@st.composite
def worlds(draw: DrawFn) -> World:
    """An agreement that was at least signed and entered into force, in the usual order."""
    kinds = [
        *draw(st.permutations(list(BEFORE))),
        "signed",
        "entered-into-force",
        *("suspended", "resumed", "suspended")[: draw(st.integers(0, 3))],
        *draw(st.lists(st.sampled_from(ENDED), max_size=2)),
    ]  # fmt: skip
    when = sorted(draw(st.lists(days, min_size=len(kinds), max_size=len(kinds))))
    return World(tuple(zip(kinds, when, strict=True)))


@st.composite
def wider(draw: DrawFn, history: History) -> History:
    """*history* with bounds that also allow other days, or are doubted."""
    occurrences = [replace(each, date=draw(around(each.date))) for each in history.occurrences]
    return replace(history, occurrences=occurrences)


@st.composite
def around(draw: DrawFn, bounds: Bounds) -> Bounds:
    """Bounds that hold *bounds*."""
    first, last = bounds.first, bounds.last
    lengths = st.sampled_from([0, 0, 0, 1, 30, 400, 3000])
    if first is not None:
        first = draw(st.one_of(st.none(), st.just(first - dt.timedelta(days=draw(lengths)))))
    if last is not None:
        last = draw(st.one_of(st.none(), st.just(last + dt.timedelta(days=draw(lengths)))))
    return Bounds(first, last, doubted=bounds.doubted or draw(st.integers(0, 9)) == 0)


def anything() -> SearchStrategy[History]:
    """Any events with any bounds in any order, also such as cannot have been."""
    open_days = st.one_of(st.none(), days)
    any_bounds = st.tuples(open_days, open_days).map(_put_in_order)
    kinds = [*RUNNING, *ENDED, *_OTHERS]
    occurrences = st.builds(
        Occurrence,
        kind=st.sampled_from(kinds),
        side=st.sampled_from(["", "A", "B"]),
        date=any_bounds,
        effective=st.one_of(st.just(Bounds()), any_bounds),
        until=st.one_of(st.just(Bounds()), any_bounds),
        key=st.integers(1, 99),
    )
    bindings = st.sampled_from(["yes", "no", "unknown"])
    return st.builds(History, st.lists(occurrences, max_size=7), terms(), bindings)


_OTHERS = (
    "adopted", "ratified", "extended", "renewed", "denunciation-notice", "non-renewal-notice",
    "notice-withdrawn", "provisional-application-begins", "provisional-application-ends",
    "observed",
)  # fmt: skip


def terms() -> SearchStrategy[Term]:
    return st.builds(
        Term,
        trigger=st.sampled_from(["not-seen", "on-signature", "on-date"]),
        duration=st.sampled_from(["", "P1Y", "P10Y"]),
        renewal=st.sampled_from(["not-seen", "none", "tacit"]),
    )


def _put_in_order(ends: tuple[Day | None, Day | None]) -> Bounds:
    first, last = ends
    if first is not None and last is not None and last < first:
        return Bounds(last, first)
    return Bounds(first, last)
