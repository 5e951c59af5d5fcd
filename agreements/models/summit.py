"""Summit: a meeting at which agreements are signed, and the series it belongs to."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Count, Q
from django.utils.translation import gettext_lazy as _

from agreements.models.choices import SummitKind
from agreements.models.constraints import one_of, slug_shape
from agreements.models.country import Country
from agreements.models.partial_date import SpanField, first_day_of, last_day_of
from agreements.models.source import Source


class Series(models.Model):
    """A run of summits, such as the India-Russia Annual Summit."""

    slug = models.SlugField(_("slug"), max_length=160, unique=True)
    name = models.CharField(_("name"), max_length=200, unique=True)
    kind = models.CharField(_("kind"), max_length=20, choices=SummitKind, default="summit")
    countries = models.ManyToManyField(Country, blank=True, verbose_name=_("countries"))

    class Meta:
        ordering = ("name",)
        verbose_name = _("series")
        verbose_name_plural = _("series")
        constraints: ClassVar[list[Any]] = [one_of("kind", SummitKind), slug_shape()]

    def __str__(self) -> str:
        return self.name


class SummitQuerySet(models.QuerySet["Summit"]):
    def counting_agreements(self) -> SummitQuerySet:
        """Each with ``made_there``: published agreements with an event at the summit."""
        published = Q(events__agreement__state="published")
        return self.annotate(made_there=Count("events__agreement", filter=published, distinct=True))

    def of_countries(self, first: list[str], second: list[str]) -> SummitQuerySet:
        """Summits attended by one of *first* and one of *second* (country codes)."""
        return self.filter(
            pk__in=Summit.countries.through.objects.filter(country_id__in=first).values("summit")
        ).filter(
            pk__in=Summit.countries.through.objects.filter(country_id__in=second).values("summit")
        )


class Summit(models.Model):
    """A summit, state visit, ministerial, 2+2, commission or conference.

    What was agreed there is not stored: it is every agreement with an event at the summit.
    """

    slug = models.SlugField(_("slug"), max_length=160, unique=True)
    name = models.CharField(_("name"), max_length=250)
    series = models.ForeignKey(
        Series,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="summits",
        verbose_name=_("series"),
    )
    ordinal = models.PositiveSmallIntegerField(_("ordinal"), null=True, blank=True)
    kind = models.CharField(_("kind"), max_length=20, choices=SummitKind, default="summit")
    dates = SpanField(_("dates"), null=True, blank=True)
    dates_first = first_day_of("dates")
    dates_last = last_day_of("dates")
    city = models.CharField(_("city"), max_length=120, blank=True)
    country = models.ForeignKey(
        Country,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="summits_hosted",
        verbose_name=_("country"),
    )
    countries = models.ManyToManyField(
        Country, blank=True, related_name="summits", verbose_name=_("participants")
    )
    officials = models.ManyToManyField(
        "agreements.Official", blank=True, related_name="summits", verbose_name=_("who came")
    )
    source = models.ForeignKey(
        Source,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="summits",
        verbose_name=_("source"),
    )
    note = models.TextField(_("note"), blank=True)

    objects = SummitQuerySet.as_manager()

    made_there: int  # by counting_agreements()

    class Meta:
        ordering = ("-dates_first", "name")
        verbose_name = _("summit")
        verbose_name_plural = _("summits")
        constraints: ClassVar[list[Any]] = [
            one_of("kind", SummitKind),
            slug_shape(),
            models.UniqueConstraint(
                fields=["series", "ordinal"],
                condition=Q(ordinal__isnull=False),
                name="summit_ordinal_once",
                violation_error_message=_("This series already has a summit of that number."),
            ),
            models.CheckConstraint(
                name="summit_ordinal_of_series",
                condition=Q(ordinal__isnull=True) | Q(series__isnull=False, ordinal__gt=0),
                violation_error_message=_("A number needs a series, and counts from 1."),
            ),
        ]

    def __str__(self) -> str:
        return self.name
