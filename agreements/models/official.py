"""Official: a person who holds offices and signs, witnesses or attends."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import Any, ClassVar

from django.db import models
from django.db.models import Count, Exists, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from agreements.models.address import address
from agreements.models.body import Body
from agreements.models.choices import OfficialNameKind
from agreements.models.constraints import (
    LANGUAGE,
    ends_after_it_begins,
    matches,
    one_line,
    one_of,
    said,
    slug_shape,
    wikidata_shape,
)
from agreements.models.country import Country
from agreements.models.partial_date import PartialDateField, first_day_of, last_day_of
from agreements.models.source import Source


class OfficialQuerySet(models.QuerySet["Official"]):
    def public(self) -> OfficialQuerySet:
        """Officials of whom something public is known: an office, a summit, a signature.

        One who stands under drafts alone is not shown.
        """
        own = {"official": OuterRef("pk")}
        offices = Exists(Tenure.objects.filter(**own))
        summits = Exists(Official.summits.through.objects.filter(**own))
        return self.filter(offices | summits | Exists(self._signatures().filter(**own)))

    def counting_agreements(self) -> OfficialQuerySet:
        """Each with ``signed``: published agreements that bear the name, signed or witnessed."""
        own = self._signatures().filter(official=OuterRef("pk")).order_by().values("official")
        counted = own.annotate(n=Count("event__agreement", distinct=True)).values("n")
        return self.annotate(signed=Coalesce(Subquery(counted), 0))

    def of_countries(self, codes: Collection[str]) -> OfficialQuerySet:
        """Officials filed under one of *codes*, or who held an office of one."""
        offices = Tenure.objects.filter(official=OuterRef("pk"), country__in=codes)
        return self.filter(Q(country__in=codes) | Exists(offices))

    def for_list(self) -> OfficialQuerySet:
        """What a line of a list prints, in a fixed number of queries."""
        return self.select_related("country").prefetch_related("names", "tenures")

    def for_page(self) -> OfficialQuerySet:
        """What the official's own page prints of the person."""
        return self.select_related("country", "source").prefetch_related(
            "names", "tenures__body", "tenures__country", "tenures__source"
        )

    def _signatures(self) -> models.QuerySet:
        """Signatures under published agreements."""
        model: Any = self.model._meta.get_field("signatures").related_model
        return model._default_manager.filter(event__agreement__state="published")


class Official(models.Model):
    """A person, under the name the registry files them by."""

    slug = models.SlugField(_("slug"), max_length=120, unique=True)
    name = models.CharField(_("name"), max_length=200)
    country = models.ForeignKey(
        Country, models.PROTECT, related_name="officials", verbose_name=_("country")
    )
    wikidata = models.CharField("Wikidata", max_length=12, blank=True)
    source = models.ForeignKey(
        Source,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="officials",
        verbose_name=_("source"),
    )

    objects = OfficialQuerySet.as_manager()

    signed: int  # by counting_agreements()

    class Meta:
        ordering = ("name",)
        verbose_name = _("official")
        verbose_name_plural = _("officials")
        constraints: ClassVar[list[Any]] = [
            slug_shape(),
            one_line("name"),
            said("name"),
            wikidata_shape(),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return address("official", self.slug)

    def latest_office(self) -> Tenure | None:
        """The office that began last; one that began nobody knows when only if there is no other.

        No query where the tenures are loaded.
        """
        held = list(self.tenures.all())
        return max(held, key=lambda tenure: tenure.began_first or dt.date.min, default=None)

    def in_full(self) -> str:
        """Name, latest office and country: who of several people of one name is meant."""
        office, country = self.latest_office(), self.country.name
        title = office.title if office else ""
        return ", ".join(filter(None, [self.name, title, "" if country in title else country]))


class OfficialName(models.Model):
    """Another name or spelling of an official, in some language or script."""

    official = models.ForeignKey(
        Official, models.CASCADE, related_name="names", verbose_name=_("official")
    )
    name = models.CharField(_("name"), max_length=200)
    language = models.CharField(_("language"), max_length=12, default="en")
    kind = models.CharField(_("kind"), max_length=10, choices=OfficialNameKind, default="name")

    class Meta:
        ordering = ("official", "language", "name")
        verbose_name = _("name of an official")
        verbose_name_plural = _("names of officials")
        constraints: ClassVar[list[Any]] = [
            one_of("kind", OfficialNameKind),
            one_line("name"),
            said("name"),
            matches("language", LANGUAGE, _("Give a language tag such as en or ru.")),
            models.UniqueConstraint(
                fields=["official", "language", "name"], name="officialname_once"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Tenure(models.Model):
    """An office held by an official from one day to another, as far as known."""

    official = models.ForeignKey(
        Official, models.CASCADE, related_name="tenures", verbose_name=_("official")
    )
    title = models.CharField(_("office"), max_length=200)
    body = models.ForeignKey(
        Body,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="tenures",
        verbose_name=_("body"),
    )
    country = models.ForeignKey(
        Country,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="tenures",
        verbose_name=_("country"),
    )
    began = PartialDateField(_("from"), null=True, blank=True)
    began_first = first_day_of("began")
    began_last = last_day_of("began")
    ended = PartialDateField(_("to"), null=True, blank=True)
    ended_first = first_day_of("ended")
    ended_last = last_day_of("ended")
    source = models.ForeignKey(
        Source,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="tenures",
        verbose_name=_("source"),
    )

    class Meta:
        ordering = ("official", "began_first", "title")
        verbose_name = _("tenure")
        verbose_name_plural = _("tenures")
        constraints: ClassVar[list[Any]] = [
            ends_after_it_begins(
                "began", "ended", "ends_after_it_begins", _("The tenure ends before it begins.")
            ),
            one_line("title"),
            said("title"),
            models.UniqueConstraint(
                fields=["official", "title", "began"],
                nulls_distinct=False,
                name="tenure_once",
            ),
        ]

    def __str__(self) -> str:
        return self.title
