"""First fit, labelled seats first."""

from agreements.domain.timeline.rows import Row, Seat, seated


def places(*seats: list[Seat], most: int = 9) -> list[int | None]:
    rows: list[Row] = []
    found = [seated(rows, list(offered), most) for offered in seats]
    return [place[0] if place else None for place in found]


def test_what_overlaps_takes_another_row() -> None:
    assert places([Seat(0, 10)], [Seat(5, 15)], [Seat(10, 20)], [Seat(15, 25)]) == [0, 1, 0, 1]


def test_the_same_place_twice_takes_two_rows() -> None:
    assert places([Seat(0, 10)], [Seat(0, 10)]) == [0, 1]


def test_full_rows_leave_the_rest_over() -> None:
    assert places([Seat(0, 10)], [Seat(0, 10)], [Seat(0, 10)], most=2) == [0, 1, None]


def test_a_label_is_worth_a_row() -> None:
    labelled = [Seat(20, 60, "right"), Seat(20, 30)]
    assert places([Seat(40, 50)], labelled) == [0, 1]


def test_without_rows_left_the_label_is_dropped() -> None:
    rows: list[Row] = []
    seated(rows, [Seat(40, 50)], 1)
    assert seated(rows, [Seat(20, 60, "right"), Seat(20, 30)], 1) == (0, Seat(20, 30))


def test_left_is_taken_where_right_is_full() -> None:
    rows: list[Row] = []
    seated(rows, [Seat(40, 50)], 1)
    offered = [Seat(30, 60, "right"), Seat(0, 40, "left"), Seat(30, 40)]
    assert seated(rows, offered, 9) == (0, Seat(0, 40, "left"))


def test_words_above_need_their_own_room() -> None:
    above = [Seat(0, 10, "above", (0, 50)), Seat(0, 10)]
    beside = [Seat(20, 30, "above", (20, 70)), Seat(20, 30)]
    assert places(above, beside) == [0, 1]
