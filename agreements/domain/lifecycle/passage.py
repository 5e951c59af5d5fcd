"""One day's passage: where the worlds that stand in one state may stand a day later."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from .mark import Day
from .order import Step
from .state import Phase, State, agrees, moved

Reached = tuple[State, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """The *steps* that may come on a day; of those come, the bits of *matter* are remembered.

    *settled* are by phase the bits of marks that change nothing any more, come or not.
    """

    steps: Sequence[Step]
    matter: int
    settled: Mapping[Phase, int]
    _known: dict[tuple[State, Day | None], Reached] = field(default_factory=dict)

    def after(self, states: Iterable[State], day: Day | None) -> frozenset[State]:
        """Where worlds in *states* may stand after a day; None is a day that forces nothing."""
        return frozenset(to for state in states for to in self.next(state, day))

    def next(self, state: State, day: Day | None) -> Reached:
        """The states after a day that begins in *state*; none where the world comes to nothing."""
        known = self._known.get((state, day))
        if known is None:
            known = self._known[state, day] = tuple(self._next(state, day))
        return known

    def _next(self, state: State, day: Day | None) -> set[State]:
        here = {state}
        for step in self.steps:
            if not step.observes:
                here = {to for each in here for to in _with(each, step, day)}
        for step in self.steps:
            if step.observes:
                here = {to for each in here for to in _seen(state, each, step, day)}
        return {self._remembered(each) for each in here}

    def _remembered(self, state: State) -> State:
        """*state* without what cannot matter any more: worlds that differ in that alone are one."""
        come = state.come | self.settled.get(state.phase, 0)
        return State(state.phase, state.decisive, state.standing, come & self.matter)


def _with(state: State, step: Step, day: Day | None) -> Iterator[State]:
    """*state* with *step* come on this day, and without it, as far as either can be."""
    come = state.come
    if come & step.bit:
        yield state
        return
    if come & step.needs == step.needs and not come & step.bars:
        yield moved(state, step.mark, step.index, step.bit)
    if not step.must_come(day):
        yield state


def _seen(before: State, state: State, step: Step, day: Day | None) -> Iterator[State]:
    """An observation is of the day as it began or as it ended; on its last day it must hold."""
    if state.come & step.bit or step.blurred:
        yield state
    elif agrees(before, step.mark) or agrees(state, step.mark):
        yield state._replace(come=state.come | step.bit)
    elif not step.must_come(day):
        yield state
