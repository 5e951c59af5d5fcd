"""The tall drawing, item by item."""

import datetime as dt

from agreements.domain.timeline import Item, Lifespan, Shade, SummitMark, layout_tall
from tests.domain.timeline.strategies import TODAY

D = dt.date
DAY = D(2019, 9, 4)


def item(key: str, day: dt.date = DAY, **more: object) -> Item:
    return Item(key, f"Agreement {key}", f"/{key}/", (day, day), **more)  # type: ignore[arg-type]


def test_time_runs_down() -> None:
    found = [item("late", D(2020, 1, 1)), item("early", D(1971, 8, 9))]
    early, late = layout_tall(found, today=TODAY).marks
    assert (early.item.key, early.y < late.y, early.x == late.x) == ("early", True, True)


def test_the_same_day_stands_side_by_side() -> None:
    marks = layout_tall([item("a"), item("b"), item("c")], today=TODAY).marks
    assert [round(mark.x - marks[0].x) for mark in marks] == [0, 9, 19]
    assert len({mark.y for mark in marks}) == 1


def test_three_hundred_on_one_day_end_in_a_pile() -> None:
    (lane,) = layout_tall([item(str(n)) for n in range(300)], today=TODAY).lanes
    assert [pile.label.text for pile in lane.piles] == [f"+{300 - len(lane.marks)}"]
    assert len(lane.marks) == lane.rows == 26


def test_height_grows_with_days_not_with_items() -> None:
    one_day = layout_tall([item(str(n)) for n in range(60)], today=TODAY)
    many_days = layout_tall([item(str(n), D(1960 + n, 1, 1)) for n in range(60)], today=TODAY)
    assert (one_day.height, many_days.height) == (282, 1242)


def test_words_behind_a_bar_have_a_leader() -> None:
    ended = Lifespan((D(1972, 1, 1), D(1990, 1, 1)), (D(1972, 1, 1), D(1990, 1, 1)))
    standing = Lifespan((D(1973, 1, 1), None), (D(1973, 1, 1), None))
    found = [
        item("a", D(1972, 1, 1), in_force=(ended,)),
        item("b", D(1973, 1, 1), in_force=(standing,)),
        item("c", D(2019, 9, 4)),
    ]
    marks = {mark.item.key: mark for mark in layout_tall(found, today=TODAY).marks}
    assert [line.kind for line in marks["c"].lines] == ["leader"]
    assert marks["c"].label
    assert marks["c"].label.box.x > marks["b"].x > marks["c"].x


def test_summits_have_a_column_of_their_own() -> None:
    summits = [SummitMark("Twentieth", "/20/", DAY, ordinal=20)]
    drawing = layout_tall([item("a")], summits, today=TODAY)
    assert drawing.peaks[0].hit.right <= drawing.marks[0].hit.x


def test_soviet_years_are_named_at_the_right() -> None:
    soviet = Shade(None, D(1991, 12, 26), "with the Soviet Union")
    (band,) = layout_tall([item("a", D(1971, 8, 9)), item("b")], [], [soviet], today=TODAY).bands
    assert band.label
    assert (band.box.y, band.label.anchor, band.label.box.right) == (8, "end", 334)


def test_nothing_dated_is_an_empty_drawing() -> None:
    drawing = layout_tall([Item("a", "T", "/", (None, None))], today=TODAY)
    assert (drawing.is_empty, drawing.undated) == (True, 1)
