"""Succession: which state followed which, and whether it continues its predecessor."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from agreements.models.constraints import WEB_ADDRESS, matches
from agreements.models.country import Country
from agreements.models.partial_date import PartialDateField, first_day_of, last_day_of


class SuccessionQuerySet(models.QuerySet["Succession"]):
    def continuing(self) -> SuccessionQuerySet:
        """Successions in which the successor is the same person in law as its predecessor."""
        return self.filter(continues=True)

    def continuations(self) -> dict[str, str]:
        """Predecessor code -> code of the state that continues it, one step, in one query."""
        return dict(self.continuing().values_list("predecessor_id", "successor_id"))


class Succession(models.Model):
    """*successor* followed *predecessor* (Vienna Convention on Succession of States, art. 2).

    ``continues`` marks identity (Russia and the Soviet Union), at most one per predecessor. A
    trigger refuses cycles.
    """

    predecessor = models.ForeignKey(
        Country, models.PROTECT, related_name="successions_from", verbose_name=_("predecessor")
    )
    successor = models.ForeignKey(
        Country, models.PROTECT, related_name="successions_to", verbose_name=_("successor")
    )
    date = PartialDateField(_("date"), null=True, blank=True)
    date_first = first_day_of("date")
    date_last = last_day_of("date")
    continues = models.BooleanField(_("continues the predecessor"), default=False)
    basis = models.CharField(_("basis"), max_length=200, blank=True)
    source_url = models.URLField(_("source"), max_length=1000)
    source_title = models.CharField(_("source title"), max_length=300, blank=True)
    note = models.TextField(_("note"), blank=True)

    objects = SuccessionQuerySet.as_manager()

    class Meta:
        ordering = ("predecessor", "successor")
        verbose_name = _("succession")
        verbose_name_plural = _("successions")
        constraints: ClassVar[list[Any]] = [
            matches("source_url", WEB_ADDRESS, _("Give the http address of the source.")),
            models.UniqueConstraint(fields=["predecessor", "successor"], name="succession_once"),
            models.UniqueConstraint(
                fields=["predecessor"],
                condition=Q(continues=True),
                name="succession_one_continuing",
                violation_error_message=_("Another state already continues this predecessor."),
            ),
            models.CheckConstraint(
                name="succession_of_another",
                condition=~Q(predecessor=F("successor")),
                violation_error_message=_("A state cannot succeed itself."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.predecessor_id} → {self.successor_id}"
