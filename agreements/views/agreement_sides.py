"""The two sides of one agreement: parties, bodies, and who signed in which office."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.utils.translation import gettext as _

from agreements.models import Agreement, Event, Official, Party, Signature
from agreements.models.event import OF_SIGNATURE


def sides(agreement: Agreement) -> list[dict[str, Any]]:
    """Side A, then side B."""
    signed = [event for event in agreement.events.all() if event.kind in OF_SIGNATURE]
    return [_side(agreement, side, signed) for side in ("A", "B")]


def _side(agreement: Agreement, side: str, signed: list[Event]) -> dict[str, Any]:
    people = [
        _signatory(signature, event)
        for event in signed
        for signature in event.signatures.all()
        if signature.side == side
    ]
    return {
        "label": _("Side %s") % side,
        "parties": [_party(party) for party in agreement.parties_of(side)],
        "signatories": people,
        "signatories_known": bool(people),
    }


def _party(party: Party) -> dict[str, Any]:
    return {
        "name": party.country.name,
        "url": party.country.get_absolute_url(),
        "flag": party.country.badge,
        "role_word": party.get_role_display() if party.role != "lead" else "",
        "body": party.body.name if party.body else "",
    }


def _signatory(signature: Signature, event: Event) -> dict[str, Any]:
    return {
        "name": signature.official.name,
        "office": signature.office or office_on(signature.official, event),
        "role_word": signature.get_role_display() if signature.role != "signed" else "",
    }


def office_on(official: Official, event: Event) -> str:
    """The office that *official* certainly or possibly held on the event's days, if one alone."""
    held = {
        tenure.title
        for tenure in official.tenures.all()
        if event.date is not None
        and _not_before(event.date.last, tenure.began_first)
        and _not_before(tenure.ended_last, event.date.first)
    }
    return held.pop() if len(held) == 1 else ""


def _not_before(day: dt.date | None, other: dt.date | None) -> bool:
    return day is None or other is None or day >= other
