"""Events in the order in which they are told."""

from __future__ import annotations

import datetime as dt

from agreements.models import Agreement, Event


def in_time_order(agreement: Agreement) -> list[Event]:
    """Events by their first possible day, undated ones last; ties as recorded."""
    return sorted(
        agreement.events.all(),
        key=lambda event: (_filed_under(event), event.position),
    )


def _filed_under(event: Event) -> dt.date:
    date = event.date or event.effective
    return (date and (date.first or date.last)) or dt.date.max
