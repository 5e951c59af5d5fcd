"""An agreement's status through time, computed from its events and term clause.

The shape is final, the inside a first, honest version: a history is a chain of transitions, each
on a day that lies between two bounds; what holds under every choice of days within the bounds is
*certain*, what holds under some choice is *possible*. Where more than one status is possible the
answer is *unknown*, never a guess. Never reads the clock.

Rules: entry into force VCLT 24; provisional application VCLT 25; a suspended agreement remains in
force VCLT 57, 72; termination VCLT 54 to 59; silence on the end is no end VCLT 56.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from agreements.domain.term import Term

Day = dt.date
ONE_DAY = dt.timedelta(days=1)

ENDED = ("expired", "terminated", "superseded", "fulfilled")
FORCE = ("in-force", "suspended")
AT_ALL = "in-force-at-all"
UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Bounds:
    """First and last possible day of something; None is open."""

    first: Day | None = None
    last: Day | None = None

    @property
    def known(self) -> bool:
        return self.first is not None or self.last is not None


@dataclass(frozen=True, slots=True)
class Occurrence:
    """An event as the lifecycle sees it: bounds over every claim that counts."""

    kind: str
    side: str = ""
    date: Bounds = field(default_factory=Bounds)
    effective: Bounds = field(default_factory=Bounds)
    until: Bounds = field(default_factory=Bounds)
    extent: str = ""
    of_successor: bool = False
    key: int | None = None

    @property
    def takes_effect(self) -> Bounds:
        return self.effective if self.effective.known else self.date


@dataclass(frozen=True, slots=True)
class History:
    """What the engine reads: the events, the term clause, and whether the text binds."""

    occurrences: Sequence[Occurrence]
    term: Term = field(default_factory=Term)
    binding: str = "unknown"
    kind: str = "unknown"


@dataclass(frozen=True, slots=True)
class Days:
    """Days from *first* to *last*, both included; None is open."""

    first: Day | None
    last: Day | None

    @property
    def empty(self) -> bool:
        return self.first is not None and self.last is not None and self.last < self.first

    def __contains__(self, day: Day) -> bool:
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True)
class Span:
    """One stay in *status*: the days it certainly (None: none) and possibly held."""

    status: str
    certain: Days | None
    possible: Days
    key: int | None = None


@dataclass(frozen=True, slots=True)
class Transition:
    """A change to *status* on a day within *at*; *key* names the event that decides it."""

    status: str
    at: Bounds
    key: int | None = None


def spans(history: History) -> list[Span]:
    """Every stay in a status, in time order, then in-force-at-all, then the unknown days.

    In: a history. Out: spans whose certain days never overlap among the exclusive statuses.
    """
    stays = list(_stays(_narrowed(_transitions(history))))
    return [*stays, *_at_all(stays), *_unknown(stays)]


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


def conclusion(occurrences: Iterable[Occurrence]) -> Bounds:
    """The bounds of the day of conclusion: the last side's signature, else adoption (VCLT 11-13).

    A signature of one side alone leaves the day open at its end: the other's is not known.
    """
    signed = [event for event in occurrences if event.kind in ("signed", "adopted")]
    if not signed:
        return Bounds()
    both = [event.date for event in signed if not event.side]
    if both:
        return both[0]
    firsts = [event.date.first for event in signed if event.date.first is not None]
    lasts = [event.date.last for event in signed]
    complete = {event.side for event in signed} == {"A", "B"} and None not in lasts
    return Bounds(
        max(firsts, default=None),
        max((day for day in lasts if day is not None), default=None) if complete else None,
    )


# -- from events to transitions -------------------------------------------------------------

_BEFORE_FORCE = {
    "negotiations-opened": "negotiating",
    "announced": "announced",
    "initialled": "initialled",
}


def _transitions(history: History) -> list[Transition]:
    events = [event for event in history.occurrences if not event.of_successor]
    beginning = _beginning(events, history)
    return [*beginning, *_middle(events), *_ending(events, history, began=bool(beginning))]


def _beginning(events: list[Occurrence], history: History) -> list[Transition]:
    """Announced to in force, in the order in which the steps can be taken."""
    concluded = conclusion(events)
    steps = [
        Transition(_BEFORE_FORCE[event.kind], event.date, event.key)
        for event in events
        if event.kind in _BEFORE_FORCE and _precedes(event.date, concluded)
    ]
    steps.sort(key=lambda step: step.at.first or Day.max)
    if any(event.kind in ("signed", "adopted") for event in events):
        steps += _after_conclusion(events, history, concluded)
    elif entry := _entry(events):
        steps.append(entry)
    return steps


def _precedes(date: Bounds, concluded: Bounds) -> bool:
    """An announcement after conclusion is news of something else, such as an extension."""
    if concluded.last is None and concluded.first is None:
        return True
    latest = concluded.last or concluded.first
    return date.first is not None and latest is not None and date.first < latest


def _after_conclusion(
    events: list[Occurrence], history: History, concluded: Bounds
) -> list[Transition]:
    key = next(event.key for event in events if event.kind in ("signed", "adopted"))
    entry = _entry(events)
    if history.binding == "no":
        adopted = any(event.kind == "adopted" for event in events)
        return [Transition("adopted" if adopted else "in-effect", concluded, key)]
    if entry is None and history.term.trigger == "on-signature":
        return [Transition("in-force", concluded, key)]
    signed = Transition("signed", concluded, key)
    if entry is None:
        # Nothing says that it did not enter into force on some day since.
        return [signed, *_provisional(events), Transition("in-force", Bounds(concluded.first))]
    if (
        entry.at.last is not None
        and concluded.first is not None
        and (entry.at.last <= concluded.first)
    ):
        # In force on signature, or, improbably, before it: then no day was spent waiting.
        return [entry]
    return [signed, *_provisional(events), entry]


def _provisional(events: list[Occurrence]) -> list[Transition]:
    return [
        Transition("provisionally-applied", event.takes_effect, event.key)
        for event in events
        if event.kind == "provisional-application-begins"
    ]


def _entry(events: list[Occurrence]) -> Transition | None:
    for event in events:
        if event.kind == "entered-into-force":
            # A text may take effect earlier than the day it entered into force (VCLT 28).
            return Transition("in-force", event.takes_effect, event.key)
    return None


def _middle(events: list[Occurrence]) -> list[Transition]:
    """Suspensions and resumptions, in time order; one side's suspension counts (VCLT 57-60)."""
    turns = [
        Transition(
            "suspended" if event.kind == "suspended" else "in-force",
            event.takes_effect,
            event.key,
        )
        for event in events
        if event.kind in ("suspended", "resumed")
    ]
    return sorted(turns, key=lambda turn: turn.at.first or Day.max)


def _ending(events: list[Occurrence], history: History, *, began: bool) -> list[Transition]:
    """The first recorded end; else the end the term sets, if the text leaves no way past it."""
    ends = [
        Transition(event.kind, event.takes_effect, event.key)
        for event in events
        if event.kind in ENDED and event.extent != "partly"
    ]
    if ends:
        return [min(ends, key=lambda end: end.at.last or end.at.first or Day.max)]
    ways = [*_scheduled(events, history), *_denounced(events)] if began else []
    return [min(ways, key=lambda end: end.at.first or Day.max)] if ways else []


def _scheduled(events: list[Occurrence], history: History) -> list[Transition]:
    """Expiry on the day after the latest known term: certain only without any renewal."""
    if history.term.renewal == "tacit":
        return []
    untils = [event.until for event in events if event.kind in _SETS_TERM and event.until.known]
    entry = _entry(events)
    if not untils and entry is not None:
        untils = [Bounds(*history.term.end_after(entry.at.first, entry.at.last))]
    untils = [until for until in untils if until.first is not None]
    if not untils:
        return []
    end = max(untils, key=lambda until: until.first or Day.min)
    after = Bounds(_next(end.first), _next(end.last) if history.term.renewal == "none" else None)
    return [Transition("expired", after)]


_SETS_TERM = ("signed", "adopted", "entered-into-force", "extended", "renewed")


def _denounced(events: list[Occurrence]) -> list[Transition]:
    """A notice of denunciation or non-renewal not withdrawn may have ended it when due."""
    if any(event.kind in ("notice-withdrawn", "notice-suspended") for event in events):
        return []
    return [
        Transition("terminated", Bounds(event.takes_effect.first, None), event.key)
        for event in events
        if event.kind in ("denunciation-notice", "non-renewal-notice")
        and event.takes_effect.first is not None
    ]


# -- from transitions to spans --------------------------------------------------------------


def _narrowed(steps: list[Transition]) -> list[Transition]:
    """Each step no earlier than the one before it, and no later than the one after it."""
    narrowed: list[Transition] = []
    floor: Day | None = None
    for step in steps:
        first = _latest(floor, step.at.first)
        narrowed.append(replace(step, at=Bounds(first, step.at.last)))
        floor = first
    ceiling: Day | None = None
    for index in range(len(narrowed) - 1, -1, -1):
        step = narrowed[index]
        last = _earliest(ceiling, step.at.last)
        narrowed[index] = replace(step, at=Bounds(step.at.first, last))
        ceiling = last
    return narrowed


def _stays(steps: list[Transition]) -> Iterable[Span]:
    for index, step in enumerate(steps):
        following = steps[index + 1].at if index + 1 < len(steps) else None
        until_certain = _previous(following.first) if following else None
        until_possible = _previous(following.last) if following else None
        certain = None
        if step.at.last is not None and not (following and following.first is None):
            certain = Days(step.at.last, until_certain)
        possible = Days(step.at.first, until_possible)
        if not possible.empty:
            yield Span(
                step.status,
                None if certain is None or certain.empty else certain,
                possible,
                step.key,
            )


def _at_all(stays: list[Span]) -> Iterable[Span]:
    """Runs of stays in force, suspended or not, as one status of its own."""
    run: list[Span] = []
    for stay in [*stays, None]:
        if stay is not None and stay.status in FORCE:
            run.append(stay)
            continue
        if run:
            yield _joined(run)
        run = []


def _joined(run: list[Span]) -> Span:
    certain = [stay.certain for stay in run if stay.certain is not None]
    possible = Days(run[0].possible.first, run[-1].possible.last)
    if not certain:
        return Span(AT_ALL, None, possible)
    last = None if run[-1].certain is None else certain[-1].last
    return Span(
        AT_ALL, Days(certain[0].first, last if run[-1].certain else certain[-1].last), possible
    )


def _unknown(stays: list[Span]) -> Iterable[Span]:
    """The gaps between certain days, from the first possible day on."""
    if not stays:
        return
    cursor = stays[0].possible.first
    for stay in stays:
        if stay.certain is None:
            continue
        gap = Days(cursor, _previous(stay.certain.first))
        if stay.certain.first is not None and not gap.empty:
            yield Span(UNKNOWN, gap, gap)
        if stay.certain.last is None:
            return
        cursor = _next(stay.certain.last)
    yield Span(UNKNOWN, Days(cursor, None), Days(cursor, None))


def _next(day: Day | None) -> Day | None:
    return None if day is None or day == Day.max else day + ONE_DAY


def _previous(day: Day | None) -> Day | None:
    return None if day is None or day == Day.min else day - ONE_DAY


def _latest(*days: Day | None) -> Day | None:
    return max((day for day in days if day is not None), default=None)


def _earliest(*days: Day | None) -> Day | None:
    return min((day for day in days if day is not None), default=None)
