"""The ledger of a summit: what was done there with which agreement, and what became of it since.

An agreement stands in it once, under the weightiest thing that was done, so that its groups add
up to the number of agreements.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from agreements.models import Agreement, Event, Summit
from agreements.models.choices import EventKind, Finding, RelationKind
from agreements.views.lists.as_of import AsOf
from agreements.views.parts.ledger_outcome import Outcome, outcome
from agreements.views.parts.rows import Row, rows
from agreements.views.words.phrases import (
    Link,
    StatusWord,
    date_words,
    first_upper,
    load_for_titles,
    summit_link,
    title_of,
)

# Weightiest first; what is not named here stands between the two parts, as the choices have it.
FIRST = (EventKind.SIGNED, EventKind.ADOPTED, EventKind.INITIALLED)
LAST = (EventKind.ANNOUNCED, EventKind.NEGOTIATIONS_OPENED, EventKind.OBSERVED)
BUILT_UPON = {
    RelationKind.IMPLEMENTS: _lazy("Implemented"),
    RelationKind.SUPPLEMENTS: _lazy("Supplemented"),
}
ORDER = (*FIRST, *(kind for kind in EventKind if kind not in FIRST + LAST), *LAST)


@dataclass(frozen=True, slots=True)
class Later:
    """Something that happened to an agreement after the summit.

    *by* which other it was done, if that is published, and *at* which later summit.
    """

    words: str
    by: Link | None = None
    at: Link | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One agreement: its row, what else was done with it there, and what happened since.

    *outcome* says of a mere undertaking whether it came; None for what was concluded there.
    """

    row: Row
    besides: list[str]
    since: list[Later]
    outcome: Outcome | None

    @property
    def never(self) -> str:
        """Says that an undertaking never came, as far as is recorded; else empty."""
        return self.outcome.words if self.outcome and not self.outcome.came else ""


@dataclass(frozen=True, slots=True)
class Group:
    """The agreements with which one thing was done."""

    kind: str
    title: str
    entries: list[Entry]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many agreements of a summit have a status today."""

    status: StatusWord
    count: int


def ledger(found: Sequence[Agreement], summit: Summit, as_of: AsOf) -> list[Group]:
    """Agreements loaded by ``for_ledger`` of that day, grouped by what was done at *summit*.

    Of another day than today only what had happened by then is told.
    """
    groups: dict[str, list[Entry]] = {}
    load_for_titles(_others(found))
    for agreement, row in zip(found, rows(found, on=as_of.day, suffix=as_of.suffix), strict=True):
        done = _done(agreement, summit)
        groups.setdefault(done[0], []).append(_entry(agreement, row, done, summit, as_of))
    return [Group(kind, _title(kind), groups[kind]) for kind in ORDER if groups.get(kind)]


def _others(found: Sequence[Agreement]) -> Iterator[Agreement]:
    """The agreements named beside *found*."""
    for agreement in found:
        yield from (event.by for event in agreement.events.all() if event.by)
        yield from (relation.agreement for relation in agreement.related_from.all())


def tallies(groups: Iterable[Group]) -> list[Tally]:
    """The statuses of today over all groups, the most frequent first."""
    counted = Counter(entry.row.status for group in groups for entry in group.entries)
    return [Tally(status, count) for status, count in counted.most_common()]


def _done(agreement: Agreement, summit: Summit) -> list[str]:
    """Kinds of events at the summit, each once, the weightiest first."""
    kinds = {event.kind for event in agreement.events.all() if event.summit_id == summit.pk}
    return sorted(kinds, key=lambda kind: ORDER.index(EventKind(kind)))


def _title(kind: str) -> str:
    words = EventKind(kind).label
    return _("Spoken of") if kind == EventKind.OBSERVED else first_upper(str(words))


def _entry(
    agreement: Agreement, row: Row, done: Sequence[str], summit: Summit, as_of: AsOf
) -> Entry:
    besides = [str(EventKind(kind).label) for kind in done[1:]]
    events = sorted(agreement.events.all(), key=lambda event: (_day(event), event.position))
    since = [event for event in events if _is_since(event, summit) and as_of.happened(event)]
    later = [_later(event) for event in since] + _built_upon(agreement, as_of)
    return Entry(row, besides, later, outcome(agreement, done[0], summit, as_of))


def _built_upon(agreement: Agreement, as_of: AsOf) -> list[Later]:
    """Published agreements that say that they implement or supplement this one."""
    return [
        Later(
            str(BUILT_UPON[RelationKind(relation.kind)]),
            Link(title_of(other), other.get_absolute_url()),
        )
        for relation in agreement.related_from.all()
        if relation.kind in BUILT_UPON
        for other in [relation.agreement]
        if other.is_public and as_of.begun_by(other)
    ]


def _is_since(event: Event, summit: Summit) -> bool:
    """After the summit for certain; where a day is lacking, what can but follow a conclusion."""
    if event.summit_id == summit.pk:
        return False
    end = summit.dates_last or summit.dates_first
    first = event.date_first or event.effective_first
    if first is not None and end is not None:
        return first > end
    return event.kind not in FIRST + LAST and (event.date is None or end is None)


def _day(event: Event) -> dt.date:
    return event.date_first or event.effective_first or dt.date.max


def _later(event: Event) -> Later:
    detail = _detail(event)
    words = " ".join(
        filter(None, (str(EventKind(event.kind).label), date_words(event.date or event.effective)))
    )
    by = event.by if event.by is not None and event.by.is_public else None
    return Later(
        first_upper(f"{words} ({detail})" if detail else words),
        Link(title_of(by), by.get_absolute_url()) if by else None,
        summit_link(event.summit) if event.summit else None,
    )


def _detail(event: Event) -> str:
    """What an observation found, how far something went, until when."""
    found = event.get_finding_display() if event.finding != Finding.OTHER else ""
    until = _("until %s") % date_words(event.until) if event.until else ""
    return ", ".join(filter(None, (found, event.get_extent_display(), until)))
