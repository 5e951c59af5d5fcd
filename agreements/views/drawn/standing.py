"""How many agreements stand where today: numbers that add up to the whole."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.urls import reverse

from agreements.models import StatusDelta
from agreements.models.choices import Status
from agreements.views.words.phrases import StatusWord, status_word


@dataclass(frozen=True, slots=True)
class Standing:
    """Those of one status, and the address of their list."""

    status: StatusWord
    count: int
    url: str


def standing(on: dt.date) -> list[Standing]:
    """Published agreements by their status of day *on*; empty ones are left out."""
    counts = StatusDelta.objects.on(on)
    return [
        Standing(
            status_word(status),
            counts[status],
            f"{reverse('agreements')}?status={status}",
        )
        for status in Status
        if counts.get(status)
    ]
