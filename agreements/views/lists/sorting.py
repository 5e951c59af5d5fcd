"""The orders of a list, as links."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from agreements.views.lists.query import Query


def sort_links(query: Query, sorts: Sequence[tuple[str, Any]]) -> list[dict[str, Any]]:
    """One link an order, as includes/sort.html prints them; the first is that of no parameter."""
    first = sorts[0][0]
    current = query.data.get("sort", first)
    return [
        {
            "url": query.without("sort") if value == first else query.having(sort=value),
            "label": label,
            "current": value == current,
        }
        for value, label in sorts
    ]
