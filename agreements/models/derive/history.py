"""From an agreement's rows to what the lifecycle reads of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from agreements.domain.bounds import Bounds, hull
from agreements.domain.lifecycle import History, Limit, Occurrence
from agreements.domain.partial_date import PartialDate, PartialDateError
from agreements.domain.term import Term
from agreements.models.agreement import Agreement
from agreements.models.event import Event
from agreements.models.source import Citation
from agreements.models.term import TermClause

from .rows import Rows, stored_rows


@dataclass(frozen=True, slots=True)
class Neighbours:
    """By primary key of an agreement *entries* and *limits*, of an event *told*, by code *extinct*.

    *entries* bound the entry into force of what amends or supersedes others; *limits* are the ends
    of what an agreement amends; *told* is the day by which a source told of an event; *extinct*
    bounds the end of a state that no other continues.
    """

    entries: Mapping[int, Bounds] = field(default_factory=dict)
    limits: dict[int, list[Limit]] = field(default_factory=dict)
    told: Mapping[int, dt.date] = field(default_factory=dict)
    extinct: Mapping[str, Bounds] = field(default_factory=dict)


ALONE = Neighbours()


def history(agreement: Agreement, around: Neighbours = ALONE) -> History:
    """What the lifecycle reads of *agreement*, with what *around* adds.

    ``events``, ``citations``, ``parties`` and ``term`` loaded, it makes no query.
    """
    return history_of(stored_rows(agreement, signed=False), around)


def history_of(rows: Rows, around: Neighbours = ALONE) -> History:
    """What the lifecycle reads of *rows*, with what *around* adds."""
    return History(
        [occurrence(each.event, each.citations, around) for each in rows.events],
        _term(rows.term),
        rows.agreement.binding,
        _extinct(rows, around),
        around.limits.get(rows.agreement.pk, ()),
    )


def _extinct(rows: Rows, around: Neighbours) -> list[Bounds]:
    """The ends of lead parties of which no successor is recorded to have succeeded to it."""
    if not around.extinct:
        return []
    heirs = [each.event for each in rows.events if each.event.kind == "succeeded-to"]
    return [
        around.extinct[party.country_id]
        for party in rows.parties
        if party.role == "lead"
        and party.country_id in around.extinct
        and not any(event.side in ("", party.side) for event in heirs)
    ]


def occurrence(event: Event, claims: Iterable[Citation], around: Neighbours = ALONE) -> Occurrence:
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
        by_entry=around.entries.get(event.by_id) if event.by_id else None,
        told=around.told.get(event.pk),
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


def _term(term: TermClause | None) -> Term:
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
