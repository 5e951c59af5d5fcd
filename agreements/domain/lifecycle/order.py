"""Which marks wait for which: the order that every world keeps, wherever the record allows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from .mark import LAYERS, Act, Day, Mark

# So many marks of which the day is open are told apart at once; of more, all but the first few of
# them are blurred.
MOST_OPEN = 7
FEW_OPEN = 3


@dataclass(frozen=True, slots=True)
class Step:
    """A mark in its place: *bit* is its own, *needs* those before it, *bars* those not before it.

    A *blurred* mark may come any number of times within its days, or never: more is possible
    than truly is, and nothing known that may not be so.
    """

    mark: Mark
    index: int
    needs: int
    bars: int
    blurred: bool

    @property
    def bit(self) -> int:
        return 0 if self.blurred else 1 << self.index

    @property
    def observes(self) -> bool:
        return self.mark.act in (Act.SEEN, Act.UNSEEN)

    def must_come(self, day: Day | None) -> bool:
        """Is *day* the last on which it can still come, as it must?"""
        if day is None or self.blurred or not self.mark.due:
            return False
        return self.mark.at.last == day


def in_order(marks: Sequence[Mark]) -> list[Step]:
    """*marks* with what each waits for and what rules it out.

    An order that the record itself contradicts (entry into force before signature) is not assumed.
    """
    blurred = _blurred(marks)
    steps = []
    for index, mark in enumerate(marks):
        needs = bars = 0
        for other_index, other in enumerate(marks):
            if other_index == index or other_index in blurred:
                continue
            if _waits(mark, other) and other.due:
                needs |= 1 << other_index
            if _waits(other, mark):
                bars |= 1 << other_index
        steps.append(Step(mark, index, needs, bars, index in blurred))
    return steps


def in_any_order(marks: Sequence[Mark]) -> list[Step]:
    """*marks* without any order, for a record that contradicts itself by way of others."""
    return [replace(step, needs=0, bars=0) for step in in_order(marks)]


def _waits(later: Mark, earlier: Mark) -> bool:
    """Does *later* come after *earlier* in every world, if both come?"""
    if later.at.certainly_before(earlier.at):
        return False
    if later.act is Act.TAKE_EFFECT and earlier.act is Act.NOTICE:
        return bool(later.notice & earlier.notice)
    if later.act is Act.TAKE_EFFECT and earlier.act is Act.WITHDRAW:
        return later.notice == earlier.notice
    if later.act is Act.WITHDRAW and earlier.act is Act.NOTICE:
        return later.notice == earlier.notice
    one, other = _layer(earlier), _layer(later)
    return one is not None and other is not None and one < other


def _layer(mark: Mark) -> int | None:
    if mark.act is Act.TAKE_EFFECT and not mark.notice:
        return LAYERS.index(Act.END)
    return LAYERS.index(mark.act) if mark.act in LAYERS else None


def _blurred(marks: Sequence[Mark]) -> set[int]:
    """The marks to blur so that never more than a few are open at once."""
    blurred: set[int] = set()
    opened = [index for index, mark in enumerate(marks) if not mark.at.exact]
    # Steps before the conclusion matter least.
    opened.sort(key=lambda index: marks[index].act is Act.STEP)
    for index in opened:
        at = marks[index].at
        overlapping = [
            other
            for other in opened
            if other not in blurred
            and not at.certainly_before(marks[other].at)
            and not marks[other].at.certainly_before(at)
        ]
        if len(overlapping) > MOST_OPEN:
            blurred |= set(overlapping[FEW_OPEN:])
    return blurred
