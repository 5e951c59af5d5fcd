"""The sources that documents describe: whether they agree, and how they are written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from agreements.domain.document import Document, Fault, path_of
from agreements.exports.document import source_document
from agreements.models import Source

_FIELDS = ("url", "title", "publisher", "date", "language", "kind", "retrieved")
_NULL = ("date", "retrieved")


def conflicts(forms: Sequence[Document]) -> Iterator[Fault]:
    """Where one document describes a source otherwise than an earlier one does."""
    by_key: dict[str, Document] = {}
    by_url: dict[str, str] = {}
    for place, form in enumerate(forms):
        for index, source in enumerate(form.get("sources", [])):
            key, url = source["key"], source.get("url", "")
            if by_key.setdefault(key, source) != source:
                path = path_of([place, "sources", index])
                yield Fault(path, f"describes «{key}» otherwise than an earlier document.")
            if url and by_url.setdefault(url, key) != key:
                yield _taken([place, "sources", index, "url"], by_url[url])


def _taken(path: list[str | int], key: str) -> Fault:
    return Fault(path_of(path), f"is the address of source «{key}» already: use that key.")


@dataclass(frozen=True, slots=True)
class Addresses:
    """Which key each address stands under in the registry."""

    keys: Mapping[str, str]

    def faults(self, form: Document) -> Iterator[Fault]:
        """The sources of *form* whose address stands under another key."""
        for index, source in enumerate(form.get("sources", [])):
            key = self.keys.get(source.get("url", ""), source["key"])
            if key != source["key"]:
                yield _taken(["sources", index, "url"], key)


def taken_addresses(forms: Sequence[Document]) -> Addresses:
    """The addresses of *forms* that the registry knows, in one query."""
    urls = {source["url"] for source in _described(forms).values() if "url" in source}
    return Addresses(dict(Source.objects.filter(url__in=urls).values_list("url", "key")))


def write_sources(forms: Sequence[Document]) -> dict[str, int]:
    """Create or correct the sources that *forms* describe; their keys' primary keys."""
    described = _described(forms)
    known = Source.objects.in_bulk(list(described), field_name="key")
    added = [_filled(Source(key=key), described[key]) for key in described if key not in known]
    changed = [
        _filled(source, described[key])
        for key, source in known.items()
        if _differs(source, described[key])
    ]
    Source.objects.bulk_create(added)
    Source.objects.bulk_update(changed, _FIELDS, batch_size=500)
    return {source.key: source.pk for source in (*added, *known.values())}


def _described(forms: Sequence[Document]) -> dict[str, Document]:
    return {source["key"]: source for form in forms for source in form.get("sources", [])}


def _differs(source: Source, values: Document) -> bool:
    now = source_document(source)
    return any((now[name] or "") != values.get(name, "") for name in _FIELDS)


def _filled(source: Source, values: Document) -> Source:
    for name in _FIELDS:
        setattr(source, name, values.get(name, None if name in _NULL else ""))
    return source
