"""Party: a country's part in an agreement, on one of its two sides."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from agreements.models.agreement import Agreement
from agreements.models.choices import PartyRole, Side
from agreements.models.constraints import one_of


class Party(models.Model):
    """A country's part in an agreement, and the body that acted for it.

    One row per agreement and country, one lead per side: so the database itself refuses a country
    on both sides.
    """

    agreement = models.ForeignKey(Agreement, models.CASCADE, related_name="parties")
    side = models.CharField(_("side"), max_length=1, choices=Side)
    country = models.ForeignKey(
        "agreements.Country", models.PROTECT, related_name="parties", verbose_name=_("country")
    )
    role = models.CharField(_("role"), max_length=10, choices=PartyRole, default="lead")
    body = models.ForeignKey(
        "agreements.Body",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="parties",
        verbose_name=_("body"),
    )
    position = models.PositiveSmallIntegerField(default=0, editable=False)

    class Meta:
        ordering = ("position", "pk")
        verbose_name = _("party")
        verbose_name_plural = _("parties")
        constraints: ClassVar[list[Any]] = [
            one_of("side", Side),
            one_of("role", PartyRole),
            models.UniqueConstraint(
                fields=["agreement", "country"],
                name="party_country_once",
                violation_error_message=_(
                    "This country is already a party: a country stands on one side only."
                ),
            ),
            models.UniqueConstraint(
                fields=["agreement", "side"],
                condition=Q(role="lead"),
                name="party_one_lead_a_side",
                violation_error_message=_("This side already has a lead party."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.country_id} ({self.side})"

    @property
    def is_lead(self) -> bool:
        return self.role == PartyRole.LEAD
