"""Countries, subjects, summits and successions as every list needs them: few, and seldom changed.

Each process keeps them while nothing in the registry changes (`revision.while_unchanged`), and all
pages share the same objects.
"""

from __future__ import annotations

from django.db.models import Prefetch

from agreements.models.country import Country, CountryName
from agreements.models.revision import while_unchanged
from agreements.models.subject import Subject
from agreements.models.succession import Succession
from agreements.models.summit import Summit


@while_unchanged
def countries() -> dict[str, Country]:
    """By code, in the order of their names, each with its ``dated_names``."""
    names = Prefetch("names", CountryName.objects.through_time(), to_attr="dated_names")
    found = Country.objects.prefetch_related(names)  # type: ignore[no-redef]  # for readers
    return {country.code: country for country in found}


@while_unchanged
def subjects() -> dict[int, Subject]:
    """By primary key, in their order, each topic with its group."""
    found = {subject.pk: subject for subject in Subject.objects.all()}
    for subject in found.values():
        subject.parent = found[subject.parent_id] if subject.parent_id else None
    return found


@while_unchanged
def subject_ranks() -> dict[int, int]:
    """By primary key of a subject, how many come before it."""
    return {pk: rank for rank, pk in enumerate(subjects())}


@while_unchanged
def summits() -> dict[int, Summit]:
    """By primary key, the latest first, with what a link to one needs."""
    return {summit.pk: summit for summit in Summit.objects.only("slug", "name")}


@while_unchanged
def continuations() -> dict[str, str]:
    """Former states, each with the state that continues it, one step."""
    return Succession.objects.continuations()


# What somebody has added since the page began is not among those that are kept.


def country(code: str) -> Country:
    return countries().get(code) or Country.objects.get(pk=code)


def subject(pk: int) -> Subject:
    return subjects().get(pk) or Subject.objects.select_related("parent").get(pk=pk)


def summit(pk: int) -> Summit:
    return summits().get(pk) or Summit.objects.get(pk=pk)
