"""A moment for harvesters: a day as people write it, or date and time as machines do."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from agreements.domain.partial_date import PartialDateError, read


class MomentField(forms.CharField):
    """``2026``, ``2026-11``, ``4 Nov 2026`` or ``2026-11-04T12:00:00Z``; without a zone it is UTC.

    A day or less begins at its first midnight.
    """

    def clean(self, value: Any) -> dt.datetime | None:
        text: str = super().clean(value)
        if not text:
            return None
        moment = _instant(text) or _beginning(text)
        if moment is None:
            raise ValidationError(
                _("Write a day such as 2026-11-04, or a moment such as 2026-11-04T12:00:00Z.")
            )
        return moment


def _instant(text: str) -> dt.datetime | None:
    """ISO 8601 date and time; what a browser made of the plus sign of a zone is mended."""
    if "T" not in text:
        return None
    try:
        moment = dt.datetime.fromisoformat(text.replace(" ", "+"))
        return (moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)).astimezone(dt.UTC)
    except (ValueError, OverflowError):
        return None


def _beginning(text: str) -> dt.datetime | None:
    try:
        date = read(text)
    except PartialDateError:
        return None
    if date is None or date.first is None:
        return None
    return dt.datetime.combine(date.first, dt.time.min, dt.UTC)
