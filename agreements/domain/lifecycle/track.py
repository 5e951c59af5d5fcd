"""Both sides' track: what each side has done towards entry into force, and what it still owes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from agreements.domain.bounds import Bounds

from .beginning import OF_BOTH, OF_EACH_SIDE
from .conclusion import conclusion
from .history import History, Occurrence
from .spans import Span, spans
from .worlds import Days

Day = dt.date
SIDES = ("A", "B")

# Acts of a side towards entry into force; of a clause not seen, evidence that there is a wait.
STEPS = ("domestic-approval", "ratified", "notified")
WAITED = ("not-in-force", "urged", "negotiated")
UNKNOWN_CLAUSE = ("not-seen", "silent")

# Notice of a side that it will not be bound, and its return.
REFUSED = "denunciation-notice"
TURNS = (REFUSED, "notice-withdrawn")


@dataclass(frozen=True, slots=True)
class SideTrack:
    """What a side has done, in order of days, and the kinds of event it still owes."""

    side: str
    done: tuple[Occurrence, ...]
    owes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Track:
    """Both sides on a day. *joint* is what both owe together; *waiting* is the wait, if any."""

    concluded: Bounds
    a: SideTrack
    b: SideTrack
    joint: tuple[str, ...]
    waiting: Wait | None


@dataclass(frozen=True, slots=True)
class Wait:
    """Days on which it was signed and not in force, with reason to say that it waited.

    *since* is the last possible day of conclusion; *owed_by* is ``A``, ``B``, ``AB``, or empty
    where both owe a joint act or it is not known who; *certain* where it certainly was not in
    force then.
    """

    days: Days
    since: Day
    owed_by: str
    certain: bool


def track(history: History, on: Day | None = None) -> Track:
    """Both sides' track by the end of day *on* (None: by all that is recorded)."""
    a, b = (_side(history, side, on) for side in SIDES)
    joint = OF_BOTH.get(history.term.trigger, "")
    owed = (joint,) if joint and not history.own(joint) else ()
    waiting = next((wait for wait in waits(history) if on is None or on in wait.days), None)
    return Track(conclusion(history.occurrences), a, b, owed, waiting)


def waits(history: History, told: Sequence[Span] | None = None) -> list[Wait]:
    """Every stretch of waiting, cut where a side acted.

    What took effect on signature or does not bind never waits; where the clause is not seen it
    waits from the first evidence on: a side's approval, ratification or notification, or
    somebody who says that it is not in force. There is none once both sides have taken the same
    step (VCLT 24(2)), unless somebody says so after. Nor does it wait for a side that has given
    notice that it will not be bound (VCLT 18(a)). *told* are its spans, where known already.
    """
    since = conclusion(history.occurrences).firm.last
    evidence = _evidence(history, since)
    if since is None or evidence is None or history.binding == "no":
        return []
    cuts = sorted({since, *_days_of(history.own(*STEPS, *TURNS)), *_days_of(_said(history))})
    return [
        wait
        for days, certain in _signed(history, evidence, told)
        for wait in _cut(history, days, certain, since, cuts)
        if _is_awaited(history, wait)
    ]


def _is_awaited(history: History, wait: Wait) -> bool:
    """Whether on the days of *wait* no side has turned away, and something is still wanting."""
    on = wait.days.first or Day.min
    turns = [(event.date.last, event.kind) for event in history.own(*TURNS) if event.date.last]
    if max(((day, kind) for day, kind in turns if day <= on), default=(on, ""))[1] == REFUSED:
        return False
    if wait.owed_by or history.term.trigger not in UNKNOWN_CLAUSE:
        return True
    acted = _last_by(on, history.own(*STEPS))
    return _last_by(on, _said(history)) >= acted


def _last_by(on: Day, events: Sequence[Occurrence]) -> Day:
    """The last of their days by day *on*; the first of all where there is none."""
    return max((day for day in _days_of(events) if day <= on), default=Day.min)


def _side(history: History, side: str, on: Day | None) -> SideTrack:
    done = [
        event
        for event in history.own("signed", *STEPS)
        if event.side in ("", side) and _by(event.date, on)
    ]
    done.sort(key=lambda event: event.date.first or Day.min)
    kinds = {event.kind for event in done}
    return SideTrack(side, tuple(done), tuple(k for k in _required(history, on) if k not in kinds))


def _by(bounds: Bounds, on: Day | None) -> bool:
    return on is None or (bounds.last or bounds.first or Day.min) <= on


def _required(history: History, on: Day | None) -> tuple[str, ...]:
    """What each side must do: by the clause, else what the other side did by day *on*."""
    if kind := OF_EACH_SIDE.get(history.term.trigger):
        return (kind,)
    if history.term.trigger in OF_BOTH:
        return ()
    return tuple(
        kind
        for kind in ("ratified", "notified", "domestic-approval")
        if any(_by(event.date, on) for event in history.own(kind))
    )[:1]


def _evidence(history: History, since: Day | None) -> Day | None:
    """The first day on which there is reason to say that it waits; None for never."""
    if history.term.trigger in OF_EACH_SIDE or history.term.trigger in OF_BOTH:
        return since
    if history.term.trigger in ("on-signature", "on-date") or since is None:
        return None
    seen = [event for event in history.own(*STEPS) if event.date.last is not None]
    seen += [event for event in _said(history) if event.date.last and event.date.last >= since]
    first = min((event.date.last for event in seen if event.date.last), default=None)
    return None if first is None else max(first, since)


def _said(history: History) -> list[Occurrence]:
    """Observations that it is not in force, or that somebody waits for it."""
    return [event for event in history.own("observed") if event.finding in WAITED]


def _days_of(events: Sequence[Occurrence]) -> Iterator[Day]:
    return (event.date.last for event in events if event.date.last is not None)


def _signed(
    history: History, since: Day, told: Sequence[Span] | None
) -> Iterator[tuple[Days, bool]]:
    """Stretches from *since* on which it was signed, certainly or at least possibly."""
    for span in spans(history) if told is None else told:
        if span.status != "signed":
            continue
        for days, certain in ((span.certain, True), (_doubtful_tail(history, span), False)):
            if days is not None and (days.last is None or days.last >= since):
                yield Days(max(days.first or since, since), days.last), certain


def _doubtful_tail(history: History, span: Span) -> Days | None:
    """Days on which entry into force would go unrecorded; none where an entry is recorded."""
    if history.own("entered-into-force"):
        return None
    if span.certain is None:
        return span.possible
    if span.certain.last is None or span.certain.last == span.possible.last:
        return None
    return Days(span.certain.last + dt.timedelta(days=1), span.possible.last)


def _cut(
    history: History, days: Days, certain: bool, since: Day, cuts: Sequence[Day]
) -> Iterator[Wait]:
    """*days* in pieces that begin where a side acted."""
    assert days.first is not None
    starts = [days.first, *(cut for cut in cuts if cut > days.first and cut in days)]
    for start, following in zip(starts, [*starts[1:], None], strict=True):
        last = following - dt.timedelta(days=1) if following else days.last
        owing = "".join(side for side in SIDES if _side(history, side, start).owes)
        yield Wait(Days(start, last), since, owing, certain)
