"""Everything the timeline include prints, from one set of items."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from agreements.domain.timeline.chronicle import Year, chronicle
from agreements.domain.timeline.drawing import Drawing
from agreements.domain.timeline.items import Days, Item, Shade, SummitMark
from agreements.domain.timeline.legend import Entry, legend
from agreements.domain.timeline.scale import Gettext
from agreements.domain.timeline.tall import layout_tall
from agreements.domain.timeline.wide import layout


@dataclass(frozen=True)
class Timeline:
    """Both drawings, their legend and the same events as a list."""

    wide: Drawing
    tall: Drawing
    legend: tuple[Entry, ...]
    years: tuple[Year, ...]


def timeline(
    items: Sequence[Item],
    summits: Sequence[SummitMark] = (),
    shades: Sequence[Shade] = (),
    *,
    today: dt.date,
    within: Days = (None, None),
    today_word: str = "today",
    _: Gettext = str,
) -> Timeline:
    """Draw ``items`` for ``today`` (never the clock's: the caller's ``as_of``).

    ``within`` pins the first or last day drawn, None leaves it to the data. ``today_word`` stands
    at the line of ``today``. ``_`` is gettext.
    """
    wide = layout(items, summits, shades, today=today, within=within, today_word=today_word, _=_)
    tall = layout_tall(
        items, summits, shades, today=today, within=within, today_word=today_word, _=_
    )
    return Timeline(wide, tall, legend((wide, tall), _), chronicle(items, summits))
