"""The head of every page: the few places one can go, and which of them this is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from django import template
from django.template.context import Context
from django.template.loader import get_template
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

register = template.Library()

# Name of the list's address, what it is called, and the addresses of what stands under it.
PLACES: tuple[tuple[str, Promise, tuple[str, ...]], ...] = (
    ("agreements", _("Agreements"), ("agreement",)),
    ("pairs", _("Pairs"), ("pair",)),
    ("countries", _("Countries"), ("country",)),
    ("summits", _("Summits"), ("summit", "series")),
    ("officials", _("Officials"), ("official",)),
    ("subjects", _("Subjects"), ("subject",)),
    ("timeline", _("Timeline"), ()),
    ("calendar", _("Calendar"), ()),
    ("stalled", _("Stalled"), ()),
)


@dataclass(frozen=True, slots=True)
class Place:
    """``current`` is "page" on the list itself, "true" under it, else empty."""

    name: str
    url: str
    current: str


@register.simple_tag(takes_context=True)
def masthead(context: Context) -> str:
    """The masthead of the page of this request; error pages have none, and no place is theirs."""
    match = getattr(context.get("request"), "resolver_match", None)
    return _printed(match.url_name if match else None, get_language())


@lru_cache(maxsize=200)
def _printed(here: str | None, language: str | None) -> str:
    places = [
        Place(str(name), reverse(url), "page" if here == url else "true" if here in under else "")
        for url, name, under in PLACES
    ]
    return get_template("includes/masthead.html").render({"places": places})
