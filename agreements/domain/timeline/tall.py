"""The tall drawing, for a phone: time runs down, agreements stand side by side in columns."""

import datetime as dt
from collections.abc import Sequence

from agreements.domain.timeline.clusters import clustered
from agreements.domain.timeline.columns import columns, named
from agreements.domain.timeline.drawing import (
    Band,
    Box,
    Drawing,
    Label,
    Lane,
    Line,
    Mark,
    Peak,
    Tick,
    Today,
    rounded,
)
from agreements.domain.timeline.items import Days, Item, Shade, SummitMark
from agreements.domain.timeline.lettering import shortened, width_of
from agreements.domain.timeline.life import lives
from agreements.domain.timeline.period import period
from agreements.domain.timeline.scale import Gettext, Scale, ticks
from agreements.domain.timeline.signs import triangle

SIZE, TICK_ROOM = 12, 46
HEAD, FOOT, INSET = 10, 10, 10
LEAST, MOST, PER_DAY = 240, 1200, 20
PEAKS, CLOSE = 22, 11
FEW = 16


def layout_tall(
    items: Sequence[Item],
    summits: Sequence[SummitMark] = (),
    shades: Sequence[Shade] = (),
    *,
    today: dt.date,
    width: int = 340,
    within: Days = (None, None),
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
    gutter = max(width_of(words, SIZE) for words in (_("today"), *(w for _day, w in marked))) + 10
    plot = Box.between(gutter, HEAD, width, HEAD + length + 2 * INSET)
    peaks = _peaks(summits, scale, plot.x)
    field = Box.between(plot.x + (PEAKS if peaks else 4), plot.y, plot.right - 2, plot.bottom)
    now = _today(scale, today, plot, _)
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
    label = Label(rounded(plot.x - 6), rounded(y + 4), words, SIZE, "end")
    clear = not (now and now.label and now.label.box.meets(label.box))
    line = Line("tick", plot.x, rounded(y), plot.right, rounded(y))
    return Tick(line, label if clear else None)


def _today(scale: Scale, today: dt.date, plot: Box, _: Gettext) -> Today | None:
    if not scale.holds(today):
        return None
    y = rounded(scale.at(today))
    label = Label(rounded(plot.x - 6), rounded(y + 4), _("today"), SIZE, "end")
    return Today(Line("today", plot.x, y, plot.right, y), label)


def _bands(shades: Sequence[Shade], scale: Scale, plot: Box, lane: Lane) -> tuple[Band, ...]:
    made = []
    for shade in shades:
        top = plot.y if not shade.first or shade.first <= scale.first else scale.at(shade.first)
        end = plot.bottom if not shade.last or shade.last >= scale.last else scale.at(shade.last)
        if end - top >= 1:
            box = Box.between(plot.x, top, plot.right, end)
            made.append(Band(box, shade.label, _band_label(shade.label, box, lane.marks)))
    return tuple(made)


def _band_label(words: str, box: Box, marks: Sequence[Mark]) -> Label | None:
    """At the right edge, as low in the band as it meets nothing."""
    text = shortened(words, SIZE, box.width / 2)
    bottom = box.bottom - 6
    while text and bottom > box.y + SIZE:
        label = Label(rounded(box.right - 6), rounded(bottom), text, SIZE, "end")
        if not any(_is_near(mark, label.box) for mark in marks):
            return label
        bottom -= SIZE
    return None


def _is_near(mark: Mark, box: Box) -> bool:
    return mark.hit.meets(box) or bool(mark.label and mark.label.box.meets(box))


def _peaks(summits: Sequence[SummitMark], scale: Scale, left: float) -> tuple[Peak, ...]:
    made = []
    for middle, group in clustered(summits, lambda summit: scale.at(summit.first), CLOSE):
        x = left + PEAKS / 2
        hit = Box.between(left, middle - CLOSE / 2, left + PEAKS, middle + CLOSE / 2)
        made.append(Peak(tuple(group), triangle(x, middle), hit))
    return tuple(made)
