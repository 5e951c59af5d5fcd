"""What must hold of every history: nothing known that may not be so, and no day left out."""

from __future__ import annotations

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from agreements.domain.lifecycle import (
    AT_ALL,
    FORCE,
    UNKNOWN,
    Days,
    History,
    Span,
    in_force_on,
    spans,
    status_on,
)
from tests.domain.lifecycle.worlds import World, anything, wider, worlds

ONE_DAY = dt.timedelta(days=1)


def days_that_matter(*told: list[Span]) -> list[dt.date]:
    """Both ends of every span of *told*, with the days before and after."""
    ends = {
        end
        for each in told
        for span in each
        for days in (span.certain, span.possible)
        if days is not None
        for end in (days.first, days.last)
        if end is not None
    }
    around = {day + shift for day in ends for shift in (-ONE_DAY, 0 * ONE_DAY, ONE_DAY)}
    return sorted({*around, dt.date(1500, 1, 1), dt.date(2500, 1, 1)})


def answers(told: list[Span], day: dt.date) -> tuple[str | None, str]:
    span = status_on(told, day)
    return (span.status if span else None, in_force_on(told, day))


@settings(deadline=None)
@given(world=worlds())
def test_exact_days_tell_what_happened(world: World) -> None:
    told = spans(world.exact())
    for day in days_that_matter(told):
        status = world.status_on(day)
        assert answers(told, day) == (status, "yes" if status in FORCE else "no")


@settings(deadline=None)
@given(world=worlds(), data=st.data())
def test_what_is_known_is_true(world: World, data: st.DataObject) -> None:
    exact = spans(world.exact())
    told = spans(data.draw(wider(world.exact())))
    for day in days_that_matter(exact, told):
        true = answers(exact, day)
        status, in_force = answers(told, day)
        assert status in (true[0], UNKNOWN)
        assert in_force in (true[1], "unknown")


@settings(deadline=None)
@given(world=worlds(), data=st.data())
def test_wider_bounds_never_contradict_narrower(world: World, data: st.DataObject) -> None:
    history = data.draw(wider(world.exact()))
    told, less = spans(history), spans(data.draw(wider(history)))
    for day in days_that_matter(told, less):
        narrow, wide = answers(told, day), answers(less, day)
        assert UNKNOWN in (narrow[0], wide[0]) or narrow[0] == wide[0]
        assert "unknown" in (narrow[1], wide[1]) or narrow[1] == wide[1]


@settings(deadline=None)
@given(history=anything())
def test_one_answer_for_every_day_from_the_first_possible(history: History) -> None:
    told = spans(history)
    exclusive = [span for span in told if span.status != AT_ALL]
    for day in days_that_matter(told):
        possible = {span.status for span in exclusive if day in span.possible} - {UNKNOWN}
        certain = [span for span in exclusive if span.certain and day in span.certain]
        begun = any(span.possible.first is None or span.possible.first <= day for span in exclusive)
        assert len(certain) == (1 if begun else 0)
        assert len(possible) == 1 or not possible or certain[0].status == UNKNOWN


@settings(deadline=None)
@given(history=anything())
def test_certain_days_are_possible_days(history: History) -> None:
    for span in spans(history):
        assert span.certain is None or within(span.certain, span.possible)


def within(inner: Days, outer: Days) -> bool:
    return (outer.first is None or (inner.first is not None and inner.first >= outer.first)) and (
        outer.last is None or (inner.last is not None and inner.last <= outer.last)
    )


@settings(deadline=None)
@given(history=anything())
def test_in_force_agrees_with_the_statuses(history: History) -> None:
    told = spans(history)
    for day in days_that_matter(told):
        status, in_force = answers(told, day)
        if status != UNKNOWN:
            in_force_then = status in FORCE and history.binding != "no"
            assert in_force == ("yes" if in_force_then else "no")
