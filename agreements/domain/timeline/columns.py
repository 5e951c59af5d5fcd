"""Columns of the tall drawing: lives side by side, time running down, and words where room is."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from agreements.domain.timeline.clusters import clustered
from agreements.domain.timeline.drawing import Box, Label, Line, Mark, Pile, rounded
from agreements.domain.timeline.lettering import shortened
from agreements.domain.timeline.life import Life
from agreements.domain.timeline.rows import Row, Seat, seated
from agreements.domain.timeline.signs import sign, tone

PITCH, SIZE = 10, 12
LABEL_ROOM, LEAST_ROOM = 170, 64
PILE_ROOM = 34


def columns(found: Sequence[Life], plot: Box) -> tuple[tuple[Mark, ...], tuple[Pile, ...], int]:
    """Marks, piles and the number of columns; columns fill from the left, first fit by date."""
    seats, left_over, used = _packed(found, int(plot.width // PITCH))
    if left_over:
        seats, left_over, used = _packed(found, int((plot.width - PILE_ROOM) // PITCH))
    marks = tuple(_mark(life, plot.x + PITCH * (column + 0.5)) for life, column in seats)
    return marks, tuple(_piles(left_over, plot)), used


def _packed(found: Iterable[Life], most: int) -> tuple[list[tuple[Life, int]], list[Life], int]:
    rows: list[Row] = []
    seats, left_over = [], []
    for life in found:
        place = seated(rows, [Seat(life.start, life.end)], most)
        if place:
            seats.append((life, place[0]))
        else:
            left_over.append(life)
    return seats, left_over, len(rows)


def _mark(life: Life, x: float) -> Mark:
    x = rounded(x)
    lines = tuple(
        Line(s.kind, x, rounded(s.start), x, rounded(s.end))
        if s.kind != "end"
        else Line(s.kind, rounded(x - 4), rounded(s.end), rounded(x + 4), rounded(s.end))
        for s in life.stretches
    )
    path = sign(life.item, x, life.at)
    hit = Box.between(x - PITCH / 2, life.start, x + PITCH / 2, life.end)
    return Mark(life.item, x, rounded(life.at), tone(life.item), path, lines, hit)


def _piles(left_over: Sequence[Life], plot: Box) -> Iterable[Pile]:
    for middle, group in clustered(left_over, lambda life: life.at, SIZE + 6):
        x, y = plot.right - PILE_ROOM / 2, min(max(middle, plot.y + 9), plot.bottom - 9)
        label = Label(rounded(x), rounded(y + 4), f"+{len(group)}", SIZE, "middle")
        box = Box.between(plot.right - PILE_ROOM, y - 9, plot.right, y + 9)
        yield Pile(label, tuple(life.item for life in group), box)


def named(
    marks: Sequence[Mark], wanted: Callable[[Mark], bool], plot: Box, taken: list[Box]
) -> tuple[Mark, ...]:
    """The marks, with a label on each wanted one that has room right or left of its sign.

    ``taken`` are boxes to keep clear of besides the marks; every label is added to it.
    """
    taken.extend(box for mark in marks for box in _boxes(mark))
    made = []
    for mark in marks:
        label = _label(mark, plot, taken) if wanted(mark) else None
        if label:
            taken.append(label.box)
        made.append(replace(mark, label=label))
    return tuple(made)


def _boxes(mark: Mark) -> list[Box]:
    """What a label must not cover: the sign and each line of a mark."""
    sign_box = Box.between(mark.x - 5, mark.y - 5, mark.x + 5, mark.y + 5)
    lines = (Box.between(n.x1 - 2, n.y1, n.x2 + 2, n.y2) for n in mark.lines)
    return [sign_box, *lines]


def _label(mark: Mark, plot: Box, taken: Sequence[Box]) -> Label | None:
    strip = Box.between(plot.x, mark.y - SIZE / 2, plot.right, mark.y + SIZE / 2)
    beside = [box for box in taken if box.meets(strip)]
    right = min([plot.right, *(box.x for box in beside if box.right > mark.x + 5)])
    left = max([plot.x, *(box.right for box in beside if box.x < mark.x - 5)])
    for start, room in ((mark.x + 8, right - mark.x - 10), (mark.x - 8, mark.x - left - 10)):
        room = min(room, LABEL_ROOM)
        text = shortened(mark.item.short, SIZE, room)
        if text and (text == mark.item.short or room >= LEAST_ROOM):
            anchor = "start" if start > mark.x else "end"
            full = "" if text == mark.item.short else mark.item.short
            return Label(rounded(start), rounded(mark.y + 4), text, SIZE, anchor, full)
    return None
