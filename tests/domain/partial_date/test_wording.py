"""Dates and spans in words, and in other languages' words."""

from __future__ import annotations

import pytest

from agreements.domain.partial_date import PartialDate, Span, wording


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2019-09-04", "4 September 2019"),
        ("2019-09", "September 2019"),
        ("2019", "2019"),
        ("0987-05", "May 0987"),
        ("1971~", "about 1971"),
        ("1971-05?", "probably May 1971"),
        ("1971%", "probably about 1971"),
        ("[1971..1973]", "between 1971 and 1973"),
        ("[1971-06-05..1973]", "between 5 June 1971 and 1973"),
        ("[..1973]", "in or before 1973"),
        ("[..1973-05-04]", "on or before 4 May 1973"),
        ("[1971-05..]", "in or after May 1971"),
        ("[1971-05-04..]", "on or after 4 May 1971"),
    ],
)
def test_dates(text: str, words: str) -> None:
    assert wording(PartialDate.parse(text)) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2019-09-04/2019-09-05", "4\u20135 September 2019"),
        ("2019-05-30/2019-06-02", "30 May \u2013 2 June 2019"),
        ("2019-12-30/2020-01-02", "30 December 2019 \u2013 2 January 2020"),
        ("2019-09-04/2019-09-04", "4 September 2019"),
        ("2019-05/2019-06", "May\u2013June 2019"),
        ("2019-12/2020-01", "December 2019 \u2013 January 2020"),
        ("1971/1973", "1971\u20131973"),
        ("1971~/1973", "about 1971 \u2013 1973"),
        ("1971/1973-05", "1971 \u2013 May 1973"),
        ("1971/..", "from 1971"),
        ("../1973-05-04", "until 4 May 1973"),
    ],
)
def test_spans(text: str, words: str) -> None:
    assert wording(Span.parse(text)) == words


RUSSIAN = {
    "%(day)s %(month)s %(year)s": "%(day)s %(month)s %(year)s г.",
    "September": "сентября",
    "about %(date)s": "около %(date)s",
}


def test_words_of_another_language() -> None:
    words = wording(PartialDate.parse("2019-09-04~"), lambda text: RUSSIAN.get(text, text))
    assert words == "около 4 сентября 2019 г."
