"""Events in an order that they seldom take."""

from __future__ import annotations

from collections.abc import Iterator

from agreements.domain.account import SIGNINGS, Account, Happening
from agreements.domain.partial_date import PartialDate

from .improbable import EVENT, Improbable

CONSENT = ("ratified", "notified", "instruments-exchanged")
LATER = (
    "provisional-application-begins",
    "registered",
    "amended",
    "extended",
    "renewed",
    "suspended",
    "resumed",
    "non-renewal-notice",
    "denunciation-notice",
)
PROLONGED = ("extended", "renewed")
ENDED = ("expired", "terminated", "fulfilled")
MANY_MAY_SAY_IT = "observed"


def out_of_order(account: Account) -> Iterator[Improbable]:
    """Each event that certainly comes before what it should follow, or after what ends it."""
    yield from _before_signature(account)
    yield from _consent_without_signature(account)
    yield from _prolonged_after_end(account)
    yield from _ahead_of_time(account)
    yield from _said_twice(account)


def _when(event: Happening) -> tuple[str, PartialDate | None]:
    """The field that says when, and what it says."""
    return ("date", event.date) if event.date is not None else ("effective", event.effective)


def _before_signature(account: Account) -> Iterator[Improbable]:
    """Entry into force, consent to be bound and what follows come after signature (VCLT 10-24)."""
    codes = {"entered-into-force": "in-force-before-signature"}
    codes |= dict.fromkeys(CONSENT, "consent-before-signature")
    codes |= dict.fromkeys(LATER, "acted-on-before-signature")
    for event in account.own(*codes):
        field, day = _when(event)
        later = [
            signed
            for _, signed in account.signings(event.side)
            if day is not None and day.certainly_before(signed)
        ]
        if later:
            signed = max(later, key=lambda date: date.text)
            facts = (("kind", event.kind), ("date", str(day)), ("signed", str(signed)))
            yield Improbable(codes[event.kind], facts, EVENT, event.key, field)


def _consent_without_signature(account: Account) -> Iterator[Improbable]:
    """Who ratifies has signed (VCLT 14); an exchange of notes or an adoption stands for it."""
    for event in account.own(*CONSENT):
        signed = [
            other
            for other in account.own(*SIGNINGS, "initialled")
            if not event.side or other.side in ("", event.side)
        ]
        if not signed:
            facts = (("kind", event.kind), ("side", event.side))
            yield Improbable("consent-without-signature", facts, EVENT, event.key, "kind")


def _prolonged_after_end(account: Account) -> Iterator[Improbable]:
    """What has ended is not extended; a new agreement would be made (VCLT 54)."""
    for event in account.own(*PROLONGED):
        for end in account.own(*ENDED):
            field, day = _when(event)
            ended = end.effective or end.date
            if day is not None and ended is not None and ended.certainly_before(day):
                facts = (
                    ("kind", event.kind),
                    ("date", str(day)),
                    ("end", end.kind),
                    ("ended", str(ended)),
                )
                yield Improbable("prolonged-after-end", facts, EVENT, event.key, field)


def _ahead_of_time(account: Account) -> Iterator[Improbable]:
    """Nobody knows on the day of writing what happened later; that day, it lapses."""
    for event in account.events:
        first = event.date.first if event.date is not None else None
        if account.written is not None and first is not None and first > account.written:
            facts = (("kind", event.kind), ("date", str(event.date)))
            yield Improbable("ahead-of-time", facts, EVENT, event.key, "date", first)


def _said_twice(account: Account) -> Iterator[Improbable]:
    """One occurrence is one event; several sources of it are several citations."""
    seen: set[tuple[str, str, str]] = set()
    for event in account.own(*{event.kind for event in account.events} - {MANY_MAY_SAY_IT}):
        said = (event.kind, event.side, str(event.date))
        if event.date is not None and said in seen:
            facts = (("kind", event.kind), ("side", event.side), ("date", str(event.date)))
            yield Improbable("said-twice", facts, EVENT, event.key, "kind")
        seen.add(said)
