"""What comes out of a layout: boxes, lines, paths and words as plain numbers.

Units are those of the SVG's viewBox, y grows downward, numbers are rounded to one decimal (whole
ones are ints). A template prints these values and decides nothing.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Self

from agreements.domain.timeline.items import Item, SummitMark
from agreements.domain.timeline.lettering import width_of

Number = int | float


def rounded(value: float) -> Number:
    """To one decimal; whole numbers as int, so that "12.0" and "-0" are never printed."""
    tenth = round(value, 1)
    return int(tenth) if tenth == int(tenth) else tenth


ASCENT = 0.8
"""How much of a label's box stands above its baseline."""


def baseline(middle: float, size: float) -> Number:
    """The baseline of words whose box is centred on ``middle``."""
    return rounded(middle + (ASCENT - 0.5) * size)


@dataclass(frozen=True)
class Box:
    x: Number
    y: Number
    width: Number
    height: Number

    @classmethod
    def between(cls, left: float, top: float, right: float, bottom: float) -> Self:
        """From its edges; each is rounded for itself, so that neighbours share one."""
        x, y = rounded(left), rounded(top)
        return cls(x, y, rounded(rounded(right) - x), rounded(rounded(bottom) - y))

    def wider(self, by: float) -> Self:
        """With room to both sides."""
        return self.between(self.x - by, self.y, self.right + by, self.bottom)

    @cached_property
    def right(self) -> Number:
        return rounded(self.x + self.width)

    @cached_property
    def bottom(self) -> Number:
        return rounded(self.y + self.height)

    def meets(self, other: "Box") -> bool:
        """Whether the two share more than an edge."""
        across = min(self.right, other.right) - max(self.x, other.x)
        along = min(self.bottom, other.bottom) - max(self.y, other.y)
        return across > 0 and along > 0


@dataclass(frozen=True)
class Label:
    """Words on a baseline; ``full`` is what was shortened, empty when nothing was."""

    x: Number
    y: Number
    text: str
    size: Number
    anchor: str = "start"
    full: str = ""

    @property
    def box(self) -> Box:
        """The room the words take, by the approximate width table."""
        width = width_of(self.text, self.size)
        left = self.x - {"start": 0.0, "middle": width / 2, "end": width}[self.anchor]
        top = self.y - self.size * ASCENT
        return Box.between(left, top, left + width, top + self.size)


@dataclass(frozen=True)
class Line:
    """A straight line; ``kind`` is a class name.

    On marks: "certain", "possible" (either state may hold), "ahead" (after today), "perhaps" (the
    days on which it may have been concluded), "until-then" (from conclusion to force), "end" and
    "leader" (to words that stand apart).
    """

    kind: str
    x1: Number
    y1: Number
    x2: Number
    y2: Number


@dataclass(frozen=True)
class Mark:
    """One agreement: its sign, its lines, perhaps its label, and the area that can be pointed at.

    ``tone`` (in-force, pending, provisional, suspended, ended, unknown, text) is a class name for
    the colour; ``path`` draws the sign that goes with it, so that colour is never alone.
    """

    item: Item
    x: Number
    y: Number
    tone: str
    path: str
    lines: tuple[Line, ...]
    hit: Box
    label: Label | None = None

    @property
    def boxes(self) -> tuple[Box, ...]:
        """The room its sign, its lines and its label take, with a little air."""
        lines = (Box.between(n.x1 - 2, n.y1 - 1, n.x2 + 2, n.y2 + 1) for n in self.lines)
        sign = Box.between(self.x - 5, self.y - 5, self.x + 5, self.y + 5)
        return (sign, *lines, *([self.label.box] if self.label else ()))


@dataclass(frozen=True)
class Pile:
    """Agreements for which no row was left, as a number that leads to the list."""

    label: Label
    items: tuple[Item, ...]
    hit: Box

    @property
    def url(self) -> str:
        """The address of the only one; "" for several, which the list tells apart."""
        return self.items[0].url if len(self.items) == 1 else ""

    @property
    def year(self) -> int | None:
        """The year under which the list has the first of them."""
        day = self.items[0].filed_under
        return day.year if day else None


@dataclass(frozen=True)
class Lane:
    """One group: its words, its strip of the drawing and what stands in it."""

    title: str
    box: Box
    words: tuple[Label, ...]
    marks: tuple[Mark, ...]
    piles: tuple[Pile, ...]
    rows: int
    count: int


@dataclass(frozen=True)
class Peak:
    """One or more summits too close to draw apart; ``label`` is an ordinal or a count."""

    summits: tuple[SummitMark, ...]
    path: str
    hit: Box
    label: Label | None = None

    @property
    def url(self) -> str:
        """The address of the only one; "" for several, which the list tells apart."""
        return self.summits[0].url if len(self.summits) == 1 else ""

    @property
    def year(self) -> int:
        return self.summits[0].first.year

    @property
    def in_words(self) -> str:
        return "\n".join(summit.in_words for summit in self.summits)


@dataclass(frozen=True)
class Tick:
    line: Line
    label: Label | None


@dataclass(frozen=True)
class Band:
    box: Box
    title: str
    label: Label | None


@dataclass(frozen=True)
class Today:
    line: Line
    label: Label | None


@dataclass(frozen=True)
class Drawing:
    """A whole drawing. ``shown`` counts the items with a place in time, ``undated`` the others.

    ``orientation`` is "wide" (time runs to the right) or "tall" (time runs down). Without one
    dated item or summit the drawing has no ticks and no height: ``is_empty``.
    """

    orientation: str
    width: Number
    height: Number
    plot: Box
    ticks: tuple[Tick, ...] = ()
    bands: tuple[Band, ...] = ()
    lanes: tuple[Lane, ...] = ()
    rules: tuple[Line, ...] = ()
    peaks: tuple[Peak, ...] = ()
    peaks_label: Label | None = None
    today: Today | None = None
    shown: int = 0
    undated: int = 0

    @property
    def is_empty(self) -> bool:
        return not self.ticks

    @property
    def marks(self) -> tuple[Mark, ...]:
        return tuple(mark for lane in self.lanes for mark in lane.marks)
