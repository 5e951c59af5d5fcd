"""Histories written down as a test reads them best."""

from __future__ import annotations

from agreements.domain.bounds import Bounds
from agreements.domain.lifecycle import AT_ALL, Days, Occurrence, Span
from agreements.domain.partial_date import PartialDate


def bounds(text: str) -> Bounds:
    """The bounds of an EDTF text; open where there is none."""
    if not text:
        return Bounds()
    date = PartialDate.parse(text)
    return Bounds(date.first, date.last, doubted=not date.certain)


def event(
    kind: str,
    date: str = "",
    *,
    effective: str = "",
    until: str = "",
    side: str = "",
    extent: str = "",
    of_successor: bool = False,
    key: int | None = None,
) -> Occurrence:
    return Occurrence(
        kind,
        side,
        bounds(date),
        bounds(effective),
        bounds(until),
        extent=extent,
        of_successor=of_successor,
        key=key,
    )


def told(spans: list[Span]) -> list[str]:
    """Each span as ``status certain possible``: days as first..last, - for none."""
    return [f"{span.status} {_days(span.certain)} {_days(span.possible)}" for span in spans]


def exclusive(spans: list[Span]) -> list[str]:
    """The same without in-force-at-all and the unknown days."""
    return told([span for span in spans if span.status not in (AT_ALL, "unknown")])


def _days(days: Days | None) -> str:
    return "-" if days is None else f"{days.first or ''}..{days.last or ''}"
