"""A draft as an analyst accepts it, and the events it tells of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from agreements.domain.document import Document
from agreements.domain.partial_date import PartialDate
from agreements.models.choices import EventKind, Finding

# What a news text says became of an agreement after it was signed, and what comes before.
AFTER: dict[str, Document] = {
    "ratified": {"kind": EventKind.RATIFIED.value},
    "in force": {"kind": EventKind.OBSERVED.value, "finding": Finding.IN_FORCE.value},
    "extended": {"kind": EventKind.EXTENDED.value},
    "suspended": {"kind": EventKind.SUSPENDED.value},
    "terminated": {"kind": EventKind.TERMINATED.value},
    "superseded": {"kind": EventKind.SUPERSEDED.value},
}
BEFORE: dict[str, Document] = {
    "announced": {"kind": EventKind.ANNOUNCED.value},
    "to be signed": {"kind": EventKind.ANNOUNCED.value},
    "agreed to negotiate": {"kind": EventKind.OBSERVED.value, "finding": Finding.NEGOTIATED.value},
    "initialled": {"kind": EventKind.INITIALLED.value},
}
SIGNED = "signed"
ADOPTED_KINDS = ("joint-statement",)


@dataclass(frozen=True, slots=True)
class Hand:
    """Who signed or witnessed, for which country, in what office."""

    official: str
    country: str
    role: str
    office: str = ""

    def signature(self, side: str) -> Document:
        own = {"official": self.official, "side": side, "role": self.role}
        return own | ({"office": self.office} if self.office else {})


@dataclass(frozen=True, slots=True)
class Accepted:
    """One draft. ``quotes`` are the words that each field rests on."""

    sides: tuple[str, str]
    title: str = ""
    kind: str = "unknown"
    level: str = "unknown"
    status: str = ""
    signed: PartialDate | None = None
    place: str = ""
    summit: str = ""
    hands: tuple[Hand, ...] = ()
    published: PartialDate | None = None
    quotes: Mapping[str, str] = field(default_factory=dict)

    def citation(self, source: str, fact: str, name: str, **own: Any) -> Document:
        """A citation of *source* for *fact* with the words of the field *name*."""
        return {"source": source, "fact": fact, "quote": self.quotes.get(name, ""), **own}

    def signing(self, source: str, sides: Mapping[str, str]) -> Document | None:
        """The event of conclusion with a receipt for each of its facts; None where none is told.

        *sides* are those of the countries in the record.
        """
        if self.status != SIGNED and self.signed is None:
            return None
        says = str(self.signed) if self.signed else ""
        signatures = [
            hand.signature(sides[hand.country]) for hand in self.hands if hand.country in sides
        ]
        told = (
            ("date", "signed", says),
            ("place", "place", self.place),
            ("summit", "summit", self.summit),
            ("signatories", "signatories", signatures),
        )
        citations = [
            self.citation(source, fact, name) | ({"says": says} if fact == "date" else {})
            for fact, name, value in told
            if value
        ]
        return {
            "kind": "adopted" if self.kind in ADOPTED_KINDS else SIGNED,
            "date": says,
            "place": self.place,
            "summit": self.summit,
            "signatures": signatures,
            "citations": citations or [self.citation(source, "status", "status")],
        }

    def further(self, source: str) -> Document | None:
        """What else is said to have become of it, no later than the day of the article."""
        found = AFTER.get(self.status) or BEFORE.get(self.status)
        if found is None:
            return None
        dated = {"date": self._day(found["kind"])}
        return {**found, **dated, "citations": [self.citation(source, "status", "status")]}

    def _day(self, kind: str) -> str:
        """An observation is of the day it is published; a deed was done by then."""
        if self.published is None or self.published.last is None:
            return ""
        if kind == EventKind.OBSERVED:
            return str(self.published)
        return f"[..{self.published.last.isoformat()}]"

    def document(self, slug: str, state: str, source: Document) -> Document:
        """The draft's document: every fact cites *source*."""
        key = source["key"]
        facts = [("parties", "parties"), ("title", "title"), ("kind", "kind")]
        held = {"parties": True, "title": self.title, "kind": self.kind != "unknown"}
        sides = dict(zip(self.sides, "AB", strict=True))
        return {
            "slug": slug,
            "state": state,
            "title": self.title,
            "kind": self.kind,
            "level": self.level,
            "parties": [
                {"side": side, "country": code, "role": "lead"} for code, side in sides.items()
            ],
            "events": [event for event in (self.signing(key, sides), self.further(key)) if event],
            "citations": [self.citation(key, fact, name) for fact, name in facts if held[name]],
            "sources": [source],
        }
