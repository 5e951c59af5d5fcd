"""Where a document cites its sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any


def all_citations(document: Mapping[str, Any]) -> Iterator[tuple[list[str | int], dict[str, Any]]]:
    """Every citation with its path, the record's own first."""
    for index, citation in enumerate(document.get("citations", [])):
        yield ["citations", index], citation
    for place, event in enumerate(document.get("events", [])):
        for index, citation in enumerate(event.get("citations", [])):
            yield ["events", place, "citations", index], citation
