"""The tall drawing, for a phone: time runs down, agreements stand side by side in columns."""

import datetime as dt
from collections.abc import Sequence

from agreements.domain.timeline.columns import columns, named
from agreements.domain.timeline.drawing import (
    Band,
    Box,
    Drawing,
    Label,
    Lane,
    Line,
    Tick,
    Today,
    baseline,
    rounded,
)
from agreements.domain.timeline.items import Days, Item, Shade, SummitMark
from agreements.domain.timeline.lettering import shortened, width_of
from agreements.domain.timeline.life import lives
from agreements.domain.timeline.peaks import COLUMN, peaks_in_column
from agreements.domain.timeline.period import period
from agreements.domain.timeline.scale import Gettext, Scale, ticks
from agreements.domain.timeline.shading import tinted

SIZE, TICK_ROOM = 12, 46
HEAD, FOOT, INSET = 8, 8, 13
LEAST, MOST, PER_DAY = 240, 1200, 20
SIDE = 6
FEW = 16


def layout_tall(
    items: Sequence[Item],
    summits: Sequence[SummitMark] = (),
    shades: Sequence[Shade] = (),
    *,
    today: dt.date,
    width: int = 340,
    within: Days = (None, None),
    today_word: str = "today",
    _: Gettext = str,
) -> Drawing:
    """Lay out a tall drawing: groups are mixed, labels few, height grows with the items.

    Parameters as for ``layout``.
    """
    covered = period(items, summits, today, within)
    shown = sum(item.is_dated for item in items)
    if not covered:
        return Drawing("tall", width, 0, Box(0, 0, width, 0), undated=len(items))
    length = _length(items)
    scale = Scale(*covered, HEAD + INSET, HEAD + INSET + length)
    marked = ticks(scale, lambda words: TICK_ROOM, _)
    gutter = max(width_of(words, SIZE) for words in (today_word, *(w for _day, w in marked))) + 10
    plot = Box.between(gutter, HEAD, width, HEAD + length + 2 * INSET)
    peaks = peaks_in_column(summits, scale, plot.x)
    left = plot.x + SIDE + (COLUMN if peaks else 0)
    field = Box.between(left, plot.y, plot.right - SIDE, plot.bottom)
    now = _today(scale, today, plot, today_word)
    lane = _lane(items, scale, today, field)
    return Drawing(
        orientation="tall",
        width=width,
        height=rounded(plot.bottom + FOOT),
        plot=plot,
        ticks=tuple(_tick(scale.at(day), words, plot, now) for day, words in marked),
        bands=_bands(shades, scale, plot, lane),
        lanes=(lane,),
        peaks=peaks,
        today=now,
        shown=shown,
        undated=len(items) - shown,
    )


def _lane(items: Sequence[Item], scale: Scale, today: dt.date, field: Box) -> Lane:
    found = lives(list(items), scale, today)
    marks, piles, used = columns(found, field)
    all_named = len(found) <= FEW
    marks = named(
        marks,
        lambda mark: all_named or mark.item.emphasised,
        field,
        [pile.hit for pile in piles],
    )
    return Lane("", field, (), marks, piles, used, len(found))


def _length(items: Sequence[Item]) -> int:
    """How long the line of time is: by the days on which something begins, within bounds."""
    days = {item.filed_under for item in items if item.is_dated}
    return min(max(LEAST, PER_DAY * len(days)), MOST)


def _tick(y: float, words: str, plot: Box, now: Today | None) -> Tick:
    label = Label(rounded(plot.x - 6), baseline(y, SIZE), words, SIZE, "end")
    clear = not (now and now.label and now.label.box.meets(label.box))
    line = Line("tick", plot.x, rounded(y), plot.right, rounded(y))
    return Tick(line, label if clear else None)


def _today(scale: Scale, today: dt.date, plot: Box, word: str) -> Today | None:
    if not scale.holds(today):
        return None
    y = rounded(scale.at(today))
    label = Label(rounded(plot.x - 6), baseline(y, SIZE), word, SIZE, "end")
    return Today(Line("today", plot.x, y, plot.right, y), label)


def _bands(shades: Sequence[Shade], scale: Scale, plot: Box, lane: Lane) -> tuple[Band, ...]:
    made = []
    for shade in shades:
        if ends := tinted(shade, scale, (plot.y, plot.bottom)):
            box = Box.between(plot.x, ends[0], plot.right, ends[1])
            made.append(Band(box, shade.label, _band_label(shade.label, box, lane)))
    return tuple(made)


def _band_label(words: str, box: Box, lane: Lane) -> Label | None:
    """At the right edge, as low in the band as it meets nothing."""
    text = shortened(words, SIZE, box.width / 2)
    taken = [box for mark in lane.marks for box in mark.boxes]
    taken += [pile.hit for pile in lane.piles]
    bottom = box.bottom - 6
    while text and bottom > box.y + SIZE:
        label = Label(rounded(box.right - 6), rounded(bottom), text, SIZE, "end")
        if not any(label.box.meets(other) for other in taken):
            return label
        bottom -= SIZE
    return None
