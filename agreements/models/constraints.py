"""Check constraints that recur: a field's closed vocabulary, and an end after its beginning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise


def one_of(
    field: str, choices: type[models.TextChoices], *, blank: bool = False
) -> models.CheckConstraint:
    """A constraint that *field* holds one of *choices* (or is empty, when *blank*)."""
    values = [*choices.values, *([""] if blank else [])]
    return models.CheckConstraint(
        name=f"%(class)s_{field}_known",
        condition=Q(**{f"{field}__in": values}),
        violation_error_message=_("Choose one of the values offered."),
    )


def ends_after_it_begins(
    begins: str, ends: str, name: str, message: str | StrPromise
) -> models.CheckConstraint:
    """A constraint that partial date *ends* is not certainly before partial date *begins*.

    Both are names of partial-date fields with generated ``_first`` and ``_last`` columns; an
    unknown or open bound refuses nothing.
    """
    return models.CheckConstraint(
        name=f"%(class)s_{name}",
        condition=Q(**{f"{ends}_last__isnull": True})
        | Q(**{f"{begins}_first__isnull": True})
        | Q(**{f"{ends}_last__gte": F(f"{begins}_first")}),
        violation_error_message=message,
    )


SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
LANGUAGE = r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
WEB_ADDRESS = r"^https?://[^\s<>\"]+$"
WIKIDATA = r"^Q[1-9][0-9]*$"
# Control characters, which no line has: they come with careless pasting.
CONTROL = r"[\x01-\x1f\x7f]"


def matches(
    field: str, pattern: str, message: str | StrPromise, *, blank: bool = False
) -> models.CheckConstraint:
    """A constraint that *field* matches regular expression *pattern* (or is empty)."""
    condition = Q(**{f"{field}__regex": pattern})
    if blank:
        condition |= Q(**{field: ""})
    return models.CheckConstraint(
        name=f"%(class)s_{field}_shape", condition=condition, violation_error_message=message
    )


def slug_shape() -> models.CheckConstraint:
    """A constraint that ``slug`` is lower-case words and numbers joined by single hyphens."""
    return matches(
        "slug", SLUG, _("Use lower-case letters, digits and single hyphens, such as in-ru-2019.")
    )


def wikidata_shape() -> models.CheckConstraint:
    """A constraint that ``wikidata`` is the number of an item, or empty."""
    return matches(
        "wikidata", WIKIDATA, _("Give the number of the item, such as Q159."), blank=True
    )


def one_line(*fields: str) -> models.CheckConstraint:
    """A constraint that none of *fields* has line breaks or control characters in it."""
    condition = Q()
    for field in fields:
        condition &= ~Q(**{f"{field}__regex": CONTROL})
    return models.CheckConstraint(
        name="%(class)s_one_line",
        condition=condition,
        violation_error_message=_("There are line breaks or control characters in it."),
    )


def said(field: str) -> models.CheckConstraint:
    """A constraint that *field* has something in it that can be read."""
    return models.CheckConstraint(
        name=f"%(class)s_{field}_said",
        condition=Q(**{f"{field}__regex": r"\S"}),
        violation_error_message=_("Give it in words."),
    )


class OctetLength(models.Transform):
    """Length in bytes, which is what an index can hold only so much of."""

    lookup_name = "octet_length"
    function = "octet_length"
    output_field = models.IntegerField()
