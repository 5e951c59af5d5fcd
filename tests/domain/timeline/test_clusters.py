"""What stands too close becomes one."""

from agreements.domain.timeline.clusters import clustered


def test_far_apart_stays_apart() -> None:
    assert clustered([30.0, 10.0, 20.0], float, 10) == [(10, [10]), (20, [20]), (30, [30])]


def test_close_ones_meet_in_the_middle() -> None:
    assert clustered([10.0, 14.0, 40.0], float, 10) == [(12, [10, 14]), (40, [40])]


def test_a_merger_that_comes_too_close_merges_again() -> None:
    assert clustered([0.0, 11.0, 14.0, 18.0], float, 12) == [(10.75, [0, 11, 14, 18])]


def test_nothing() -> None:
    assert clustered([], float, 10) == []
