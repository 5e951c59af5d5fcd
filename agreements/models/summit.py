"""Summit: a meeting at which agreements are signed, and the series it belongs to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import Any, ClassVar

from django.db import models
from django.db.models import Count, F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from agreements.models.address import address
from agreements.models.choices import SummitKind
from agreements.models.constraints import one_line, one_of, said, slug_shape
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
        constraints: ClassVar[list[Any]] = [
            one_of("kind", SummitKind),
            slug_shape(),
            one_line("name"),
            said("name"),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return address("series", self.slug)


class SummitQuerySet(models.QuerySet["Summit"]):
    def counting_agreements(self) -> SummitQuerySet:
        """Each with ``made_there``: published agreements with an event at the summit."""
        events: Any = self.model._meta.get_field("events").related_model
        own = events.objects.filter(summit=OuterRef("pk"), agreement__state="published")
        counted = own.order_by().values("summit").annotate(n=Count("agreement", distinct=True))
        # Of each summit by itself: joined, all are counted of which a list shows a few.
        return self.annotate(made_there=Coalesce(Subquery(counted.values("n")), 0))

    def of_countries(self, first: list[str], second: list[str]) -> SummitQuerySet:
        """Summits attended by one of *first* and one of *second* (country codes)."""
        return self.filter(
            pk__in=Summit.countries.through.objects.filter(country_id__in=first).values("summit")
        ).filter(
            pk__in=Summit.countries.through.objects.filter(country_id__in=second).values("summit")
        )

    def with_country(self, codes: Collection[str]) -> SummitQuerySet:
        """Summits that one of *codes* attended or was host to."""
        came = Summit.countries.through.objects.filter(country_id__in=codes)
        return self.filter(Q(pk__in=came.values("summit")) | Q(country_id__in=codes))

    def of_agreements(self, keys: Collection[int]) -> SummitQuerySet:
        """Summits at which one of the agreements *keys* has an event."""
        model: Any = self.model._meta.get_field("events").related_model
        # Found by their agreements first: joined, all events of all summits might be looked at.
        events = model._default_manager.filter(agreement__in=keys, summit__isnull=False)
        return self.filter(pk__in=events.order_by().values("summit").distinct())

    def within(self, first: dt.date, last: dt.date) -> SummitQuerySet:
        """Summits of which a day may lie from *first* to *last*; undated ones are left out."""
        return self.filter(
            Q(dates_first__lte=last) | Q(dates_first__isnull=True),
            Q(dates_last__gte=first) | Q(dates_last__isnull=True),
            dates__isnull=False,
        )

    def latest_first(self) -> SummitQuerySet:
        """By first possible day, else the last; undated ones last, ties by name."""
        day = Coalesce("dates_first", "dates_last")
        return self.order_by(day.desc(nulls_last=True), F("ordinal").desc(nulls_last=True), "name")

    def for_list(self) -> SummitQuerySet:
        """Everything a list line prints, the count of agreements among it."""
        loaded = self.counting_agreements().select_related("series", "country")
        return loaded.prefetch_related("countries")

    def for_page(self) -> SummitQuerySet:
        """Everything the summit's own page prints of it and of who came."""
        return self.select_related("series", "country", "source").prefetch_related(
            "countries", "officials__country", "officials__tenures"
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
            one_line("name", "city"),
            said("name"),
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

    def get_absolute_url(self) -> str:
        return address("summit", self.slug)
