"""PartialDate: texts, bounds, comparisons."""

from __future__ import annotations

import time
from datetime import date

import edtf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agreements.domain.partial_date import PartialDate, PartialDateError, Unit, hull
from tests.domain.partial_date.strategies import dates, units

parse = PartialDate.parse
REPLACED = "\N{REPLACEMENT CHARACTER}"


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2019", "2019-01-01", "2019-12-31"),
        ("2019-09", "2019-09-01", "2019-09-30"),
        ("2019-09-04", "2019-09-04", "2019-09-04"),
        ("2019~", "2018-01-01", "2020-12-31"),
        ("2019-01~", "2018-12-01", "2019-02-28"),
        ("2020-02-29~", "2020-02-28", "2020-03-01"),
        ("2019-09?", "2019-09-01", "2019-09-30"),
        ("2019-09%", "2019-08-01", "2019-10-31"),
        ("[1971..1973]", "1971-01-01", "1973-12-31"),
        ("[1971-08-09..1971-09]", "1971-08-09", "1971-09-30"),
        ("[1971..1971-05]", "1971-01-01", "1971-05-31"),
        ("[..1973-02]", None, "1973-02-28"),
        ("[1971..]", "1971-01-01", None),
        ("0001~", "0001-01-01", "0002-12-31"),
        ("9999-12-31~", "9999-12-30", "9999-12-31"),
        ("1900-02", "1900-02-01", "1900-02-28"),
        ("2000-02", "2000-02-01", "2000-02-29"),
    ],
)
def test_bounds(text: str, first: str | None, last: str | None) -> None:
    held = parse(text)
    bounds = (held.first, held.last)
    assert bounds == (first and date.fromisoformat(first), last and date.fromisoformat(last))
    assert held.text == str(held) == text


@pytest.mark.parametrize(
    ("text", "certain", "approximate"),
    [
        ("1971", True, False),
        ("1971?", False, False),
        ("1971~", True, True),
        ("1971%", False, True),
        ("[1971..1973]", True, False),
    ],
)
def test_qualifiers(text: str, certain: bool, approximate: bool) -> None:
    assert (parse(text).certain, parse(text).approximate) == (certain, approximate)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "2019-09-31",
            "There is no 31 September 2019: write 30 September 2019 or September 2019.",
        ),
        ("1900-02-29", "There is no 29 February 1900: write 28 February 1900 or February 1900."),
        ("2019-13", "There is no month 13: write a month from 01 to 12, or only 2019."),
        ("0000", "The year must be between 0001 and 9999."),
        ("[..]", "That says nothing of the date: leave it empty."),
        ("[1971..1971]", "Both ends are the same: write only one of them."),
        ("[1973..1971]", "1971 is before 1973: write the earlier one first."),
        (
            "September",
            "“September” is not a date: write 2019, 2019-09, 2019-09-04 or [1971..1973].",
        ),
        (
            "\ud800" * 50,
            f"“{REPLACED * 39}…” is not a date: write 2019, 2019-09, 2019-09-04 or [1971..1973].",
        ),
    ],
)
def test_refused_with_what_to_write_instead(text: str, sentence: str) -> None:
    with pytest.raises(PartialDateError) as refusal:
        parse(text)
    assert str(refusal.value) == sentence


@pytest.mark.parametrize(
    "text",
    ["", " 2019", "2019\n", "2019-9", "2019-09-4", "19", "12019", "2019?~", "[1971?..1973]",
     "[1971..1973]?", "[1971,1973]", "[1971...1973]", "1971/1973", "197X", "٢٠١٩",
     "2019-00", "2019-01-00"],
)  # fmt: skip
def test_refused(text: str) -> None:
    with pytest.raises(PartialDateError):
        parse(text)


def test_a_sentence_can_be_translated() -> None:
    with pytest.raises(PartialDateError) as refusal:
        parse("2019-13")
    german = {refusal.value.message: "Einen Monat %(month)s gibt es %(year)s nicht."}
    assert refusal.value.sentence(german.__getitem__) == "Einen Monat 13 gibt es 2019 nicht."


def test_no_value_without_sense() -> None:
    year, next_year = Unit(1971), Unit(1972)
    for begin, end, qualifier in [(None, None, ""), (year, next_year, "~"), (next_year, year, "")]:
        with pytest.raises(PartialDateError):
            PartialDate(begin, end, qualifier)


def test_equal_by_text_and_without_order() -> None:
    assert parse("1971") == parse("1971")
    assert len({parse("1971"), parse("1971"), parse("1971?"), parse("1971~")}) == 3
    assert parse("1971") != parse("[1971-01-01..1971-12-31]")
    with pytest.raises(TypeError):
        sorted([parse("1971"), parse("1972")])  # type: ignore[type-var]


@pytest.mark.parametrize(
    ("one", "other", "certainly_before"),
    [
        ("1971", "1972", True),
        ("1971", "1971-12-31", False),
        ("1971-12", "1972~", False),
        ("1970-12", "1972~", True),
        ("1971?", "1972", False),
        ("1971", "1972?", False),
        ("[..1971]", "1972", True),
        ("[1971..]", "1972", False),
        ("1972", "[..1971]", False),
        ("1972", "1971", False),
    ],
)
def test_before(one: str, other: str, certainly_before: bool) -> None:
    assert parse(one).certainly_before(parse(other)) is certainly_before


@pytest.mark.parametrize(
    ("texts", "first", "last"),
    [
        (["1971", "1973-05"], date(1971, 1, 1), date(1973, 5, 31)),
        (["1971", "[..1960]"], None, date(1971, 12, 31)),
        (["[1980..]", "1971"], date(1971, 1, 1), None),
        ([], None, None),
    ],
)
def test_hull(texts: list[str], first: date | None, last: date | None) -> None:
    assert hull(parse(text) for text in texts) == (first, last)


@given(dates)
def test_the_text_gives_the_value_back(held: PartialDate) -> None:
    assert parse(held.text) == held
    assert parse(held.text).text == held.text


@given(dates)
def test_the_first_day_is_not_after_the_last(held: PartialDate) -> None:
    assert held.first is None or held.last is None or held.first <= held.last


@given(st.text())
def test_any_text_is_parsed_or_refused(text: str) -> None:
    try:
        assert parse(text).text == text
    except PartialDateError as refusal:
        assert str(refusal).encode()  # noqa: PT017 - a sentence that can be sent


@settings(max_examples=60, deadline=None)
@given(units, st.sampled_from(["", "?"]))
def test_the_bounds_are_those_of_the_edtf_package(unit: Unit, mark: str) -> None:
    oracle = edtf.parse_edtf(f"{unit}{mark}")
    held = parse(f"{unit}{mark}")
    assert [held.first, held.last] == [_day(oracle.lower_strict()), _day(oracle.upper_strict())]


def _day(moment: time.struct_time) -> date:
    return date(moment.tm_year, moment.tm_mon, moment.tm_mday)
