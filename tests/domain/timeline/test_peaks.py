"""Summits in a row or a column, a hundred days to a hundred units."""

import datetime as dt

from agreements.domain.timeline import SummitMark
from agreements.domain.timeline.drawing import Peak
from agreements.domain.timeline.peaks import peaks_in_column, peaks_in_row
from agreements.domain.timeline.scale import Scale

FIRST = dt.date(2000, 1, 1)
SCALE = Scale(FIRST, FIRST + dt.timedelta(days=100), 0, 100)


def summits(*days: int, ordinal: int = 20) -> list[SummitMark]:
    """One on each day, numbered from ``ordinal``."""
    return [
        SummitMark(f"On day {day}", f"/{day}/", FIRST + dt.timedelta(days=day), ordinal=number)
        for number, day in enumerate(days, ordinal)
    ]


def words(peaks: tuple[Peak, ...]) -> list[str | None]:
    return [peak.label.text if peak.label else None for peak in peaks]


def test_a_row_is_numbered() -> None:
    assert words(peaks_in_row(summits(10, 40, 70), SCALE, 0)) == ["20", "21", "22"]


def test_close_ones_are_one_with_a_count() -> None:
    (peak,) = peaks_in_row(summits(10, 15, 20), SCALE, 0)
    assert (peak.label and peak.label.text, len(peak.summits), peak.url) == ("3\u00d7", 3, "")
    assert peak.in_words == "On day 10\nOn day 15\nOn day 20"


def test_a_count_takes_the_room_of_an_ordinal() -> None:
    assert words(peaks_in_row(summits(10, 24, 26), SCALE, 0)) == [None, "2\u00d7"]


def test_one_without_an_ordinal_has_no_words() -> None:
    nameless = [SummitMark("Visit", "/", FIRST)]
    assert words(peaks_in_row(nameless, SCALE, 0)) == [None]


def test_a_column_tells_counts_alone() -> None:
    assert words(peaks_in_column(summits(10, 40, 42), SCALE, 0)) == [None, "2"]
