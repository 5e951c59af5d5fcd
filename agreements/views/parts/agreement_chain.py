"""The chain of events of one agreement, with the receipts of each fact."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from agreements.models import Agreement, Country, Event, vocabulary
from agreements.models.choices import EventKind, Finding
from agreements.models.listed import leads
from agreements.views.lists.as_of import AsOf
from agreements.views.parts.agreement_claims import disagreements
from agreements.views.parts.agreement_receipts import Receipts
from agreements.views.words.event_order import in_time_order
from agreements.views.words.phrases import (
    date_words,
    first_upper,
    load_for_titles,
    place_words,
    summit_of,
    title_of,
)


def chain(agreement: Agreement, receipts: Receipts, as_of: AsOf) -> list[dict[str, Any]]:
    """What happened, in order, each fact with its footnotes and the sources' disagreement.

    Of another day than today only what may have happened by then.
    """
    sides = leads(agreement)
    load_for_titles(event.by for event in agreement.events.all() if event.by)
    return [
        _event(event, receipts, sides)
        for event in in_time_order(agreement)
        if as_of.happened(event)
    ]


# What a footnote of an event may stand at; those of other facts stand at its name.
PLACES = ("date", "place", "summit", "effective", "until", "note")


def _event(event: Event, receipts: Receipts, sides: dict[str, Country]) -> dict[str, Any]:
    by = event.by if event.by and event.by.is_public else None
    return {
        "date_words": date_words(event.date),
        "kind_word": _kind_words(event),
        "side_word": _side_words(event, sides),
        "place_words": place_words(event.place, event.place_country_id),
        "summit": summit_of(event.summit_id),
        "by": by and {"title": title_of(by), "url": by.get_absolute_url()},
        "effective_words": date_words(event.effective),
        "until_words": date_words(event.until),
        "note": event.note,
        "notes": receipts.notes_but(PLACES, event),
        "notes_of": {fact: receipts.notes(fact, event) for fact in PLACES},
        "claims": disagreements(event, receipts),
    }


def _kind_words(event: Event) -> str:
    words = first_upper(str(EventKind(event.kind).label))
    found = event.get_finding_display() if event.finding != Finding.OTHER else ""
    detail = found or event.get_extent_display() or event.cause
    if event.contested:
        detail = _("contested")
    return f"{words}: {detail}" if detail else words


def _side_words(event: Event, sides: dict[str, Country]) -> str:
    """Who did it; a side by its name of that day."""
    if event.country_id is not None:
        return _("by %s") % vocabulary.country(event.country_id).name
    if event.side not in sides:
        return ""
    return _("by %s") % sides[event.side].name_within(event.date_first, event.date_last)
