"""Things too close to be drawn apart are drawn as one, with a count."""

from collections.abc import Callable, Iterable
from typing import TypeVar

Thing = TypeVar("Thing")


def clustered(
    things: Iterable[Thing], place: Callable[[Thing], float], apart: float
) -> list[tuple[float, list[Thing]]]:
    """Groups in order, each with its middle; neighbouring middles are at least ``apart``."""
    groups = [(place(thing), [thing]) for thing in sorted(things, key=place)]
    merged: list[tuple[float, list[Thing]]] = []
    for middle, group in groups:
        merged.append((middle, group))
        while len(merged) > 1 and merged[-1][0] - merged[-2][0] < apart:
            _, later = merged.pop()
            _, earlier = merged.pop()
            both = earlier + later
            merged.append((sum(map(place, both)) / len(both), both))
    return merged
