"""What sources say of one fact where they do not agree, in words."""

from __future__ import annotations

from typing import Any

from agreements.domain.folded import folded
from agreements.domain.partial_date import PartialDate, PartialDateError
from agreements.models import Citation, Event
from agreements.views.parts.agreement_receipts import Receipts
from agreements.views.words.phrases import date_words, first_upper

FACTS = ("date", "effective", "until", "place")


def disagreements(event: Event, receipts: Receipts) -> list[dict[str, Any]]:
    """One entry for each fact of *event* of which a source says other than what is held.

    Each has the fact as a word and all claims in the order of the sources, those set aside with
    the reason. A date that says the same less finely is no other.
    """
    found = []
    for fact in FACTS:
        said = [row for row in receipts.of(event) if row.fact == fact and row.says]
        if not all(_agrees(row.says, getattr(event, fact)) for row in said):
            word = first_upper(str(said[0].get_fact_display()))
            found.append({"fact_word": word, "claims": _in_words(said, receipts)})
    return found


def _in_words(said: list[Citation], receipts: Receipts) -> list[dict[str, Any]]:
    claims = [
        {
            "who": row.source.publisher or row.source.title,
            "says_words": _says(row),
            "notes": [{"number": receipts.numbers[row.source_id]}],
            "set_aside_reason": row.set_aside,
        }
        for row in said
    ]
    return sorted(claims, key=lambda claim: bool(claim["set_aside_reason"]))


def _agrees(says: str, held: PartialDate | str | None) -> bool:
    """Whether a claim is what is held, or says the same less finely."""
    if isinstance(held, str):
        return folded(says) == folded(held)
    try:
        return held is not None and PartialDate.parse(says).covers(held)
    except PartialDateError:
        return False


def _says(citation: Citation) -> str:
    try:
        return date_words(PartialDate.parse(citation.says))
    except PartialDateError:
        return citation.says
