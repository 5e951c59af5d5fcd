"""The day of conclusion from the signatures of both sides."""

from __future__ import annotations

import pytest

from agreements.domain.bounds import Bounds
from agreements.domain.lifecycle import Occurrence, conclusion
from tests.domain.lifecycle.story import bounds, event

OPEN = Bounds()
CASES: dict[str, tuple[list[Occurrence], Bounds]] = {
    "nothing signed": ([event("ratified", "2001-01-01")], OPEN),
    "both sides at once": ([event("signed", "2001-03")], bounds("2001-03")),
    "adopted": ([event("adopted", "2001-03-01")], bounds("2001-03-01")),
    "the last side concludes": (
        [event("signed", "2001-03-01", side="A"), event("signed", "2001-05-01", side="B")],
        bounds("2001-05-01"),
    ),
    "the order of the list does not matter": (
        [event("signed", "2001-05-01", side="B"), event("signed", "2001-03-01", side="A")],
        bounds("2001-05-01"),
    ),
    "sides whose days may overlap": (
        [event("signed", "2001", side="A"), event("signed", "2001-05", side="B")],
        bounds("[2001-05-01..2001-12-31]"),
    ),
    "one side only": ([event("signed", "2001-03-01", side="A")], bounds("[2001-03-01..]")),
    "the other side undated": (
        [event("signed", "2001-03-01", side="A"), event("signed", side="B")],
        bounds("[2001-03-01..]"),
    ),
    "two records for both sides are two claims": (
        [event("signed", "1993-01-03"), event("signed", "1993-01-28")],
        bounds("[1993-01-03..1993-01-28]"),
    ),
    "undated": ([event("signed")], OPEN),
    "a successor's signature is its own": (
        [event("signed", "2001-03-01"), event("signed", "2005-03-01", of_successor=True)],
        bounds("2001-03-01"),
    ),
    "doubted": ([event("signed", "1971?")], bounds("1971?")),
    "one side doubted": (
        [event("signed", "1971-02-01", side="A"), event("signed", "1971?", side="B")],
        Bounds(bounds("1971-02-01").first, bounds("1971").last, doubted=True),
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_conclusion(case: str) -> None:
    events, expected = CASES[case]
    assert conclusion(events) == expected
