"""The numbered sources of one agreement, the footnotes that lead there, and the words quoted."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from agreements.models import Agreement, Citation, Source
from agreements.models.choices import SourceKind
from agreements.views.words.event_order import in_time_order
from agreements.views.words.phrases import date_words

Numbers = dict[int, int]


def numbered_sources(agreement: Agreement) -> Numbers:
    """Source primary key -> footnote number: the record's own sources, then the events'."""
    order: dict[int | None, int] = {
        event.pk: place for place, event in enumerate(in_time_order(agreement), 1)
    }
    citations = sorted(
        agreement.citations.all(), key=lambda row: (order.get(row.event_id, 0), row.position)
    )
    numbers: Numbers = {}
    for citation in citations:
        numbers.setdefault(citation.source_id, len(numbers) + 1)
    return numbers


def notes(citations: Iterable[Citation], numbers: Numbers) -> list[dict[str, int]]:
    """Footnotes of *citations*, each source once, in order."""
    found = sorted({numbers[citation.source_id] for citation in citations})
    return [{"number": number} for number in found]


def sources(agreement: Agreement, numbers: Numbers) -> list[dict[str, Any]]:
    """The numbered sources, each with the words quoted from it."""
    cited: dict[int, list[Citation]] = {}
    by_pk: dict[int, Source] = {}
    for citation in agreement.citations.all():
        cited.setdefault(citation.source_id, []).append(citation)
        by_pk[citation.source_id] = citation.source
    return [_source(by_pk[pk], number, cited[pk]) for pk, number in numbers.items()]


def _source(source: Source, number: int, citations: list[Citation]) -> dict[str, Any]:
    return {
        "number": number,
        "title": source.title,
        "url": source.url,
        "publisher": source.publisher,
        "date_words": date_words(source.date),
        "kind_word": SourceKind(source.kind).label,
        "language": source.language,
        "quotes": [_quote(row) for row in citations if row.quote or row.page],
    }


def _quote(citation: Citation) -> dict[str, str]:
    """The words quoted, and in short what for and where."""
    fact = citation.get_fact_display() if citation.fact else ""
    if citation.quote:
        words = _("Quoted for: %s") % fact if fact else _("Quoted")
    else:
        words = _("Cited for: %s") % fact if fact else _("Cited")
    return {"quote": citation.quote, "page": citation.page, "for": words}
