"""The canonical form of a document: one way to write down what it says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .citations import all_citations
from .shape import own_schema

Document = dict[str, Any]

# What the registry fills in where a document is silent, so that both say the same afterwards.
DEFAULTS = {
    "kind": "unknown",
    "binding": "unknown",
    "level": "unknown",
    "text_availability": "unknown",
}
TERM_DEFAULTS = {"trigger": "not-seen", "duration_stated": "not-seen", "renewal": "not-seen"}


def canonical(document: Document) -> Document:
    """The form that the registry gives back of a *document* that fits the schema.

    Empty values left out, silent choices filled in, names in the schema's order, sources in that
    of their first citation. All other lists keep their order.
    """
    return arranged(filled(document))


def filled(document: Document) -> Document:
    """*document* without empty values and with its silent choices filled in: every place kept."""
    form = DEFAULTS | _without_empty(document)
    if "term" in form:
        form["term"] = TERM_DEFAULTS | form["term"]
    return form


def arranged(form: Document) -> Document:
    """*form* with names in the schema's order and sources in that of their first citation."""
    if "sources" in form:
        form = form | {"sources": _as_cited(form)}
    return _ordered(form, own_schema())


def _as_cited(document: Document) -> list[Document]:
    """The sources in the order of their first citation; what is cited for nothing comes last."""
    cited = [citation["source"] for _, citation in all_citations(document)]
    place = {key: index for index, key in enumerate(dict.fromkeys(cited))}
    return sorted(document["sources"], key=lambda source: place.get(source["key"], len(place)))


def _without_empty(value: Any) -> Any:
    if isinstance(value, dict):
        pairs = ((key, _without_empty(item)) for key, item in value.items())
        return {key: item for key, item in pairs if item not in ("", None, [], {}, False)}
    if isinstance(value, list):
        return [_without_empty(item) for item in value]
    return value


def _ordered(value: Any, rule: Mapping[str, Any]) -> Any:
    """*value* with its names in the order in which *rule*, a part of the schema, has them."""
    if "$ref" in rule:
        rule = own_schema()["$defs"][rule["$ref"].rsplit("/", 1)[1]]
    if isinstance(value, dict):
        properties = rule["properties"]
        return {
            name: _ordered(value[name], properties[name]) for name in properties if name in value
        }
    if isinstance(value, list):
        return [_ordered(item, rule["items"]) for item in value]
    return value
