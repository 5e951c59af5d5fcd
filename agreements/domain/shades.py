"""Shades for counts: which counts share one, in steps that a legend can name."""

from __future__ import annotations

from bisect import bisect_right
from math import log

MOST_SHADES = 5
ROUND = tuple(digit * 10**power for power in range(9) for digit in (1, 2, 5))


def first_counts(most: int, shades: int = MOST_SHADES) -> tuple[int, ...]:
    """The least count of each shade, palest first, when *most* is the highest count there is.

    The steps are even in proportion and begin at round numbers: ``first_counts(128)`` is
    ``(1, 2, 5, 20, 50)``. Where few counts occur there are fewer shades.
    """
    even = (max(most, 1) ** (step / shades) for step in range(shades))
    nearest = (min(ROUND, key=lambda count: abs(log(count / start))) for start in even)
    return tuple(dict.fromkeys(nearest))


def shade_of(count: int, starts: tuple[int, ...]) -> int:
    """The shade of *count*, from 1 (palest); 0 for none at all."""
    return bisect_right(starts, count)
