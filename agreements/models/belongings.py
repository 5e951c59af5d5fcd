"""What hangs on an agreement besides events and documents: relations and identifiers."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from agreements.models.agreement import Agreement
from agreements.models.choices import RelationKind
from agreements.models.constraints import SLUG, matches, one_line, one_of, said


class Relation(models.Model):
    """A relation that is not an event: *agreement* implements, supplements or cites *to*."""

    agreement = models.ForeignKey(Agreement, models.CASCADE, related_name="relations")
    kind = models.CharField(_("relation"), max_length=12, choices=RelationKind)
    to = models.ForeignKey(
        Agreement, models.PROTECT, related_name="related_from", verbose_name=_("agreement")
    )
    position = models.PositiveSmallIntegerField(default=0, editable=False)

    class Meta:
        ordering = ("position", "pk")
        verbose_name = _("relation")
        verbose_name_plural = _("relations")
        constraints: ClassVar[list[Any]] = [
            one_of("kind", RelationKind),
            models.UniqueConstraint(fields=["agreement", "kind", "to"], name="relation_once"),
            models.CheckConstraint(
                name="relation_to_another",
                condition=~Q(agreement=F("to")),
                violation_error_message=_("Name another agreement."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.to_id}"


class Identifier(models.Model):
    """A number or name by which others know the agreement, such as a UN Treaty Series number."""

    agreement = models.ForeignKey(Agreement, models.CASCADE, related_name="identifiers")
    scheme = models.CharField(_("scheme"), max_length=30)
    value = models.CharField(_("value"), max_length=120)
    position = models.PositiveSmallIntegerField(default=0, editable=False)

    class Meta:
        ordering = ("position", "pk")
        verbose_name = _("identifier")
        verbose_name_plural = _("identifiers")
        constraints: ClassVar[list[Any]] = [
            matches("scheme", SLUG, _("Name the scheme in lower case, such as unts or tias.")),
            models.UniqueConstraint(
                fields=["agreement", "scheme", "value"], name="identifier_once"
            ),
            one_line("value"),
            said("value"),
        ]

    def __str__(self) -> str:
        return f"{self.scheme} {self.value}"
