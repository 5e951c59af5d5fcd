"""The cells of the corpus's tables, read: dates, numbers, and what other rows are called."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.db import models

from agreements.domain.partial_date import PartialDate, Span


def rows_of(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a table, by the names of its columns."""
    with path.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


def keys_of(model: type[models.Model], name: str) -> dict[str, int]:
    """The primary keys of all records, by the values of their field *name*."""
    return dict(model._default_manager.values_list(name, "pk"))


def date(text: str) -> PartialDate | None:
    return PartialDate.parse(text) if text else None


def span(text: str) -> Span | None:
    """A span; one date alone begins and ends it."""
    return Span.parse(text if "/" in text else f"{text}/{text}") if text else None


def number(text: str) -> int | None:
    return int(text) if text else None


def cited(row: dict[str, Any], keys: dict[str, int]) -> dict[str, Any]:
    """The row with its source's primary key for the source's own key."""
    own = {key: value for key, value in row.items() if key != "source_key"}
    return own | {"source_id": keys[row["source_key"]] if row["source_key"] else None}
