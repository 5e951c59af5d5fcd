"""Write derived rows, and find those that are not as they should be."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import Any

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Model

from agreements.models.agreement import Agreement
from agreements.models.derived import (
    AgreementPair,
    Chronology,
    RecordWarning,
    StaleAgreement,
    StatusSpan,
    Unsourced,
)
from agreements.models.facets.write import (
    add_up,
    differing_facets,
    newest_difference,
    write_facets,
)
from agreements.models.milestone import Milestone
from agreements.models.search.write import differing_search, write_search
from agreements.models.status_delta import StatusDelta
from agreements.models.wait import Wait

from .computed import Derived, computed
from .insert import insert

BATCH = 2000
MANY_AT_ONCE = 100

# The parts of `Derived` of which an agreement has many rows.
MANY: dict[str, Any] = {
    "spans": StatusSpan,
    "pairs": AgreementPair,
    "milestones": Milestone,
    "waits": Wait,
    "warnings": RecordWarning,
    "unsourced": Unsourced,
}


def derive(ids: Collection[int] | None = None) -> int:
    """Rebuild the derived rows of agreements *ids*, or of all that are stale (None).

    Set-based: a fixed number of queries a batch. Gives the number of agreements rebuilt.
    """
    if ids is None:
        ids = list(StaleAgreement.objects.values_list("agreement_id", flat=True))
    todo = sorted(ids)
    with summed_up(len(todo)):
        for start in range(0, len(todo), BATCH):
            derive_batch(todo[start : start + BATCH])
    return len(todo)


@contextmanager
def summed_up(count: int) -> Iterator[None]:
    """Within, *count* agreements are rebuilt; what that appends to the sums is added up after."""
    before = newest_difference()
    yield
    add_up(before)
    if count >= MANY_AT_ONCE:
        StatusDelta.objects.compact()


def differing(ids: Collection[int]) -> list[int]:
    """The agreements of *ids* whose derived rows are not what ``derive`` would write."""
    fresh = {pk: _comparable(rows) for pk, rows in computed(ids).items()}
    stored = {pk: _comparable(rows) for pk, rows in _stored(ids).items()}
    strange = {pk for pk in {*fresh, *stored} if fresh.get(pk) != stored.get(pk)}
    return sorted(strange.union(differing_search(ids), differing_facets(ids)))


@transaction.atomic
def derive_batch(ids: list[int]) -> None:
    """Rebuild the derived rows of agreements *ids*, all or none; a part of ``derive``."""
    _lock(ids)
    # Whoever changes a fact meanwhile waits for the mark, and marks it again afterwards.
    StaleAgreement.objects.filter(agreement_id__in=ids).delete()
    derived = computed(ids)
    for model in (*MANY.values(), Chronology):
        model._default_manager.filter(agreement_id__in=ids).delete()
    for name, model in MANY.items():
        insert(model, [row for each in derived.values() for row in getattr(each, name)])
    insert(Chronology, [each.chronology for each in derived.values()])
    write_search(ids)
    write_facets(ids)


def _lock(ids: list[int]) -> None:
    """Make others that rebuild the same rows wait: each would write its own beside ours."""
    agreements = Agreement.objects.filter(pk__in=ids).order_by("pk")
    list(agreements.select_for_update(no_key=True).values_list("pk"))


def _stored(ids: Collection[int]) -> dict[int, Derived]:
    chronologies = Chronology.objects.in_bulk(list(ids))
    found = {
        pk: Derived([], [], [], [], [], [], chronology) for pk, chronology in chronologies.items()
    }
    for name, model in MANY.items():
        for row in model._default_manager.filter(agreement_id__in=found):
            getattr(found[row.agreement_id], name).append(row)
    return found


def _comparable(rows: Derived) -> tuple[Any, ...]:
    many = (sorted(map(_values, getattr(rows, name))) for name in MANY)
    return (*many, _values(rows.chronology))


def _values(row: Model) -> tuple[str, ...]:
    """Of the row; its mark stands for the facts of a warning, which come back in another order."""
    names = (field.attname for field in row._meta.concrete_fields)
    fields = (name for name in names if name not in ("id", "facts"))
    return tuple(_shown(getattr(row, name)) for name in fields)


def _shown(value: Any) -> str:
    """The value as text; an open end of a range has no bracket, whichever was written."""
    if isinstance(value, DateRange):
        return f"{value.lower}..{value.upper}"
    return str(value)
