"""Write the rows of checked documents whose names are all resolved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from django.db import connection, models

from agreements.domain.document import Document
from agreements.imports import rows
from agreements.imports.references import Names
from agreements.imports.sources import write_sources
from agreements.models import Agreement, Event, Signature
from agreements.models.derive import derive

_OWNED = (
    "citations", "events", "titles", "agreementsubject", "parties", "relations", "identifiers",
    "documents", "term",
)  # fmt: skip

MANY = 50  # documents, from which on the planner is told of their rows at once


def write(forms: Sequence[Document], names: Names) -> None:
    """Make the agreements that *forms* describe what they say, and derive what follows.

    The agreements are there; what belonged to them is replaced. A fixed number of queries.
    """
    keys = write_sources(forms)
    agreements = Agreement.objects.in_bulk([form["slug"] for form in forms], field_name="slug")
    _clear(agreements.values())
    _save_agreements(forms, agreements)
    _create(row for form in forms for row in rows.belongings(agreements[form["slug"]], form, names))
    _write_events(forms, agreements, names, keys)
    if len(forms) >= MANY:
        _analyse()
    derive([agreement.pk for agreement in agreements.values()])


def _analyse() -> None:
    """Tell the planner of rows at which autovacuum looks minutes later.

    Until then PostgreSQL would join them as if their tables were all but empty.
    """
    owned: list[Any] = [Agreement._meta.get_field(name).related_model for name in _OWNED]
    tables = {model._meta.db_table for model in (Agreement, Signature, *owned)}
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE " + ", ".join(sorted(tables)))


def _clear(agreements: Iterable[Agreement]) -> None:
    """Remove what belongs to *agreements*, signatures with their events."""
    for relation in _OWNED:
        model: Any = Agreement._meta.get_field(relation).related_model
        model._default_manager.filter(agreement__in=list(agreements)).delete()


def _save_agreements(forms: Iterable[Document], agreements: Mapping[str, Agreement]) -> None:
    """Update the columns of *agreements*, ``updated`` as save() would set it."""
    for form in forms:
        agreement = agreements[form["slug"]]
        for name, value in rows.agreement_values(form).items():
            setattr(agreement, name, value)
        Agreement._meta.get_field("updated").pre_save(agreement, add=False)
    names = [*rows.SCALARS, "languages", "updated"]
    Agreement.objects.bulk_update(list(agreements.values()), names)


def _create(instances: Iterable[models.Model]) -> None:
    by_model: dict[type[models.Model], list[models.Model]] = {}
    for instance in instances:
        by_model.setdefault(type(instance), []).append(instance)
    for model, group in by_model.items():
        model._default_manager.bulk_create(group)


def _write_events(
    forms: Sequence[Document],
    agreements: Mapping[str, Agreement],
    names: Names,
    keys: Mapping[str, int],
) -> None:
    """The events, then what hangs on them, in the order of the documents."""
    events = [list(rows.events(agreements[form["slug"]], form, names)) for form in forms]
    Event.objects.bulk_create(event for group in events for event in group)
    _create(
        row
        for form, group in zip(forms, events, strict=True)
        for row in _under(form, agreements[form["slug"]], group, names, keys)
    )


def _under(
    form: Document,
    agreement: Agreement,
    events: Sequence[Event],
    names: Names,
    keys: Mapping[str, int],
) -> Iterator[models.Model]:
    """Signatures and citations of one document, whose events are saved."""
    yield from rows.citations(agreement, None, form.get("citations", []), keys, names)
    for event, row in zip(events, form.get("events", []), strict=True):
        yield from rows.signatures(event, row, names)
        yield from rows.citations(agreement, event, row.get("citations", []), keys, names)
