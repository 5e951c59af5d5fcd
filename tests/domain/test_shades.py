"""Shades for counts: steps from round numbers, even in proportion."""

import pytest

from agreements.domain.shades import first_counts, shade_of

STARTS = [
    (0, (1,)),
    (1, (1,)),
    (3, (1, 2)),
    (9, (1, 2, 5)),
    (20, (1, 2, 5, 10)),
    (128, (1, 2, 5, 20, 50)),
    (5000, (1, 5, 20, 200, 1000)),
]


@pytest.mark.parametrize(("most", "starts"), STARTS)
def test_shades_begin_at_round_numbers(most: int, starts: tuple[int, ...]) -> None:
    assert first_counts(most) == starts


def test_a_count_has_the_shade_that_it_reaches() -> None:
    starts = first_counts(128)
    assert [shade_of(count, starts) for count in (0, 1, 2, 4, 5, 19, 20, 49, 50, 128)] == [
        *(0, 1, 2, 2, 3, 3, 4, 4, 5, 5)
    ]
