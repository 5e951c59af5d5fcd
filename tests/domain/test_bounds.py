"""Bounds of claims taken together, and of the last of several days."""

from __future__ import annotations

import datetime as dt

import pytest

from agreements.domain.bounds import Bounds, hull, last_of

EARLY, LATE = dt.date(1993, 1, 3), dt.date(1993, 1, 28)
DAY = dt.timedelta(days=1)


def test_hull_holds_every_claim() -> None:
    assert hull([Bounds(LATE, LATE), Bounds(EARLY, EARLY)]) == Bounds(EARLY, LATE)


def test_hull_is_open_where_one_claim_is() -> None:
    assert hull([Bounds(None, LATE), Bounds(EARLY, EARLY)]) == Bounds(None, LATE)


def test_hull_is_doubted_when_every_claim_is() -> None:
    doubted = Bounds(EARLY, EARLY, doubted=True)
    assert hull([doubted, Bounds(LATE, LATE)]) == Bounds(EARLY, LATE)
    assert hull([doubted, doubted]) == doubted


def test_no_claims_no_bounds() -> None:
    assert hull([]) == last_of([]) == Bounds()


def test_last_of_several_days() -> None:
    assert last_of([Bounds(EARLY, LATE), Bounds(None, EARLY)]) == Bounds(EARLY, LATE)
    assert last_of([Bounds(EARLY, EARLY), Bounds(LATE, None)]) == Bounds(LATE, None)


def test_doubted_bounds_prove_nothing() -> None:
    assert Bounds(EARLY, LATE, doubted=True).firm == Bounds()
    assert Bounds(EARLY, LATE).firm == Bounds(EARLY, LATE)


@pytest.mark.parametrize(
    ("day", "by"), [(None, False), (EARLY - DAY, False), (EARLY, True), (LATE, True)]
)
def test_happened_by_a_day(day: dt.date | None, by: bool) -> None:
    assert Bounds(EARLY, LATE).possibly_by(day) is by


def test_open_bounds_allow_everything() -> None:
    assert all(Bounds().possibly_by(day) for day in (None, EARLY))
    assert (Bounds().known, Bounds(None, LATE).known) == (False, True)
