"""The wide drawing, item by item."""

import datetime as dt

from agreements.domain.timeline import Item, Lifespan, Shade, SummitMark, layout
from agreements.domain.timeline.scale import Scale
from tests.domain.timeline.strategies import TODAY

D = dt.date
DAY = D(2019, 9, 4)


def item(key: str, day: dt.date = DAY, group: str = "Trade", **more: object) -> Item:
    return Item(key, f"Agreement {key}", f"/{key}/", (day, day), group, **more)  # type: ignore[arg-type]


def test_lanes_stand_in_the_order_of_the_items() -> None:
    found = [item("b", D(2010, 1, 1), "Space"), item("a", D(2000, 1, 1)), item("c", group="Space")]
    drawing = layout(found, today=TODAY)
    assert [(lane.title, lane.count) for lane in drawing.lanes] == [("Space", 2), ("Trade", 1)]


def test_sixty_on_one_day_fill_ten_rows_and_a_pile() -> None:
    (lane,) = layout([item(str(n)) for n in range(60)], today=TODAY).lanes
    assert (lane.rows, len(lane.marks), lane.count) == (10, 10, 60)
    assert [(pile.label.text, pile.year, pile.url) for pile in lane.piles] == [("+50", 2019, "")]


def test_a_pile_of_one_leads_to_it() -> None:
    drawing = layout([item("a"), item("b")], today=TODAY, most_rows=1)
    assert [pile.url for pile in drawing.lanes[0].piles] == ["/b/"]


def test_few_items_are_all_named() -> None:
    drawing = layout([item("a", D(2000, 1, 1)), item("b")], today=TODAY)
    assert [mark.label and mark.label.text for mark in drawing.marks] == [
        "Agreement a",
        "Agreement b",
    ]


def test_of_many_items_the_emphasised_are_named() -> None:
    crowd = [item(str(n), D(1971 + n, 1, 1)) for n in range(40)]
    drawing = layout([*crowd, item("x", emphasised=True, label="Spares")], today=TODAY)
    assert [mark.label.text for mark in drawing.marks if mark.label] == ["Spares"]


def test_the_label_of_a_bar_stands_above_it() -> None:
    life = Lifespan((DAY, None), (DAY, None))
    (mark,) = layout([item("a", in_force=(life,))], today=TODAY).marks
    assert mark.label
    assert (mark.label.box.bottom <= mark.y - 4, mark.label.x < mark.x) == (True, True)


def test_a_late_label_stands_left_of_its_sign() -> None:
    found = [item("a", D(1971, 8, 9)), item("b", D(2026, 11, 1))]
    labels = [mark.label.anchor for mark in layout(found, today=TODAY).marks if mark.label]
    assert labels == ["start", "end"]


def test_what_is_cut_is_kept_in_full() -> None:
    title = "Convention between the Government of the Republic and the Council of Ministers"
    (mark,) = layout([Item("a", title, "/", (DAY, DAY))], today=TODAY).marks
    assert mark.label
    assert (mark.label.text[-1], mark.label.full) == ("…", title)


def test_today_takes_the_place_of_a_tick_label() -> None:
    drawing = layout([item("a", D(1971, 8, 9)), item("b")], today=D(2025, 2, 1))
    assert drawing.today
    assert drawing.today.label
    assert drawing.today.label.text == "today"
    assert [tick.label and tick.label.text for tick in drawing.ticks][-2:] == ["2020", None]


def test_today_is_not_drawn_in_a_past_period() -> None:
    drawing = layout([item("a")], today=TODAY, within=(D(2019, 9, 1), D(2019, 9, 30)))
    assert (drawing.today, drawing.ticks[0].label and drawing.ticks[0].label.text) == (
        None,
        "2 Sep 2019",
    )


def test_soviet_years_are_tinted_from_the_edge_to_their_end() -> None:
    soviet = Shade(D(1922, 12, 30), D(1991, 12, 26), "with the Soviet Union")
    drawing = layout([item("a", D(1971, 8, 9)), item("b")], shades=[soviet], today=TODAY)
    (band,) = drawing.bands
    assert band.box.x == drawing.plot.x
    end = Scale(D(1971, 8, 9), TODAY, 164, 1046).at(D(1991, 12, 26))
    assert band.box.right == round(end, 1)
    assert band.label
    assert band.label.text == "with the Soviet Union"


def test_years_within_are_tinted_from_their_beginning() -> None:
    union = Shade(D(1991, 12, 26), None, "with Russia")
    drawing = layout([item("a", D(1971, 8, 9)), item("b")], shades=[union], today=TODAY)
    (band,) = drawing.bands
    assert band.box.x == round(Scale(D(1971, 8, 9), TODAY, 164, 1046).at(D(1991, 12, 26)), 1)
    assert band.box.right == drawing.plot.right


def test_years_that_are_not_drawn_are_not_tinted() -> None:
    soviet = Shade(D(1922, 12, 30), D(1991, 12, 26), "with the Soviet Union")
    assert layout([item("a")], shades=[soviet], today=TODAY).bands == ()


def test_summits_are_numbered_or_counted() -> None:
    summits = [
        SummitMark("First", "/1/", D(2000, 10, 2), ordinal=1),
        SummitMark("Twentieth", "/20/", DAY, ordinal=20),
        SummitMark("Conference", "/c/", D(2019, 11, 6)),
    ]
    found = layout([item("a", D(1971, 8, 9))], summits, today=TODAY).peaks
    assert [(peak.label and peak.label.text, peak.url, peak.year) for peak in found] == [
        ("1", "/1/", 2000),
        ("2\u00d7", "", 2019),
    ]


def test_nothing_dated_is_an_empty_drawing() -> None:
    drawing = layout([Item("a", "T", "/", (None, None))], today=TODAY)
    assert (drawing.is_empty, drawing.shown, drawing.undated, drawing.height) == (True, 0, 1, 0)


def test_summits_alone_are_drawn() -> None:
    drawing = layout([], [SummitMark("First", "/1/", D(2000, 10, 2))], today=TODAY)
    assert (drawing.is_empty, len(drawing.peaks), drawing.lanes) == (False, 1, ())
