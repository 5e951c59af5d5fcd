"""Was it in force on a day, and how do we know?"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from .history import History, Occurrence
from .mark import FORCE
from .spans import AT_ALL, UNKNOWN, Span, in_force_on, spans, status_on

Day = dt.date


class Ground(StrEnum):
    """Why an answer is what it is, beside the events that decide it."""

    NOT_BEGUN = "not-begun"  # nothing recorded had happened by that day
    NOT_BINDING = "not-binding"  # in effect or adopted; not meant to bind in law
    ENTRY_COMPUTED = "entry-computed"  # from the clause: trigger and offset (VCLT 24)
    ENTRY_NOT_RECORDED = "entry-not-recorded"
    END_COMPUTED = "end-computed"  # from the term or a notice (VCLT 54)
    END_NOT_DATED = "end-not-dated"  # recorded, on a day that is not known
    PRESUMED = "presumed"  # no end is recorded (VCLT 42, 56)
    RENEWED_TACITLY = "renewed-tacitly"  # the term ran out and nobody is known to have objected
    TERM_OVER = "term-over"  # the term ran out; a renewal is possible and not recorded
    NOTICE_STANDS = "notice-stands"  # notice was given and not withdrawn
    PARTY_EXTINCT = "party-extinct"  # a party ceased to exist and no state continues it
    SILENT = "silent"  # the text says nothing of its end (VCLT 56)
    TEXT_NOT_SEEN = "text-not-seen"


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
    told = spans(history)
    stay = status_on(told, day)
    possible = [span for span in told if _exclusive(span) and day in span.possible]
    return Answer(
        day,
        in_force_on(told, day),
        stay.status if stay else "",
        tuple(dict.fromkeys(span.status for span in possible)),
        tuple(dict.fromkeys(span.key for span in possible if span.key is not None)),
        frozenset(_grounds(history, possible, day)),
        (stay.possible.first, stay.certain.first if stay.certain else None)
        if stay
        else (None, None),
        last_observed(history, day),
    )


def last_observed(history: History, day: Day) -> Occurrence | None:
    """The latest observation certainly made by *day*."""
    made = [
        event
        for event in history.own("observed")
        if event.date.last is not None and event.date.last <= day
    ]
    return max(made, key=lambda event: event.date.last or Day.min, default=None)


def _exclusive(span: Span) -> bool:
    return span.status not in (AT_ALL, UNKNOWN)


def _grounds(history: History, possible: list[Span], day: Day) -> set[Ground]:
    if not possible:
        return {Ground.NOT_BEGUN}
    grounds = {Ground.NOT_BINDING} if history.binding == "no" else set()
    if any(span.status in FORCE and span.possible.last is None for span in possible):
        grounds.add(Ground.PRESUMED)
    return grounds
