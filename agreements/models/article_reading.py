"""ArticleReading and ReadDraft: what was read in a news text, and what became of it."""

from __future__ import annotations

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Func, Q
from django.db.models.functions import Length
from django.db.models.lookups import LessThanOrEqual
from django.utils.translation import gettext_lazy as _

from agreements.models.agreement import Agreement
from agreements.models.choices import DraftDecision
from agreements.models.constraints import (
    LANGUAGE,
    WEB_ADDRESS,
    matches,
    one_line,
    one_of,
    said,
)
from agreements.models.partial_date import PartialDateField
from agreements.models.source import Source

MOST = 200_000  # characters that are kept; the reader may take fewer


class ArticleReading(models.Model):
    """A pasted text and what the reader proposed of it (``domain.article.Reading`` as JSON).

    ``typed`` keeps what was corrected in drafts that nobody has decided on yet, by number.
    """

    text = models.TextField(_("text"))
    text_sha256 = models.GeneratedField(
        expression=Func(F("text"), function="entente_sha256"),
        output_field=models.CharField(max_length=64),
        db_persist=True,
        unique=True,
    )
    url = models.URLField(_("address"), max_length=2000, blank=True)
    title = models.CharField(_("headline"), max_length=500)
    publisher = models.CharField(_("publisher"), max_length=200, blank=True)
    published = PartialDateField(_("published"), null=True, blank=True)
    language = models.CharField(_("language"), max_length=12, blank=True)
    proposed = models.JSONField(_("proposed"))
    typed = models.JSONField(_("typed"), default=dict)
    source = models.ForeignKey(
        Source, models.PROTECT, null=True, related_name="readings", verbose_name=_("source")
    )
    read_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("read by"),
    )
    read_at = models.DateTimeField(_("read"), auto_now_add=True)

    class Meta:
        ordering = ("-read_at", "-pk")
        default_permissions = ()
        verbose_name = _("article")
        verbose_name_plural = _("articles read")
        constraints: ClassVar[list[Any]] = [
            said("text"),
            said("title"),
            one_line("title", "publisher"),
            matches("url", WEB_ADDRESS, _("Give an http or https address."), blank=True),
            matches("language", LANGUAGE, _("Give a language tag such as en or ru."), blank=True),
            models.CheckConstraint(
                name="articlereading_text_bounded",
                condition=LessThanOrEqual(Length("text"), MOST),
                violation_error_message=_("The text is too long."),
            ),
        ]

    def __str__(self) -> str:
        return self.title


class ReadDraft(models.Model):
    """What somebody decided on one draft of a reading: the reader is measured on it.

    ``proposed`` is empty for an agreement that the reader missed; ``accepted`` holds the fields
    as they were accepted, in the form of a label (tests/data/articles).
    """

    reading = models.ForeignKey(ArticleReading, models.CASCADE, related_name="decided")
    number = models.PositiveSmallIntegerField()
    decision = models.CharField(_("decision"), max_length=10, choices=DraftDecision)
    proposed = models.JSONField(_("proposed"), null=True)
    accepted = models.JSONField(_("accepted"), null=True)
    agreement = models.ForeignKey(
        Agreement,
        models.SET_NULL,
        null=True,
        related_name="read_drafts",
        verbose_name=_("agreement"),
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("by")
    )
    at = models.DateTimeField(_("decided"), auto_now_add=True)

    class Meta:
        ordering = ("reading", "number")
        default_permissions = ()
        verbose_name = _("draft of an article")
        verbose_name_plural = _("drafts of articles")
        constraints: ClassVar[list[Any]] = [
            one_of("decision", DraftDecision),
            models.UniqueConstraint(fields=["reading", "number"], name="readdraft_once"),
            models.CheckConstraint(
                name="readdraft_rejected_is_proposed",
                condition=~Q(decision="rejected")
                | Q(proposed__isnull=False, accepted__isnull=True, agreement__isnull=True),
            ),
            models.CheckConstraint(
                name="readdraft_accepted_is_said",
                condition=Q(decision="rejected") | Q(accepted__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.reading_id}: {self.number}"
