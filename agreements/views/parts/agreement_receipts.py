"""The receipts of one agreement's page: which citations stand at which fact."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from agreements.models import Agreement, Citation, Event
from agreements.views.parts.agreement_sources import Numbers, notes, numbered_sources


class Receipts:
    """The citations of *agreement* by what they are for; its citations and sources loaded."""

    def __init__(self, agreement: Agreement) -> None:
        self.agreement = agreement
        self.numbers: Numbers = numbered_sources(agreement)
        self._of_event: dict[int | None, list[Citation]] = {}
        for citation in agreement.citations.all():
            self._of_event.setdefault(citation.event_id, []).append(citation)

    def of(self, event: Event | None) -> list[Citation]:
        """The citations of *event*, or of the record (None)."""
        return self._of_event.get(None if event is None else event.pk, [])

    def notes(self, fact: str, event: Event | None = None) -> list[dict[str, int]]:
        """The footnotes of *fact* of *event*, or of the record (None)."""
        return self._notes(row for row in self.of(event) if row.fact == fact)

    def notes_but(self, facts: Collection[str], event: Event) -> list[dict[str, int]]:
        """The footnotes of *event* as a whole and of all its facts but *facts* and signatories."""
        others = (row for row in self.of(event) if row.fact not in facts)
        return self._notes(row for row in others if row.official_id is None)

    def notes_of_party(self, code: str) -> list[dict[str, int]]:
        """The footnotes of one party: those of the parties in general among them."""
        of_parties = (row for row in self.of(None) if row.fact == "parties")
        return self._notes(row for row in of_parties if row.country_id in (None, code))

    def notes_of_signatory(self, official: int, event: Event) -> list[dict[str, int]]:
        """The footnotes of one signatory of *event*."""
        return self._notes(row for row in self.of(event) if row.official_id == official)

    def _notes(self, citations: Iterable[Citation]) -> list[dict[str, Any]]:
        return notes(citations, self.numbers)
