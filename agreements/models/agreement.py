"""Agreement: what two sides have agreed, as a record with a publication state."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Func, Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from agreements.domain.lifecycle import AT_ALL, UNKNOWN
from agreements.models.address import address
from agreements.models.agreement_orders import CHANGED_LATER, PUBLISHED, TITLE_SHOWN
from agreements.models.agreement_queryset import AgreementQuerySet
from agreements.models.choices import (
    AgreementKind,
    Binding,
    Level,
    PartyRole,
    PublicationState,
    TextAvailability,
)
from agreements.models.constraints import (
    CONTROL,
    LANGUAGE,
    matches,
    one_line,
    one_of,
    said,
    slug_shape,
)
from agreements.models.subject import Subject

if TYPE_CHECKING:
    from django.db.backends.postgresql.psycopg_any import DateRange

    from agreements.models.event import Event
    from agreements.models.party import Party


class Agreement(models.Model):
    """One agreement between side A and side B; everything about time stands in its events.

    ``binding`` never follows from ``kind`` or ``level``: a title has normally no overriding legal
    effects (United Nations Treaty Collection glossary). An agreement known only by an
    announcement may have neither title nor kind. The slug is fixed at first publication: a
    trigger keeps every later change as an alias, and refuses deletion after it.
    """

    slug = models.SlugField(_("slug"), max_length=160, unique=True)
    state = models.CharField(
        _("publication"), max_length=12, choices=PublicationState, default="draft"
    )
    title = models.TextField(_("title"), blank=True, max_length=2000)
    short_title = models.CharField(_("short title"), max_length=200, blank=True)
    kind = models.CharField(_("kind"), max_length=30, choices=AgreementKind, default="unknown")
    binding = models.CharField(_("binding"), max_length=10, choices=Binding, default="unknown")
    level = models.CharField(_("level"), max_length=12, choices=Level, default="unknown")
    text_availability = models.CharField(
        _("text"), max_length=12, choices=TextAvailability, default="unknown"
    )
    languages = ArrayField(
        models.CharField(max_length=12),
        verbose_name=_("authentic languages"),
        default=list,
        blank=True,
        help_text=_("Language tags separated by commas, such as en, ru."),
    )
    subjects = models.ManyToManyField(
        Subject,
        through="AgreementSubject",
        blank=True,
        related_name="agreements",
        verbose_name=_("subjects"),
    )
    note = models.TextField(_("note"), blank=True)
    merged_into = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="merged_from",
        verbose_name=_("merged into"),
        help_text=_("For a duplicate: the record that is kept. Its address leads there."),
    )
    version = models.PositiveBigIntegerField(_("version"), db_default=1, editable=False)
    created = models.DateTimeField(_("created"), auto_now_add=True)
    updated = models.DateTimeField(_("changed"), auto_now=True)
    published_at = models.DateTimeField(_("first published"), null=True, blank=True, editable=False)

    objects = AgreementQuerySet.as_manager()

    # What the query set's loaders and filters add.
    certain_stays: list[DateRange]
    concluded_at: dict[str, Any] | None
    event_count: int
    held: list[str]
    lead_a: str | None
    lead_b: str | None
    match: int
    possible_stays: list[DateRange]
    possible_then: list[str]
    signings: list[Event]
    status_then: str
    subject_keys: list[int]

    class Meta:
        ordering = ("slug",)
        verbose_name = _("agreement")
        verbose_name_plural = _("agreements")
        permissions = (("publish_agreement", _("Can publish and withdraw agreements")),)
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["state", "kind"]),
            models.Index(fields=["updated"]),
            models.Index(TITLE_SHOWN, "slug", condition=PUBLISHED, name="agreement_by_title"),
            models.Index(
                F("published_at").desc(), "slug", condition=PUBLISHED, name="agreement_added"
            ),
            models.Index(
                F("updated").desc(),
                "slug",
                condition=PUBLISHED & CHANGED_LATER,
                name="agreement_changed",
            ),
        ]
        constraints: ClassVar[list[Any]] = [
            slug_shape(),
            one_of("state", PublicationState),
            one_of("kind", AgreementKind),
            one_of("binding", Binding),
            one_of("level", Level),
            one_of("text_availability", TextAvailability),
            models.CheckConstraint(
                name="agreement_title_clean",
                condition=~Q(title__regex=CONTROL) & ~Q(short_title__regex=CONTROL),
                violation_error_message=_("The title has line breaks or control characters in it."),
            ),
            models.CheckConstraint(
                name="agreement_languages_known",
                condition=Func(
                    F("languages"),
                    function="entente_language_tags",
                    output_field=models.BooleanField(),
                ),
                violation_error_message=_("Give language tags such as en or ru, each once."),
            ),
            models.CheckConstraint(
                name="agreement_not_merged_into_itself",
                condition=Q(merged_into__isnull=True)
                | (~Q(merged_into=F("pk")) & Q(state="withdrawn")),
                violation_error_message=_("A merged record is withdrawn and leads to another."),
            ),
        ]

    def __str__(self) -> str:
        return self.short_title or self.title or gettext("Untitled agreement (%s)") % self.slug

    def get_absolute_url(self) -> str:
        return address("agreement", self.slug)

    @property
    def is_public(self) -> bool:
        return self.state == PublicationState.PUBLISHED

    def status_on(self, day: dt.date) -> str:
        """The derived status of *day*: ``unknown`` where several may hold, empty before any.

        Of an agreement that ``for_list`` loaded *day* is that of the list.
        """
        if (loaded := getattr(self, "status_then", None)) is not None:
            return str(loaded)
        certain = self.status_spans.filter(certain__contains=day).exclude(status=AT_ALL)
        return certain.values_list("status", flat=True).first() or ""

    def possible_on(self, day: dt.date) -> frozenset[str]:
        """Every status that may hold on *day*, on the evidence."""
        loaded = getattr(self, "possible_then", None)
        if loaded is None:
            possible = self.status_spans.filter(possible__contains=day)
            loaded = possible.values_list("status", flat=True)
        return frozenset(loaded) - {AT_ALL, UNKNOWN}

    def parties_of(self, side: str) -> list[Party]:
        """This side's parties, the lead first; needs ``parties`` prefetched for no query."""
        return sorted(
            (party for party in self.parties.all() if party.side == side),
            key=lambda party: (party.role != PartyRole.LEAD, party.position),
        )


class AgreementSubject(models.Model):
    """One subject of an agreement, in the order the record gives them."""

    agreement = models.ForeignKey(Agreement, models.CASCADE)
    subject = models.ForeignKey(Subject, models.PROTECT, verbose_name=_("subject"))
    position = models.PositiveSmallIntegerField(default=0, editable=False)

    class Meta:
        ordering = ("position", "pk")
        verbose_name = _("subject")
        verbose_name_plural = _("subjects")
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(
                fields=["agreement", "subject"],
                name="agreementsubject_once",
                violation_error_message=_("This subject is already there."),
            )
        ]

    def __str__(self) -> str:
        return str(self.subject)


class AgreementTitle(models.Model):
    """The agreement's title in another language."""

    agreement = models.ForeignKey(Agreement, models.CASCADE, related_name="titles")
    language = models.CharField(_("language"), max_length=12)
    title = models.TextField(_("title"), max_length=2000)
    position = models.PositiveSmallIntegerField(default=0, editable=False)

    class Meta:
        ordering = ("position", "pk")
        verbose_name = _("title in another language")
        verbose_name_plural = _("titles in other languages")
        constraints: ClassVar[list[Any]] = [
            matches("language", LANGUAGE, _("Give a language tag such as en or ru.")),
            one_line("title"),
            said("title"),
            models.UniqueConstraint(
                fields=["agreement", "language"],
                name="agreementtitle_once",
                violation_error_message=_("There is already a title in this language."),
            ),
        ]

    def __str__(self) -> str:
        return self.title
