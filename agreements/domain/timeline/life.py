"""One agreement along the line of time: where its sign stands and which stretches it covers.

Still without direction: a wide drawing lays these lengths out to the right, a tall one downward.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from agreements.domain.timeline.items import Item, Lifespan
from agreements.domain.timeline.scale import Scale
from agreements.domain.timeline.signs import RADIUS

LEAST = 1.0
ROOM = RADIUS + 1.5


@dataclass(frozen=True)
class Stretch:
    kind: str
    start: float
    end: float


@dataclass(frozen=True)
class Life:
    """An item at a place, with its stretches in time order and all the room it takes."""

    item: Item
    at: float
    stretches: tuple[Stretch, ...]

    @cached_property
    def start(self) -> float:
        return min([self.at - ROOM, *(s.start - 2 for s in self.stretches)])

    @cached_property
    def end(self) -> float:
        return max([self.at + ROOM, *(s.end + 2 for s in self.stretches)])

    @property
    def has_bar(self) -> bool:
        return self.end > self.at + ROOM


def lives(items: list[Item], scale: Scale, today: dt.date) -> list[Life]:
    """The dated items as lives, the earliest first."""
    found = [life_of(item, scale, today) for item in items if item.is_dated]
    return sorted(found, key=lambda life: (life.at, -(life.end - life.at), life.item.key))


def life_of(item: Item, scale: Scale, today: dt.date) -> Life:
    """The sign's place and every stretch that is long enough to be seen."""
    at, start, end = _conclusion(item, scale)
    spans = [stretch for span in item.in_force for stretch in _in_force(span, scale, today)]
    force = min([stretch.start for stretch in spans], default=scale.end)
    found = [Stretch("perhaps", start, min(end, max(start, force)))]
    if spans:
        found.append(Stretch("until-then", max(at, end), force))
    return Life(item, at, tuple(s for s in (*found, *spans) if _is_visible(s)))


def _conclusion(item: Item, scale: Scale) -> tuple[float, float, float]:
    """The sign's place, and from where to where it may lie.

    It stands in the middle of the possible days, or at the one bound there is.
    """
    first, last = item.begins
    if not first and not last:
        first, last = None, min(item.days)
    start, end = scale.at(first, scale.start), scale.at(last, scale.end)
    return ((start + end) / 2 if first and last else end if last else start), start, end


def _in_force(span: Lifespan, scale: Scale, today: dt.date) -> Iterator[Stretch]:
    now = scale.at(today)
    first, last = span.possible
    start, end = scale.at(first, scale.start), scale.at(last, now)
    if span.certain is None:
        yield Stretch("possible", start, end)
        return
    sure = scale.at(span.certain[0], start)
    sure_end = scale.at(span.certain[1], max(now, sure))
    yield Stretch("possible", start, sure)
    yield Stretch("certain", sure, min(sure_end, max(now, sure)))
    yield Stretch("ahead", max(now, sure), sure_end)
    yield Stretch("possible", sure_end, max(end, sure_end))
    if last and last == span.certain[1] and scale.holds(last):
        yield Stretch("end", sure_end, sure_end)


def _is_visible(stretch: Stretch) -> bool:
    """Days within the sign itself are not drawn."""
    least = {"end": 0.0, "perhaps": 2 * ROOM}.get(stretch.kind, LEAST)
    return stretch.end - stretch.start >= least
