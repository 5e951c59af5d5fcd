"""From an agreement's rows, saved or not, to the account that is looked at for what it tells."""

from __future__ import annotations

from collections.abc import Iterable

from agreements.domain.account import Account, Claim, Clause, Happening, Member, Signatory
from agreements.models.event import Signature
from agreements.models.source import Citation
from agreements.models.term import TermClause

from .rows import EventRows, Rows
from .surroundings import Surroundings


def account(rows: Rows, around: Surroundings) -> Account:
    """What *rows* tell; each event, party and signature is known by the ``id`` of its row."""
    return Account(
        [_happening(each, around) for each in rows.events],
        [Member(party.country_id, party.side, id(party)) for party in rows.parties],
        rows.agreement.title,
        _claims(rows.citations, around),
        _clause(rows.term) if rows.term is not None else None,
        around.states,
        rows.written,
    )


def _clause(term: TermClause) -> Clause:
    return Clause(
        term.duration,
        term.until,
        term.renewal,
        term.renewal_notice,
        term.denunciation_notice,
        id(term),
    )


def _happening(rows: EventRows, around: Surroundings) -> Happening:
    event = rows.event
    summit, days = around.summits.get(event.summit_id or 0, ("", None))
    return Happening(
        event.kind,
        event.side,
        event.date,
        event.effective,
        event.until,
        event.place,
        event.country_id is not None,
        summit,
        days,
        [_signatory(signature, around) for signature in rows.signatures],
        _claims(rows.citations, around),
        id(event),
    )


def _signatory(signature: Signature, around: Surroundings) -> Signatory:
    slug, offices = around.officials.get(signature.official_id, ("", ()))
    return Signatory(slug, signature.office, offices, id(signature))


def _claims(citations: Iterable[Citation], around: Surroundings) -> list[Claim]:
    """Every citation that is not set aside."""
    return [
        Claim(
            citation.fact,
            citation.says,
            citation.country_id or around.officials.get(citation.official_id or 0, ("",))[0],
        )
        for citation in citations
        if not citation.set_aside
    ]
