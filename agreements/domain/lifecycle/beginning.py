"""How an agreement begins: its conclusion, and its entry into force as recorded or computed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from agreements.domain.bounds import Bounds, hull, last_of
from agreements.domain.term import offset_after

from .conclusion import SIGNING, conclusion
from .history import History, Occurrence
from .mark import ENDED, Act, Mark
from .schedule import SETS_LATER_TERM

# What each side does by itself under a trigger, and what both then do together (VCLT 11 to 16, 24).
OF_EACH_SIDE = {
    "on-exchange-of-instruments": "ratified",
    "on-ratification-by-both": "ratified",
    "on-later-notification": "notified",
    "on-exchange-of-notes": "notified",
}
OF_BOTH = {
    "on-exchange-of-instruments": "instruments-exchanged",
    "on-exchange-of-notes": "instruments-exchanged",
    "on-agreed-date": "entered-into-force",
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
    *SETS_LATER_TERM,
    "suspended",
    "resumed",
    "non-renewal-notice",
    "denunciation-notice",
    "notice-suspended",
    "notice-withdrawn",
    *ENDED,
)
# What cannot be without entry into force before it. What is registered with the United Nations
# was in force by then (Regulations to give effect to Article 102 of the Charter, art. 1(2)).
_PROOFS = ("registered", "suspended", *SETS_LATER_TERM)


def begun(history: History, at_work: str) -> list[Mark]:
    """Conclusion and entry into force, each none or one; *at_work* is the status since entry."""
    concluded = _concluded(history)
    recorded = _recorded(history)
    computed = _computed(history, concluded)
    if recorded:
        # Several records are several claims. A text may take effect on another day (VCLT 24, 28).
        at = hull(event.takes_effect for event in recorded).firm
        if at.known or computed is None:
            return [*concluded, Mark(Act.ENTER, at, at_work, recorded[0].key)]
        return [*concluded, Mark(Act.ENTER, computed, at_work, recorded[0].key, computed=True)]
    if not concluded:
        return []
    key = concluded[0].key
    if history.binding == "no" or (computed is not None and computed == concluded[0].at):
        # One day for both: nothing waits in between.
        return [Mark(Act.ENTER, concluded[0].at, at_work, key)]
    if computed is not None:
        key = _last_step(history) or key
        return [*concluded, Mark(Act.ENTER, computed, at_work, key, computed=True)]
    return [*concluded, _unrecorded(history, concluded[0].at.first, at_work)]


def _concluded(history: History) -> list[Mark]:
    """Conclusion, recorded or presumed from what cannot be without it (VCLT 9 to 16)."""
    signed = history.own(*SIGNING)
    later = history.own(*_AFTER_CONCLUSION)
    if not signed and not later:
        return []
    status = "adopted" if history.binding != "yes" and history.own("adopted") else "signed"
    key = signed[-1].key if signed else None
    step = Mark(Act.CONCLUDE, conclusion(signed).firm, status, key)
    for event in later:
        step = step.not_after(event.date.firm.last)
    return [step]


def _recorded(history: History) -> list[Occurrence]:
    """Records of the entry into force; a later one than an end is of a revival."""
    entries = history.own("entered-into-force")
    lasts = [event.takes_effect.firm.last for event in history.own(*ENDED)]
    ended = min((day for day in lasts if day is not None), default=None)
    return [
        event
        for event in entries
        if ended is None or not event.takes_effect.firm.certainly_after(ended)
    ]


def _computed(history: History, concluded: Sequence[Mark]) -> Bounds | None:
    """Entry into force as the clause sets it (VCLT 24(1)), where every step it asks for is known.

    Equal to the conclusion where the text takes effect on signature.
    """
    trigger, offset = history.term.trigger, history.term.offset
    if trigger == "on-date" and history.term.date.firm.known:
        return history.term.date.firm
    if trigger == "on-signature":
        return _later(concluded[0].at, offset) if concluded else None
    done = _steps_done(history)
    return None if done is None or done.last is None else _later(done, offset)


def _later(at: Bounds, offset: str) -> Bounds:
    return Bounds(offset_after(offset, at.first), offset_after(offset, at.last))


def _steps_done(history: History) -> Bounds | None:
    """When the last step towards entry into force was taken; None while one is missing."""
    trigger = history.term.trigger
    both = history.own(OF_BOTH.get(trigger, ""))
    if both:
        return hull(event.date for event in both).firm
    kind = OF_EACH_SIDE.get(trigger)
    if kind is None or trigger == "on-exchange-of-instruments":
        return None
    done = [[e.date for e in history.own(kind) if e.side in ("", side)] for side in ("A", "B")]
    return last_of(hull(dates) for dates in done).firm if all(done) else None


def _last_step(history: History) -> int | None:
    trigger = history.term.trigger
    kinds = {OF_BOTH.get(trigger, ""), OF_EACH_SIDE.get(trigger, "")}
    steps = [event for event in history.own(*kinds) if event.date.first is not None]
    return max(steps, key=lambda event: event.date.first or dt.date.min).key if steps else None


def _unrecorded(history: History, since: dt.date | None, at_work: str) -> Mark:
    """Entry into force on some day since conclusion, for nothing says that there was none.

    Not before a step that the clause asks for; due by what proves it.
    """
    trigger = history.term.trigger
    steps = history.own(OF_EACH_SIDE.get(trigger, ""), OF_BOTH.get(trigger, ""))
    mark = Mark(Act.ENTER, Bounds(since), at_work, due=False)
    for event in steps:
        mark = mark.not_before(event.date.firm.first)
    applied = history.own("provisional-application-begins")
    # What is extended while applied provisionally may be the provisional application.
    kinds = set(_PROOFS) - set(SETS_LATER_TERM if applied else ())
    proofs = [event for event in history.own(*kinds) if event.date.firm.last is not None]
    proof = min(proofs, key=lambda event: event.date.last or dt.date.max, default=None)
    if proof is None:
        return mark
    proven = Mark(Act.ENTER, mark.at, at_work, proof.key)
    return proven.not_after(proof.date.last)
