"""Columns of the tall drawing: lives side by side, time running down, and words where room is."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from agreements.domain.timeline.clusters import clustered
from agreements.domain.timeline.drawing import Box, Label, Line, Mark, Pile, baseline, rounded
from agreements.domain.timeline.lettering import shortened, width_of
from agreements.domain.timeline.life import Life
from agreements.domain.timeline.rows import Row, Seat, seated
from agreements.domain.timeline.strokes import drawn
from agreements.domain.timeline.targets import FULL, target

PITCH, SIZE = 9.4, 12
LABEL_ROOM, LEAST_ROOM, AWAY = 190, 96, 8
PILE_ROOM, PILE = 36, 18


@dataclass
class Columns:
    """Lives with their columns, filled from the left by date; the rest is left over."""

    columns: list[Row] = field(default_factory=list)
    seats: list[tuple[Life, int, Seat]] = field(default_factory=list)
    left_over: list[Life] = field(default_factory=list)

    @classmethod
    def filled(cls, lives: Sequence[Life], most: int) -> "Columns":
        made = cls()
        for life in lives:
            place = seated(made.columns, [Seat(life.start, life.end)], most)
            if place:
                made.seats.append((life, *place))
            else:
                made.left_over.append(life)
        return made


def columns(lives: Sequence[Life], plot: Box) -> tuple[tuple[Mark, ...], tuple[Pile, ...], int]:
    """Marks, piles and the number of columns that ``plot`` has room for."""
    made = Columns.filled(lives, int(plot.width // PITCH))
    if made.left_over:
        made = Columns.filled(lives, int((plot.width - PILE_ROOM) // PITCH))
    marks = tuple(_mark(made, life, index, seat, plot) for life, index, seat in made.seats)
    return marks, tuple(_piles(made.left_over, plot)), len(made.columns)


def _mark(made: Columns, life: Life, index: int, seat: Seat, plot: Box) -> Mark:
    x = plot.x + PITCH * (index + 0.5)
    area = target([*made.columns, FULL], index, seat, life.at)
    left, right = PITCH / (1 if area.before else 2), PITCH / (1 if area.after else 2)
    return drawn(life, x, Box.between(x - left, area.start, x + right, area.end), down=True)


def _piles(left_over: Sequence[Life], plot: Box) -> Iterable[Pile]:
    for middle, group in clustered(left_over, lambda life: life.at, PILE):
        x = plot.right - PILE_ROOM / 2
        label = Label(rounded(x), baseline(middle, SIZE), f"+{len(group)}", SIZE, "middle")
        box = Box.between(plot.right - PILE_ROOM, middle - PILE / 2, plot.right, middle + PILE / 2)
        yield Pile(label, tuple(life.item for life in group), box)


def named(
    marks: Sequence[Mark], wanted: Callable[[Mark], bool], plot: Box, taken: list[Box]
) -> tuple[Mark, ...]:
    """The marks, with a label on each wanted one that has room beside its sign.

    ``taken`` are boxes to keep clear of besides the marks; every label is added to it.
    """
    taken.extend(box for mark in marks for box in mark.boxes)
    made = []
    for mark in marks:
        if wanted(mark) and (label := _label(mark, marks, plot, taken)):
            mark = replace(mark, label=label, lines=(*mark.lines, *_leader(mark, label)))
            taken.extend(mark.boxes)
        made.append(mark)
    return tuple(made)


def _label(mark: Mark, marks: Sequence[Mark], plot: Box, taken: Sequence[Box]) -> Label | None:
    """Right of the sign, left of it, or beyond the bars at its right where no sign stands."""
    strip = Box.between(plot.x, mark.y - SIZE / 2, plot.right, mark.y + SIZE / 2)
    beside = [box for box in taken if box.meets(strip)]
    right = min([plot.right, *(box.x for box in beside if box.right > mark.x + 5)])
    left = max([plot.x, *(box.right for box in beside if box.x < mark.x - 5)])
    beyond = max(box.right for box in beside)
    places = [(mark.x + AWAY, right, "start"), (left, mark.x - AWAY, "end")]
    if not any(mark.x < other.x and abs(mark.y - other.y) < SIZE for other in marks):
        places.append((beyond + AWAY, plot.right, "start"))
    return next(filter(None, (_fitted(mark, *place) for place in places)), None)


def _fitted(mark: Mark, start: float, end: float, anchor: str) -> Label | None:
    """The label between two places, shortened if enough of it is left to read."""
    words, room = mark.item.short, min(end - start - 2, LABEL_ROOM)
    if room < min(LEAST_ROOM, width_of(words, SIZE)):
        return None
    text = shortened(words, SIZE, room)
    x = start if anchor == "start" else end
    full = words if text != words else ""
    return Label(rounded(x), baseline(mark.y, SIZE), text, SIZE, anchor, full)


def _leader(mark: Mark, label: Label) -> Iterable[Line]:
    """A hairline to words that do not stand right beside their sign."""
    if label.box.x > mark.x + 2 * AWAY:
        yield Line("leader", rounded(mark.x + 6), mark.y, rounded(label.box.x - 3), mark.y)
