"""Terms that no text is likely to have."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from agreements.domain.account import Account, Clause
from agreements.domain.term import Period

from .improbable import TERM, Improbable

# Where periods of months and days are laid side by side: any ordinary day would do.
START = dt.date(2001, 1, 1)
LONGEST = "P100Y"
NOTICES = ("renewal_notice", "denunciation_notice")


def odd_terms(account: Account) -> Iterator[Improbable]:
    """No length, more than a lifetime, an end before the signature, a notice beyond the term."""
    clause = account.clause
    if clause is None:
        return
    if clause.duration:
        yield from _odd_length(clause)
    yield from _over_before_signature(account, clause)


def _end(period: str) -> dt.date:
    return Period.parse(period).after(START) or START


def _odd_length(clause: Clause) -> Iterator[Improbable]:
    end = _end(clause.duration)
    if end == START:
        facts: tuple[tuple[str, str], ...] = (("duration", clause.duration),)
        yield Improbable("term-of-no-length", facts, TERM, clause.key, "duration")
    elif end > _end(LONGEST):
        facts = (("duration", clause.duration),)
        yield Improbable("term-of-a-century", facts, TERM, clause.key, "duration")
    for field in NOTICES:
        notice = getattr(clause, field)
        if notice and _end(notice) > end:
            facts = (("notice", notice), ("duration", clause.duration))
            yield Improbable("notice-beyond-term", facts, TERM, clause.key, field)


def _over_before_signature(account: Account, clause: Clause) -> Iterator[Improbable]:
    for _, signed in account.signings():
        if clause.until is not None and clause.until.certainly_before(signed):
            facts = (("until", str(clause.until)), ("signed", str(signed)))
            yield Improbable("over-before-signature", facts, TERM, clause.key, "until")
