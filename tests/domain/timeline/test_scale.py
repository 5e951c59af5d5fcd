"""Days to places, and ticks from one month to two centuries."""

import datetime as dt

import pytest

from agreements.domain.timeline.scale import Scale, Step, ticks

D = dt.date


def words(first: dt.date, last: dt.date, length: float, room: float = 50) -> list[str]:
    return [word for _, word in ticks(Scale(first, last, 0, length), lambda _word: room)]


def test_a_day_stands_at_its_share_of_the_length() -> None:
    scale = Scale(D(2019, 1, 1), D(2019, 1, 11), 100, 200)
    assert scale.at(D(2019, 1, 3)) == 120


def test_days_outside_stand_at_the_edges() -> None:
    scale = Scale(D(2019, 1, 1), D(2019, 1, 11), 100, 200)
    assert [scale.at(D(1815, 6, 9)), scale.at(D.max)] == [100, 200]


def test_an_unbounded_day_stands_where_it_is_told() -> None:
    assert Scale(D(2019, 1, 1), D(2019, 1, 11), 100, 200).at(None, 7) == 7


def test_an_unbounded_day_has_no_place_of_its_own() -> None:
    with pytest.raises(ValueError, match="unbounded"):
        Scale(D(2019, 1, 1), D(2019, 1, 11), 100, 200).at(None)


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (D(2019, 8, 30), D(2019, 9, 3), "30 Aug 2019 | 31 Aug | 1 Sep | 2 Sep | 3 Sep"),
        (D(2026, 10, 24), D(2026, 11, 23), "26 Oct 2026 | 2 Nov | 9 Nov | 16 Nov | 23 Nov"),
        (D(2019, 11, 15), D(2020, 3, 20), "Dec 2019 | Jan 2020 | Feb | Mar"),
        (D(2018, 2, 1), D(2019, 8, 1), "Apr 2018 | Jul | Oct | Jan 2019 | Apr | Jul"),
        (D(2016, 8, 1), D(2019, 8, 1), "Jan 2017 | Jul | Jan 2018 | Jul | Jan 2019 | Jul"),
        (D(2015, 5, 1), D(2019, 8, 1), "2016 | 2017 | 2018 | 2019"),
        (D(1988, 5, 1), D(2019, 8, 1), "1990 | 1995 | 2000 | 2005 | 2010 | 2015"),
        (D(1971, 8, 9), D(2026, 11, 23), "1980 | 1990 | 2000 | 2010 | 2020"),
        (D(1815, 1, 1), D(2026, 11, 23), "1850 | 1900 | 1950 | 2000"),
        (D(1, 1, 1), D(4321, 1, 1), "1000 | 2000 | 3000 | 4000"),
    ],
)
def test_the_finest_step_with_room_for_its_labels(
    first: dt.date, last: dt.date, expected: str
) -> None:
    assert " | ".join(words(first, last, 400)) == expected


def test_too_little_room_for_any_step_still_names_the_first_year() -> None:
    assert words(D(2019, 9, 4), D(2019, 9, 30), 20) == ["2019"]


def test_month_names_go_through_gettext() -> None:
    scale = Scale(D(2019, 9, 20), D(2019, 12, 5), 0, 400)
    found = ticks(scale, lambda _word: 80, str.upper)
    assert [word for _, word in found] == ["OCT 2019", "NOV", "DEC"]


def test_weeks_begin_on_mondays() -> None:
    days = Step("day", 7).days_within(D(2026, 11, 1), D(2026, 11, 30))
    assert {day.strftime("%A") for day in days} == {"Monday"}
