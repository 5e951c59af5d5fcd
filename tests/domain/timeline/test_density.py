"""Strips of counts: every agreement in one bar, bars within the plot, spans of whole months."""

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreements.domain.timeline.density import (
    GUTTER,
    MOST_BARS,
    TOTAL,
    Density,
    Span,
    Tallied,
    density,
    month_of,
    spans,
)

MONTHS = st.dictionaries(
    st.integers(month_of(1600, 1), month_of(2100, 12)), st.integers(1, 500), max_size=40
)
GROUPS = st.lists(st.builds(Tallied, st.text(max_size=60), MONTHS), max_size=6)


def drawn(groups: list[Tallied]) -> Density:
    return density(groups, lambda group, span, count: (group.title, ""))


@given(GROUPS)
def test_the_bars_of_a_strip_add_up_to_its_group(groups: list[Tallied]) -> None:
    strips = drawn(groups).strips
    assert [sum(bar.count for bar in strip.bars) for strip in strips] == [
        group.total for group in groups if group.total
    ]


@given(GROUPS)
def test_bars_stand_side_by_side_within_the_plot(groups: list[Tallied]) -> None:
    drawing = drawn(groups)
    for strip in drawing.strips:
        edges = [edge for bar in strip.bars for edge in (bar.hit.x, bar.hit.right)]
        assert edges == sorted(edges)
        assert GUTTER <= edges[0] <= edges[-1] <= drawing.width - TOTAL
        assert len(strip.bars) <= MOST_BARS


@given(GROUPS, st.integers(1, 30))
def test_spans_hold_everything_once_and_are_of_one_length(groups: list[Tallied], most: int) -> None:
    found = spans(groups, most)
    assert sum(count for _span, count in found) == sum(group.total for group in groups)
    assert len({span.last - span.first for span, _count in found}) <= 1
    assert all(a.last < b.first for (a, _), (b, _) in pairwise(found))


def test_three_hundred_on_one_day_are_one_bar() -> None:
    drawing = drawn([Tallied("Energy", {month_of(2020, 2): 300})])
    [bar] = drawing.strips[0].bars
    assert (bar.count, bar.span.days) == (300, (dt.date(2020, 2, 1), dt.date(2020, 3, 1)))
    assert bar.shade == len(drawing.shades)


def test_nothing_dated_is_no_drawing() -> None:
    assert drawn([Tallied("Energy", {})]).is_empty


BOUNDS = [
    (Span(month_of(2019, 9), month_of(2019, 9)), ("2019-09", "2019-09")),
    (Span(month_of(2019, 1), month_of(2019, 12)), ("2019", "2019")),
    (Span(month_of(1990, 1), month_of(1999, 12)), ("1990", "1999")),
    (Span(month_of(987, 1), month_of(987, 12)), ("0987", "0987")),
    (Span(month_of(2019, 7), month_of(2019, 12)), ("2019-07", "2019-12")),
]


@pytest.mark.parametrize(("span", "bounds"), BOUNDS)
def test_a_span_is_written_as_the_grammar_reads_it(span: Span, bounds: tuple[str, str]) -> None:
    assert span.bounds == bounds
