"""Where tinted years begin and end on a drawing."""

from agreements.domain.timeline.items import Shade
from agreements.domain.timeline.scale import Scale


def tinted(shade: Shade, scale: Scale, edges: tuple[float, float]) -> tuple[float, float] | None:
    """From where to where; to an edge of the plot where the years go on beyond the drawing."""
    first, last = shade.first or scale.first, shade.last or scale.last
    if last < scale.first or first > scale.last:
        return None
    start = scale.at(first) if first > scale.first else edges[0]
    end = scale.at(last) if last < scale.last else edges[1]
    return (start, end) if end - start >= 1 else None
