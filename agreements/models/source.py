"""Source and Citation: where a fact is known from, and what the source says of it."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Func, Q
from django.db.models.lookups import LessThanOrEqual
from django.utils.translation import gettext_lazy as _

from agreements.domain.document import LONGEST_ADDRESS
from agreements.models.choices import Fact, SourceKind
from agreements.models.constraints import (
    LANGUAGE,
    SLUG,
    WEB_ADDRESS,
    OctetLength,
    matches,
    one_line,
    one_of,
    said,
)
from agreements.models.partial_date import PartialDateField, first_day_of, last_day_of


class Source(models.Model):
    """A page, paper, data set or book. The server never fetches its address."""

    key = models.SlugField(_("key"), max_length=160, unique=True)
    url = models.URLField(_("address"), max_length=2000, blank=True)
    title = models.CharField(_("title"), max_length=500)
    publisher = models.CharField(_("publisher"), max_length=200, blank=True)
    date = PartialDateField(_("date"), null=True, blank=True)
    date_first = first_day_of("date")
    date_last = last_day_of("date")
    language = models.CharField(_("language"), max_length=12, blank=True)
    kind = models.CharField(_("kind"), max_length=30, choices=SourceKind, default="newswire")
    retrieved = models.DateField(_("retrieved on"), null=True, blank=True)
    archived_text = models.TextField(
        _("archived text"),
        blank=True,
        help_text=_("Paste it: nothing is fetched from the address."),
    )
    archived_sha256 = models.GeneratedField(
        verbose_name=_("SHA-256 of the archived text"),
        expression=Func(F("archived_text"), function="entente_sha256"),
        output_field=models.CharField(max_length=64),
        db_persist=True,
    )

    class Meta:
        ordering = ("title",)
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        constraints: ClassVar[list[Any]] = [
            one_of("kind", SourceKind),
            matches("url", WEB_ADDRESS, _("Give an http or https address."), blank=True),
            matches("key", SLUG, _("Use lower-case letters, digits and single hyphens.")),
            matches("language", LANGUAGE, _("Give a language tag such as en or ru."), blank=True),
            one_line("title", "publisher"),
            models.CheckConstraint(
                name="source_url_indexable",
                condition=LessThanOrEqual(OctetLength("url"), LONGEST_ADDRESS),
                violation_error_message=_("The address is too long."),
            ),
            models.UniqueConstraint(
                fields=["url"],
                condition=~Q(url=""),
                name="source_url_once",
                violation_error_message=_("There is already a source with this address."),
            ),
            said("title"),
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.publisher})" if self.publisher else self.title


class Citation(models.Model):
    """A source for a fact of an agreement, or of one of its events.

    ``says`` is the date or value that *this* source claims; the bounds of an event are the hull
    of the claims that are not set aside. Triggers keep the event within the agreement, and what
    is cited for one party or one signatory with that party or signatory.
    """

    source = models.ForeignKey(
        Source, models.PROTECT, related_name="citations", verbose_name=_("source")
    )
    agreement = models.ForeignKey(
        "agreements.Agreement",
        models.CASCADE,
        related_name="citations",
        verbose_name=_("agreement"),
    )
    event = models.ForeignKey(
        "agreements.Event",
        models.CASCADE,
        null=True,
        blank=True,
        related_name="citations",
        verbose_name=_("event"),
    )
    fact = models.CharField(
        _("supports"), max_length=20, choices=Fact, blank=True, help_text=_("Empty: the record.")
    )
    country = models.ForeignKey(
        "agreements.Country",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("party"),
        help_text=_("The one party that is cited for; empty: all of them."),
    )
    official = models.ForeignKey(
        "agreements.Official",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("signatory"),
        help_text=_("The one signatory that is cited for; empty: all of them."),
    )
    quote = models.TextField(_("quote"), blank=True)
    page = models.CharField(_("page"), max_length=40, blank=True)
    says = models.CharField(
        _("this source says"),
        max_length=200,
        blank=True,
        help_text=_("The date or value this source claims, where it differs."),
    )
    set_aside = models.CharField(
        _("set aside because"),
        max_length=300,
        blank=True,
        help_text=_("A claim set aside is kept, and no longer counts."),
    )
    position = models.PositiveSmallIntegerField(_("position"), default=0, editable=False)

    class Meta:
        ordering = ("agreement", "position", "pk")
        verbose_name = _("citation")
        verbose_name_plural = _("citations")
        constraints: ClassVar[list[Any]] = [
            one_of("fact", Fact, blank=True),
            one_line("page", "says", "set_aside"),
            models.CheckConstraint(
                name="citation_set_aside_said",
                condition=Q(set_aside="") | Q(set_aside__regex=r"\S"),
                violation_error_message=_("Say why this claim is set aside."),
            ),
            models.CheckConstraint(
                name="citation_country_of_parties",
                condition=Q(country__isnull=True) | Q(fact="parties", event__isnull=True),
                violation_error_message=_("Only a citation for the parties is about one of them."),
            ),
            models.CheckConstraint(
                name="citation_official_of_signatories",
                condition=Q(official__isnull=True) | Q(fact="signatories", event__isnull=False),
                violation_error_message=_("Only a citation for signatories is about one of them."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.source_id}: {self.fact or 'record'}"
