"""The signs of the drawing: which shape and tone a status has, and the paths that draw them.

The shapes are those of the status words on the pages: disc = in force, ring with a dot = waiting,
half disc or bars = partly, square = ended, diamond = unknown; an open ring is a non-binding text.
"""

from agreements.domain.timeline.drawing import rounded
from agreements.domain.timeline.items import Item

RADIUS = 4.0

TONES = {
    "announced": "pending",
    "negotiating": "pending",
    "initialled": "pending",
    "signed": "pending",
    "provisionally-applied": "provisional",
    "suspended": "suspended",
    "in-force": "in-force",
    "expired": "ended",
    "terminated": "ended",
    "superseded": "ended",
    "fulfilled": "ended",
}


def tone(item: Item) -> str:
    """The colour class of an item: its status, or "text" when it binds nobody."""
    return "text" if item.is_text else TONES.get(item.status, "unknown")


def sign(item: Item, x: float, y: float) -> str:
    """The path of an item's sign around a point."""
    return f"M{rounded(x)} {rounded(y)}{SHAPES[tone(item)]}"


def triangle(x: float, y: float, size: float = 4.5) -> str:
    """A summit's sign: a triangle that points up, centred on a point."""
    return (
        f"M{rounded(x)} {rounded(y - size)}l{rounded(size)} {rounded(size * 1.7)}"
        f"h{rounded(-2 * size)}z"
    )


def _circle(radius: float) -> str:
    r, d = rounded(radius), rounded(2 * radius)
    return f"m-{r} 0a{r} {r} 0 1 0 {d} 0a{r} {r} 0 1 0-{d} 0z"


SHAPES = {
    "in-force": _circle(RADIUS),
    "text": _circle(RADIUS - 0.6),
    "pending": f"{_circle(RADIUS - 0.4)}m{RADIUS - 0.4} 0{_circle(1.2)}",
    "provisional": f"{_circle(RADIUS - 0.4)}m{RADIUS - 1.2}-2.8v5.6m-1.4-4.8v4",
    "suspended": "m-3.5-4h2.5v8h-2.5zm4.5 0h2.5v8h-2.5z",
    "ended": "m-3.4-3.4h6.8v6.8h-6.8z",
    "unknown": "m0-4.6l4.6 4.6l-4.6 4.6l-4.6-4.6z",
}
