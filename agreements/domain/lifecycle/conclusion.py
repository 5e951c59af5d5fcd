"""The day of conclusion: when the last side signed, or both adopted the text."""

from __future__ import annotations

from collections.abc import Iterable

from agreements.domain.bounds import Bounds, hull, last_of

from .history import Occurrence

SIGNING = ("signed", "adopted")


def conclusion(occurrences: Iterable[Occurrence]) -> Bounds:
    """The bounds of the day on which the last side signed or adopted (VCLT 9 to 13).

    Several events of one side are several claims. Of one side's signature alone only the first
    possible day follows: when the other signed is not known.
    """
    signed = [event for event in occurrences if event.kind in SIGNING and not event.of_successor]
    if not signed:
        return Bounds()
    return last_of(
        hull(event.date for event in signed if event.side in ("", side)) for side in ("A", "B")
    )
