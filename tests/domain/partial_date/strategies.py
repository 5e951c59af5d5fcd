"""Dates and spans as hypothesis draws them, and texts that are nearly right."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from agreements.domain.partial_date import PartialDate, Span, Unit

EDGES = (date.min, date.max, date(1900, 2, 28), date(2020, 2, 29), date(2019, 12, 31))
DAYS = st.dates() | st.sampled_from(EDGES)
MARKS = st.sampled_from(["", "?", "~", "%"])
MISSING = st.sampled_from(["neither", "begin", "end"])


def unit_of(day: date, parts: int) -> Unit:
    return Unit(*(day.year, day.month, day.day)[:parts])


def named_of(unit: Unit, mark: str) -> PartialDate:
    return PartialDate(unit, unit, mark)


units = st.builds(unit_of, DAYS, st.integers(1, 3))
named = st.builds(named_of, units, MARKS)


@st.composite
def among(draw: st.DrawFn) -> PartialDate:
    """Some day between two units, one of which may be missing."""
    one, other = draw(units), draw(units)
    begin, end = sorted((one, other), key=lambda unit: (unit.first, unit.last))
    missing = draw(MISSING) if begin != end else "neither"
    return PartialDate(None if missing == "begin" else begin, None if missing == "end" else end)


@st.composite
def _spans(draw: st.DrawFn) -> Span:
    one, other = draw(named), draw(named)
    begin, end = sorted((one, other), key=lambda held: (held.first or date.min, held.text))
    missing = draw(MISSING)
    return Span(None if missing == "begin" else begin, None if missing == "end" else end)


dates = st.one_of(named, among())
spans = _spans()


@st.composite
def nearly_right(draw: st.DrawFn) -> str:
    """A right text of which a few characters were changed, lost or put in."""
    text = draw(dates | spans).text
    for _ in range(draw(st.integers(0, 2))):
        place, length = draw(st.integers(0, len(text))), draw(st.integers(0, 2))
        text = (
            text[:place]
            + draw(st.text("019-./[]?~% \nT\u0663", max_size=2))
            + text[place + length :]
        )
    return text
