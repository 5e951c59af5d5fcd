"""Body: the ministry, agency, armed force or company that acted for a country."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_lazy as _

from agreements.models.choices import BodyKind
from agreements.models.constraints import one_line, one_of, said, slug_shape
from agreements.models.country import Country


class BodyQuerySet(models.QuerySet["Body"]):
    def public(self) -> BodyQuerySet:
        """Bodies of which something public is known: an office, a part in a published agreement."""
        acted = self._own("parties").filter(agreement__state="published")
        return self.filter(Exists(acted) | Exists(self._own("tenures")))

    def _own(self, name: str) -> models.QuerySet:
        """The rows of the reverse relation *name* that belong to the outer body."""
        model: Any = self.model._meta.get_field(name).related_model
        return model._default_manager.filter(body=OuterRef("pk")).order_by()


class Body(models.Model):
    """A body of a country (or of none, for a body of several)."""

    slug = models.SlugField(_("slug"), max_length=120, unique=True)
    name = models.CharField(_("name"), max_length=200)
    country = models.ForeignKey(
        Country,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="bodies",
        verbose_name=_("country"),
    )
    kind = models.CharField(_("kind"), max_length=30, choices=BodyKind, default="ministry")

    objects = BodyQuerySet.as_manager()

    class Meta:
        ordering = ("name",)
        verbose_name = _("body")
        verbose_name_plural = _("bodies")
        constraints: ClassVar[list[Any]] = [
            one_of("kind", BodyKind),
            slug_shape(),
            one_line("name"),
            said("name"),
        ]

    def __str__(self) -> str:
        return self.name
