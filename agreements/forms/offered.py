"""What the query grammar offers to choose from, as values with their words."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from agreements.models import Country, Series, Subject, Summit

# What a list shows counts of, and so lets each be chosen with the others left as they are.
FACETED = ("kind", "status", "binding", "level", "subject", "source_kind")
BY_RELEVANCE = ("relevance", _("best match first"))
SORTS = (
    ("-signed", _("latest first")),
    ("signed", _("earliest first")),
    ("title", _("by title")),
    ("updated", _("lately changed")),
)
IN_FORCE = (("yes", _("yes")), ("no", _("no")), ("unknown", _("cannot tell")))


def parties() -> list[tuple[str, str]]:
    return list(Country.objects.parties().values_list("code", "name"))


def existing(codes: list[str]) -> set[str]:
    return set(Country.objects.filter(code__in=codes).values_list("code", flat=True))


def summits() -> list[tuple[str, str]]:
    return [("", str(_("any"))), *Summit.objects.values_list("slug", "name")]


def series() -> list[tuple[str, str]]:
    return [("", str(_("any"))), *Series.objects.values_list("slug", "name")]


def subjects() -> list[tuple[str, str]]:
    return list(Subject.objects.values_list("slug", "name"))
