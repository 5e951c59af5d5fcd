"""What is to come: ends of terms, last days for notice, days on which a notice takes effect.

Each milestone says on which days it was what there was to expect, so that a calendar can be asked
as of any day.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from agreements.domain.bounds import Bounds
from agreements.domain.term import Period

from .history import History
from .mark import ENDED
from .schedule import Stage, in_force_through, stages
from .spans import AT_ALL, Span, spans
from .worlds import Days

Day = dt.date

EXPIRY = "expiry"  # the last day of a term that nothing renews by itself
RENEWAL = "renewal"  # the last day of a term that goes on unless a side objects
NOTICE = "notice"  # the last day for a notice against renewal
END_DUE = "end-due"  # a notice takes effect
ENTRY_DUE = "entry-due"  # it is to take effect
LAPSED = "lapsed"  # it ended


@dataclass(frozen=True, slots=True)
class Milestone:
    """Something due on some day of *days*, expected (or, of a lapse, known) on the days *known*.

    *computed* where the clause and not a record sets the day; *presumed* where it rests on
    a renewal that nobody recorded; *key* is the event that set it.
    """

    kind: str
    days: Days
    known: Days
    computed: bool = False
    presumed: bool = False
    key: int | None = None


def milestones(history: History, told: Sequence[Span] | None = None) -> list[Milestone]:
    """Every milestone of *history*, whenever it was or is to be expected.

    *told* are its spans, where they are known already.
    """
    told = spans(history) if told is None else told
    ended = _ended(told)
    return [
        *_terms(history, _start(told), ended),
        *_effects_of_notice(history, ended),
        *_entries(history),
        *_lapses(told),
    ]


def _start(told: Sequence[Span]) -> Bounds:
    """The first day in force, or in effect for what does not bind."""
    for span in told:
        if span.status in ("in-force", "in-effect", AT_ALL):
            return Bounds(span.possible.first, span.certain.first if span.certain else None)
    return Bounds()


def _ended(told: Sequence[Span]) -> Day | None:
    """The last day on which an end could still be to come; None where it may always be."""
    firsts = [span.certain.first for span in told if span.status in ENDED and span.certain]
    first = min((day for day in firsts if day is not None), default=None)
    return None if first is None else first - dt.timedelta(days=1)


def _terms(history: History, start: Bounds, ended: Day | None) -> Iterator[Milestone]:
    terms = stages(history, start)
    for index, stage in enumerate(terms):
        last = min(in_force_through(stage, terms[index + 1 :]), ended or Day.max)
        if stage.since is None or stage.until.first is None or last < stage.since:
            continue
        yield from _of_term(history, stage, Days(stage.since, last))


def _of_term(history: History, stage: Stage, known: Days) -> Iterator[Milestone]:
    """The end of one term, and before it the last day for notice against its renewal."""
    tacit = history.term.renewal == "tacit"
    presumed = stage.renewal > 0
    cut = _objection(history, known) if tacit else known.first
    if cut is None or (known.first is not None and cut > known.first):
        before = known if cut is None else Days(known.first, cut - dt.timedelta(days=1))
        yield Milestone(RENEWAL, _days(stage.until), before, stage.computed, presumed, stage.key)
    if cut is not None:
        after = Days(cut, known.last)
        yield Milestone(EXPIRY, _days(stage.until), after, stage.computed, presumed, stage.key)
    if tacit and history.term.renewal_notice:
        period = Period.parse(history.term.renewal_notice)
        due = Days(period.before(stage.until.first), period.before(stage.until.last))
        yield Milestone(NOTICE, due, known, True, presumed, stage.key)


def _objection(history: History, known: Days) -> Day | None:
    """The first day of *known* on which a side gave notice against renewal."""
    given = [event.date.firm.first for event in history.own("non-renewal-notice")]
    return min((day for day in given if day is not None and day in known), default=None)


def _effects_of_notice(history: History, ended: Day | None) -> Iterator[Milestone]:
    """The day on which a notice is to end the agreement, until then or until it is withdrawn."""
    for notice in history.own("denunciation-notice"):
        given, effect = notice.date.firm.first, notice.effective.firm
        if given is None or effect.first is None:
            continue
        undone = [
            event.date.firm.first
            for event in history.own("notice-withdrawn", "notice-suspended")
            if event.date.firm.first is not None and event.date.firm.first >= given
        ]
        lasts = [day - dt.timedelta(days=1) for day in undone]
        last = min([*lasts, effect.last or Day.max, ended or Day.max])
        if last >= given:
            yield Milestone(END_DUE, _days(effect), Days(given, last), key=notice.key)


def _entries(history: History) -> Iterator[Milestone]:
    """An entry into force announced for a later day than that on which it was settled."""
    for entry in history.own("entered-into-force"):
        settled, effect = entry.date.firm.first, entry.effective.firm
        if settled is not None and effect.first is not None and settled < effect.first:
            known = Days(settled, effect.first - dt.timedelta(days=1))
            yield Milestone(ENTRY_DUE, _days(effect), known, key=entry.key)


def _lapses(told: Sequence[Span]) -> Iterator[Milestone]:
    for span in told:
        if span.status in ENDED and span.possible.first is not None:
            sure = span.certain.first if span.certain else None
            days = Days(span.possible.first, sure)
            yield Milestone(LAPSED, days, Days(span.possible.first, None), key=span.key)


def _days(bounds: Bounds) -> Days:
    return Days(bounds.first, bounds.last)
