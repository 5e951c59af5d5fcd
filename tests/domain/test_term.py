"""Periods as treaties count them, and the end that a term clause sets."""

from __future__ import annotations

import datetime as dt

import pytest

from agreements.domain.bounds import Bounds
from agreements.domain.term import Period, Term, offset_after

Day = dt.date


@pytest.mark.parametrize(
    ("text", "months", "days"),
    [
        ("P20Y", 240, 0),
        ("P6M", 6, 0),
        ("P90D", 0, 90),
        ("P2W", 0, 14),
        ("P1Y6M", 18, 0),
        ("P1Y2M3W4D", 14, 25),
        ("P0D", 0, 0),
    ],
)
def test_periods_read(text: str, months: int, days: int) -> None:
    assert Period.parse(text) == Period(months, days)


@pytest.mark.parametrize(
    "text", ["", "P", "20Y", "P20", "PY", "P6M1Y", "P-1Y", "p1y", "P1Y ", "P1Y\n", "PT6H", "P١Y"]
)
def test_periods_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"^Write a period such as P20Y, P6M or P90D\.$"):
        Period.parse(text)


@pytest.mark.parametrize(
    ("period", "start", "end"),
    [
        ("P20Y", Day(1971, 8, 9), Day(1991, 8, 9)),
        ("P1M", Day(2019, 1, 31), Day(2019, 2, 28)),
        ("P1M", Day(2020, 1, 31), Day(2020, 2, 29)),
        ("P1Y", Day(2020, 2, 29), Day(2021, 2, 28)),
        ("P12M", Day(2019, 12, 31), Day(2020, 12, 31)),
        ("P30D", Day(2019, 12, 31), Day(2020, 1, 30)),
        ("P1M1D", Day(2019, 1, 31), Day(2019, 3, 1)),
        ("P999Y", Day(9500, 1, 1), Day.max),
        ("P1D", Day.max, Day.max),
        ("P9999D", Day(9999, 1, 1), Day.max),
    ],
)
def test_day_after_a_period(period: str, start: Day, end: Day) -> None:
    assert Period.parse(period).after(start) == end


def test_no_day_after_no_day() -> None:
    assert Period(12).after(None) is None


@pytest.mark.parametrize(
    ("period", "end", "start"),
    [
        ("P6M", Day(2019, 8, 31), Day(2019, 2, 28)),
        ("P6M", Day(2020, 8, 31), Day(2020, 2, 29)),
        ("P6M", Day(2019, 8, 30), Day(2019, 2, 28)),
        ("P6M", Day(2019, 3, 31), Day(2018, 9, 30)),
        ("P1Y", Day(2020, 2, 29), Day(2019, 2, 28)),
        ("P1M", Day(2019, 3, 31), Day(2019, 2, 28)),
        ("P1M1D", Day(2019, 3, 31), Day(2019, 2, 27)),
        ("P90D", Day(2019, 12, 31), Day(2019, 10, 2)),
        ("P6M", Day(1, 3, 31), Day.min),
        ("P1D", Day.min, Day.min),
    ],
)
def test_last_day_for_notice(period: str, end: Day, start: Day) -> None:
    assert Period.parse(period).before(end) == start


def test_terms_are_counted_from_the_first_so_that_no_day_is_lost() -> None:
    month, year = Period.parse("P1M"), Period.parse("P1Y")
    assert [month.times(n).after(Day(2019, 1, 31)) for n in (1, 2, 3)] == [
        Day(2019, 2, 28),
        Day(2019, 3, 31),
        Day(2019, 4, 30),
    ]
    assert [year.times(n).after(Day(2020, 2, 29)) for n in (1, 4)] == [
        Day(2021, 2, 28),
        Day(2024, 2, 29),
    ]


@pytest.mark.parametrize(
    ("offset", "day", "effect"),
    [
        ("", Day(2019, 1, 31), Day(2019, 1, 31)),
        ("P30D", Day(2019, 1, 31), Day(2019, 3, 2)),
        ("P1M", Day(2020, 1, 31), Day(2020, 2, 29)),
        ("M1", Day(2019, 1, 31), Day(2019, 2, 1)),
        ("M2", Day(2019, 12, 31), Day(2020, 2, 1)),
    ],
)
def test_day_of_effect_after_the_last_step(offset: str, day: Day, effect: Day) -> None:
    assert offset_after(offset, day) == effect


START = Bounds(Day(2000, 1, 1), Day(2000, 1, 31))


@pytest.mark.parametrize(
    ("term", "end", "limited"),
    [
        (Term(), Bounds(), False),
        (Term(duration="P5Y"), Bounds(Day(2005, 1, 1), Day(2005, 1, 31)), True),
        (Term(until=START), START, True),
        (Term(until=START, duration="P5Y"), START, True),
        (Term(until=Bounds(START.first, START.last, doubted=True)), Bounds(), True),
    ],
)
def test_end_of_the_initial_term(term: Term, end: Bounds, limited: bool) -> None:
    assert (term.end_after(START), term.limited) == (end, limited)


def test_a_doubted_start_gives_no_end() -> None:
    start = Bounds(START.first, START.last, doubted=True)
    assert Term(duration="P5Y").end_after(start) == Bounds()
