"""What a document names and does not contain: found in the registry, or a fault with its path."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from agreements.domain.document import Document, Fault, all_citations, path_of
from agreements.models import Agreement, Body, Country, DocumentFile, Official, Subject, Summit

Path = list[str | int]


@dataclass(frozen=True, slots=True)
class Reference:
    """A name in a document: what it should name, and where it stands."""

    noun: str
    name: str
    path: str


_MODELS = {
    "agreement": (Agreement, "slug"),
    "body": (Body, "slug"),
    "country": (Country, "code"),
    "file": (DocumentFile, "sha256"),
    "official": (Official, "slug"),
    "subject": (Subject, "slug"),
    "summit": (Summit, "slug"),
}
_EVENT = {"by": "agreement", "summit": "summit", "place_country": "country", "country": "country"}


class Names:
    """Names resolved to primary keys, one query a noun however many documents there are."""

    def __init__(self, found: Mapping[str, Mapping[str, int | str]]) -> None:
        self._found = found

    def __getitem__(self, key: tuple[str, str | None]) -> Any:
        noun, name = key
        return None if name is None else self._found[noun][name]

    def faults(self, document: Document) -> Iterator[Fault]:
        """What *document* names that is not there."""
        for reference in references(document):
            if reference.name not in self._found[reference.noun]:
                named = f"{reference.noun} «{reference.name}»"
                yield Fault(reference.path, f"there is no {named}: add it first, or correct it.")


def resolved(documents: Iterable[Document]) -> Names:
    """Look up everything that *documents* name."""
    wanted: dict[str, set[str]] = {noun: set() for noun in _MODELS}
    for document in documents:
        for reference in references(document):
            wanted[reference.noun].add(reference.name)
    found: dict[str, dict[str, int | str]] = {}
    for noun, (model, field) in _MODELS.items():
        rows = model._default_manager.filter(**{f"{field}__in": wanted[noun]})
        found[noun] = dict(rows.values_list(field, "pk")) if wanted[noun] else {}
    return Names(found)


def references(document: Document) -> Iterator[Reference]:
    """Every name in *document* that must exist before it can be written."""
    for index, subject in enumerate(document.get("subjects", [])):
        yield Reference("subject", subject, path_of(["subjects", index]))
    for index, party in enumerate(document.get("parties", [])):
        yield Reference("country", party["country"], path_of(["parties", index, "country"]))
        if "body" in party:
            yield Reference("body", party["body"], path_of(["parties", index, "body"]))
    for index, relation in enumerate(document.get("relations", [])):
        yield Reference("agreement", relation["to"], path_of(["relations", index, "to"]))
    for index, event in enumerate(document.get("events", [])):
        for name, noun in _EVENT.items():
            if name in event:
                yield Reference(noun, event[name], path_of(["events", index, name]))
        for place, signature in enumerate(event.get("signatures", [])):
            path: Path = ["events", index, "signatures", place, "official"]
            yield Reference("official", signature["official"], path_of(path))
    for index, text in enumerate(document.get("documents", [])):
        if "file" in text:
            yield Reference("file", text["file"], path_of(["documents", index, "file"]))
    for path, citation in all_citations(document):
        for name in ("country", "official"):
            if name in citation:
                yield Reference(name, citation[name], path_of([*path, name]))
