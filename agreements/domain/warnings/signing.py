"""Who signed, for which state, and where: as it can have been on that day."""

from __future__ import annotations

from collections.abc import Iterator

from agreements.domain.account import Account, Happening
from agreements.domain.partial_date import PartialDate

from .improbable import EVENT, PARTY, SIGNATURE, Improbable

SIGNED_THERE = ("signed", "adopted", "initialled")


def at_the_signing(account: Account) -> Iterator[Improbable]:
    """Parties that did not exist, days off the summit, officials without an office."""
    yield from _states_of_another_time(account)
    for event in account.events:
        yield from _off_the_summit(event)
        if event.date is not None and event.kind in SIGNED_THERE:
            yield from _without_office(event, event.date)


def _states_of_another_time(account: Account) -> Iterator[Improbable]:
    """A state signs while it exists; what it succeeds to is an event (VCST 2(1)(b))."""
    for party in account.parties:
        for _, signed in account.signings(party.side):
            if not account.states.existed_on(party.country, signed):
                facts = (
                    ("country", party.country),
                    ("signed", str(signed)),
                    ("instead", account.states.instead(party.country, signed)),
                )
                yield Improbable("state-of-another-time", facts, PARTY, party.key, "country")


def _off_the_summit(event: Happening) -> Iterator[Improbable]:
    days = event.days
    if event.date is None or days is None:
        return
    early = days.begin is not None and event.date.certainly_before(days.begin)
    late = days.end is not None and days.end.certainly_before(event.date)
    if early or late:
        facts = (("date", str(event.date)), ("summit", event.summit), ("days", str(days)))
        yield Improbable("off-the-summit", facts, EVENT, event.key, "date")


def _without_office(event: Happening, day: PartialDate) -> Iterator[Improbable]:
    """An office as stated outranks what is recorded; of whom no office is known, nothing is."""
    for signatory in event.signatories:
        known = signatory.offices and not signatory.office
        if known and all(office.excludes(day) for office in signatory.offices):
            facts = (("official", signatory.official), ("date", str(day)))
            yield Improbable("without-office", facts, SIGNATURE, signatory.key, "official")
