"""The rows of agreements from which everything is derived, loaded many at a time."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from django.utils import timezone

from agreements.models.agreement import Agreement
from agreements.models.event import Event, Signature
from agreements.models.party import Party
from agreements.models.source import Citation
from agreements.models.term import TermClause


@dataclass(frozen=True, slots=True)
class EventRows:
    """An event with what stands under it."""

    event: Event
    signatures: Sequence[Signature] = ()
    citations: Sequence[Citation] = ()


@dataclass(frozen=True, slots=True)
class Rows:
    """An agreement with what belongs to it, as it is stored or as it is to be."""

    agreement: Agreement
    parties: Sequence[Party] = ()
    events: Sequence[EventRows] = ()
    citations: Sequence[Citation] = ()  # of the record
    term: TermClause | None = None
    written: dt.date | None = None


def stored_rows(agreement: Agreement, *, signed: bool = True) -> Rows:
    """The rows of *agreement*; parties, events, citations and term loaded.

    With *signed* also the signatures, which are to be loaded then.
    """
    events = agreement.events.all()
    return _rows(
        agreement,
        list(agreement.parties.all()),
        events,
        agreement.citations.all(),
        {event.pk: list(event.signatures.all()) for event in events} if signed else {},
    )


def loaded(ids: Collection[int]) -> dict[int, Rows]:
    """The rows of agreements *ids* by primary key, in five queries however many they are.

    As ``stored_rows`` of each would give them, without the query set an agreement that takes.
    """
    parties: defaultdict[int, list[Party]] = defaultdict(list)
    for party in Party.objects.filter(agreement_id__in=ids):
        parties[party.agreement_id].append(party)
    events: defaultdict[int, list[Event]] = defaultdict(list)
    for event in Event.objects.filter(agreement_id__in=ids):
        events[event.agreement_id].append(event)
    citations: defaultdict[int, list[Citation]] = defaultdict(list)
    for citation in Citation.objects.filter(agreement_id__in=ids):
        citations[citation.agreement_id].append(citation)
    signatures: defaultdict[int, list[Signature]] = defaultdict(list)
    for signature in Signature.objects.filter(event__agreement_id__in=ids):
        signatures[signature.event_id].append(signature)
    return {
        agreement.pk: _rows(
            agreement,
            parties[agreement.pk],
            events[agreement.pk],
            citations[agreement.pk],
            signatures,
        )
        for agreement in Agreement.objects.filter(pk__in=ids).select_related("term")
    }


def _rows(
    agreement: Agreement,
    parties: Sequence[Party],
    events: Iterable[Event],
    citations: Iterable[Citation],
    signatures: dict[int, list[Signature]],
) -> Rows:
    cited: dict[int | None, list[Citation]] = {}
    for citation in citations:
        cited.setdefault(citation.event_id, []).append(citation)
    return Rows(
        agreement,
        parties,
        [
            EventRows(event, signatures.get(event.pk, ()), cited.get(event.pk, ()))
            for event in events
        ],
        cited.get(None, ()),
        getattr(agreement, "term", None),
        timezone.localdate(agreement.updated),
    )
