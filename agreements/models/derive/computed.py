"""The derived rows of agreements, computed and not saved."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db.backends.postgresql.psycopg_any import DateRange

from agreements.domain import lifecycle
from agreements.domain.bounds import Bounds
from agreements.domain.country_pair import CountryPair
from agreements.domain.lifecycle import Days, History, Occurrence, Span
from agreements.domain.partial_date import PartialDate
from agreements.models.agreement import Agreement
from agreements.models.choices import Side
from agreements.models.derived import (
    AgreementPair,
    Chronology,
    RecordWarning,
    StatusSpan,
    Unsourced,
)
from agreements.models.milestone import Milestone
from agreements.models.succession import Succession
from agreements.models.wait import Wait

from .account import account, stored_rows
from .history import history
from .neighbours import neighbours
from .scrutiny import improbable, unsourced
from .surroundings import Surroundings, surroundings


@dataclass(frozen=True, slots=True)
class Derived:
    """All derived rows of one agreement, unsaved."""

    spans: list[StatusSpan]
    pairs: list[AgreementPair]
    milestones: list[Milestone]
    waits: list[Wait]
    warnings: list[RecordWarning]
    unsourced: list[Unsourced]
    chronology: Chronology


def computed(ids: Collection[int]) -> dict[int, Derived]:
    """The derived rows of agreements *ids* by primary key, in a fixed number of queries."""
    continuations = Succession.objects.continuations()
    agreements = list(
        Agreement.objects.filter(pk__in=ids)
        .select_related("term")
        .prefetch_related("parties", "events__signatures", "citations", "settled_warnings")
    )
    events = [event for agreement in agreements for event in agreement.events.all()]
    signatures = [signature for event in events for signature in event.signatures.all()]
    around = surroundings(events, signatures)
    beside = neighbours([agreement.pk for agreement in agreements])
    return {
        agreement.pk: _derived(agreement, history(agreement, beside), continuations, around)
        for agreement in agreements
    }


def _derived(
    agreement: Agreement,
    past: History,
    continuations: Mapping[str, str],
    around: Surroundings,
) -> Derived:
    told = lifecycle.spans(past)
    chronology = _chronology(agreement, past, told)
    rows = account(stored_rows(agreement), around)
    return Derived(
        _spans(agreement, told),
        _pairs(agreement, chronology, continuations),
        _milestones(agreement, past, told),
        _waits(agreement, past, told),
        improbable(agreement, rows),
        unsourced(agreement, rows),
        chronology,
    )


def _milestones(agreement: Agreement, past: History, told: Sequence[Span]) -> list[Milestone]:
    return [
        Milestone(
            agreement=agreement,
            kind=milestone.kind,
            days=_range(milestone.days),
            known=_range(milestone.known),
            computed=milestone.computed,
            presumed=milestone.presumed,
        )
        for milestone in lifecycle.milestones(past, told)
    ]


def _waits(agreement: Agreement, past: History, told: Sequence[Span]) -> list[Wait]:
    return [
        Wait(
            agreement=agreement,
            days=_range(wait.days),
            since=wait.since,
            owed_by=wait.owed_by,
            certain=wait.certain,
        )
        for wait in lifecycle.waits(past, told)
    ]


def _spans(agreement: Agreement, told: Iterable[Span]) -> list[StatusSpan]:
    return [
        StatusSpan(
            agreement=agreement,
            status=span.status,
            certain=None if span.certain is None else _range(span.certain),
            possible=_range(span.possible),
            public=agreement.is_public,
        )
        for span in told
    ]


def _range(days: Days) -> DateRange:
    beyond = None if days.last in (None, dt.date.max) else days.last + dt.timedelta(days=1)
    return DateRange(days.first, beyond)


def _chronology(agreement: Agreement, past: History, told: Iterable[Span]) -> Chronology:
    concluded = lifecycle.conclusion(past.occurrences)
    return Chronology(
        agreement=agreement,
        concluded=_held(agreement, concluded),
        concluded_first=concluded.first,
        concluded_last=concluded.last,
        certain=not concluded.doubted,
        begins=_begins(concluded, past.occurrences),
        opens=min((span.possible.first or dt.date.min for span in told), default=None),
    )


def _held(agreement: Agreement, concluded: Bounds) -> PartialDate | None:
    """The date, as held, of the signature that concluded the agreement (VCLT 13).

    While one side's is not known it is some day from the other's on.
    """
    signed = [
        event
        for event in agreement.events.all()
        if event.kind in lifecycle.SIGNING and event.country_id is None
    ]
    dates = [event.date for event in signed if event.date is not None]
    sides = {side for event in signed for side in event.side or Side.values}
    if len(dates) == len(signed) and sides == set(Side.values):
        return max(dates, key=lambda date: date.last or dt.date.max)
    return PartialDate.parse(f"[{concluded.first}..]") if concluded.first else None


def _begins(concluded: Bounds, occurrences: Iterable[Occurrence]) -> dt.date | None:
    """The day the agreement is filed under: its conclusion, else the first thing known."""
    if concluded.known:
        return concluded.first or concluded.last
    days = [event.date.first or event.date.last for event in occurrences]
    return min((day for day in days if day is not None), default=None)


def _pairs(
    agreement: Agreement, chronology: Chronology, continuations: Mapping[str, str]
) -> list[AgreementPair]:
    """One row for each country of side A with each of side B."""
    parties = agreement.parties.all()
    sides = [[party.country_id for party in parties if party.side == side] for side in Side]
    pairs = {CountryPair.of(a, b) for a in sides[0] for b in sides[1]}
    return [
        AgreementPair(
            agreement=agreement,
            pair=str(pair),
            joined=str(pair.joined(continuations) or ""),
            public=agreement.is_public,
            concluded_first=chronology.concluded_first,
            concluded_last=chronology.concluded_last,
            begins=chronology.begins,
        )
        for pair in sorted(pairs, key=str)
    ]
