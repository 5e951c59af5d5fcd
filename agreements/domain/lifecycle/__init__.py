"""An agreement's status through time, computed from its events and term clause.

Defined by possible worlds: take every choice of days that the bounds of the dates allow; a status
that holds in all of them is *certain* on a day, one that holds in some is *possible*. Where more
than one is possible the answer is *unknown*, never a guess. Never reads the clock.

``course`` reads a history as marks, ``worlds`` follows them through the days by the rules of
``state``, ``spans`` puts the days together, ``answer`` says why, ``milestone`` what is to come
and ``track`` what each side has done and owes. Rules: entry into force VCLT 24; provisional
application VCLT 25; a suspended agreement remains in force VCLT 57, 72; ends VCLT 54 to 59;
silence is no end VCLT 56.
"""

from agreements.domain.bounds import Bounds

from .answer import Answer, answer, last_observed
from .conclusion import SIGNING, conclusion
from .ground import Ground
from .history import History, Limit, Occurrence
from .mark import ENDED, FORCE
from .milestone import Milestone, milestones
from .outside import end_limit, entry_bounds
from .spans import AT_ALL, UNKNOWN, Span, in_force_on, spans, status_on
from .track import WAITED, SideTrack, Track, Wait, track, waits
from .worlds import Days

__all__ = [
    "AT_ALL",
    "ENDED",
    "FORCE",
    "SIGNING",
    "UNKNOWN",
    "WAITED",
    "Answer",
    "Bounds",
    "Days",
    "Ground",
    "History",
    "Limit",
    "Milestone",
    "Occurrence",
    "SideTrack",
    "Span",
    "Track",
    "Wait",
    "answer",
    "conclusion",
    "end_limit",
    "entry_bounds",
    "in_force_on",
    "last_observed",
    "milestones",
    "spans",
    "status_on",
    "track",
    "waits",
]
