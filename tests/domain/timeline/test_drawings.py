"""What must hold for every drawing, whatever is drawn."""

import datetime as dt
from collections.abc import Callable, Iterator
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agreements.domain.timeline import Drawing, Item, Shade, SummitMark, layout, layout_tall
from agreements.domain.timeline.drawing import Box, Label, Mark
from tests.domain.timeline.strategies import TODAY, crowd, crowded_summits, items, shades, summits

Layout = Callable[..., Drawing]


def labels(drawing: Drawing) -> Iterator[Label]:
    holders = (
        *(drawing.ticks, drawing.bands, drawing.peaks, drawing.marks),
        *(lane.piles for lane in drawing.lanes),
        [drawing.today] if drawing.today else (),
    )
    yield from (h.label for group in holders for h in group if h.label)
    yield from (words for lane in drawing.lanes for words in lane.words)
    if drawing.peaks_label:
        yield drawing.peaks_label


def ink(mark: Mark, beside: tuple[str, ...] = ("end", "leader")) -> list[Box]:
    """Where a mark leaves ink: its sign and its lines, ``beside`` those kinds."""
    lines = [n for n in mark.lines if n.kind not in beside]
    return [
        Box.between(mark.x - 4, mark.y - 4, mark.x + 4, mark.y + 4),
        *(Box.between(n.x1 - 1, n.y1 - 1, n.x2 + 1, n.y2 + 1) for n in lines),
    ]


def is_outside(box: Box, frame: Box) -> bool:
    left, top = box.x < frame.x, box.y < frame.y
    return left or top or box.right > frame.right or box.bottom > frame.bottom


def meetings(boxes: list[Box]) -> list[tuple[Box, Box]]:
    return [pair for pair in combinations(boxes, 2) if pair[0].meets(pair[1])]


def labels_that_meet(drawing: Drawing) -> list[tuple[Box, Box]]:
    return meetings([label.box for label in labels(drawing)])


def labels_that_leave(drawing: Drawing) -> list[Label]:
    sheet = Box(0, 0, drawing.width, drawing.height)
    return [label for label in labels(drawing) if is_outside(label.box, sheet)]


def marks_that_meet(drawing: Drawing) -> list[tuple[Item, Item]]:
    return [
        (one.item, other.item)
        for lane in drawing.lanes
        for one, other in combinations(lane.marks, 2)
        if any(a.meets(b) for a in ink(one) for b in ink(other))
    ]


def marks_covered_by_labels(drawing: Drawing) -> list[tuple[Item, Label]]:
    return [
        (mark.item, label)
        for mark in drawing.marks
        for label in labels(drawing)
        if label != mark.label and any(box.meets(label.box) for box in ink(mark, ("end",)))
    ]


def marks_outside_the_plot(drawing: Drawing) -> list[Item]:
    return [
        mark.item
        for mark in drawing.marks
        if any(is_outside(box, drawing.plot) for box in [*ink(mark), mark.hit])
    ]


def targets_that_meet(drawing: Drawing) -> list[tuple[Box, Box]]:
    piles = [pile for lane in drawing.lanes for pile in lane.piles]
    hits = [*(m.hit for m in drawing.marks), *(p.hit for p in piles)]
    return meetings([*hits, *(peak.hit for peak in drawing.peaks)])


def long_numbers(drawing: Drawing) -> list[float]:
    """Numbers with more than one decimal, or with a needless one."""
    found = [n for m in drawing.marks for k in m.lines for n in (k.x1, k.y1, k.x2, k.y2)]
    found += [n for label in labels(drawing) for n in (label.x, label.y)]
    return [n for n in found if str(n).endswith(".0") or n != round(n, 1)]


def drawn(drawing: Drawing) -> list[Item]:
    piled = (pile.items for lane in drawing.lanes for pile in lane.piles)
    return [*(mark.item for mark in drawing.marks), *(i for items in piled for i in items)]


CHECKS = (
    *(labels_that_meet, labels_that_leave, marks_that_meet, marks_covered_by_labels),
    *(marks_outside_the_plot, targets_that_meet, long_numbers),
)


def faults(drawing: Drawing) -> dict[str, object]:
    return {check.__name__: found for check in CHECKS if (found := check(drawing))}


@pytest.mark.parametrize("draw", [layout, layout_tall])
@settings(max_examples=60, deadline=None)
@given(
    found=st.lists(items, max_size=50),
    met=st.lists(summits, max_size=12),
    eras=st.lists(shades, max_size=1),
)
def test_nothing_collides_or_leaves_the_drawing(
    draw: Layout, found: list[Item], met: list[SummitMark], eras: list[Shade]
) -> None:
    drawing = draw(found, met, eras, today=TODAY)
    assert faults(drawing) == {}
    assert sorted(i.key for i in drawn(drawing)) == sorted(i.key for i in found if i.is_dated)
    assert drawing.shown + drawing.undated == len(found)
    assert sum(len(peak.summits) for peak in drawing.peaks) == len(met)


@pytest.mark.parametrize("draw", [layout, layout_tall])
@pytest.mark.parametrize("seed", range(12))
def test_nothing_collides_in_a_crowd(draw: Layout, seed: int) -> None:
    found = crowd(seed)
    eras = [Shade(None, TODAY, "with the Soviet Union")]
    drawing = draw(found, crowded_summits(seed), eras, today=TODAY)
    assert faults(drawing) == {}
    assert sorted(i.key for i in drawn(drawing)) == sorted(item.key for item in found)


@pytest.mark.parametrize("draw", [layout, layout_tall])
@pytest.mark.parametrize("reach", [20, 200, 2000])
@pytest.mark.parametrize("end", [TODAY, dt.date(2019, 11, 2)])
def test_long_translations_stay_in_the_drawing(draw: Layout, reach: int, end: dt.date) -> None:
    begins = end - dt.timedelta(days=reach)
    item = Item("k", "T", "/", (begins, begins))
    drawing = draw([item], today=TODAY, within=(begins, end), _=lambda word: 5 * word)
    assert faults(drawing) == {}
