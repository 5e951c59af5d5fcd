"""States that were another's forerunner: "Moscow signed it in 1961" is said of the Soviet Union."""

from __future__ import annotations

from datetime import date

from agreements.domain.partial_date import PartialDate

FORERUNNERS = {  # of a country by code: the state before it, and its first and last day
    "ru": ("su", date(1922, 12, 30), date(1991, 12, 25)),
    "rs": ("yu", date(1918, 12, 1), date(1992, 4, 26)),
    "cz": ("cs", date(1918, 10, 28), date(1992, 12, 31)),
}


def of_the_day(codes: tuple[str, str], signed: str | None) -> tuple[str, str]:
    """*codes*, told in words, with the state that there was all through the day, month or year
    *signed*."""
    if signed is None:
        return codes
    told = PartialDate.parse(signed)
    first, second = (_then(code, told) for code in codes)
    return (first, second) if first != second else codes


def _then(code: str, signed: PartialDate) -> str:
    before, first, last = FORERUNNERS.get(code, ("", date.max, date.min))
    if signed.first is None or signed.last is None:
        return code
    return before if first <= signed.first and signed.last <= last else code
