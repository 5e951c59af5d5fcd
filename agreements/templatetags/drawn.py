"""Signs and words of a drawn timeline, hundreds of them: too many for a template each.

Numbers are printed as they are laid out, never localised.
"""

from __future__ import annotations

from collections.abc import Iterable

from django import template
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from agreements.domain.timeline.drawing import Label, Line, Mark

register = template.Library()


@register.simple_tag
def drawn_label(label: Label | None, kind: str) -> SafeString:
    """Words of a drawing; in full on pointing at them, where they are shortened."""
    if not label:
        return mark_safe("")
    full = f"<title>{escape(label.full)}</title>" if label.full else ""
    return mark_safe(
        f'<text class="drawing__words drawing__words--{kind}" x="{label.x}" y="{label.y}" '
        f'font-size="{label.size}" text-anchor="{label.anchor}">{full}{escape(label.text)}</text>'
    )


@register.simple_tag
def drawn_marks(marks: Iterable[Mark]) -> SafeString:
    """The agreements of a lane, each a link with its sign, its stretches and perhaps words."""
    return mark_safe("\n".join(map(_mark, marks)))


def _mark(mark: Mark) -> str:
    hit = mark.hit
    return (
        f'<a class="mark mark--{mark.tone}" href="{escape(mark.item.url)}" tabindex="-1">'
        f"<title>{escape(mark.item.in_words)}</title>"
        f'<rect class="mark__hit" x="{hit.x}" y="{hit.y}" width="{hit.width}" '
        f'height="{hit.height}"/>{"".join(map(_line, mark.lines))}'
        f'<path class="mark__sign" d="{mark.path}"/>{drawn_label(mark.label, "mark")}</a>'
    )


def _line(line: Line) -> str:
    return (
        f'<line class="mark__line mark__line--{line.kind}" x1="{line.x1}" y1="{line.y1}" '
        f'x2="{line.x2}" y2="{line.y2}"/>'
    )
