"""Slug: former addresses of agreements, summits, series, officials and bodies; none ever dies."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from agreements.models.choices import SlugNoun
from agreements.models.constraints import SLUG, matches, one_of, slug_shape


class SlugQuerySet(models.QuerySet["Slug"]):
    def current(self, noun: str, slug: str) -> str | None:
        """The slug that *slug* of *noun* leads to today, or None if it never stood for anything.

        A chain of renamings is followed; the database refuses a circle.
        """
        found = self.filter(noun=noun, slug=slug).values_list("target", flat=True).first()
        return found if found is None else self.current(noun, found) or found


class Slug(models.Model):
    """*slug* once stood for what is now called *target*; kept by triggers and by merges."""

    noun = models.CharField(_("of"), max_length=12, choices=SlugNoun)
    slug = models.SlugField(_("slug"), max_length=160)
    target = models.SlugField(_("leads to"), max_length=160)
    since = models.DateTimeField(_("since"), auto_now_add=True)

    objects = SlugQuerySet.as_manager()

    class Meta:
        ordering = ("noun", "slug")
        verbose_name = _("former slug")
        verbose_name_plural = _("former slugs")
        constraints: ClassVar[list[Any]] = [
            one_of("noun", SlugNoun),
            slug_shape(),
            matches("target", SLUG, _("Give the slug of the record it leads to.")),
            models.UniqueConstraint(fields=["noun", "slug"], name="slug_once"),
            models.CheckConstraint(
                name="slug_leads_elsewhere",
                condition=~models.Q(slug=models.F("target")),
                violation_error_message=_("A slug cannot lead to itself."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.slug} → {self.target}"
