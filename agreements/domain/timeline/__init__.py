"""Timelines as plain numbers: items, summits and tinted years in, a drawing out.

``timeline()`` gives everything the include ``includes/timeline.html`` prints.
"""

from agreements.domain.timeline.drawing import Drawing
from agreements.domain.timeline.items import Days, Item, Lifespan, Shade, SummitMark
from agreements.domain.timeline.tall import layout_tall
from agreements.domain.timeline.whole import Timeline, timeline
from agreements.domain.timeline.wide import layout

__all__ = [
    "Days",
    "Drawing",
    "Item",
    "Lifespan",
    "Shade",
    "SummitMark",
    "Timeline",
    "layout",
    "layout_tall",
    "timeline",
]
