"""Subject: the registry's own two-level taxonomy, with the codes of other lists."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from agreements.models.address import address
from agreements.models.choices import CodeScheme
from agreements.models.constraints import one_line, one_of, said, slug_shape


class Subject(models.Model):
    """A group (no parent) or a topic within one; a trigger keeps the tree at two levels."""

    slug = models.SlugField(_("slug"), max_length=80, unique=True)
    name = models.CharField(_("name"), max_length=120, unique=True)
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="topics",
        verbose_name=_("group"),
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    scope_note = models.CharField(_("scope"), max_length=300, blank=True)

    class Meta:
        ordering = ("order", "name")
        verbose_name = _("subject")
        verbose_name_plural = _("subjects")
        constraints: ClassVar[list[Any]] = [slug_shape(), one_line("name"), said("name")]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return address("subject", self.slug)


class SubjectCode(models.Model):
    """A code of another list that means this subject; the primary one is used on the way in."""

    scheme = models.CharField(_("scheme"), max_length=10, choices=CodeScheme)
    code = models.CharField(_("code"), max_length=80)
    subject = models.ForeignKey(
        Subject, models.CASCADE, related_name="codes", verbose_name=_("subject")
    )
    primary = models.BooleanField(_("used on the way in"), default=True)

    class Meta:
        ordering = ("scheme", "code", "-primary")
        verbose_name = _("subject code")
        verbose_name_plural = _("subject codes")
        constraints: ClassVar[list[Any]] = [
            one_of("scheme", CodeScheme),
            said("code"),
            models.UniqueConstraint(fields=["scheme", "code", "subject"], name="subjectcode_once"),
            models.UniqueConstraint(
                fields=["scheme", "code"],
                condition=Q(primary=True),
                name="subjectcode_one_primary",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.scheme} {self.code}"
