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
from agreements.models.warning import SettledWarning

from .account import account
from .history import history_of
from .neighbours import neighbours
from .rows import Rows, loaded
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
    every = loaded(ids)
    events = [each for rows in every.values() for each in rows.events]
    around = surroundings(
        [each.event for each in events],
        [signature for each in events for signature in each.signatures],
    )
    beside = neighbours(every)
    settled = _settled(ids)
    return {
        pk: _derived(rows, history_of(rows, beside), continuations, around, settled.get(pk, ()))
        for pk, rows in every.items()
    }


def _settled(ids: Collection[int]) -> dict[int, list[str]]:
    """By agreement the marks of the warnings that are settled."""
    found: dict[int, list[str]] = {}
    kept = SettledWarning.objects.filter(agreement_id__in=ids).order_by()
    for pk, mark in kept.values_list("agreement_id", "mark"):
        found.setdefault(pk, []).append(mark)
    return found


def _derived(
    rows: Rows,
    past: History,
    continuations: Mapping[str, str],
    around: Surroundings,
    settled: Collection[str],
) -> Derived:
    agreement = rows.agreement
    told = lifecycle.spans(past)
    chronology = _chronology(rows, past, told)
    said = account(rows, around)
    return Derived(
        _spans(agreement, told),
        _pairs(rows, chronology, continuations),
        _milestones(agreement, past, told),
        _waits(agreement, past, told),
        improbable(agreement, said, settled),
        unsourced(agreement, said),
        chronology,
    )


def _milestones(agreement: Agreement, past: History, told: Sequence[Span]) -> list[Milestone]:
    return [
        Milestone(
            agreement_id=agreement.pk,
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
            agreement_id=agreement.pk,
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
            agreement_id=agreement.pk,
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


def _chronology(rows: Rows, past: History, told: Iterable[Span]) -> Chronology:
    concluded = lifecycle.conclusion(past.occurrences)
    return Chronology(
        agreement_id=rows.agreement.pk,
        concluded=_held(rows, concluded),
        concluded_first=concluded.first,
        concluded_last=concluded.last,
        certain=not concluded.doubted,
        begins=_begins(concluded, past.occurrences),
        opens=min((span.possible.first or dt.date.min for span in told), default=None),
    )


def _held(rows: Rows, concluded: Bounds) -> PartialDate | None:
    """The date, as held, of the signature that concluded the agreement (VCLT 13).

    While one side's is not known it is some day from the other's on.
    """
    signed = [
        each.event
        for each in rows.events
        if each.event.kind in lifecycle.SIGNING and each.event.country_id is None
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
    rows: Rows, chronology: Chronology, continuations: Mapping[str, str]
) -> list[AgreementPair]:
    """One row for each country of side A with each of side B."""
    agreement = rows.agreement
    sides = [[party.country_id for party in rows.parties if party.side == side] for side in Side]
    pairs = {CountryPair.of(a, b) for a in sides[0] for b in sides[1]}
    return [
        AgreementPair(
            agreement_id=agreement.pk,
            pair=str(pair),
            joined=str(pair.joined(continuations) or ""),
            public=agreement.is_public,
            concluded_first=chronology.concluded_first,
            concluded_last=chronology.concluded_last,
            begins=chronology.begins,
        )
        for pair in sorted(pairs, key=str)
    ]
