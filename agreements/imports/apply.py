"""Write agreement documents into the registry: all of them or, where one is faulty, none.

``to_document(apply(document))`` is the canonical form of *document*; applying it again changes
nothing. A document is authoritative for what it mentions, its sources included.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.db import IntegrityError, connection, models, transaction

from agreements.domain.document import Document, DocumentError, Fault, checked
from agreements.exports.document import documents as documents_of
from agreements.exports.document import source_document
from agreements.imports import rows
from agreements.imports.references import Names, resolved
from agreements.models import Agreement, Event, Source
from agreements.models.derive import derive


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one document: ``added``, ``changed`` or ``left`` as it was."""

    slug: str
    change: str


def apply(document: object) -> Agreement:
    """Write one document; the agreement it describes.

    Raises DocumentError with the path of every fault; then nothing is written.
    """
    return Agreement.objects.get(slug=apply_all([document])[0].slug)


def apply_all(documents: Sequence[object]) -> list[Outcome]:
    """Write *documents*, which may name one another, in one transaction and few queries.

    Raises DocumentError; with several documents each path starts with its place, ``[3].events``.
    """
    forms = _checked(documents)
    try:
        with transaction.atomic():
            return _written(forms)
    except IntegrityError as error:
        raise DocumentError([Fault("", _sentence(error))]) from error


def _checked(documents: Sequence[object]) -> list[Document]:
    forms: list[Document] = []
    faults: list[Fault] = []
    for index, document in enumerate(documents):
        try:
            forms.append(checked(document))
        except DocumentError as error:
            faults += _placed(error.faults, index, len(documents))
    slugs = [form["slug"] for form in forms]
    for index, slug in enumerate(slugs):
        if slug in slugs[:index]:
            faults.append(Fault(f"[{index}].slug", "is an earlier document's slug already."))
    if faults:
        raise DocumentError(faults)
    return forms


def _placed(faults: Sequence[Fault], index: int, count: int) -> list[Fault]:
    if count == 1:
        return list(faults)
    return [replace(fault, path=f"[{index}].{fault.path}") for fault in faults]


def _written(forms: list[Document]) -> list[Outcome]:
    slugs = [form["slug"] for form in forms]
    before = {
        document["slug"]: document
        for document in documents_of(
            Agreement.objects.filter(slug__in=slugs).select_for_update(of=("self",))
        )
    }
    changed = [form for form in forms if before.get(form["slug"]) != _sorted(form)]
    Agreement.objects.bulk_create(Agreement(slug=slug) for slug in slugs if slug not in before)
    names = resolved(changed)
    faults = [
        fault
        for index, form in enumerate(changed)
        for fault in _placed(list(names.faults(form)), index, len(forms))
    ]
    if faults:
        raise DocumentError(faults)
    _write(changed, names)
    connection.check_constraints()
    outcomes = {form["slug"]: "changed" if form["slug"] in before else "added" for form in changed}
    return [Outcome(slug, outcomes.get(slug, "left")) for slug in slugs]


def _sorted(form: Document) -> Document:
    """Sources in the order of their keys, which is the registry's."""
    if "sources" not in form:
        return form
    return form | {"sources": sorted(form["sources"], key=lambda source: source["key"])}


def _write(forms: list[Document], names: Names) -> None:
    keys = _write_sources(forms)
    agreements = Agreement.objects.in_bulk([form["slug"] for form in forms], field_name="slug")
    for form in forms:
        for name, value in rows.agreement_values(form).items():
            setattr(agreements[form["slug"]], name, value)
    _clear(list(agreements.values()))
    _save_agreements(list(agreements.values()))
    _create(
        [row for form in forms for row in rows.belongings(agreements[form["slug"]], form, names)]
    )
    _write_events(forms, agreements, names, keys)
    derive([agreement.pk for agreement in agreements.values()])


def _save_agreements(agreements: list[Agreement]) -> None:
    """Update the columns of *agreements*; ``updated`` as save() would set it."""
    for agreement in agreements:
        Agreement._meta.get_field("updated").pre_save(agreement, add=False)
    Agreement.objects.bulk_update(agreements, [*rows.SCALARS, "languages", "updated"])


def _clear(agreements: list[Agreement]) -> None:
    """Remove what belongs to *agreements*, citations and signatures with it."""
    for relation in _OWNED:
        model: Any = Agreement._meta.get_field(relation).related_model
        model._default_manager.filter(agreement__in=agreements).delete()


_OWNED = (
    "citations", "events", "titles", "agreementsubject", "parties", "relations", "identifiers",
    "documents", "term",
)  # fmt: skip


def _create(instances: Sequence[models.Model]) -> None:
    by_model: dict[type[models.Model], list[models.Model]] = {}
    for instance in instances:
        by_model.setdefault(type(instance), []).append(instance)
    for model, group in by_model.items():
        model._default_manager.bulk_create(group)


def _write_events(
    forms: list[Document],
    agreements: dict[str, Agreement],
    names: Names,
    keys: dict[str, int],
) -> None:
    events = {
        form["slug"]: list(rows.events(agreements[form["slug"]], form, names)) for form in forms
    }
    Event.objects.bulk_create(event for group in events.values() for event in group)
    _create([row for form in forms for row in _under(form, agreements, events, names, keys)])


def _under(
    form: Document,
    agreements: dict[str, Agreement],
    events: dict[str, list[Event]],
    names: Names,
    keys: dict[str, int],
) -> Iterator[models.Model]:
    """Signatures and citations of one document, whose events are saved."""
    agreement = agreements[form["slug"]]
    yield from rows.citations(agreement, None, form.get("citations", []), keys)
    for event, row in zip(events[form["slug"]], form.get("events", []), strict=True):
        yield from rows.signatures(event, row, names)
        yield from rows.citations(agreement, event, row.get("citations", []), keys)


def _write_sources(forms: list[Document]) -> dict[str, int]:
    """Create or correct the sources that the documents describe; their keys' primary keys."""
    described = {source["key"]: source for form in forms for source in form.get("sources", [])}
    known = Source.objects.in_bulk(list(described), field_name="key")
    for key, values in described.items():
        source = known.setdefault(key, Source(key=key))
        if source.pk is None or _differs(source, values):
            _fill(source, values)
            source.save()
    return {key: source.pk for key, source in known.items()}


_SOURCE = ("url", "title", "publisher", "date", "language", "kind", "retrieved")


def _differs(source: Source, values: Document) -> bool:
    now = source_document(source)
    return any((now[name] or "") != values.get(name, "") for name in _SOURCE)


def _fill(source: Source, values: Document) -> None:
    for name in _SOURCE:
        empty = None if name in ("date", "retrieved") else ""
        setattr(source, name, values.get(name, empty))


def _sentence(error: IntegrityError) -> str:
    """The database's own sentence for a rule that only it can see."""
    return str(error).split("\n", 1)[0]
