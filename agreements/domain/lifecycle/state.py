"""Where an agreement stands in one world, and where each mark takes it: the rules, one by one."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from .mark import Act, Mark

NOTHING = -1


class Phase(IntEnum):
    """How far it has come. A later phase is never left for an earlier one, but for a revival."""

    NONE = 0
    BEFORE = 1
    CONCLUDED = 2
    APPLIED = 3
    FORCE = 4
    ENDED = 5


class State(NamedTuple):
    """The phase, and the mark (by index) that decides the status in it.

    *standing* are the bits of the notices given and not taken back, *come* those of the marks.
    """

    phase: Phase = Phase.NONE
    decisive: int = NOTHING
    standing: int = 0
    come: int = 0


# The phase to which an act takes an agreement that has not come further.
_LEADS_TO = {
    Act.STEP: Phase.BEFORE,
    Act.CONCLUDE: Phase.CONCLUDED,
    Act.APPLY: Phase.APPLIED,
    Act.ENTER: Phase.FORCE,
    Act.TURN: Phase.FORCE,
}


def moved(state: State, mark: Mark, index: int, bit: int) -> State:
    """*state* after *mark*, which is the one of *index* and *bit*.

    The first end counts (VCLT 54 to 59); a notice that was taken back ends nothing (VCLT 68).
    """
    phase, decisive, standing, come = state
    come |= bit
    match mark.act:
        case Act.NOTICE:
            return State(phase, decisive, standing | mark.notice, come)
        case Act.WITHDRAW:
            return State(phase, decisive, standing & ~mark.notice, come)
        case Act.END | Act.TAKE_EFFECT:
            taken_back = mark.notice and not mark.notice & standing
            ends = phase is not Phase.ENDED and not taken_back
            to, by = (Phase.ENDED, index) if ends else (phase, decisive)
        case Act.REVIVE:
            to, by = Phase.FORCE, index
        case act:
            goes = phase <= _LEADS_TO[act]
            to, by = (_LEADS_TO[act], index) if goes else (phase, decisive)
    return State(to, by, standing, come)


def agrees(state: State, mark: Mark) -> bool:
    """Does *state* allow the observation *mark*? A suspended agreement is in force (VCLT 72)."""
    return (state.phase is Phase.FORCE) == (mark.act is Act.SEEN)
