"""Write agreement documents into the registry: all of them or, where one is faulty, none.

``to_document(apply(document))`` is the canonical form of *document*; applying it again changes
nothing. A document is authoritative for what it mentions, its sources included.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from django.db import DataError, IntegrityError, connection, transaction

from agreements.domain.document import Document, DocumentError, Fault, checked
from agreements.exports.document import documents as documents_of
from agreements.imports.references import resolved
from agreements.imports.refusal import sentence
from agreements.imports.sources import conflicts, taken_addresses
from agreements.imports.writing import write
from agreements.models import Agreement, Slug
from agreements.models.choices import SlugNoun


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
    except (IntegrityError, DataError) as error:
        raise DocumentError([Fault("", sentence(error))]) from error


def _checked(documents: Sequence[object]) -> list[Document]:
    forms: list[Document] = []
    faults: list[Fault] = []
    for index, document in enumerate(documents):
        try:
            forms.append(checked(document))
        except DocumentError as error:
            faults += _placed(error.faults, index, len(documents))
    if not faults:
        faults = [*_repeated(forms), *conflicts(forms)]
    if faults:
        raise DocumentError(faults)
    return forms


def _repeated(forms: Sequence[Document]) -> Iterator[Fault]:
    seen: set[str] = set()
    for index, form in enumerate(forms):
        if form["slug"] in seen:
            yield Fault(f"[{index}].slug", "is an earlier document's slug already.")
        seen.add(form["slug"])


def _placed(faults: Iterable[Fault], index: int, count: int) -> list[Fault]:
    """*faults* of one of *count* documents, with its place where there are several."""
    if count == 1:
        return list(faults)
    return [
        replace(fault, path=f"[{index}].{fault.path}" if fault.path else f"[{index}]")
        for fault in faults
    ]


def _written(forms: list[Document]) -> list[Outcome]:
    before = _standing([form["slug"] for form in forms])
    places = [place for place, form in enumerate(forms) if before.get(form["slug"]) != form]
    changed = [forms[place] for place in places]
    added = [form["slug"] for form in changed if form["slug"] not in before]
    former = _former(added)
    if not former:
        Agreement.objects.bulk_create(Agreement(slug=slug) for slug in added)
    names, addresses = resolved(changed), taken_addresses(changed)
    faults = [
        fault
        for place, form in zip(places, changed, strict=True)
        for fault in _placed(
            [*former.get(form["slug"], []), *names.faults(form), *addresses.faults(form)],
            place,
            len(forms),
        )
    ]
    if faults:
        raise DocumentError(faults)
    write(changed, names)
    connection.check_constraints()
    return [_outcome(form, before) for form in forms]


def _former(slugs: Sequence[str]) -> dict[str, list[Fault]]:
    """Those of *slugs* that once stood for another agreement, which none may take."""
    former = Slug.objects.filter(noun=SlugNoun.AGREEMENT, slug__in=slugs)
    return {
        slug: [Fault("slug", f"once stood for {target}: choose another.")]
        for slug, target in former.values_list("slug", "target")
    }


def _standing(slugs: Sequence[str]) -> dict[str, Document]:
    """The documents that the registry holds under *slugs*, locked until the transaction ends."""
    held = Agreement.objects.filter(slug__in=slugs).select_for_update(of=("self",))
    return {document["slug"]: document for document in documents_of(held)}


def _outcome(form: Document, before: dict[str, Document]) -> Outcome:
    slug = form["slug"]
    if slug not in before:
        return Outcome(slug, "added")
    return Outcome(slug, "left" if before[slug] == form else "changed")
