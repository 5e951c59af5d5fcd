"""A day, month or year that a text names."""

from __future__ import annotations

from dataclasses import dataclass

from agreements.domain.article.text.cleaned import Span


@dataclass(frozen=True, slots=True)
class DateMention:
    """A day named: ``value`` is EDTF, or None where the text alone does not tell which day.

    ``exact`` when the year is written there; ``whole`` for a day, false for a month or year.
    """

    span: Span
    value: str | None
    exact: bool
    whole: bool
