"""Every world that the bounds allow, followed from day to day.

A world chooses one day for each mark within its bounds, in the order of `order`. Worlds that
stand alike are followed as one state, and days between bounds as one stretch: on most days of most
histories there is one state.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from .mark import Act, Mark
from .order import MOST_OPEN, Step, in_any_order, in_order
from .passage import Passage
from .state import Phase, State

Day = dt.date
ONE_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Days:
    """Days from *first* to *last*, both included; None is open."""

    first: Day | None
    last: Day | None

    def __contains__(self, day: Day) -> bool:
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)

    @property
    def only(self) -> Day | None:
        """The one day that they are; None where they are several. After the last comes none."""
        return self.first if self.first in (self.last, Day.max) else None


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days on which the same *states* are possible, reached each day by *passage*."""

    days: Days
    states: frozenset[State]
    passage: Passage


def worlds(marks: Sequence[Mark]) -> list[Stretch]:
    """All days, cut wherever what is possible may change.

    Where no world holds all that is recorded, observations are left out of account, and where
    still none does, the order.
    """
    stretches = _followed(in_order(marks))
    if not stretches[-1].states:
        recorded = [mark for mark in marks if mark.act not in (Act.SEEN, Act.UNSEEN)]
        stretches = _followed(in_order(recorded))
        if not stretches[-1].states:
            return _followed(in_any_order(recorded))
    return stretches


def _followed(steps: Sequence[Step]) -> list[Stretch]:
    forward = list(_forward(steps))
    return _that_go_on(forward) if _may_fail(steps) else forward


def _may_fail(steps: Sequence[Step]) -> bool:
    """Can a world come to nothing, because what must come cannot?"""
    opened = any(not step.mark.at.exact for step in steps)
    return opened and any(step.needs or step.bars or step.observes for step in steps)


def _forward(steps: Sequence[Step]) -> Iterator[Stretch]:
    """The states reachable on each day."""
    states = frozenset({State()})
    careful = _may_fail(steps)
    settled = _settled(steps)
    for days in _cells(steps):
        able = [step for step in steps if _covers(step.mark, days)]
        passage = Passage(able, _that_matter(steps, days), settled)
        for part in _parts(days, min(len(able), MOST_OPEN), careful):
            states = _through(part, states, passage)
            yield Stretch(part, states, passage)


def _through(days: Days, states: frozenset[State], passage: Passage) -> frozenset[State]:
    """The states possible at the end of each of *days*: all of them alike."""
    if days.only is not None:
        return passage.after(states, days.only)
    while (after := passage.after(states, None)) != states:
        states = after
    return states


def _that_matter(steps: Sequence[Step], days: Days) -> int:
    """The bits of marks that decide what may come on *days* or later."""
    matter = 0
    for step in steps:
        last = step.mark.at.last
        if last is None or days.first is None or last >= days.first:
            matter |= step.bit | step.needs | step.bars
    return matter


def _settled(steps: Sequence[Step]) -> dict[Phase, int]:
    """The bits of marks that change nothing any more in a phase, whether they have come or not."""
    before = sum(step.bit for step in steps if step.mark.act is Act.STEP)
    rest = sum(step.bit for step in steps if not step.observes)
    # After a revival more may come, and after a notice more may have to come than did.
    more = any(step.mark.act is Act.REVIVE or step.mark.notice for step in steps)
    settled = dict.fromkeys((Phase.CONCLUDED, Phase.APPLIED, Phase.FORCE), before)
    return settled | {Phase.ENDED: before if more else rest}


def _cells(steps: Iterable[Step]) -> Iterator[Days]:
    """All days, cut before each first and last possible day and after each last."""
    cuts: set[Day] = set()
    for step in steps:
        first, last = step.mark.at.first, step.mark.at.last
        if first is not None:
            cuts.add(first)
        if last is not None:
            cuts |= {last, last + ONE_DAY} if last < Day.max else {last}
    ordered = sorted(cuts)
    if not ordered or ordered[0] > Day.min:
        yield Days(None, ordered[0] - ONE_DAY if ordered else None)
    for cut, following in pairwise([*ordered, None]):
        yield Days(cut, following - ONE_DAY if following else None)


def _covers(mark: Mark, days: Days) -> bool:
    first, last = mark.at.first, mark.at.last
    begun = first is None or (days.first is not None and first <= days.first)
    return begun and (last in (None, Day.max) or (days.last is not None and days.last <= last))


def _parts(days: Days, able: int, careful: bool) -> Iterator[Days]:
    """*days* with as many at both ends by themselves as there are marks that may come on them.

    So many days it takes for every order to become possible, and at the end (if *careful*) for
    what must come before the next cut to show.
    """
    first, last = days.first, days.last
    for _ in range(able):
        if first is None or first in (last, Day.max):
            break
        yield Days(first, first)
        first += ONE_DAY
    tail = 0
    if careful and last is not None:
        tail = able if first is None else min(able, (last - first).days)
    yield Days(first, last - dt.timedelta(days=tail) if last is not None else None)
    for ahead in range(tail - 1, -1, -1):
        assert last is not None
        day = last - dt.timedelta(days=ahead)
        yield Days(day, day)


def _that_go_on(forward: Sequence[Stretch]) -> list[Stretch]:
    """Without the states from which no world goes on to the end of all days."""
    kept = [forward[-1]]
    for stretch in reversed(forward[:-1]):
        after = kept[-1]
        alive = frozenset(
            state
            for state in stretch.states
            if not after.states.isdisjoint(after.passage.next(state, after.days.only))
        )
        kept.append(Stretch(stretch.days, alive, stretch.passage))
    return kept[::-1]
