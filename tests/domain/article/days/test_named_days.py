"""Days told by a name or by their number alone."""

from __future__ import annotations

import pytest

from tests.domain.article.reading import only


@pytest.mark.parametrize(
    ("when", "signed"),
    [
        ("on Christmas Eve 1991", "1991-12-24"),
        ("on New Year's Day", "2020-01-01"),
        ("on New Year's Eve", "2019-12-31"),
        ("on the 3rd of this month", "2020-06-03"),
        ("on the 3rd of last month", "2020-05-03"),
        ("on the 1st", "2020-06-01"),
        ("on the 30th", "2020-05-30"),
        ("on the 31st of last month", "2020-05-31"),
        ("on the 31st of this month", None),
        ("on the 2nd floor of the ministry", None),
        ("the day before yesterday", "2020-06-03"),
        ("in the early hours of Thursday", "2020-06-04"),
        ("hours ago", "2020-06-05"),
    ],
)
def test_the_day(when: str, signed: str | None) -> None:
    assert only(f"Latvia and Chile signed a tax treaty {when}.", "2020-06-05").signed == signed


def test_without_a_day_of_publication_no_day_is_reckoned() -> None:
    assert only("Latvia and Chile signed a tax treaty on the 1st.").signed is None
    assert only("Latvia and Chile signed a tax treaty on New Year's Day.").signed is None


@pytest.mark.parametrize(
    ("when", "signed"),
    [
        ("on Tuesday of last week", "2020-05-26"),
        ("on Friday last week", "2020-05-29"),
        ("last week on Monday", "2020-05-25"),
        ("this week, on Monday", "2020-06-01"),
        ("on Tues", "2020-06-02"),
        ("in mid-April", "2020-04"),
        ("at the end of April", "2020-04"),
    ],
)
def test_a_day_of_a_week_or_part_of_a_month(when: str, signed: str) -> None:
    text = f"Taxes in the news\n\nLatvia and Chile signed a tax treaty {when}."
    assert only(text, "2020-06-05").signed == signed  # a Friday
