"""Which facts of an agreement have a source of their own, and which have none at all."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass

from agreements.domain.account import Account, Claim, Happening


@dataclass(frozen=True, slots=True)
class Statement:
    """One fact that is told: *fact* of the event *key* (None: of the record), or all of it.

    *of* is the party or the signatory where the fact is about one.
    """

    fact: str
    of: str = ""
    key: Hashable = None


@dataclass(frozen=True, slots=True)
class Sourcing:
    """The statements that rest on the sources of the record as a whole, and those on none."""

    on_the_whole: Sequence[Statement] = ()
    on_nothing: Sequence[Statement] = ()


def sourcing(account: Account) -> Sourcing:
    """What of *account* lacks a source of its own.

    A source of the record as a whole supports what is told of the record: title, parties, term. A
    source of an event as a whole supports all that is told of the event, and is its own. No event
    rests on the sources of the record: every date has a receipt.
    """
    whole = _cited(account.claims, "")
    lacking = [
        each for each in _of_record(account) if not _cited(account.claims, each.fact, each.of)
    ]
    unsourced = [
        each
        for event in account.events
        if not _cited(event.claims, "")
        for each in _of_event(event)
        if not _cited(event.claims, each.fact, each.of)
    ]
    if whole:
        return Sourcing(tuple(lacking), tuple(unsourced))
    return Sourcing((), (*lacking, *unsourced))


def _cited(claims: Sequence[Claim], fact: str, of: str = "") -> bool:
    return any(claim.fact == fact and claim.of in ("", of) for claim in claims)


def _of_record(account: Account) -> Iterator[Statement]:
    if account.title:
        yield Statement("title")
    for party in account.parties:
        yield Statement("parties", party.country)
    if account.clause is not None:
        yield Statement("term")


def _of_event(event: Happening) -> Iterator[Statement]:
    """Its date, place and signatories; that it happened, where nothing more is told."""
    told = [Statement("date", key=event.key)] if event.date else []
    told += [Statement("place", key=event.key)] if event.place else []
    told += [Statement("signatories", each.official, event.key) for each in event.signatories]
    yield from told or [Statement("", key=event.key)]
