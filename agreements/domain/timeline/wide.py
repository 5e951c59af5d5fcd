"""The wide drawing: time runs to the right, groups stand below each other as lanes."""

import datetime as dt
from collections.abc import Sequence

from agreements.domain.timeline.drawing import (
    Band,
    Box,
    Drawing,
    Label,
    Lane,
    Line,
    Peak,
    Tick,
    Today,
    rounded,
)
from agreements.domain.timeline.items import Days, Item, Shade, SummitMark
from agreements.domain.timeline.lanes import lane, packed
from agreements.domain.timeline.lettering import shortened, width_of
from agreements.domain.timeline.life import Life, lives
from agreements.domain.timeline.peaks import ROW, peaks_in_row
from agreements.domain.timeline.period import period
from agreements.domain.timeline.scale import Gettext, Scale, ticks
from agreements.domain.timeline.shading import tinted

GUTTER, MARGIN, INSET = 152, 22, 12
HEAD, SHADE_HEAD = 24, 18
SMALL = 12
FEW = 24


def layout(
    items: Sequence[Item],
    summits: Sequence[SummitMark] = (),
    shades: Sequence[Shade] = (),
    *,
    today: dt.date,
    width: int = 1080,
    within: Days = (None, None),
    most_rows: int = 10,
    today_word: str = "today",
    _: Gettext = str,
) -> Drawing:
    """Lay out a wide drawing of the dated items; the undated are only counted.

    ``within`` pins the first or last day drawn (a filter's bounds). ``most_rows`` bounds a lane:
    what finds no row becomes a pile. ``today_word`` is written above the line of ``today``; ``_``
    translates month names.
    """
    covered = period(items, summits, today, within)
    shown = sum(item.is_dated for item in items)
    if not covered:
        return Drawing("wide", width, 0, Box(0, 0, width, 0), undated=len(items))
    scale = Scale(*covered, GUTTER + INSET, width - MARGIN - INSET)
    head = HEAD + (SHADE_HEAD if shades else 0)
    frame = Box(GUTTER, head, width - GUTTER - MARGIN, 0)
    lanes = _lanes(lives(list(items), scale, today), list(items), frame, most_rows)
    plot = Box(GUTTER, head, frame.width, rounded(lanes[-1].box.bottom - head if lanes else 12))
    peaks = peaks_in_row(summits, scale, plot.bottom)
    now = _today(scale, today, plot, peaks, width, today_word)
    return Drawing(
        orientation="wide",
        width=width,
        height=rounded(plot.bottom + (ROW if peaks else 8)),
        plot=plot,
        ticks=_ticks(scale, plot, width, now, _),
        bands=_bands(shades, scale, plot),
        lanes=lanes,
        peaks=peaks,
        rules=_rules(lanes, plot),
        peaks_label=_peaks_label(peaks, plot, _),
        today=now,
        shown=shown,
        undated=len(items) - shown,
    )


def _lanes(found: list[Life], items: list[Item], plot: Box, most: int) -> tuple[Lane, ...]:
    """Groups in the order of the items, each packed by date."""
    groups = dict.fromkeys(item.group for item in items if item.is_dated)
    edges = (float(plot.x), float(plot.right))
    made: list[Lane] = []
    for group in groups:
        top = made[-1].box.bottom if made else plot.y
        packing = packed(
            [life for life in found if life.item.group == group], edges, len(found) <= FEW, most
        )
        made.append(lane(group, packing, top, plot, GUTTER - 12))
    return tuple(made)


def _rules(lanes: Sequence[Lane], plot: Box) -> tuple[Line, ...]:
    """Hairlines above named lanes and below the last."""
    tops = [lane.box.y for lane in lanes if lane.title] + [plot.bottom]
    return tuple(Line("rule", 0, y, plot.right, y) for y in tops)


def _ticks(scale: Scale, plot: Box, width: int, now: Today | None, _: Gettext) -> tuple[Tick, ...]:
    found = ticks(scale, lambda words: width_of(words, SMALL) + 14, _)
    taken = now.label.box if now and now.label else None
    made = []
    for day, words in found:
        x = rounded(scale.at(day))
        label = Label(x, 14, words, SMALL, "middle")
        clear = label.box.right <= width and not (taken and taken.wider(8).meets(label.box))
        made.append(Tick(Line("tick", x, 20, x, plot.bottom), label if clear else None))
    return tuple(made)


def _today(
    scale: Scale, today: dt.date, plot: Box, peaks: Sequence[Peak], width: int, word: str
) -> Today | None:
    if not scale.holds(today):
        return None
    x = scale.at(today)
    half = width_of(word, SMALL) / 2
    label = Label(rounded(min(x, width - half)), 14, word, SMALL, "middle")
    bottom = plot.bottom + (ROW - 8 if peaks else 0)
    return Today(Line("today", rounded(x), 19, rounded(x), rounded(bottom)), label)


def _bands(shades: Sequence[Shade], scale: Scale, plot: Box) -> tuple[Band, ...]:
    made = []
    for shade in shades:
        if ends := tinted(shade, scale, (plot.x, plot.right)):
            box = Box.between(ends[0], plot.y - SHADE_HEAD, ends[1], plot.bottom)
            text = shortened(shade.label, SMALL, box.width - 12)
            label = Label(rounded(box.x + 6), rounded(plot.y - 5), text, SMALL) if text else None
            made.append(Band(box, shade.label, label))
    return tuple(made)


def _peaks_label(peaks: Sequence[Peak], plot: Box, _: Gettext) -> Label | None:
    return Label(0, rounded(plot.bottom + 16), _("Summits"), 13) if peaks else None
