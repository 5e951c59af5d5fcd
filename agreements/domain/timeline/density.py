"""Too many agreements to draw one by one: how many began when, as strips of shaded bars.

Counts come in by month and group, because only counting, not loading, is quick for thousands.
Units and conventions are those of ``drawing``.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from agreements.domain.shades import first_counts, shade_of
from agreements.domain.timeline.drawing import Box, Label, Line, Number, Tick, baseline, rounded
from agreements.domain.timeline.lettering import width_of, wrapped
from agreements.domain.timeline.scale import Gettext, Scale, ticks

STEPS = (1, 3, 6, 12, 24, 60, 120, 300, 600, 1200)
"""Months in a bar, from a month to a century."""
MOST_BARS = 80
GUTTER, TOTAL, HEAD, FOOT = 152, 56, 24, 8
STRIP, BAR, LEAST_BAR, GAP = 34, 26, 4, 1
SMALL, TITLE_SIZE, TITLE_LEAD = 12, 13, 15

Month = int
"""Months since the year 0: year * 12 + month - 1."""


def month_of(year: int, month: int) -> Month:
    return year * 12 + month - 1


@dataclass(frozen=True)
class Tallied:
    """One group: how many of it began in each month; ``slug`` is empty where none names it."""

    title: str
    months: Mapping[Month, int]
    slug: str = ""

    @property
    def total(self) -> int:
        return sum(self.months.values())


@dataclass(frozen=True)
class Span:
    """A run of whole months, the last one included."""

    first: Month
    last: Month

    @property
    def days(self) -> tuple[dt.date, dt.date]:
        """First day, and the day after the last."""
        return _day(self.first), _day(self.last + 1)

    @property
    def bounds(self) -> tuple[str, str]:
        """Both ends as partial dates: years where whole years are meant, else months."""
        if self.first % 12 == 0 and self.last % 12 == 11:
            return f"{self.first // 12:04d}", f"{self.last // 12:04d}"
        return _written(self.first), _written(self.last)


@dataclass(frozen=True)
class Bar:
    """What began in one span: ``shade`` from 1 (palest), the height in proportion."""

    span: Span
    count: int
    shade: int
    box: Box
    hit: Box
    words: str = ""
    url: str = ""


@dataclass(frozen=True)
class Strip:
    """One group: its words, its bars, and how many they are together."""

    title: str
    words: tuple[Label, ...]
    total: Label
    bars: tuple[Bar, ...]
    rule: Line


@dataclass(frozen=True)
class Density:
    """A whole drawing; without anything dated it has no strips: ``is_empty``."""

    width: Number
    height: Number
    ticks: tuple[Tick, ...] = ()
    strips: tuple[Strip, ...] = ()
    shades: tuple[int, ...] = ()

    @property
    def is_empty(self) -> bool:
        return not self.strips


def density(
    groups: Sequence[Tallied],
    told: Callable[[Tallied, Span, int], tuple[str, str]],
    *,
    width: int = 1080,
    _: Gettext = str,
) -> Density:
    """Lay out the *groups* in their order, those without a dated agreement left out.

    *told* gives the words and the address of a bar: so many of a group in a span.
    """
    dated = [group for group in groups if group.total]
    if not dated:
        return Density(width, 0)
    months = [month for group in dated for month in group.months]
    step = _step(min(months), max(months))
    whole = Span(_floor(min(months), step), _floor(max(months), step) + step - 1)
    scale = Scale(*whole.days, GUTTER, width - TOTAL)
    bins = [_binned(group, step) for group in dated]
    most = max(count for each in bins for count in each.values())
    shades = first_counts(most)
    strips = []
    for index, (group, binned) in enumerate(zip(dated, bins, strict=True)):
        base = HEAD + STRIP * index + (STRIP + BAR) / 2
        bars = tuple(
            _bar(span, count, scale, base, most, shade_of(count, shades), told(group, span, count))
            for start, count in sorted(binned.items())
            for span in [Span(start, start + step - 1)]
        )
        strips.append(_strip(group, bars, base, scale.end + TOTAL))
    bottom = HEAD + STRIP * len(strips)
    marked = ticks(scale, lambda words: width_of(words, SMALL) + 14, _)
    lines = tuple(_tick(scale, day, words, bottom) for day, words in marked)
    return Density(width, bottom + FOOT, lines, tuple(strips), shades)


def spans(groups: Iterable[Tallied], most: int) -> list[tuple[Span, int]]:
    """Spans of one length, each with what began in it, the earliest first.

    They are at most *most*, unless even centuries are more.
    """
    together: Counter[Month] = Counter()
    for group in groups:
        together.update(group.months)
    if not together:
        return []
    step = _step(min(together), max(together), most)
    bins = _binned(Tallied("", together), step)
    return [(Span(start, start + step - 1), count) for start, count in sorted(bins.items())]


def _step(first: Month, last: Month, most: int = MOST_BARS) -> int:
    fitting = (step for step in STEPS if _floor(last, step) - _floor(first, step) < most * step)
    return next(fitting, STEPS[-1])


def _floor(month: Month, step: int) -> Month:
    return month - month % step


def _binned(group: Tallied, step: int) -> Counter[Month]:
    bins: Counter[Month] = Counter()
    for month, count in group.months.items():
        bins[_floor(month, step)] += count
    return bins


def _strip(group: Tallied, bars: tuple[Bar, ...], base: float, right: float) -> Strip:
    middle, top = base - BAR / 2, base - (STRIP + BAR) / 2
    words = wrapped(group.title, TITLE_SIZE, GUTTER - 12, 2)
    first = middle - TITLE_LEAD * len(words) / 2
    return Strip(
        title=group.title,
        words=tuple(
            Label(0, baseline(first + TITLE_LEAD * (index + 0.5), TITLE_SIZE), word, TITLE_SIZE)
            for index, word in enumerate(words)
        ),
        total=Label(rounded(right), baseline(middle, SMALL), str(group.total), SMALL, "end"),
        bars=bars,
        rule=Line("rule", 0, rounded(top), rounded(right), rounded(top)),
    )


def _bar(
    span: Span,
    count: int,
    scale: Scale,
    base: float,
    most: int,
    shade: int,
    told: tuple[str, str],
) -> Bar:
    left, right = (scale.at(day) for day in span.days)
    height = max(LEAST_BAR, BAR * count / most)
    return Bar(
        span,
        count,
        shade,
        Box.between(left, base - height, max(right - GAP, left + 1), base),
        Box.between(left, base - BAR, right, base),
        *told,
    )


def _tick(scale: Scale, day: dt.date, words: str, bottom: float) -> Tick:
    x = rounded(scale.at(day))
    return Tick(Line("tick", x, 20, x, rounded(bottom)), Label(x, 14, words, SMALL, "middle"))


def _day(month: Month) -> dt.date:
    """The first day of a month, kept within the days that Python knows."""
    month = min(max(month, 12), 9999 * 12 + 11)
    return dt.date(month // 12, month % 12 + 1, 1)


def _written(month: Month) -> str:
    return f"{month // 12:04d}-{month % 12 + 1:02d}"
