"""Notices to end or not to renew: when they take effect, unless they are taken back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from agreements.domain.bounds import Bounds, hull
from agreements.domain.term import Period

from .history import History, Occurrence
from .mark import Act, Mark
from .schedule import Stage, stages

Day = dt.date
ONE_DAY = dt.timedelta(days=1)

NOTICES = {"denunciation-notice": "terminated", "non-renewal-notice": "expired"}
UNDONE = ("notice-withdrawn", "notice-suspended")


def notices(history: History, start: Bounds) -> list[Mark]:
    """The notices whose outcome is not recorded, what takes them back, and their effects.

    A recorded termination or expiry tells what became of the notices before it; another end
    leaves open whether the notice had ended it first.
    """
    given = [event for event in history.own(*NOTICES) if not _told(history, event)]
    undone = history.own(*UNDONE) if given else []
    marks = []
    for index, notice in enumerate(given):
        bit = 1 << index if undone else 0
        if undone:
            marks.append(Mark(Act.NOTICE, notice.date.firm, notice=bit))
        marks.append(_effect(history, notice, start, bit))
    return [*marks, *(_undoing(event, given) for event in undone)]


def _told(history: History, notice: Occurrence) -> bool:
    given = notice.date.firm.first
    ends = [event.takes_effect.firm.last for event in history.own(*NOTICES.values())]
    return any(given is None or last is None or last >= given for last in ends)


def _undoing(event: Occurrence, given: Sequence[Occurrence]) -> Mark:
    """A notice may be revoked, or its effect suspended, before it takes effect (VCLT 68)."""
    concerned = sum(
        1 << index
        for index, notice in enumerate(given)
        if (not event.side or not notice.side or event.side == notice.side)
        and not event.date.firm.certainly_before(notice.date.firm)
    )
    return Mark(Act.WITHDRAW, event.date.firm, key=event.key, notice=concerned)


def _effect(history: History, notice: Occurrence, start: Bounds, bit: int) -> Mark:
    """The end that a notice brings (VCLT 54, 56, 65): on the day stated, else by the clause."""
    stated = notice.effective.firm
    status = NOTICES[notice.kind]
    if stated.known:
        due = stated.last is not None
        return Mark(Act.TAKE_EFFECT, stated, status, notice.key, due, notice=bit)
    at = effect_by_clause(history, notice, start)
    if at is not None and at.last is not None:
        return Mark(Act.TAKE_EFFECT, at, status, notice.key, computed=True, notice=bit)
    at = Bounds(notice.date.firm.first)
    return Mark(Act.TAKE_EFFECT, at, status, notice.key, due=False, notice=bit)


def effect_by_clause(history: History, notice: Occurrence, start: Bounds) -> Bounds | None:
    """When *notice* takes effect by the clause, within bounds; None where it does not say."""
    given = notice.date.firm
    if given.first is None or given.last is None:
        return None
    if notice.kind == "denunciation-notice":
        if not history.term.denunciation_notice:
            return None
        period = Period.parse(history.term.denunciation_notice)
        return Bounds(period.after(given.first), period.after(given.last))
    terms = stages(history, start)
    ends = [_end_of_term(history, terms, day) for day in (given.first, given.last)]
    return hull(ends) if all(end.last is not None for end in ends) else None


def _end_of_term(history: History, terms: Sequence[Stage], given: Day) -> Bounds:
    """The day after the first term for whose end a notice given on *given* was in time."""
    ahead = history.term.renewal_notice
    for stage in terms:
        first, last = stage.until.first, stage.until.last
        deadline = Period.parse(ahead).before(first) if ahead else first
        if first is None or last is None or deadline is None:
            continue
        if given <= deadline:
            return Bounds(first + ONE_DAY, last + ONE_DAY)
    return Bounds()
