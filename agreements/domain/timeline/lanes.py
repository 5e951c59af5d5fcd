"""A lane of the wide drawing: rows of one group, packed, then given their heights."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from agreements.domain.timeline.clusters import clustered
from agreements.domain.timeline.drawing import Box, Label, Lane, Mark, Pile, baseline, rounded
from agreements.domain.timeline.items import Item
from agreements.domain.timeline.lettering import shortened, width_of, wrapped
from agreements.domain.timeline.life import Life
from agreements.domain.timeline.rows import Row, Seat, seated
from agreements.domain.timeline.signs import RADIUS
from agreements.domain.timeline.strokes import drawn
from agreements.domain.timeline.targets import FULL, target

SIZE, LABEL_ROOM, GAP = 12, 240, 4
ROW, LABELLED_ROW, UPPER = 12, 15, 12
PADDING, TITLE_SIZE, TITLE_LEAD = 7, 13, 15


@dataclass
class Packed:
    """Lives with their rows and seats; those that found none are left over."""

    rows: list[Row] = field(default_factory=list)
    seats: list[tuple[Life, int, Seat]] = field(default_factory=list)
    left_over: list[Life] = field(default_factory=list)


def packed(lives: Sequence[Life], edges: tuple[float, float], all_named: bool, most: int) -> Packed:
    """First fit by date. ``edges`` bound the labels; ``all_named`` labels every item."""
    packing = Packed()
    for life in lives:
        named = all_named or life.item.emphasised or (len(lives) <= 2 and life.item.label)
        place = seated(
            packing.rows, [*(_named_seats(life, edges) if named else ()), _bare(life)], most
        )
        if place:
            packing.seats.append((life, *place))
        else:
            packing.left_over.append(life)
    return packing


def short_label(item: Item) -> str:
    return shortened(item.short, SIZE, LABEL_ROOM)


def _bare(life: Life) -> Seat:
    return Seat(life.start, life.end)


def _named_seats(life: Life, edges: tuple[float, float]) -> list[Seat]:
    """Above a bar, or beside a lone sign: right before left; never beyond the edges."""
    width = width_of(short_label(life.item), SIZE) + GAP
    if life.has_bar:
        start = min(life.at - RADIUS, edges[1] - width)
        return [Seat(life.start, life.end, "above", (start, start + width))]
    right = Seat(life.start, life.end + width, "right")
    left = Seat(life.start - width, life.end, "left")
    return [seat for seat in (right, left) if edges[0] <= seat.start and seat.end <= edges[1]]


def lane(title: str, packing: Packed, top: float, plot: Box, list_room: float) -> Lane:
    """The lane at ``top`` as numbers; its height follows from its rows and its title."""
    heights = [_height(row) for row in packing.rows] + [LABELLED_ROW] * bool(packing.left_over)
    words = wrapped(title, TITLE_SIZE, list_room, 2)
    inside = max(sum(heights), TITLE_LEAD * len(words))
    tops = list(accumulate(heights, initial=top + PADDING))
    marks = tuple(
        _mark(packing, life, row, seat, tops[row + 1]) for life, row, seat in packing.seats
    )
    items = len(packing.seats) + len(packing.left_over)
    return Lane(
        title=title,
        box=Box.between(0, top, plot.right, top + inside + 2 * PADDING),
        words=_title_lines(words, title, top + PADDING),
        marks=marks,
        piles=tuple(_piles(packing.left_over, tops[-1], plot)),
        rows=len(packing.rows),
        count=items,
    )


def _height(row: Row) -> int:
    height = LABELLED_ROW if row.sides & {"right", "left"} else ROW
    return height + (UPPER if "above" in row.sides else 0)


def _title_lines(words: Sequence[str], title: str, top: float) -> tuple[Label, ...]:
    full = title if " ".join(words) != title else ""
    return tuple(
        Label(0, rounded(top + TITLE_LEAD * (index + 0.75)), word, TITLE_SIZE, full=full)
        for index, word in enumerate(words)
    )


def _mark(packing: Packed, life: Life, row: int, seat: Seat, bottom: float) -> Mark:
    rows = [*packing.rows, FULL] if packing.left_over else packing.rows
    area = target(rows, row, seat, life.at)
    y = bottom - ROW / 2
    top, end = y - ROW / (1 if area.before else 2), y + ROW / (1 if area.after else 2)
    hit = Box.between(area.start, top, area.end, end)
    return drawn(life, y, hit, down=False, label=_label(life, seat, y))


def _label(life: Life, seat: Seat, y: float) -> Label | None:
    text = short_label(life.item)
    if not seat.side or not text:
        return None
    full = life.item.short if text != life.item.short else ""
    x, middle, anchor = life.end + 1, y, "start"
    if seat.side == "left":
        x, anchor = life.start - 1, "end"
    elif seat.above:
        x, middle = seat.above[0], y - (ROW + UPPER) / 2
    return Label(rounded(x), baseline(middle, SIZE), text, SIZE, anchor, full)


def _piles(left_over: Sequence[Life], bottom: float, plot: Box) -> Iterable[Pile]:
    half = width_of(f"+{len(left_over)}", SIZE) / 2 + GAP

    def place(life: Life) -> float:
        return min(max(life.at, plot.x + half), plot.right - half)

    level = baseline(bottom - LABELLED_ROW / 2, SIZE)
    for middle, group in clustered(left_over, place, 2 * half):
        label = Label(rounded(middle), level, f"+{len(group)}", SIZE, "middle")
        box = Box.between(middle - half, bottom - LABELLED_ROW, middle + half, bottom)
        yield Pile(label, tuple(life.item for life in group), box)
