"""Shades for counts: which counts share one, in steps that a legend can name."""

from __future__ import annotations

from bisect import bisect_right

MOST_SHADES = 5
ROUND = tuple(digit * 10**power for power in range(9) for digit in (1, 2, 5))


def first_counts(most: int, shades: int = MOST_SHADES) -> tuple[int, ...]:
    """The least count of each shade, palest first, when *most* is the highest count there is.

    Each shade holds about twice as much as the one before, from a round number on; the palest
    begins at 1. ``first_counts(80)`` is ``(1, 5, 10, 20, 50)``.
    """
    usual = [count for count in ROUND if count <= max(most, 1)]
    return (1, *usual[1:][-(shades - 1) :])


def shade_of(count: int, starts: tuple[int, ...]) -> int:
    """The shade of *count*, from 1 (palest); 0 for none at all."""
    return bisect_right(starts, count)
