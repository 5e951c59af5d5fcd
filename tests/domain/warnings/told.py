"""Accounts as tests tell them, and what is found improbable in them."""

from __future__ import annotations

from typing import Any

from agreements.domain.account import Account, Claim, Happening
from agreements.domain.partial_date import PartialDate
from agreements.domain.warnings import warnings

DATES = ("date", "effective", "until")


def day(text: str) -> PartialDate | None:
    return PartialDate.parse(text) if text else None


def event(kind: str, date: str = "", **own: Any) -> Happening:
    dates: dict[str, Any] = {name: day(own.pop(name)) for name in DATES if name in own}
    return Happening(kind, date=day(date), **dates, **own)


def claim(fact: str, says: str) -> Claim:
    return Claim(fact, says)


def found(*events: Happening, **own: Any) -> list[tuple[str, dict[str, str]]]:
    """The warnings of an agreement of *events*: codes with their facts."""
    return [(each.code, dict(each.facts)) for each in warnings(Account(events, **own))]


def codes(*events: Happening, **own: Any) -> list[str]:
    return [code for code, _ in found(*events, **own)]
