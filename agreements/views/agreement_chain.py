"""The chain of events of one agreement, with footnotes to its numbered sources."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from agreements.domain.partial_date import PartialDate, PartialDateError
from agreements.models import Agreement, Citation, Country, Event, Source
from agreements.models.choices import Finding
from agreements.views.as_of import AsOf
from agreements.views.words import (
    date_words,
    first_upper,
    load_for_titles,
    place_words,
    summit_link,
    title_of,
)

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


def in_time_order(agreement: Agreement) -> list[Event]:
    """Events by their first possible day, undated ones last; ties as recorded."""
    return sorted(
        agreement.events.all(),
        key=lambda event: (_filed_under(event), event.position),
    )


def _filed_under(event: Event) -> dt.date:
    date = event.date or event.effective
    return (date and (date.first or date.last)) or dt.date.max


def chain(agreement: Agreement, numbers: Numbers, as_of: AsOf) -> list[dict[str, Any]]:
    """What happened, in order, each with its footnotes and the sources' disagreement.

    Of another day than today only what may have happened by then.
    """
    citations: dict[int | None, list[Citation]] = {}
    for citation in agreement.citations.all():
        citations.setdefault(citation.event_id, []).append(citation)
    sides = _leads(agreement)
    load_for_titles(event.by for event in agreement.events.all() if event.by)
    return [
        _event(event, citations.get(event.pk, []), numbers, sides)
        for event in in_time_order(agreement)
        if as_of.happened(event)
    ]


def _leads(agreement: Agreement) -> dict[str, Country]:
    return {party.side: party.country for party in agreement.parties.all() if party.role == "lead"}


def _event(
    event: Event, citations: list[Citation], numbers: Numbers, sides: dict[str, Country]
) -> dict[str, Any]:
    by = event.by if event.by and event.by.is_public else None
    return {
        "date_words": date_words(event.date),
        "kind_word": _kind_words(event),
        "side_word": _side_words(event, sides),
        "place_words": place_words(event),
        "summit": summit_link(event.summit) if event.summit else None,
        "by": by and {"title": title_of(by), "url": by.get_absolute_url()},
        "effective_words": date_words(event.effective),
        "until_words": date_words(event.until),
        "note": event.note,
        "notes": notes(citations, numbers),
        "claims": _claims(event, citations, numbers),
    }


def _kind_words(event: Event) -> str:
    words = first_upper(event.get_kind_display())
    found = event.get_finding_display() if event.finding != Finding.OTHER else ""
    detail = found or event.get_extent_display() or event.cause
    if event.contested:
        detail = _("contested")
    return f"{words}: {detail}" if detail else words


def _side_words(event: Event, sides: dict[str, Country]) -> str:
    """Who did it; a side by its name of that day."""
    if event.country is not None:
        return _("by %s") % event.country.name
    if event.side not in sides:
        return ""
    return _("by %s") % sides[event.side].name_within(event.date_first, event.date_last)


def notes(citations: Iterable[Citation], numbers: Numbers) -> list[dict[str, int]]:
    """Footnotes of *citations*, each source once, in order."""
    found = sorted({numbers[citation.source_id] for citation in citations})
    return [{"number": number} for number in found]


def _claims(event: Event, citations: list[Citation], numbers: Numbers) -> list[dict[str, Any]]:
    """What each source says, where one says other than what is held; else nothing."""
    said = [citation for citation in citations if citation.says]
    held = [date for date in (event.date, event.effective, event.until) if date is not None]
    if all(_agrees(citation.says, held) for citation in said):
        return []
    return [
        {
            "says_words": _says(citation),
            "source_number": numbers[citation.source_id],
            "set_aside_reason": citation.set_aside,
        }
        for citation in said
    ]


def _agrees(says: str, held: list[PartialDate]) -> bool:
    """Whether a claim is a date held, or one that says the same less finely."""
    try:
        claim = PartialDate.parse(says)
    except PartialDateError:
        return False
    return any(claim.covers(date) for date in held)


def _says(citation: Citation) -> str:
    try:
        return date_words(PartialDate.parse(citation.says))
    except PartialDateError:
        return citation.says


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
        "kind_word": source.get_kind_display(),
        "language": source.language,
        "quotes": [
            {
                "quote": row.quote,
                "page": row.page,
                "fact_word": row.get_fact_display() if row.fact else "",
            }
            for row in citations
            if row.quote or row.page
        ],
    }
