"""The course of an agreement: its history read as transitions, in the order they can be taken."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from agreements.domain.bounds import Bounds, hull

from .conclusion import SIGNING, conclusion
from .end import SETS_LATER_TERM, ends
from .history import History
from .transition import ENDED, Phase, Transition, in_order

_BEFORE = {
    "announced": "announced",
    "negotiations-opened": "negotiating",
    "initialled": "initialled",
}
# What cannot be without a conclusion before it. (A draft is approved at home before signature.)
_AFTER_CONCLUSION = (
    "ratified",
    "notified",
    "instruments-exchanged",
    "provisional-application-begins",
    "provisional-application-ends",
    "entered-into-force",
    "registered",
    "amended",
    "extended",
    "renewed",
    "suspended",
    "resumed",
    "non-renewal-notice",
    "denunciation-notice",
    "notice-suspended",
    "notice-withdrawn",
    *ENDED,
)


@dataclass(frozen=True, slots=True)
class Course:
    """Transitions while the agreement runs, and its ends, of which the first counts.

    *revived* is the status that it may have again after its end, where somebody renewed it later.
    """

    running: Sequence[Transition]
    ends: Sequence[Transition]
    revived: str = ""


def course(history: History) -> Course:
    """The transitions of *history*, each with the days that are left to it by the others."""
    at_work = _at_work(history)
    concluded, entry = _begun(history, at_work)
    start = entry[0].at if entry else Bounds()
    concluded, provisional, entry, turns, endings = in_order(
        concluded, _provisional(history), entry, _turns(history, at_work), ends(history, start)
    )
    return Course(
        [*_before(history), *concluded, *provisional, *entry, *turns],
        endings,
        at_work if _renewed_after(history, endings) else "",
    )


def _at_work(history: History) -> str:
    """What a text of this kind is, once it has effect."""
    if history.binding != "no":
        return "in-force"
    return "adopted" if history.own("adopted") else "in-effect"


def _before(history: History) -> list[Transition]:
    return [
        Transition(_BEFORE[event.kind], event.date.firm, Phase.BEFORE, event.key)
        for event in history.own(*_BEFORE)
    ]


def _begun(history: History, at_work: str) -> tuple[list[Transition], list[Transition]]:
    """Conclusion and entry into force, each none or one."""
    concluded = _concluded(history)
    recorded = history.own("entered-into-force")
    if recorded:
        # Several records are several claims. A text may take effect on another day (VCLT 24, 28).
        at = hull(event.takes_effect for event in recorded).firm
        return concluded, [Transition(at_work, at, Phase.FORCE, recorded[0].key)]
    if not concluded:
        return [], []
    signing = concluded[0]
    if history.binding == "no" or history.term.trigger == "on-signature":
        # One day for both: nothing waits in between.
        return [], [replace(signing, status=at_work, phase=Phase.FORCE)]
    if history.term.trigger == "on-date" and history.term.date.known:
        return concluded, [Transition(at_work, history.term.date.firm, Phase.FORCE, signing.key)]
    return concluded, [_unrecorded_entry(history, Bounds(signing.at.first), at_work)]


def _unrecorded_entry(history: History, since: Bounds, at_work: str) -> Transition:
    """Entry into force on some day since conclusion, for nothing says that there was none.

    What is registered with the United Nations, extended or renewed was in force by then
    (Regulations to give effect to Article 102 of the Charter, art. 1(2)).
    """
    proofs = [
        event
        for event in history.own("registered", *SETS_LATER_TERM)
        if event.date.firm.last is not None
    ]
    proof = min(proofs, key=lambda event: event.date.last or dt.date.max, default=None)
    if proof is None:
        return Transition(at_work, since, Phase.FORCE)
    return Transition(at_work, since, Phase.FORCE, proof.key).not_after(proof.date.last)


def _concluded(history: History) -> list[Transition]:
    """Conclusion, recorded or presumed from what cannot be without it."""
    signed = history.own(*SIGNING)
    later = history.own(*_AFTER_CONCLUSION)
    if not signed and not later:
        return []
    status = "adopted" if history.binding != "yes" and history.own("adopted") else "signed"
    key = signed[-1].key if signed else None
    lasts = [last for event in later if (last := event.date.firm.last) is not None]
    step = Transition(status, conclusion(signed).firm, Phase.CONCLUDED, key)
    return [step.not_after(min(lasts, default=None))]


def _provisional(history: History) -> list[Transition]:
    """Provisional application, and its end without entry into force (VCLT 25)."""
    statuses = {
        "provisional-application-begins": "provisionally-applied",
        "provisional-application-ends": "signed",
    }
    return [
        Transition(statuses[event.kind], event.takes_effect.firm, Phase.PROVISIONAL, event.key)
        for event in history.own(*statuses)
    ]


def _turns(history: History, at_work: str) -> list[Transition]:
    """Suspensions and resumptions; one side's suspension counts (VCLT 57 to 60)."""
    statuses = {"suspended": "suspended", "resumed": at_work}
    return [
        Transition(statuses[event.kind], event.takes_effect.firm, Phase.FORCE, event.key)
        for event in history.own(*statuses)
    ]


def _renewed_after(history: History, endings: Sequence[Transition]) -> bool:
    """Is a renewal recorded that is certainly later than a recorded end?"""
    renewals = [event.date.firm.first for event in history.own(*SETS_LATER_TERM, "resumed")]
    lasts = [end.at.last for end in endings if end.at.last is not None]
    return any(renewal is not None and renewal > last for renewal in renewals for last in lasts)
