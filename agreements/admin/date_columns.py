"""Columns of lists that print partial dates and spans in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.db.models import F
from django.utils.translation import gettext

from agreements.domain.partial_date import wording

if TYPE_CHECKING:
    from collections.abc import Callable

EMPTY = "–"


def in_words(field: str, description: Any, order: str = "") -> Callable[[Any], str]:
    """A column of the partial date or span *field*, in order of its first day."""

    @admin.display(description=description, ordering=F(order or f"{field}_first"))
    def column(record: Any) -> str:
        value = getattr(record, field)
        return wording(value, gettext) if value else EMPTY

    return column
