"""Coverage: which source was swept for a pair, so that an empty page can say why."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from agreements.domain.country_pair import CountryPair
from agreements.models.constraints import ends_after_it_begins
from agreements.models.country import Country
from agreements.models.partial_date import PartialDateField, first_day_of, last_day_of
from agreements.models.source import Source


class CoverageQuerySet(models.QuerySet["Coverage"]):
    def of_pair(self, pair: CountryPair) -> CoverageQuerySet:
        """What was swept for *pair* itself."""
        return self.filter(country_a=pair.a, country_b=pair.b)


class Coverage(models.Model):
    """A source was gone through for a pair, for agreements from one date to another."""

    country_a = models.ForeignKey(
        Country, models.CASCADE, related_name="+", verbose_name=_("country")
    )
    country_b = models.ForeignKey(
        Country, models.CASCADE, related_name="+", verbose_name=_("and country")
    )
    source = models.ForeignKey(
        Source,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="coverage",
        verbose_name=_("source"),
    )
    began = PartialDateField(_("from"), null=True, blank=True)
    began_first = first_day_of("began")
    began_last = last_day_of("began")
    ended = PartialDateField(_("to"), null=True, blank=True)
    ended_first = first_day_of("ended")
    ended_last = last_day_of("ended")
    note = models.CharField(_("what was looked at"), max_length=300, blank=True)

    objects = CoverageQuerySet.as_manager()

    class Meta:
        ordering = ("country_a", "country_b", "pk")
        verbose_name = _("coverage")
        verbose_name_plural = _("coverage")
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                name="coverage_pair_in_order",
                condition=Q(country_a__lt=F("country_b")),
                violation_error_message=_("Put the two codes in alphabetical order."),
            ),
            ends_after_it_begins(
                "began", "ended", "ends_after_it_begins", _("The end is before the beginning.")
            ),
            models.CheckConstraint(
                name="coverage_of_something",
                condition=~Q(note="") | Q(source__isnull=False),
                violation_error_message=_("Name the source, or say what was looked at."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.country_a_id}-{self.country_b_id}: {self.note}"
