"""What a new agreement's form begins with, where another is its model."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.forms import model_to_dict

from agreements.forms.citations import RECORD
from agreements.models import Citation, Event, Party, Signature, TermClause
from agreements.models.event import OF_SIGNATURE

if TYPE_CHECKING:
    from django.db.models import Model

    from agreements.models import Agreement

Rows = dict[type["Model"], list[dict[str, Any]]]
OWN = ("kind", "binding", "level", "languages", "text_availability")


def _row(record: Model) -> dict[str, Any]:
    """What a row says, without what it belongs to."""
    return model_to_dict(record, exclude=["id", "agreement", "event"])


def pair_and_source(agreement: Agreement) -> Rows:
    """For the next agreement of a sitting: the same parties, and the source cited last."""
    last = agreement.citations.order_by("position", "pk").last()
    sources = [{"source": last.source_id}] if last else []
    return {Party: [_row(party) for party in agreement.parties.all()], Citation: sources}


def all_rows(agreement: Agreement) -> Rows:
    """For a copy: who, when and where signed, by whom, in force how, and the sources.

    What has happened since is the first agreement's own, and so are its titles, numbers and texts.
    """
    parties = list(agreement.parties.all())
    signings = list(agreement.events.filter(kind__in=OF_SIGNATURE))
    signatures = list(Signature.objects.filter(event__in=signings))
    rows: dict[tuple[str, Any], str] = {
        **{("country", party.country_id): f"parties-{i}" for i, party in enumerate(parties)},
        **{("event", event.pk): f"events-{i}" for i, event in enumerate(signings)},
        **{("official", each.official_id): f"signatures-{i}" for i, each in enumerate(signatures)},
    }
    return {
        Party: [_row(party) for party in parties],
        Event: [_row(event) for event in signings],
        Signature: [_row(signature) for signature in signatures],
        Citation: [_citation(citation, rows) for citation in agreement.citations.all()],
        TermClause: [_row(each) for each in TermClause.objects.filter(agreement=agreement)],
    }


def _citation(citation: Citation, rows: dict[tuple[str, Any], str]) -> dict[str, Any]:
    """What it says, for the row of the copy that stands where its own stood; else the record."""
    pointed = ("country", "official", "event")
    names = (rows.get((kind, getattr(citation, f"{kind}_id"))) for kind in pointed)
    about = next(filter(None, names), RECORD)
    return {**_row(citation), "about": about, **({} if about else {"fact": ""})}


def own_fields(agreement: Agreement) -> dict[str, Any]:
    """For a copy: what the agreement itself says, but for its title."""
    topics = list(agreement.agreementsubject_set.values_list("subject", flat=True))
    return {**{name: getattr(agreement, name) for name in OWN}, "topics": topics}
