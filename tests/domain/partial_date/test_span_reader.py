"""Spans as people type them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreements.domain.partial_date import PartialDateError, Span, read_span, wording
from tests.domain.partial_date.strategies import spans


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("4-5 September 2019", "2019-09-04/2019-09-05"),
        ("4\u20135 September 2019", "2019-09-04/2019-09-05"),
        ("September 4-5, 2019", "2019-09-04/2019-09-05"),
        ("4 to 5 Sep 2019", "2019-09-04/2019-09-05"),
        ("30 May - 2 June 2019", "2019-05-30/2019-06-02"),
        ("May 30 - June 2, 2019", "2019-05-30/2019-06-02"),
        ("30 December 2019 - 2 January 2020", "2019-12-30/2020-01-02"),
        ("May-June 2019", "2019-05/2019-06"),
        ("1971-1973", "1971/1973"),
        ("from 1971 to 1973", "1971/1973"),
        ("about 1971 - 1973", "1971~/1973"),
        ("1971 - 1973?", "1971/1973?"),
        ("4 September 2019", "2019-09-04/2019-09-04"),
        ("about 1971", "1971~/1971~"),
        ("since 1971", "1971/.."),
        ("from 4 May 1971 onwards", "1971-05-04/.."),
        ("2014 to present", "2014/.."),
        ("2014 - now", "2014/.."),
        ("until 1973", "../1973"),
        ("2019-09-04/2019-09-05", "2019-09-04/2019-09-05"),
        (" 1971 / .. ", "1971/.."),
        ("\u0661\u0669\u0667\u0661/\u0661\u0669\u0667\u0663", "1971/1973"),
    ],
)
def test_read(typed: str, text: str) -> None:
    assert read_span(typed) == Span.parse(text)


@pytest.mark.parametrize("typed", ["", " \u00a0", "\u200e"])
def test_nothing_typed_is_no_span(typed: str) -> None:
    assert read_span(typed) is None


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("1973-1971", "The end, 1971, is before the beginning, 1973: exchange them."),
        (
            "4-31 September 2019",
            "There is no 31 September 2019: write 30 September 2019 or September 2019.",
        ),
        (
            "4-5 September",
            "The year is missing or cut short: write all four digits, as in 4 September 2019.",
        ),
        ("../..", "That says nothing of the dates: leave them empty."),
        (
            "the summit",
            "“the summit” is not understood as days from one to another: write for example "
            "4-5 September 2019, 30 May - 2 June 2019, 1971-1973 or since 1971.",
        ),
    ],
)
def test_refused_with_what_to_write_instead(typed: str, sentence: str) -> None:
    with pytest.raises(PartialDateError) as refusal:
        read_span(typed)
    assert str(refusal.value) == sentence


@pytest.mark.parametrize(
    "typed", ["[1971..1973]", "before 1973", "1971/", "1971-", "1/2/2019 - 3/2/2019"]
)
def test_refused(typed: str) -> None:
    with pytest.raises(PartialDateError):
        read_span(typed)


@given(spans)
def test_edtf_and_the_wording_are_read_back(span: Span) -> None:
    assert read_span(span.text) == span
    assert read_span(wording(span)) == span


@given(st.text())
def test_any_text_is_read_or_refused(typed: str) -> None:
    try:
        span = read_span(typed)
    except PartialDateError as refusal:
        assert str(refusal).encode()  # noqa: PT017 - a sentence that can be sent
    else:
        assert span is None or Span.parse(span.text) == span
