"""The sense of a well-shaped document: rules between its values, each also a database constraint."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from agreements.domain.document.faults import Fault, path_of
from agreements.domain.partial_date import PartialDate

Document = dict[str, Any]

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
    urls = [source.get("url") for source in document.get("sources", [])]
    for index in _again(urls):
        if urls[index] is not None:
            yield Fault(path_of(["sources", index, "url"]), "is another source's address already.")


def _again(rows: Iterable[object]) -> Iterator[int]:
    seen: Counter[object] = Counter()
    for index, row in enumerate(rows):
        seen[row] += 1
        if seen[row] > 1:
            yield index


def _event(path: list[str | int], event: dict[str, Any], slug: str) -> Iterator[Fault]:
    kind, side = event["kind"], event.get("side")
    if side and kind in OF_BOTH_SIDES and "country" not in event:
        yield Fault(path_of([*path, "side"]), "belongs to both sides here: leave it out.")
    if event.get("by") == slug:
        yield Fault(path_of([*path, "by"]), "names this agreement itself: name another.")
    for name, (owner, message) in _BELONGS.items():
        if name in event and kind != owner:
            yield Fault(path_of([*path, name]), message)
    if _days(event, "until")[1] and _days(event, "date")[0]:
        if _days(event, "until")[1] < _days(event, "date")[0]:
            yield Fault(path_of([*path, "until"]), "is before the date of the event.")
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


def _days(event: dict[str, Any], name: str) -> tuple[Any, Any]:
    if name not in event:
        return (None, None)
    date = PartialDate.parse(event[name])
    return date.first, date.last


def _end_before_beginning(events: list[dict[str, Any]]) -> Iterator[Fault]:
    own = [(index, event) for index, event in enumerate(events) if "country" not in event]
    begins = [
        min(firsts)
        for _, event in own
        if event["kind"] in BEGINNINGS
        and (firsts := [day for name in _WHEN if (day := _days(event, name)[0])])
    ]
    for index, event in own:
        if event["kind"] not in ENDINGS or not any(name in event for name in _WHEN):
            continue
        lasts = [_days(event, name)[1] for name in _WHEN if name in event]
        if None not in lasts and any(max(lasts) < begin for begin in begins):
            yield Fault(
                path_of(["events", index, "date"]),
                "The agreement would end before it began: check this date and its beginning.",
            )


_WHEN = ("date", "effective")


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


def all_citations(document: Document) -> Iterator[tuple[list[str | int], dict[str, Any]]]:
    """Every citation with its path, the record's own first."""
    for index, citation in enumerate(document.get("citations", [])):
        yield ["citations", index], citation
    for place, event in enumerate(document.get("events", [])):
        for index, citation in enumerate(event.get("citations", [])):
            yield ["events", place, "citations", index], citation


def _others(document: Document) -> Iterator[Fault]:
    for index, relation in enumerate(document.get("relations", [])):
        if relation["to"] == document["slug"]:
            yield Fault(path_of(["relations", index, "to"]), "names this agreement itself.")
    for index, text in enumerate(document.get("documents", [])):
        if "url" not in text and "text" not in text:
            yield Fault(path_of(["documents", index]), "needs a text or an address.")
    term = document.get("term", {})
    if term.get("indefinite") and ("duration" in term or "until" in term):
        yield Fault("term.indefinite", "A term without limit has neither duration nor end.")


def _publishable(document: Document) -> Iterator[Fault]:
    leads = {party["side"] for party in document.get("parties", []) if party["role"] == "lead"}
    if leads != {"A", "B"}:
        yield Fault("parties", "A published agreement needs a lead party on each side.")
    if not any(True for _ in all_citations(document)):
        yield Fault("citations", "A published agreement needs at least one source.")
