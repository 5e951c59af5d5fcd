"""Why an answer is what it is, beside the events that decide it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from enum import StrEnum

from agreements.domain.bounds import Bounds

from .history import History
from .mark import FORCE, Act, Mark
from .schedule import agreed

Day = dt.date


class Ground(StrEnum):
    """A reason; an answer may have several."""

    NOT_BEGUN = "not-begun"  # nothing recorded had happened by that day
    NOT_BINDING = "not-binding"  # in effect or adopted; not meant to bind in law
    ENTRY_COMPUTED = "entry-computed"  # from the clause: trigger and offset (VCLT 24)
    ENTRY_NOT_RECORDED = "entry-not-recorded"
    END_COMPUTED = "end-computed"  # from the term or a notice (VCLT 54)
    END_NOT_DATED = "end-not-dated"  # recorded, on a day that is not known
    PRESUMED = "presumed"  # no end is recorded (VCLT 42, 56)
    RENEWED_TACITLY = "renewed-tacitly"  # the term ran out and nobody is known to have objected
    TERM_OVER = "term-over"  # the term ran out; a renewal is possible and not recorded
    NOTICE_STANDS = "notice-stands"  # notice was given and not withdrawn
    PARTY_EXTINCT = "party-extinct"  # a party ceased to exist and no state continues it
    SILENT = "silent"  # the text says nothing of its end (VCLT 56)
    TEXT_NOT_SEEN = "text-not-seen"


def grounds(
    history: History, marks: Sequence[Mark], possible: Sequence[Mark], day: Day
) -> frozenset[Ground]:
    """The grounds for what *possible* marks, of all the *marks* of *history*, tell of *day*."""
    begun = [mark for mark in possible if mark.status]
    if not begun:
        return frozenset({Ground.NOT_BEGUN})
    found = {Ground.NOT_BINDING} if history.binding == "no" else set()
    found.update(_of_entry(history, begun))
    found.update(_of_end(history, begun, day))
    if any(mark.status in FORCE for mark in begun):
        found.update(_of_going_on(history, marks, day))
        found.update(_of_notice(marks, day))
    return frozenset(found)


def _of_entry(history: History, begun: Sequence[Mark]) -> Iterator[Ground]:
    """Entry into force computed, or missing from the record."""
    for mark in begun:
        if mark.act is Act.ENTER and mark.computed:
            yield Ground.ENTRY_COMPUTED
        elif mark.act is Act.ENTER and not mark.at.exact and not _recorded(history):
            yield Ground.ENTRY_NOT_RECORDED


def _recorded(history: History) -> bool:
    return bool(history.own("entered-into-force"))


def _of_end(history: History, begun: Sequence[Mark], day: Day) -> Iterator[Ground]:
    """An end computed or without a day; a term over; a party gone."""
    for mark in begun:
        if mark.act not in (Act.END, Act.TAKE_EFFECT):
            continue
        if mark.computed:
            yield Ground.END_COMPUTED if mark.due else Ground.TERM_OVER
        elif mark.key is not None and not mark.at.exact and len(begun) > 1:
            yield Ground.END_NOT_DATED
        elif mark.key is None and _gone(history, day):
            yield Ground.PARTY_EXTINCT


def _gone(history: History, day: Day) -> bool:
    return any(ended.possibly_by(day) for ended in history.extinct)


def _of_going_on(history: History, marks: Sequence[Mark], day: Day) -> Iterator[Ground]:
    """Nothing ends it, or nothing is known to have: the text is silent, or was not seen."""
    if any(mark.act in (Act.END, Act.TAKE_EFFECT) and mark.due for mark in marks):
        return
    yield Ground.PRESUMED
    start = next((mark.at for mark in marks if mark.act is Act.ENTER), Bounds())
    lasts = [stage.until.last for stage in agreed(history, start)]
    over = bool(lasts) and all(last is not None and last < day for last in lasts)
    if over and history.term.renewal == "tacit":
        yield Ground.RENEWED_TACITLY
    if not history.term.limited and not history.term.indefinite:
        yield from {"silent": [Ground.SILENT], "not-seen": [Ground.TEXT_NOT_SEEN]}.get(
            history.term.stated, []
        )


def _of_notice(marks: Sequence[Mark], day: Day) -> Iterator[Ground]:
    """A notice given by *day* that has not taken effect and is not taken back."""
    undone = [mark for mark in marks if mark.act is Act.WITHDRAW and mark.at.possibly_by(day)]
    for mark in marks:
        if mark.act is Act.TAKE_EFFECT and not any(each.notice & mark.notice for each in undone):
            yield Ground.NOTICE_STANDS
            return
