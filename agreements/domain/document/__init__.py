"""The agreement document: one JSON form of an agreement with everything that belongs to it.

``checked`` takes what came from outside and gives the canonical document, or every fault with its
path. Reading a document from the registry and writing it there: exports.document, imports.apply.
"""

from __future__ import annotations

from typing import Any

from agreements.domain.document.faults import DocumentError, Fault, path_of
from agreements.domain.document.sense import all_citations, sense_faults
from agreements.domain.document.shape import schema, shape_faults

__all__ = [
    "Document",
    "DocumentError",
    "Fault",
    "all_citations",
    "canonical",
    "checked",
    "path_of",
    "schema",
]

Document = dict[str, Any]

# What the registry fills in where a document is silent, so that both say the same afterwards.
DEFAULTS = {
    "kind": "unknown",
    "binding": "unknown",
    "level": "unknown",
    "text_availability": "unknown",
}
TERM_DEFAULTS = {"trigger": "not-seen", "duration_stated": "not-seen", "renewal": "not-seen"}


def checked(document: object) -> Document:
    """The canonical form of *document*. Raises DocumentError with every fault found."""
    if faults := list(shape_faults(document)):
        raise DocumentError(faults)
    assert isinstance(document, dict)
    form = canonical(document)
    if faults := list(sense_faults(form)):
        raise DocumentError(faults)
    return form


def canonical(document: Document) -> Document:
    """The form that the registry gives back: empty values left out, silent choices filled in."""
    form = _without_empty(document)
    form = {**DEFAULTS, **form}
    if "term" in form:
        form["term"] = {**TERM_DEFAULTS, **form["term"]}
    return form


def _without_empty(value: Any) -> Any:
    if isinstance(value, dict):
        pairs = ((key, _without_empty(item)) for key, item in value.items())
        return {key: item for key, item in pairs if item not in ("", None, [], {}, False)}
    if isinstance(value, list):
        return [_without_empty(item) for item in value]
    return value
