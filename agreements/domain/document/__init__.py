"""The agreement document: one JSON form of an agreement with everything that belongs to it.

``checked`` takes what came from outside and gives the canonical document, or every fault with its
path. Reading a document from the registry and writing it there: exports.document, imports.apply.
"""

from __future__ import annotations

from .canonical import Document, arranged, canonical, filled
from .citations import all_citations
from .faults import DocumentError, Fault, path_of
from .sense import LONGEST_ADDRESS, sense_faults
from .shape import schema, shape_faults
from .storable import storable_faults

__all__ = [
    "LONGEST_ADDRESS",
    "Document",
    "DocumentError",
    "Fault",
    "all_citations",
    "canonical",
    "checked",
    "path_of",
    "schema",
]


def checked(document: object) -> Document:
    """The canonical form of *document*. Raises DocumentError with every fault found.

    What cannot be stored is told first, then what does not fit the schema, then what makes no
    sense: each is looked for in what the one before has found sound.
    """
    for faults_of in (storable_faults, shape_faults):
        if faults := list(faults_of(document)):
            raise DocumentError(faults)
    assert isinstance(document, dict)
    form = filled(document)
    if faults := list(sense_faults(form)):
        raise DocumentError(faults)
    return arranged(form)
