"""Span: texts, bounds, and what is no span."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given

from agreements.domain.partial_date import PartialDate, PartialDateError, Span
from tests.domain.partial_date.strategies import spans


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("1971/1973", date(1971, 1, 1), date(1973, 12, 31)),
        ("2019-09-04/2019-09-05", date(2019, 9, 4), date(2019, 9, 5)),
        ("2019-09/2019-09", date(2019, 9, 1), date(2019, 9, 30)),
        ("1971~/1973-05?", date(1970, 1, 1), date(1973, 5, 31)),
        ("../1973", None, date(1973, 12, 31)),
        ("1971/..", date(1971, 1, 1), None),
        ("1971-12/1971", date(1971, 12, 1), date(1971, 12, 31)),
    ],
)
def test_bounds(text: str, first: date | None, last: date | None) -> None:
    span = Span.parse(text)
    assert (span.first, span.last, span.text) == (first, last, text)


def test_the_ends_are_partial_dates() -> None:
    span = Span.parse("1971~/..")
    assert (span.begin, span.end) == (PartialDate.parse("1971~"), None)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("1973/1971", "The end, 1971, is before the beginning, 1973: exchange them."),
        ("1973?/1971", "The end, 1971, is before the beginning, 1973?: exchange them."),
        ("../..", "That says nothing of the dates: leave them empty."),
        (
            "1971",
            "“1971” is not a span: write 2019-09-04/2019-09-05, 1971/.. or ../1973.",
        ),
        (
            "1971/2019-02-30",
            "There is no 30 February 2019: write 28 February 2019 or February 2019.",
        ),
    ],
)
def test_refused_with_what_to_write_instead(text: str, sentence: str) -> None:
    with pytest.raises(PartialDateError) as refusal:
        Span.parse(text)
    assert str(refusal.value) == sentence


@pytest.mark.parametrize(
    "text", ["", "/", "/1973", "1971/", "1971/1972/1973", "[..1973]/1975", "1971 / 1973", "1/2"]
)
def test_refused(text: str) -> None:
    with pytest.raises(PartialDateError):
        Span.parse(text)


def test_an_end_is_not_some_day_between_two_others() -> None:
    with pytest.raises(PartialDateError) as refusal:
        Span(PartialDate.parse("[1971..1973]"), None)
    assert str(refusal.value) == "Each end of a span must be one year, one month or one day."


@given(spans)
def test_the_text_gives_the_value_back(span: Span) -> None:
    assert Span.parse(span.text) == span
    assert len(span.text) <= 40
