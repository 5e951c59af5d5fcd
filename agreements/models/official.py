"""Official: a person who holds offices and signs, witnesses or attends."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from agreements.models.body import Body
from agreements.models.choices import OfficialNameKind
from agreements.models.constraints import (
    LANGUAGE,
    ends_after_it_begins,
    matches,
    one_of,
    slug_shape,
)
from agreements.models.country import Country
from agreements.models.partial_date import PartialDateField, first_day_of, last_day_of
from agreements.models.source import Source


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

    class Meta:
        ordering = ("name",)
        verbose_name = _("official")
        verbose_name_plural = _("officials")
        constraints: ClassVar[list[Any]] = [slug_shape()]

    def __str__(self) -> str:
        return self.name


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
            models.UniqueConstraint(
                fields=["official", "title", "began"],
                nulls_distinct=False,
                name="tenure_once",
            ),
        ]

    def __str__(self) -> str:
        return self.title
