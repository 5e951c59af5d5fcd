"""Which days are drawn."""

import datetime as dt

from agreements.domain.timeline import Item, Lifespan, SummitMark
from agreements.domain.timeline.period import period
from tests.domain.timeline.strategies import TODAY

D = dt.date


def item(*begins: dt.date | None, in_force: Lifespan | None = None) -> Item:
    return Item("k", "T", "/", (begins[0], begins[-1]), in_force=(in_force,) if in_force else ())


def test_nothing_dated_covers_nothing() -> None:
    assert period([item(None)], [], TODAY) is None


def test_from_the_first_day_to_today() -> None:
    assert period([item(D(1971, 8, 9)), item(D(2019, 9, 4))], [], TODAY) == (D(1971, 8, 9), TODAY)


def test_summits_count() -> None:
    summits = [SummitMark("First", "/", D(2000, 10, 2))]
    assert period([item(D(2019, 9, 4))], summits, TODAY) == (D(2000, 10, 2), TODAY)


def test_what_is_long_over_does_not_reach_today() -> None:
    found = [item(D(1921, 3, 16)), item(D(1939, 8, 23))]
    assert period(found, [], TODAY) == (D(1921, 3, 16), D(1939, 8, 23))


def test_what_is_in_force_reaches_today_however_old() -> None:
    old = item(D(1815, 6, 9), in_force=Lifespan((D(1816, 1, 1), None)))
    assert period([old], [], TODAY) == (D(1815, 6, 9), TODAY)


def test_the_future_gets_an_eighth_of_the_past() -> None:
    lease = item(D(1946, 11, 23), in_force=Lifespan((D(1946, 11, 23), D(2099, 1, 1))))
    assert period([lease], [], TODAY) == (D(1946, 11, 23), D(2036, 11, 22))


def test_one_old_day_gets_a_decade() -> None:
    first, last = period([item(D(1939, 8, 23))], [], TODAY) or (TODAY, TODAY)
    assert (first.year, last.year, (last - first).days) == (1934, 1944, 3652)


def test_a_recent_day_gets_a_month() -> None:
    first, last = period([item(D(2026, 11, 20))], [], TODAY) or (TODAY, TODAY)
    assert ((last - first).days, first < D(2026, 11, 20), last > TODAY) == (30, True, True)


def test_a_filter_pins_both_ends() -> None:
    bounds = (D(2019, 9, 1), D(2019, 10, 31))
    assert period([item(D(2019, 9, 4))], [], TODAY, bounds) == bounds


def test_a_pinned_end_before_the_data_is_no_error() -> None:
    first, last = period([item(D(2019, 9, 4))], [], TODAY, (None, D(2000, 1, 1))) or (TODAY, TODAY)
    assert first < last


def test_what_began_nobody_knows_when_gets_room() -> None:
    found = [Item("k", "T", "/", (None, D(1973, 12, 31))), item(D(2019, 9, 4))]
    first, _last = period(found, [], TODAY) or (TODAY, TODAY)
    assert (D(1973, 12, 31) - first).days == (TODAY - D(1973, 12, 31)).days // 16 + 1


def test_the_first_and_last_days_of_the_calendar() -> None:
    assert period([item(D.min)], [], D.min) == (D.min, D(1, 1, 16))
    assert period([item(D.max)], [], D.max) == (D(9999, 12, 16), D.max)
