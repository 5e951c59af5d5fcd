"""The sense of a well-shaped document: rules between its values.

Each is also a constraint in the database; here it has a path and is told with all others.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from agreements.domain.bounds import Bounds, last_of
from agreements.domain.partial_date import PartialDate

from .citations import all_citations
from .faults import Fault, path_of
from .receipts import receipt_faults

Document = dict[str, Any]

LONGEST_ADDRESS = 2000  # bytes: what PostgreSQL can index

OF_SIGNATURE = ("initialled", "signed", "adopted")
OF_BOTH_SIDES = (
    "instruments-exchanged",
    "entered-into-force",
    "registered",
    "fulfilled",
    "expired",
)
BEGINNINGS = ("signed", "adopted", "entered-into-force")
ENDINGS = ("terminated", "expired", "superseded", "fulfilled")
_BELONGS = {
    "extent": ("superseded", "Only a superseded agreement has an extent."),
    "contested": ("suspended", "Only a suspension can be contested."),
    "finding": ("observed", "Only an observation has a finding."),
}


def sense_faults(document: Document) -> Iterator[Fault]:
    """Every rule between values that *document*, of the right shape, breaks."""
    yield from _parties(document)
    yield from _repetitions(document)
    for index, event in enumerate(document.get("events", [])):
        yield from _event(["events", index], event, document["slug"])
    yield from _end_before_beginning(document.get("events", []))
    yield from _citations(document)
    yield from receipt_faults(document)
    yield from _others(document)
    if document["state"] == "published":
        yield from _publishable(document)


def _parties(document: Document) -> Iterator[Fault]:
    seen: set[str] = set()
    leads: set[str] = set()
    for index, party in enumerate(document.get("parties", [])):
        if party["country"] in seen:
            yield Fault(
                path_of(["parties", index, "country"]),
                f"{party['country']} is a party already: a country stands on one side only.",
            )
        if party["role"] == "lead" and party["side"] in leads:
            yield Fault(path_of(["parties", index, "role"]), "This side already has a lead.")
        seen.add(party["country"])
        leads |= {party["side"]} if party["role"] == "lead" else set()


_ONCE = {
    "titles": ("language",),
    "relations": ("kind", "to"),
    "identifiers": ("scheme", "value"),
    "sources": ("key",),
}


def _repetitions(document: Document) -> Iterator[Fault]:
    for name, keys in _ONCE.items():
        rows = [tuple(row[key] for key in keys) for row in document.get(name, [])]
        for index in _again(rows):
            yield Fault(path_of([name, index]), "is there already.")
    yield from _addresses([source.get("url") for source in document.get("sources", [])])


def _addresses(urls: list[str | None]) -> Iterator[Fault]:
    for index in _again(urls):
        if urls[index] is not None:
            yield Fault(path_of(["sources", index, "url"]), "is another source's address already.")
    for index, url in enumerate(urls):
        if url is not None and len(url.encode()) > LONGEST_ADDRESS:
            yield Fault(
                path_of(["sources", index, "url"]), f"is longer than {LONGEST_ADDRESS} bytes."
            )


def _again(rows: Iterable[object]) -> Iterator[int]:
    """The places of what stood in an earlier place already."""
    seen: set[object] = set()
    for index, row in enumerate(rows):
        if row in seen:
            yield index
        seen.add(row)


def _event(path: list[str | int], event: dict[str, Any], slug: str) -> Iterator[Fault]:
    kind, side = event["kind"], event.get("side")
    if side and kind in OF_BOTH_SIDES and "country" not in event:
        yield Fault(path_of([*path, "side"]), "belongs to both sides here: leave it out.")
    if event.get("by") == slug:
        yield Fault(path_of([*path, "by"]), "names this agreement itself: name another.")
    for name, (owner, message) in _BELONGS.items():
        if name in event and kind != owner:
            yield Fault(path_of([*path, name]), message)
    if _backwards(event, "date"):
        yield Fault(path_of([*path, "until"]), "is before the date of the event.")
    elif _backwards(event, "effective"):
        yield Fault(path_of([*path, "until"]), "is before it takes effect.")
    yield from _signatures(path, event)


def _signatures(path: list[str | int], event: dict[str, Any]) -> Iterator[Fault]:
    signatures = event.get("signatures", [])
    if signatures and event["kind"] not in OF_SIGNATURE:
        yield Fault(
            path_of([*path, "signatures"]),
            "Only a signing, an initialling or an adoption carries signatures.",
        )
    for index, signature in enumerate(signatures):
        if event.get("side", signature["side"]) != signature["side"]:
            yield Fault(
                path_of([*path, "signatures", index, "side"]), "is not the side of the event."
            )
    for index in _again((row["official"], row["role"]) for row in signatures):
        yield Fault(path_of([*path, "signatures", index]), "is there already.")


def _bounds(event: Mapping[str, Any], name: str) -> Bounds:
    if name not in event:
        return Bounds()
    date = PartialDate.parse(event[name])
    return Bounds(date.first, date.last)


def _backwards(row: Mapping[str, Any], name: str) -> bool:
    """Is every possible day of *until* before every possible day of *name*?"""
    until, begin = _bounds(row, "until").last, _bounds(row, name).first
    return until is not None and begin is not None and until < begin


_WHEN = ("date", "effective")


def _end_before_beginning(events: list[dict[str, Any]]) -> Iterator[Fault]:
    """An end of which every possible day is before every possible day of a beginning."""
    own = [(index, event) for index, event in enumerate(events) if "country" not in event]
    begins = [_earliest(event) for _, event in own if event["kind"] in BEGINNINGS]
    begun = max((day for day in begins if day is not None), default=None)
    for index, event in own:
        last = _latest(event) if event["kind"] in ENDINGS else None
        if begun is not None and last is not None and last < begun:
            name = next(name for name in _WHEN if name in event)
            yield Fault(
                path_of(["events", index, name]),
                "The agreement would end before it began: check this date and its beginning.",
            )


def _earliest(event: Mapping[str, Any]) -> dt.date | None:
    """The first day on which it may have happened or taken effect."""
    firsts = (_bounds(event, name).first for name in _WHEN)
    return min((day for day in firsts if day is not None), default=None)


def _latest(event: Mapping[str, Any]) -> dt.date | None:
    """The last day on which it may have happened or taken effect; None when that is open."""
    return last_of(_bounds(event, name) for name in _WHEN if name in event).last


def _citations(document: Document) -> Iterator[Fault]:
    keys = {source["key"] for source in document.get("sources", [])}
    used: set[str] = set()
    for path, citation in all_citations(document):
        used.add(citation["source"])
        if citation["source"] not in keys:
            yield Fault(
                path_of([*path, "source"]),
                f"«{citation['source']}» is not the key of one of the document's sources.",
            )
    for index, source in enumerate(document.get("sources", [])):
        if source["key"] not in used:
            yield Fault(
                path_of(["sources", index]), "is cited for nothing: cite it or leave it out."
            )


def _others(document: Document) -> Iterator[Fault]:
    for index, relation in enumerate(document.get("relations", [])):
        if relation["to"] == document["slug"]:
            yield Fault(path_of(["relations", index, "to"]), "names this agreement itself.")
    for index, text in enumerate(document.get("documents", [])):
        if text.keys().isdisjoint(("url", "file", "text")):
            yield Fault(path_of(["documents", index]), "needs a file, a text or an address.")
    term = document.get("term", {})
    if term.get("indefinite") and ("duration" in term or "until" in term):
        yield Fault("term.indefinite", "A term without limit has neither duration nor end.")
    if _backwards(term, "date"):
        yield Fault("term.until", "is before it takes effect.")


def _publishable(document: Document) -> Iterator[Fault]:
    leads = {party["side"] for party in document.get("parties", []) if party["role"] == "lead"}
    if leads != {"A", "B"}:
        yield Fault("parties", "A published agreement needs a lead party on each side.")
    if not any(True for _ in all_citations(document)):
        yield Fault("citations", "A published agreement needs at least one source.")
