"""The course of an agreement: its history read as marks, in the order of one day."""

from __future__ import annotations

from collections.abc import Sequence

from agreements.domain.bounds import Bounds

from .beginning import begun
from .end import ends
from .history import History, Occurrence
from .mark import Act, Mark
from .notice import notices
from .schedule import SETS_LATER_TERM

STEPS = {
    "announced": "announced",
    "negotiations-opened": "negotiating",
    "initialled": "initialled",
}


def course(history: History) -> list[Mark]:
    """The marks of *history*, sorted by act and, within an act, as recorded."""
    at_work = _at_work(history)
    beginning = begun(history, at_work)
    start = next((mark.at for mark in beginning if mark.act is Act.ENTER), Bounds())
    endings = ends(history, start)
    again = _reviving(history, endings)
    marks = [
        *_steps(history),
        *beginning,
        *_provisional(history),
        *_turns(history, at_work, again),
        *(Mark(Act.REVIVE, event.takes_effect.firm, at_work, event.key) for event in again),
        *notices(history, start),
        *endings,
        *_observed(history),
    ]
    return sorted(marks, key=lambda mark: mark.act)


def _at_work(history: History) -> str:
    """What a text of this kind is, once it has effect."""
    if history.binding != "no":
        return "in-force"
    return "adopted" if history.own("adopted") else "in-effect"


def _steps(history: History) -> list[Mark]:
    return [
        Mark(Act.STEP, event.date.firm, STEPS[event.kind], event.key)
        for event in history.own(*STEPS)
    ]


def _provisional(history: History) -> list[Mark]:
    """Provisional application, and its end without entry into force (VCLT 25)."""
    statuses = {
        "provisional-application-begins": "provisionally-applied",
        "provisional-application-ends": "signed",
    }
    return [
        Mark(Act.APPLY, event.takes_effect.firm, statuses[event.kind], event.key)
        for event in history.own(*statuses)
    ]


def _turns(history: History, at_work: str, again: Sequence[Occurrence]) -> list[Mark]:
    """Suspensions and resumptions; one side's suspension counts (VCLT 57 to 60, 72)."""
    statuses = {"suspended": "suspended", "resumed": at_work}
    return [
        Mark(Act.TURN, event.takes_effect.firm, statuses[event.kind], event.key)
        for event in history.own(*statuses)
        if event not in again
    ]


def _reviving(history: History, endings: Sequence[Mark]) -> list[Occurrence]:
    """What brings it back: a renewal, resumption or new entry certainly later than an end.

    The parties may agree on anything again, also on what has ended (VCLT 6, 11).
    """
    lasts = [mark.at.last for mark in endings if mark.at.last is not None]
    earliest = min(lasts, default=None)
    return [
        event
        for event in history.own("entered-into-force", "resumed", *SETS_LATER_TERM)
        if earliest is not None and event.takes_effect.firm.certainly_after(earliest)
    ]


def _observed(history: History) -> list[Mark]:
    """What somebody saw on a day narrows what can have been: in force then, or not."""
    acts = {"in-force": Act.SEEN, "not-in-force": Act.UNSEEN}
    return [
        Mark(acts[event.finding], event.date.firm, key=event.key)
        for event in history.own("observed")
        if event.finding in acts and event.date.firm.last is not None
    ]
