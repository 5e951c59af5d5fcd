"""ArticleReading: a news text somebody pasted, what the reader proposed, what was made of it."""

from __future__ import annotations

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from agreements.models.constraints import WEB_ADDRESS, matches, one_line
from agreements.models.source import Source


class ArticleReading(models.Model):
    """``proposed`` is the reader's JSON; ``settled`` what the analyst accepted, field by field.

    Both are kept, so that the reader can be measured on what people corrected.
    """

    text = models.TextField(_("text"))
    title = models.CharField(_("title"), max_length=300)
    url = models.CharField(_("address"), max_length=2000, blank=True)
    publisher = models.CharField(_("publisher"), max_length=200, blank=True)
    published = models.DateField(_("published on"), null=True, blank=True)
    proposed = models.JSONField(_("proposed"), default=dict, editable=False)
    settled = models.JSONField(_("settled"), null=True, blank=True, editable=False)
    source = models.ForeignKey(
        Source,
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="readings",
        verbose_name=_("source"),
    )
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("read by"),
    )
    created = models.DateTimeField(_("read on"), auto_now_add=True)

    class Meta:
        ordering = ("-created", "-pk")
        verbose_name = _("article read")
        verbose_name_plural = _("articles read")
        constraints: ClassVar[list[Any]] = [
            matches("url", WEB_ADDRESS, _("Give an http or https address."), blank=True),
            one_line("title", "publisher"),
        ]

    def __str__(self) -> str:
        return self.title
