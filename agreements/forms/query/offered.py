"""What the query grammar offers to choose from, as values with their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from agreements.models import Country, Series, Summit, vocabulary
from agreements.models.revision import while_unchanged

if TYPE_CHECKING:
    from django.utils.functional import _StrOrPromise as StrOrPromise

# What a list shows counts of, and so lets each be chosen with the others left as they are.
FACETED = ("kind", "status", "binding", "level", "subject", "source_kind")
MOST_SUMMITS = 200
BY_RELEVANCE = ("relevance", _("best match first"))
SORTS = (
    ("-signed", _("latest first")),
    ("signed", _("earliest first")),
    ("title", _("by title")),
    ("updated", _("lately changed")),
)
IN_FORCE = (("yes", _("yes")), ("no", _("no")), ("unknown", _("cannot tell")))


@while_unchanged
def parties() -> list[tuple[str, str]]:
    return list(Country.objects.parties().values_list("code", "name"))


def existing(codes: list[str]) -> set[str]:
    return set(Country.objects.filter(code__in=codes).values_list("code", flat=True))


@while_unchanged
def summits() -> list[tuple[str, StrOrPromise]]:
    """The latest; of others the summit's own page leads to its list."""
    latest = Summit.objects.latest_first().values("pk")[:MOST_SUMMITS]
    return [("", _("any")), *Summit.objects.filter(pk__in=latest).values_list("slug", "name")]


def named_summits(slugs: list[str]) -> dict[str, str]:
    """By slug the names of those that there are."""
    return dict(Summit.objects.filter(slug__in=slugs).values_list("slug", "name"))


@while_unchanged
def series() -> list[tuple[str, StrOrPromise]]:
    return [("", _("any")), *Series.objects.values_list("slug", "name")]


@while_unchanged
def subjects() -> list[tuple[str, str]]:
    return [(subject.slug, subject.name) for subject in vocabulary.subjects().values()]
