"""From an agreement's rows to what the lifecycle reads of it."""

from __future__ import annotations

from collections.abc import Iterable

from agreements.domain.bounds import Bounds, hull
from agreements.domain.lifecycle import History, Occurrence
from agreements.domain.partial_date import PartialDate, PartialDateError
from agreements.domain.term import Term
from agreements.models.agreement import Agreement
from agreements.models.event import Event
from agreements.models.source import Citation


def history(agreement: Agreement) -> History:
    """What the lifecycle reads of *agreement*; ``events``, ``citations`` and ``term`` loaded."""
    claims: dict[int | None, list[Citation]] = {}
    for citation in agreement.citations.all():
        claims.setdefault(citation.event_id, []).append(citation)
    return History(
        [occurrence(event, claims.get(event.pk, [])) for event in agreement.events.all()],
        _term(agreement),
        agreement.binding,
    )


def occurrence(event: Event, claims: Iterable[Citation]) -> Occurrence:
    """*event* with bounds over its own dates and every claim not set aside."""
    counting = [claim for claim in claims if claim.says and not claim.set_aside]
    return Occurrence(
        kind=event.kind,
        side=event.side,
        date=_hull(event.date, counting, "date"),
        effective=_hull(event.effective, counting, "effective"),
        until=_hull(event.until, counting, "until"),
        extent=event.extent,
        finding=event.finding,
        of_successor=event.country_id is not None,
        key=event.pk,
    )


def _hull(held: PartialDate | None, claims: Iterable[Citation], fact: str) -> Bounds:
    """Bounds over the date held and the claims; one that says the same less finely adds nothing."""
    claimed = (_claimed(claim.says) for claim in claims if claim.fact == fact)
    dates = [date for date in claimed if date and not (held and date.covers(held))]
    return hull(_bounds(date) for date in ([held] if held else []) + dates)


def _claimed(says: str) -> PartialDate | None:
    """The date a claim gives; claims in other words do not move bounds."""
    try:
        return PartialDate.parse(says)
    except PartialDateError:
        return None


def _bounds(date: PartialDate) -> Bounds:
    return Bounds(date.first, date.last, doubted=not date.certain)


def _term(agreement: Agreement) -> Term:
    term = getattr(agreement, "term", None)
    if term is None:
        return Term()
    return Term(
        term.trigger,
        term.duration,
        _bounds(term.until) if term.until else None,
        term.renewal,
        _bounds(term.date) if term.date else Bounds(),
        term.offset,
        term.duration_stated,
        term.indefinite,
        term.renewal_period,
        term.renewal_notice,
        term.denunciation_notice,
    )
