"""Conditions on the day of conclusion, as it is kept of each agreement."""

from __future__ import annotations

import datetime as dt

from django.db.models import Q


def dated() -> Q:
    """A day, or one end of it, is known for the conclusion."""
    return Q(chronology__concluded_first__isnull=False) | Q(
        chronology__concluded_last__isnull=False
    )


def open_or(**bound: dt.date) -> Q:
    """The bound holds, or that end is not known."""
    field = next(iter(bound)).rsplit("__", 1)[0]
    return Q(**bound) | Q(**{f"{field}__isnull": True})
