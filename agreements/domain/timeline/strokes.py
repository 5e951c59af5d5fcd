"""A life's stretches as lines across a row or down a column, and its sign upon them."""

from agreements.domain.timeline.drawing import Box, Label, Line, Mark, rounded
from agreements.domain.timeline.life import Life, Stretch
from agreements.domain.timeline.signs import sign, tone

END = 4


def drawn(life: Life, across: float, hit: Box, *, down: bool, label: Label | None = None) -> Mark:
    """The mark of a life at a distance ``across`` time; ``down`` when time runs down."""
    x, y = (across, life.at) if down else (life.at, across)
    return Mark(
        item=life.item,
        x=rounded(x),
        y=rounded(y),
        tone=tone(life.item),
        path=sign(life.item, x, y),
        lines=tuple(_line(stretch, across, down=down) for stretch in life.stretches),
        hit=hit,
        label=label,
    )


def _line(stretch: Stretch, across: float, *, down: bool) -> Line:
    """A line along time; an end is a short one across it."""
    start, end, near, far = stretch.start, stretch.end, across, across
    if stretch.kind == "end":
        start, near, far = end, across - END, across + END
    ends = (near, start, far, end) if down else (start, near, end, far)
    return Line(stretch.kind, *map(rounded, ends))
