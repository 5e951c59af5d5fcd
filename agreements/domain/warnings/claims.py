"""Sources that say different things of one fact, with neither set aside."""

from __future__ import annotations

from collections.abc import Iterator

from agreements.domain.account import Account, Happening
from agreements.domain.folded import folded
from agreements.domain.partial_date import PartialDate, PartialDateError

from .improbable import EVENT, Improbable

DATES = ("date", "effective", "until")
SEPARATOR = " | "


def disagreeing(account: Account) -> Iterator[Improbable]:
    """One warning for each fact of an event of which the claims, or claim and record, differ."""
    for event in account.events:
        for fact in (*DATES, "place"):
            claims = said(event, fact)
            if not agree(fact, claims):
                facts = (
                    ("kind", event.kind),
                    ("fact", fact),
                    ("claims", SEPARATOR.join(sorted(claims))),
                )
                yield Improbable("sources-disagree", facts, EVENT, event.key, fact)


def said(event: Happening, fact: str) -> list[str]:
    """What is held of *fact* and what sources claim of it, each once; nothing without a claim."""
    claimed = [claim.says for claim in event.claims if claim.fact == fact and claim.says]
    held = getattr(event, fact)
    return list(dict.fromkeys([str(held), *claimed] if claimed and held else claimed))


def agree(fact: str, claims: list[str]) -> bool:
    """Whether *claims* can all be right: dates as fine as each knows, words but for their case."""
    if fact not in DATES:
        return len({folded(claim) for claim in claims}) <= 1
    return all(dates_agree(one, other) for one in claims for other in claims)


def dates_agree(one: str, other: str) -> bool:
    """Whether one date says the same as the other, perhaps less finely (EDTF texts)."""
    if one == other:
        return True
    try:
        dates = PartialDate.parse(one), PartialDate.parse(other)
    except PartialDateError:
        return False
    return dates[0].covers(dates[1]) or dates[1].covers(dates[0])
