"""Summits as triangles, beside the lanes; those too close to tell apart become one with a count."""

from collections.abc import Sequence

from agreements.domain.timeline.clusters import clustered
from agreements.domain.timeline.drawing import Box, Label, Number, Peak, baseline, rounded
from agreements.domain.timeline.items import SummitMark
from agreements.domain.timeline.scale import Scale
from agreements.domain.timeline.signs import triangle

APART, SIZE, AIR = 10, 11, 2
ROW, COLUMN = 34, 26
"""How high the row below a wide drawing is, how wide the column in a tall one."""

Group = tuple[float, list[SummitMark]]


def peaks_in_row(summits: Sequence[SummitMark], scale: Scale, top: float) -> tuple[Peak, ...]:
    """A row of triangles, each with its count or its ordinal below where that is clear."""
    y, groups = top + 12, _groups(summits, scale)
    labels = _labels(groups, baseline(y + 13, SIZE))
    made = []
    for (x, group), label in zip(groups, labels, strict=True):
        hit = Box.between(x - APART / 2, top + 2, x + APART / 2, top + ROW - 2)
        made.append(Peak(tuple(group), triangle(x, y), hit, label))
    return tuple(made)


def peaks_in_column(summits: Sequence[SummitMark], scale: Scale, left: float) -> tuple[Peak, ...]:
    """A column of triangles, with a count at the right of those that are several."""
    made = []
    for y, group in _groups(summits, scale):
        words = Label(rounded(left + 15), baseline(y, SIZE), str(len(group)), SIZE)
        hit = Box.between(left, y - APART / 2, left + COLUMN, y + APART / 2)
        label = words if len(group) > 1 else None
        made.append(Peak(tuple(group), triangle(left + 9, y), hit, label))
    return tuple(made)


def _groups(summits: Sequence[SummitMark], scale: Scale) -> list[Group]:
    return clustered(summits, lambda summit: scale.at(summit.first), APART + AIR)


def _labels(groups: Sequence[Group], level: Number) -> list[Label | None]:
    """Counts come first, ordinals only where they keep clear of what is there."""
    found: list[Label | None] = [None] * len(groups)
    order = sorted(range(len(groups)), key=lambda index: len(groups[index][1]) == 1)
    for index in order:
        x, group = groups[index]
        text = f"{len(group)}\u00d7" if len(group) > 1 else str(group[0].ordinal or "")
        label = Label(rounded(x), level, text, SIZE, "middle")
        if text and not any(o and o.box.wider(AIR).meets(label.box) for o in found):
            found[index] = label
    return found
