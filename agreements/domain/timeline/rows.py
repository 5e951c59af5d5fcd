"""Packing: no two things in one row share a place (interval partitioning, first fit by date)."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

Interval = tuple[float, float]


@dataclass
class Track:
    """Intervals that do not meet, in order."""

    taken: list[Interval] = field(default_factory=list)

    def is_free(self, start: float, end: float) -> bool:
        taken = self.taken
        index = bisect_left(taken, (start, end))
        if index and taken[index - 1][1] > start:
            return False
        return index == len(taken) or end <= taken[index][0]

    def around(self, start: float, end: float) -> Interval:
        """Where the neighbours of an interval taken here end before it and start after it."""
        index = bisect_left(self.taken, (start, end))
        return self._end_before(index), self._start_of(index + 1)

    def take(self, start: float, end: float) -> None:
        self.taken.insert(bisect_left(self.taken, (start, end)), (start, end))

    def _end_before(self, index: int) -> float:
        return self.taken[index - 1][1] if index else float("-inf")

    def _start_of(self, index: int) -> float:
        return self.taken[index][0] if index < len(self.taken) else float("inf")


@dataclass(frozen=True)
class Seat:
    """A way to seat something: the room it takes, and room for words above, if it wants any.

    ``side`` says where its label goes: "" (none), "right", "left" or "above".
    """

    start: float
    end: float
    side: str = ""
    above: Interval | None = None


@dataclass
class Row:
    """A row with an upper storey for words that stand above bars."""

    ground: Track = field(default_factory=Track)
    upper: Track = field(default_factory=Track)
    sides: set[str] = field(default_factory=set)

    def has_room(self, seat: Seat) -> bool:
        if seat.above and not self.upper.is_free(*seat.above):
            return False
        return self.ground.is_free(seat.start, seat.end)

    def seat(self, seat: Seat) -> None:
        self.ground.take(seat.start, seat.end)
        self.sides.add(seat.side)
        if seat.above:
            self.upper.take(*seat.above)


def seated(rows: list[Row], seats: Sequence[Seat], most: int) -> tuple[int, Seat] | None:
    """Take the best seat and return its row: labelled, else labelled in a new row, else bare.

    ``seats`` are in order of preference and end with the bare one. ``rows`` grows up to ``most``;
    None when every row is full.
    """
    choice = _first_free(rows, seats[:-1])
    if not choice and (len(seats) == 1 or len(rows) >= most):
        choice = _first_free(rows, seats[-1:])
    if not choice:
        if len(rows) >= most:
            return None
        rows.append(Row())
        choice = len(rows) - 1, seats[0]
    rows[choice[0]].seat(choice[1])
    return choice


def _first_free(rows: Sequence[Row], seats: Sequence[Seat]) -> tuple[int, Seat] | None:
    for index, row in enumerate(rows):
        for seat in seats:
            if row.has_room(seat):
                return index, seat
    return None
