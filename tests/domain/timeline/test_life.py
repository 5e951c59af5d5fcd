"""Certain, possible and coming stretches of a life."""

import datetime as dt

from agreements.domain.timeline import Days, Item, Lifespan
from agreements.domain.timeline.life import life_of
from agreements.domain.timeline.scale import Scale

SCALE = Scale(dt.date(2000, 1, 1), dt.date(2000, 1, 1) + dt.timedelta(days=1000), 0, 1000)


def day(number: int) -> dt.date:
    """The day that stands at ``number``."""
    return SCALE.first + dt.timedelta(days=number)


def drawn(begins: Days, *in_force: Lifespan, today: int = 800) -> tuple[float, list[object]]:
    item = Item("k", "T", "/", begins, in_force=in_force)
    life = life_of(item, SCALE, day(today))
    return life.at, [(s.kind, s.start, s.end) for s in life.stretches]


def test_a_day_without_force_is_a_sign_alone() -> None:
    assert drawn((day(100), day(100))) == (100, [])


def test_a_partial_date_stands_in_the_middle_of_its_days() -> None:
    assert drawn((day(100), day(200))) == (150, [("perhaps", 100, 200)])


def test_an_unbounded_beginning_runs_in_from_the_edge() -> None:
    assert drawn((None, day(300))) == (300, [("perhaps", 0, 300)])


def test_an_unbounded_last_day_runs_out_to_the_edge() -> None:
    assert drawn((day(300), None)) == (300, [("perhaps", 300, 1000)])


def test_where_force_may_begin_at_once_one_soft_line_says_both() -> None:
    life = Lifespan((day(100), None), (day(300), None))
    assert drawn((day(100), day(300)), life) == (
        200,
        [("possible", 100, 300), ("certain", 300, 800)],
    )


def test_no_conclusion_is_not_later_than_what_is_known() -> None:
    life = Lifespan((day(400), day(500)), (day(400), day(500)))
    assert drawn((None, None), life)[0] == 400


def test_waiting_for_force() -> None:
    life = Lifespan((day(300), None), (day(300), None))
    assert drawn((day(100), day(100)), life) == (
        100,
        [("until-then", 100, 300), ("certain", 300, 800)],
    )


def test_soft_at_both_ends() -> None:
    life = Lifespan((day(100), day(600)), (day(200), day(500)))
    assert drawn((day(100), day(100)), life) == (
        100,
        [("possible", 100, 200), ("certain", 200, 500), ("possible", 500, 600)],
    )


def test_a_known_end_is_closed() -> None:
    life = Lifespan((day(100), day(600)), (day(100), day(600)))
    assert drawn((day(100), day(100)), life)[1] == [("certain", 100, 600), ("end", 600, 600)]


def test_what_lies_ahead_of_today_is_told_apart() -> None:
    life = Lifespan((day(100), day(900)), (day(100), day(900)))
    assert drawn((day(100), day(100)), life)[1] == [
        ("certain", 100, 800),
        ("ahead", 800, 900),
        ("end", 900, 900),
    ]


def test_an_end_beyond_the_drawing_stays_open() -> None:
    life = Lifespan((day(100), day(2000)), (day(100), day(2000)))
    assert drawn((day(100), day(100)), life)[1] == [("certain", 100, 800), ("ahead", 800, 1000)]


def test_no_sure_day_at_all() -> None:
    life = Lifespan((day(100), None))
    assert drawn((day(100), day(100)), life)[1] == [("possible", 100, 800)]


def test_perhaps_still_in_force() -> None:
    life = Lifespan((day(100), None), (day(100), day(500)))
    assert drawn((day(100), day(100)), life)[1] == [("certain", 100, 500), ("possible", 500, 800)]
