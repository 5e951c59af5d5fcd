"""From a checked document to the rows of its agreement, unsaved."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from django.db import models

from agreements.domain.document import Document
from agreements.imports.references import Names
from agreements.models import (
    Agreement,
    AgreementSubject,
    AgreementTitle,
    Citation,
    Event,
    Identifier,
    Party,
    Relation,
    Signature,
    TermClause,
)
from agreements.models import Document as Text

SCALARS = (
    "state", "title", "short_title", "kind", "binding", "level", "text_availability", "note",
)  # fmt: skip


def agreement_values(document: Document) -> dict[str, Any]:
    """The agreement's own columns; what the document leaves out is empty."""
    return {name: document.get(name, "") for name in SCALARS} | {
        "languages": document.get("languages", [])
    }


def belongings(agreement: Agreement, document: Document, names: Names) -> Iterator[models.Model]:
    """Every row that hangs on the agreement itself: all but events' own and citations."""
    yield from _simple(AgreementTitle, agreement, document.get("titles", []))
    yield from _simple(Identifier, agreement, document.get("identifiers", []))
    for position, text in enumerate(document.get("documents", [])):
        own = {key: value for key, value in text.items() if key != "file"}
        file = names["file", text.get("file")]
        yield Text(agreement=agreement, file_id=file, position=position, **own)
    for position, slug in enumerate(document.get("subjects", [])):
        subject = names["subject", slug]
        yield AgreementSubject(agreement=agreement, subject_id=subject, position=position)
    for position, party in enumerate(document.get("parties", [])):
        yield Party(
            agreement=agreement,
            side=party["side"],
            role=party["role"],
            country_id=names["country", party["country"]],
            body_id=names["body", party.get("body")],
            position=position,
        )
    for position, relation in enumerate(document.get("relations", [])):
        to = names["agreement", relation["to"]]
        yield Relation(agreement=agreement, kind=relation["kind"], to_id=to, position=position)
    if "term" in document:
        yield TermClause(agreement=agreement, **document["term"])


def _simple(
    model: type[models.Model], agreement: Agreement, rows: list[dict[str, Any]]
) -> Iterator[models.Model]:
    for position, row in enumerate(rows):
        yield model(agreement=agreement, position=position, **row)


def events(agreement: Agreement, document: Document, names: Names) -> Iterator[Event]:
    """The agreement's events in the document's order."""
    for position, row in enumerate(document.get("events", [])):
        named = {
            "by_id": names["agreement", row.get("by")],
            "summit_id": names["summit", row.get("summit")],
            "place_country_id": names["country", row.get("place_country")],
            "country_id": names["country", row.get("country")],
        }
        own = {key: value for key, value in row.items() if key not in _NAMED}
        yield Event(agreement=agreement, position=position, **own, **named)


_OF_CITATION = {"source", "country", "official"}
_NAMED = {"by", "summit", "place_country", "country", "signatures", "citations"}


def signatures(event: Event, row: dict[str, Any], names: Names) -> Iterator[Signature]:
    """The signatures under one event, saved before."""
    for position, signature in enumerate(row.get("signatures", [])):
        own = {key: value for key, value in signature.items() if key != "official"}
        official = names["official", signature["official"]]
        yield Signature(event=event, official_id=official, position=position, **own)


def citations(
    agreement: Agreement,
    event: Event | None,
    rows: list[dict[str, Any]],
    keys: Mapping[str, int],
    names: Names,
) -> Iterator[Citation]:
    """The citations of one event, or of the record as a whole (None)."""
    for position, row in enumerate(rows):
        own = {key: value for key, value in row.items() if key not in _OF_CITATION}
        yield Citation(
            agreement=agreement,
            event=event,
            source_id=keys[row["source"]],
            country_id=names["country", row.get("country")],
            official_id=names["official", row.get("official")],
            position=position,
            **own,
        )
