"""What an agreement's lifecycle takes from outside: other agreements, sources, former states."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping

from django.db import connection
from django.db.models import Min
from django.db.models.functions import Coalesce

from agreements.domain import lifecycle
from agreements.domain.bounds import Bounds, last_of
from agreements.domain.country_pair import continued_by
from agreements.models.agreement import Agreement
from agreements.models.country import CountryExistence
from agreements.models.event import Event
from agreements.models.revision import while_unchanged
from agreements.models.source import Citation
from agreements.models.succession import Succession

from .history import Neighbours, history_of
from .rows import Rows, loaded

# From an amending agreement to those that it amends, however far up: pairs of the two.
AMENDED = """
WITH RECURSIVE line(amending, amended) AS (
    SELECT by_id, agreement_id FROM agreements_event
    WHERE kind = 'amended' AND by_id = ANY(%s)
    UNION
    SELECT e.by_id, e.agreement_id FROM agreements_event e JOIN line ON e.by_id = line.amended
    WHERE e.kind = 'amended'
)
SELECT amending, amended FROM line ORDER BY 1, 2
"""


def neighbours(ids: Collection[int]) -> Neighbours:
    """The neighbours of agreements *ids*, in few queries however many they are."""
    amended = _amended(ids)
    above = {pk for each in amended.values() for pk in each}
    acting = _acting({*ids, *above})
    others = loaded({*above, *acting})
    told = _told({*ids, *others})
    gone = _extinct()
    plain = Neighbours(told=told, extinct=gone)
    entries = {pk: lifecycle.entry_bounds(history_of(others[pk], plain)) for pk in acting}
    around = Neighbours(entries, {}, told, gone)
    for pk in sorted(amended):
        _limit(pk, (pk,), around, amended, others)
    return around


def neighbours_of(agreement: Agreement) -> Neighbours:
    """As ``neighbours`` of what ``agreement_for_page`` loaded; no query where it stands alone."""
    events = agreement.events.all()
    if "amended" in agreement.held or any(event.by_id for event in events):
        return neighbours([agreement.pk])
    undated = {event.pk for event in events if not (event.date_last or event.effective_last)}
    told: dict[int, dt.date] = {}
    for citation in agreement.citations.all():
        day = citation.source.date_last or citation.source.retrieved
        if day and citation.event_id in undated:
            told[citation.event_id] = min(day, told.get(citation.event_id, day))
    return Neighbours(told=told, extinct=_kept_extinct())


def _limit(
    pk: int,
    line: tuple[int, ...],
    around: Neighbours,
    amended: Mapping[int, list[int]],
    others: Mapping[int, Rows],
) -> None:
    """Put the ends of what *pk* amends into *around*; what amends its own line sets none."""
    if pk in around.limits:
        return
    parents = [parent for parent in amended.get(pk, []) if parent not in line]
    for parent in parents:
        _limit(parent, (*line, parent), around, amended, others)
    found = (lifecycle.end_limit(history_of(others[parent], around)) for parent in parents)
    around.limits[pk] = [limit for limit in found if limit is not None]


def _amended(ids: Collection[int]) -> dict[int, list[int]]:
    """What each agreement amends."""
    found: dict[int, list[int]] = {}
    with connection.cursor() as cursor:
        cursor.execute(AMENDED, [list(ids)])
        for amending, amended in cursor.fetchall():
            found.setdefault(amending, []).append(amended)
    return found


def _acting(ids: Collection[int]) -> set[int]:
    """The agreements that did something to *ids*."""
    events = Event.objects.filter(agreement_id__in=ids, by__isnull=False).order_by()
    return set(events.values_list("by_id", flat=True))


def _told(ids: Collection[int]) -> dict[int, dt.date]:
    """The first day by which a source told of each event without a last day of its own."""
    undated = Citation.objects.filter(
        agreement_id__in=ids,
        event__date_last__isnull=True,
        event__effective_last__isnull=True,
        event__isnull=False,
    )
    told = (
        undated.order_by()
        .values_list("event")
        .annotate(day=Min(Coalesce("source__date_last", "source__retrieved")))
    )
    return {event: day for event, day in told if day is not None}


def _extinct() -> dict[str, Bounds]:
    """The end of each state that is no more and that no state continues to this day."""
    ends: dict[str, list[Bounds | None]] = {}
    rows = CountryExistence.objects.values_list("country_id", "ended_first", "ended_last", "ended")
    for code, first, last, ended in rows:
        ends.setdefault(code, []).append(Bounds(first, last) if ended else None)
    over = {code: last_of(filter(None, each)) for code, each in ends.items() if all(each)}
    continuations = Succession.objects.continuations()
    heirs = {code: continued_by(code, continuations) for code in over}
    return {code: over[heir] for code, heir in heirs.items() if heir in over}


_kept_extinct = while_unchanged(_extinct)
