"""Room to point at: every sign's area grows toward 24 by 24 units, but never into another's.

WCAG 2.2, 2.5.8 asks for 24 pixels or spacing; where signs stand closer, the list beside the
drawing is the equivalent target.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from agreements.domain.timeline.rows import Row, Seat, Track

HALF = 12.0
FULL = Row(ground=Track([(float("-inf"), float("inf"))]))
"""A row into which nothing may spread."""


@dataclass(frozen=True)
class Target:
    """The area along time, and whether it may spread half a row up (before) and down (after)."""

    start: float
    end: float
    before: bool
    after: bool


def target(rows: Sequence[Row], index: int, seat: Seat, at: float) -> Target:
    """The area of what stands ``at`` in row ``index``.

    Along its row it shares the gap to a neighbour half and half. It spreads over half of the next
    row where that is empty for twelve units around: further than any area in it can come.
    """
    before, after = rows[index].ground.around(seat.start, seat.end)
    start = min(seat.start, max(at - HALF, (before + seat.start) / 2))
    end = max(seat.end, min(at + HALF, (seat.end + after) / 2))
    is_high = "above" in rows[index].sides
    return Target(
        start=start,
        end=end,
        before=not is_high and _is_empty(rows[max(index - 1, 0) : index], start, end),
        after=_is_empty(rows[index + 1 : index + 2], start, end),
    )


def _is_empty(rows: Sequence[Row], start: float, end: float) -> bool:
    around = (start - HALF, end + HALF)
    return all(row.ground.is_free(*around) and row.upper.is_free(*around) for row in rows)
