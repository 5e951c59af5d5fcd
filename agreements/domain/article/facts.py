"""What the reader hands over: facts of a text, each with the words that say so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from .text.cleaned import Span


@dataclass(frozen=True, slots=True)
class AgreementFacts:
    """A draft of one agreement. ``evidence`` gives for a field's name where its words stand in
    the text as it was given; a field without words rests on the article as a whole."""

    title: str
    kind: str
    parties: tuple[str, str]
    signed: str | None
    place: str | None
    summit: str | None
    status: str
    background: bool
    confidence: float
    level: str = "unknown"
    count: int | None = None
    evidence: Mapping[str, Span] = field(default_factory=dict)
    signatories: tuple[str, ...] = ()
    summit_slug: str = ""

    def as_json(self) -> dict[str, Any]:
        """The form in which ``read_article --json`` prints it."""
        return {
            "title": self.title,
            "kind": self.kind,
            "parties": [code.upper() for code in self.parties],
            "signed": self.signed,
            "place": self.place,
            "summit": self.summit,
            "status": self.status,
            "background": self.background,
            "confidence": self.confidence,
            "evidence": {name: list(span) for name, span in self.evidence.items()},
        }

    def as_record(self) -> dict[str, Any]:
        """The same with what the desk makes use of besides."""
        return self.as_json() | {
            "level": self.level,
            "count": self.count,
            "signatories": list(self.signatories),
            "summit_slug": self.summit_slug,
        }


@dataclass(frozen=True, slots=True)
class OfficialFacts:
    """Somebody in office: ``acted`` is signed, witnessed or named."""

    name: str
    role: str
    country: str
    acted: str
    span: Span
    slug: str = ""

    def as_json(self) -> dict[str, Any]:
        return {"name": self.name, "role": self.role, "country": self.country.upper() or None}

    def as_record(self) -> dict[str, Any]:
        return self.as_json() | {"acted": self.acted, "evidence": list(self.span)}


@dataclass(frozen=True, slots=True)
class Reading:
    """All facts of one text. ``language`` is None where it is not one that is read."""

    published: str | None
    language: str | None
    agreements: tuple[AgreementFacts, ...] = ()
    officials: tuple[OfficialFacts, ...] = ()
    countries: tuple[str, ...] = ()
    country_spans: tuple[tuple[str, Span], ...] = ()
    notes: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Everything that is told; ``notes`` only where there are any."""
        told = {
            "published": self.published,
            "language": self.language,
            "agreements": [each.as_json() for each in self.agreements],
            "officials": [each.as_json() for each in self.officials],
            "countries": [code.upper() for code in self.countries],
        }
        return told | ({"notes": list(self.notes)} if self.notes else {})

    def as_record(self) -> dict[str, Any]:
        """The same with what the desk makes use of besides."""
        return self.as_json() | {
            "agreements": [each.as_record() for each in self.agreements],
            "officials": [each.as_record() for each in self.officials],
        }
