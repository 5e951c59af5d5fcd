"""The agreement documents under agreements/data/agreements, by file and by slug."""

import json
from collections.abc import Iterator
from typing import Any

from tests.data.tables import DATA

Document = dict[str, Any]


def files() -> dict[str, list[Document]]:
    """The documents of each file; the key is the file's name, a country pair."""
    paths = sorted((DATA / "agreements").glob("*.json"))
    return {path.stem: json.loads(path.read_text("utf-8")) for path in paths}


def by_slug() -> dict[str, Document]:
    """Every document of the corpus."""
    return {document["slug"]: document for batch in files().values() for document in batch}


def events(document: Document, kind: str) -> list[Document]:
    """The events of one kind, in the document's order."""
    return [event for event in document["events"] if event["kind"] == kind]


def citations(document: Document) -> Iterator[Document]:
    """Every citation, of the record and of its events."""
    yield from document.get("citations", [])
    for event in document["events"]:
        yield from event.get("citations", [])


def leads(document: Document) -> list[str]:
    """The codes of the two lead parties, side A first."""
    parties = [party for party in document["parties"] if party["role"] == "lead"]
    return [party["country"] for party in sorted(parties, key=lambda party: party["side"])]
