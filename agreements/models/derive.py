"""``derive``: compute what follows from events, and write it; the only writer of derived tables."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from agreements.domain import lifecycle
from agreements.domain.country_pair import CountryPair
from agreements.domain.lifecycle import Bounds, Days, History, Occurrence
from agreements.domain.partial_date import PartialDate, PartialDateError, hull
from agreements.domain.term import Term
from agreements.models.agreement import Agreement
from agreements.models.choices import Side
from agreements.models.derived import AgreementPair, Chronology, StaleAgreement, StatusSpan
from agreements.models.event import Event
from agreements.models.source import Citation
from agreements.models.succession import Succession

BATCH = 2000


@dataclass(frozen=True, slots=True)
class Derived:
    """All derived rows of one agreement, unsaved."""

    spans: list[StatusSpan]
    pairs: list[AgreementPair]
    chronology: Chronology


def derive(ids: Collection[int] | None = None) -> int:
    """Rebuild the derived rows of agreements *ids*, or of all that are stale (None).

    Set-based: a fixed number of queries a batch. Gives the number of agreements rebuilt.
    """
    if ids is None:
        ids = list(StaleAgreement.objects.values_list("agreement_id", flat=True))
    todo = sorted(ids)
    for start in range(0, len(todo), BATCH):
        _rebuild(todo[start : start + BATCH])
    return len(todo)


def differing(ids: Collection[int]) -> list[int]:
    """The agreements of *ids* whose derived rows are not what ``derive`` would write."""
    fresh = {pk: _comparable(rows) for pk, rows in _computed(ids).items()}
    stored = {pk: _comparable(rows) for pk, rows in _stored(ids).items()}
    return sorted(pk for pk in {*fresh, *stored} if fresh.get(pk) != stored.get(pk))


@transaction.atomic
def _rebuild(ids: list[int]) -> None:
    # Whoever changes a fact meanwhile waits for the mark, and marks it again afterwards.
    StaleAgreement.objects.filter(agreement_id__in=ids).delete()
    derived = _computed(ids)
    for model in (StatusSpan, AgreementPair, Chronology):
        model._default_manager.filter(agreement_id__in=ids).delete()
    StatusSpan.objects.bulk_create(row for each in derived.values() for row in each.spans)
    AgreementPair.objects.bulk_create(row for each in derived.values() for row in each.pairs)
    Chronology.objects.bulk_create(each.chronology for each in derived.values())


def _computed(ids: Collection[int]) -> dict[int, Derived]:
    continuations = Succession.objects.continuations()
    agreements = (
        Agreement.objects.filter(pk__in=ids)
        .select_related("term")
        .prefetch_related("parties", "events", "citations")
    )
    return {agreement.pk: _derived(agreement, continuations) for agreement in agreements}


def _derived(agreement: Agreement, continuations: Mapping[str, str]) -> Derived:
    past = history(agreement)
    chronology = _chronology(agreement, past)
    return Derived(
        [
            StatusSpan(
                agreement=agreement,
                status=span.status,
                certain=_range(span.certain),
                possible=_range(span.possible),
            )
            for span in lifecycle.spans(past)
        ],
        _pairs(agreement, chronology, continuations),
        chronology,
    )


def history(agreement: Agreement) -> History:
    """What the lifecycle reads of *agreement*; ``events``, ``citations`` and ``term`` loaded."""
    claims: dict[int | None, list[Citation]] = {}
    for citation in agreement.citations.all():
        claims.setdefault(citation.event_id, []).append(citation)
    return History(
        [occurrence(event, claims.get(event.pk, [])) for event in agreement.events.all()],
        _term(agreement),
        agreement.binding,
        agreement.kind,
    )


def occurrence(event: Event, claims: Iterable[Citation]) -> Occurrence:
    """*event* with bounds over its own dates and every claim not set aside."""
    claims = [claim for claim in claims if claim.says and not claim.set_aside]
    return Occurrence(
        kind=event.kind,
        side=event.side,
        date=_bounds(event.date, claims, "date"),
        effective=_bounds(event.effective, claims, "effective"),
        until=_bounds(event.until, claims, "until"),
        extent=event.extent,
        of_successor=event.country_id is not None,
        key=event.pk,
    )


def _bounds(held: PartialDate | None, claims: Iterable[Citation], fact: str) -> Bounds:
    claimed = [date for claim in claims if claim.fact == fact and (date := _claimed(claim.says))]
    dates = [*([held] if held is not None else []), *claimed]
    return Bounds(*hull(dates)) if dates else Bounds()


def _claimed(says: str) -> PartialDate | None:
    """The date a claim gives; claims in other words do not move bounds."""
    try:
        return PartialDate.parse(says)
    except PartialDateError:
        return None


def _term(agreement: Agreement) -> Term:
    term = getattr(agreement, "term", None)
    if term is None:
        return Term()
    until = (term.until.first, term.until.last) if term.until else (None, None)
    return Term(term.trigger, term.duration, until, term.renewal)


def _chronology(agreement: Agreement, past: History) -> Chronology:
    concluded = lifecycle.conclusion(past.occurrences)
    held = _last_signing(agreement)
    return Chronology(
        agreement=agreement,
        concluded=held,
        concluded_first=concluded.first,
        concluded_last=concluded.last,
        certain=held is None or held.certain,
        begins=_begins(concluded, past.occurrences),
    )


def _last_signing(agreement: Agreement) -> PartialDate | None:
    """The date, as held, of the signature that concluded the agreement (VCLT 13)."""
    signed = [event for event in agreement.events.all() if event.kind in ("signed", "adopted")]
    both = [event.date for event in signed if not event.side]
    dates = both[:1] or [event.date for event in signed]
    known = [date for date in dates if date is not None]
    return max(known, key=lambda date: date.last or dt.date.max) if known else None


def _begins(concluded: Bounds, occurrences: Iterable[Occurrence]) -> dt.date | None:
    """The day the agreement is filed under: its conclusion, else the first thing known."""
    if concluded.known:
        return concluded.first or concluded.last
    days = [event.date.first or event.date.last for event in occurrences]
    return min((day for day in days if day is not None), default=None)


def _pairs(
    agreement: Agreement, chronology: Chronology, continuations: Mapping[str, str]
) -> list[AgreementPair]:
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


def _range(days: Days | None) -> DateRange | None:
    if days is None:
        return None
    beyond = None if days.last in (None, dt.date.max) else days.last + dt.timedelta(days=1)
    return DateRange(days.first, beyond)


def _stored(ids: Collection[int]) -> dict[int, Derived]:
    found: dict[int, Derived] = {}
    chronologies = Chronology.objects.in_bulk(list(ids))
    for pk, chronology in chronologies.items():
        found[pk] = Derived([], [], chronology)
    for span in StatusSpan.objects.filter(agreement_id__in=ids):
        if span.agreement_id in found:
            found[span.agreement_id].spans.append(span)
    for pair in AgreementPair.objects.filter(agreement_id__in=ids):
        if pair.agreement_id in found:
            found[pair.agreement_id].pairs.append(pair)
    return found


def _comparable(rows: Derived) -> tuple[Any, ...]:
    return (
        sorted((span.status, str(span.certain), str(span.possible)) for span in rows.spans),
        sorted(_values(pair) for pair in rows.pairs),
        _values(rows.chronology),
    )


def _values(row: AgreementPair | Chronology) -> tuple[str, ...]:
    return tuple(
        str(getattr(row, field.attname))
        for field in row._meta.concrete_fields
        if field.attname != "id"
    )
