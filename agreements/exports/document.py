"""From the registry to agreement documents: the inverse of imports.apply."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from agreements.domain.document import Document, canonical
from agreements.models import Agreement, Citation, Event, Source, TermClause
from agreements.models.agreement_queryset import AgreementQuerySet


def to_document(agreement: Agreement) -> Document:
    """The canonical document of *agreement* (see domain.document)."""
    return documents(Agreement.objects.filter(pk=agreement.pk))[0]


def documents(queryset: AgreementQuerySet) -> list[Document]:
    """The documents of every agreement in *queryset*, in its order, in few queries."""
    return [_document(agreement) for agreement in queryset.for_document()]


def _document(agreement: Agreement) -> Document:
    by_event: dict[int | None, list[Citation]] = {}
    for citation in agreement.citations.all():
        by_event.setdefault(citation.event_id, []).append(citation)
    term = getattr(agreement, "term", None)
    return canonical(
        {
            **_scalars(agreement, *_SCALARS),
            "titles": [_scalars(row, "language", "title") for row in agreement.titles.all()],
            "languages": agreement.languages,
            "subjects": [row.subject.slug for row in agreement.agreementsubject_set.all()],
            "parties": [
                _scalars(row, "side", "role")
                | {"country": row.country_id, "body": row.body and row.body.slug}
                for row in agreement.parties.all()
            ],
            "term": term and _term(term),
            "events": [
                _event(event)
                | {"citations": [_citation(row) for row in by_event.get(event.pk, [])]}
                for event in agreement.events.all()
            ],
            "relations": [
                {"kind": row.kind, "to": row.to.slug} for row in agreement.relations.all()
            ],
            "identifiers": [
                _scalars(row, "scheme", "value") for row in agreement.identifiers.all()
            ],
            "documents": [
                _scalars(row, "language", "role", "title", "url", "text", "desk_only")
                | {"file": row.file and row.file.sha256}
                for row in agreement.documents.all()
            ],
            "citations": [_citation(row) for row in by_event.get(None, [])],
            "sources": _sources(agreement.citations.all()),
        }
    )


_SCALARS = (
    "slug", "state", "title", "short_title", "kind", "binding", "level", "text_availability",
    "note",
)  # fmt: skip


def _scalars(row: Any, *names: str) -> dict[str, Any]:
    return {name: getattr(row, name) for name in names}


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _term(term: TermClause) -> dict[str, Any]:
    return _scalars(
        term, "trigger", "offset", "duration_stated", "duration", "indefinite", "renewal",
        "renewal_period", "renewal_notice", "denunciation_notice", "note",
    ) | {"date": _text(term.date), "until": _text(term.until)}  # fmt: skip


def _event(event: Event) -> dict[str, Any]:
    return _scalars(
        event, "kind", "side", "place", "basis", "cause", "extent", "contested", "finding", "note"
    ) | {
        "date": _text(event.date),
        "effective": _text(event.effective),
        "until": _text(event.until),
        "by": event.by and event.by.slug,
        "place_country": event.place_country_id,
        "summit": event.summit and event.summit.slug,
        "country": event.country_id,
        "signatures": [
            _scalars(row, "side", "role", "office") | {"official": row.official.slug}
            for row in event.signatures.all()
        ],
    }


def _citation(citation: Citation) -> dict[str, Any]:
    return _scalars(citation, "fact", "quote", "page", "says", "set_aside") | {
        "source": citation.source.key,
        "country": citation.country_id,
        "official": citation.official and citation.official.slug,
    }


def _sources(citations: Iterable[Citation]) -> list[dict[str, Any]]:
    """Each source once."""
    by_key: dict[str, Source] = {row.source.key: row.source for row in citations}
    return [source_document(source) for source in by_key.values()]


def source_document(source: Source) -> dict[str, Any]:
    """The part of a document that describes *source*."""
    return _scalars(source, "key", "url", "title", "publisher", "language", "kind") | {
        "date": _text(source.date),
        "retrieved": _text(source.retrieved),
    }
