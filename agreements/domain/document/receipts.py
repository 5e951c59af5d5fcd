"""Receipts of one party or one signatory: cited where that party or signatory is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from .citations import all_citations
from .faults import Fault, path_of

NO_PARTY = "is no party of the agreement: cite for one of them, or for all."
NO_SIGNATORY = "did not sign here: cite for somebody who did, or for all."
ONLY = {
    "country": "Only a citation of the record for the parties is about one of them.",
    "official": "Only a citation of an event for signatories is about one of them.",
}


def receipt_faults(document: Mapping[str, Any]) -> Iterator[Fault]:
    """Citations for a country that is no party, or for an official who did not sign there."""
    for path, citation in all_citations(document):
        name, message = _misplaced(document, path, citation)
        if name:
            yield Fault(path_of([*path, name]), message)


def _misplaced(
    document: Mapping[str, Any], path: list[str | int], citation: Mapping[str, Any]
) -> tuple[str, str]:
    """The name that is wrong in *citation* and why; empty where nothing is."""
    event = document["events"][path[1]] if path[0] == "events" else None
    fact = citation.get("fact")
    if "country" in citation:
        if event is not None or fact != "parties":
            return "country", ONLY["country"]
        parties = {party["country"] for party in document.get("parties", [])}
        if citation["country"] not in parties:
            return "country", NO_PARTY
    if "official" in citation:
        if event is None or fact != "signatories":
            return "official", ONLY["official"]
        signed = {signature["official"] for signature in event.get("signatures", [])}
        if citation["official"] not in signed:
            return "official", NO_SIGNATORY
    return "", ""
