"""The two sides of one agreement: parties, bodies, and who signed in which office."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from agreements.models import Agreement, Event, Party, Signature, vocabulary
from agreements.models.event import OF_SIGNATURE
from agreements.views.parts.agreement_receipts import Receipts
from agreements.views.words.offices import office_within
from agreements.views.words.phrases import name_then


def sides(agreement: Agreement, receipts: Receipts) -> list[dict[str, Any]]:
    """Side A, then side B."""
    signed = [event for event in agreement.events.all() if event.kind in OF_SIGNATURE]
    return [_side(agreement, side, signed, receipts) for side in ("A", "B")]


def _side(
    agreement: Agreement, side: str, signed: list[Event], receipts: Receipts
) -> dict[str, Any]:
    people = [
        _signatory(signature, event)
        | {"notes": receipts.notes_of_signatory(signature.official_id, event)}
        for event in signed
        for signature in event.signatures.all()
        if signature.side == side
    ]
    return {
        "label": _("Side %s") % side,
        "parties": [
            _party(party, agreement) | {"notes": receipts.notes_of_party(party.country_id)}
            for party in agreement.parties_of(side)
        ],
        "signatories": people,
        "signatories_known": bool(people),
    }


def _party(party: Party, agreement: Agreement) -> dict[str, Any]:
    country = vocabulary.country(party.country_id)
    name = name_then(country, agreement)
    return {
        "name": name,
        "name_today": country.name if name != country.name else "",
        "url": country.get_absolute_url(),
        "flag": country.badge,
        "role_word": party.get_role_display() if party.role != "lead" else "",
        "body": party.body.name if party.body else "",
    }


def _signatory(signature: Signature, event: Event) -> dict[str, Any]:
    return {
        "name": signature.official.name,
        "url": signature.official.get_absolute_url(),
        "office": signature.office
        or office_within(signature.official, event.date_first, event.date_last),
        "role_word": signature.get_role_display() if signature.role != "signed" else "",
    }
