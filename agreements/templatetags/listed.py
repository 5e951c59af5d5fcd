"""Parts of lists that are printed by the dozen, each markup only once."""

from __future__ import annotations

from collections.abc import Hashable
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from django import template
from django.template.loader import get_template
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from collections.abc import Iterable

register = template.Library()

MOST = 4_000  # rows that each process keeps as printed, of about 1 kB


@register.simple_tag
def agreement_row(row: Hashable) -> str:
    """includes/agreement_row.html of a `views.rows.Row`.

    It prints nothing but the row, so the same row in the same language is the same markup: no
    other thing can make it stale.
    """
    return _printed(row, get_language())


@lru_cache(maxsize=MOST)
def _printed(row: Hashable, language: str | None) -> str:
    return get_template("includes/agreement_row.html").render({"row": row})


@register.simple_tag
def facet_values(values: Iterable[Any]) -> SafeString:
    """The lines of `views.facets.Value`s; a page has a hundred, too many for a template each."""
    chosen = escape(_("chosen; leave it out"))
    return mark_safe("".join(_line(value, chosen) for value in values))


def _line(value: Any, chosen: str) -> str:
    current, said = (' aria-current="true"', f", {chosen}") if value.chosen else ("", "")
    label = escape(value.label)
    return (
        f'<li class="facet__one"><a class="facet__link" href="{escape(value.url)}" rel="nofollow"'
        f'{current}><span class="facet__label">{label}</span><span class="visually-hidden">'
        f'{said}, </span><span class="facet__count">{value.count}</span></a>'
        f"{_topics(value, label, chosen) if value.topics else ''}</li>"
    )


def _topics(value: Any, label: str, chosen: str) -> str:
    lines = "".join(_line(topic, chosen) for topic in value.topics)
    return (
        f'\n<details class="facet__topics"{" open" if value.open else ""}>'
        f'<summary class="facet__fold"><span class="visually-hidden">{escape(_("Topics"))} {label}'
        f'</span></summary><ul class="facet__list">{lines}</ul></details>'
    )
