"""The improbable: what may be right, and is looked at again before it is published.

Only the impossible is refused. Whatever is possible and unlikely is a warning, kept with the record
until somebody corrects the facts or settles it with a reason. Only what is certainly so is warned
of: a date that may be right under one choice of its possible days gives no warning. Never reads
the clock: see ``Improbable.lapses``.
"""

from __future__ import annotations

from collections.abc import Iterator

from agreements.domain.account import Account

from .claims import SEPARATOR, disagreeing
from .improbable import Improbable
from .order import out_of_order
from .signing import at_the_signing
from .terms import odd_terms

__all__ = ["SEPARATOR", "Improbable", "warnings"]


def warnings(account: Account) -> list[Improbable]:
    """Everything improbable in *account*, each once: equal facts are one warning."""
    found: dict[str, Improbable] = {}
    for warning in _all(account):
        found.setdefault(warning.mark, warning)
    return list(found.values())


def _all(account: Account) -> Iterator[Improbable]:
    yield from out_of_order(account)
    yield from at_the_signing(account)
    yield from odd_terms(account)
    yield from disagreeing(account)
