"""One year, month or day as people write it, with as much of it as is written."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .error import PartialDateError
from .unit import MONTHS, Unit

_ = str  # marks the sentences that makemessages is to collect

NUMBERS = re.compile(r"([0-9]+)(?:([-./ ]|\. )([0-9]+)(?:\2([0-9]+))?)?")
WORDS = re.compile(r"[a-z0-9][a-z0-9 .-]*(?<!-)")
WORD = re.compile(r"([0-9]+)(?:st|nd|rd|th)?(?![a-z0-9])|([a-z]+)")
SHAPES = ("d", "y", "m", "dm", "md", "my", "ym", "dy", "dmy", "mdy", "ymd")
YEAR_CUT_SHORT = ("dmd", "mdd", "ddd")
PARTS = {"y": "year", "m": "month", "d": "day"}


@dataclass(frozen=True)
class Written:
    """What is written of a unit: in "4-5 September 2019" the first end has only its day."""

    year: int | None = None
    month: int | None = None
    day: int | None = None


def written(text: str) -> Written | None:
    """What a normalised text says; None when it is not a year, a month or a day.

    PartialDateError for numbers that two people would read as two different days.
    """
    text = " ".join(re.sub(r",|\b(?:of|the)\b", " ", text).split())
    if numbers := NUMBERS.fullmatch(text):
        separator = (numbers[2] or "").strip()
        return _numeric(separator, [part for part in numbers.group(1, 3, 4) if part])
    return _in_words(text)


def completed(*parts: Written) -> list[Unit]:
    """The units, each with the year, and a day with the month, that stands only at another one.

    PartialDateError when there is no year, or no such day.
    """
    year = next((part.year for part in reversed(parts) if part.year is not None), None)
    month = next((part.month for part in reversed(parts) if part.month is not None), None)
    if year is None:
        raise _no_year()
    return [_unit(part, year, month) for part in parts]


def _no_year() -> PartialDateError:
    return PartialDateError(
        _("The year is missing or cut short: write all four digits, as in 4 September 2019.")
    )


def _unit(part: Written, year: int, month: int | None) -> Unit:
    if part.year is not None:
        year = part.year
    if part.day is None:
        return Unit.checked(year, part.month)
    if part.month is not None:
        month = part.month
    if month is None:
        raise PartialDateError(
            _("The month is missing: write it as a word, as in 4 September 2019.")
        )
    return Unit.checked(year, month, part.day)


def _in_words(text: str) -> Written | None:
    words = WORD.findall(text) if WORDS.fullmatch(text) else []
    shape = "".join("m" if word else _width(digits) for digits, word in words)
    if shape in YEAR_CUT_SHORT:
        raise _no_year()
    values = [_month(word) if word else int(digits) for digits, word in words]
    return _written(shape, values) if shape in SHAPES and None not in values else None


def _written(shape: str, values: list[int | None]) -> Written:
    return Written(**{PARTS[part]: value for part, value in zip(shape, values, strict=True)})


def _month(word: str) -> int | None:
    """The number of a month of which at least three letters are written."""
    names = (name.lower() for name in MONTHS)
    found = (number for number, name in enumerate(names, 1) if name.startswith(word))
    return next(found, None) if len(word) > 2 else None


def _width(digits: str) -> str:
    """`y` for four digits, `d` for one or two, a letter that fits nowhere for the rest."""
    return {4: "y", 1: "d", 2: "d"}.get(len(digits), "x")


def _numeric(separator: str, parts: list[str]) -> Written | None:
    shape = "".join(_width(part) for part in parts)
    numbers = [int(part) for part in parts]
    if shape in YEAR_CUT_SHORT:
        raise _no_year()
    if shape == "ddy":
        return _day_first_or_refused(separator, *numbers)
    if shape == "yd" and separator not in ("-", "."):
        raise PartialDateError(
            _("It is not clear whether “%(number)s” is a month: write it as a word."),
            number=parts[1],
        )
    month_first = "my" if separator else "dy"
    order = {"y": "y", "d": "d", "yd": "ym", "dy": month_first, "ydd": "ymd"}.get(shape)
    return _written(order, list(numbers)) if order else None


def _day_first_or_refused(separator: str, one: int, two: int, year: int) -> Written:
    """The day stands first in 04.09.2019; 4/9/2019 is two days, 13/9/2019 and 9/13/2019 one."""
    if separator == "." or one == two or one > 12:
        return Written(year, two, one)
    if two > 12:
        return Written(year, one, two)
    raise PartialDateError(
        _("That may be %(one)s %(month_two)s or %(two)s %(month_one)s: write the month as a word."),
        one=str(one),
        two=str(two),
        month_one=MONTHS[one - 1],
        month_two=MONTHS[two - 1],
    )
