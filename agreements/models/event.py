"""Event and Signature: what happened to an agreement, when, and who put their name to it."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from agreements.models.agreement import Agreement
from agreements.models.choices import EventKind, Extent, Finding, Side, SignatureRole
from agreements.models.constraints import ends_after_it_begins, one_line, one_of
from agreements.models.country import Country
from agreements.models.official import Official
from agreements.models.partial_date import PartialDateField, first_day_of, last_day_of
from agreements.models.summit import Summit

# What only both sides together, or the text itself, can do.
OF_BOTH_SIDES = (
    EventKind.INSTRUMENTS_EXCHANGED,
    EventKind.ENTERED_INTO_FORCE,
    EventKind.REGISTERED,
    EventKind.FULFILLED,
    EventKind.EXPIRED,
)
# What carries signatures.
OF_SIGNATURE = (EventKind.INITIALLED, EventKind.SIGNED, EventKind.ADOPTED)


class Event(models.Model):
    """One occurrence in the life of an agreement.

    ``date`` is when it happened, ``effective`` when it takes effect, ``until`` what it extends or
    limits to, ``by`` the other agreement that did it. Signature is per side (an empty side is
    both); an exchange of notes is concluded by the reply (VCLT 13).
    """

    agreement = models.ForeignKey(Agreement, models.CASCADE, related_name="events")
    position = models.PositiveSmallIntegerField(default=0, editable=False)
    kind = models.CharField(_("event"), max_length=32, choices=EventKind)
    side = models.CharField(
        _("side"), max_length=1, choices=Side, blank=True, help_text=_("Empty: both sides.")
    )
    date = PartialDateField(_("date"), null=True, blank=True)
    date_first = first_day_of("date")
    date_last = last_day_of("date")
    effective = PartialDateField(_("takes effect"), null=True, blank=True)
    effective_first = first_day_of("effective")
    effective_last = last_day_of("effective")
    until = PartialDateField(_("until"), null=True, blank=True)
    until_first = first_day_of("until")
    until_last = last_day_of("until")
    by = models.ForeignKey(
        Agreement,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="effects",
        verbose_name=_("by agreement"),
    )
    place = models.CharField(_("place"), max_length=120, blank=True)
    place_country = models.ForeignKey(
        Country,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="events_hosted",
        verbose_name=_("country of the place"),
    )
    summit = models.ForeignKey(
        Summit,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="events",
        verbose_name=_("summit"),
    )
    country = models.ForeignKey(
        Country,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="events_of_successor",
        verbose_name=_("successor"),
        help_text=_("The state whose event this is, where it succeeded to a party."),
    )
    basis = models.CharField(_("basis"), max_length=200, blank=True)
    cause = models.CharField(_("cause"), max_length=200, blank=True)
    extent = models.CharField(_("extent"), max_length=6, choices=Extent, blank=True)
    contested = models.BooleanField(_("contested"), default=False)
    finding = models.CharField(_("found"), max_length=12, choices=Finding, blank=True)
    note = models.TextField(_("note"), blank=True)

    class Meta:
        ordering = ("position", "pk")
        verbose_name = _("event")
        verbose_name_plural = _("events")
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["agreement", "kind"])]
        constraints: ClassVar[list[Any]] = [
            one_of("kind", EventKind),
            one_of("side", Side, blank=True),
            one_of("extent", Extent, blank=True),
            one_of("finding", Finding, blank=True),
            models.CheckConstraint(
                name="event_of_both_sides",
                condition=~Q(kind__in=OF_BOTH_SIDES) | Q(side="") | Q(country__isnull=False),
                violation_error_message=_(
                    "This kind of event belongs to both sides: leave the side empty."
                ),
            ),
            models.CheckConstraint(
                name="event_not_by_itself",
                condition=Q(by__isnull=True) | ~Q(by=F("agreement")),
                violation_error_message=_("Name another agreement: this one cannot act on itself."),
            ),
            models.CheckConstraint(
                name="event_extent_of_superseded",
                condition=Q(extent="") | Q(kind="superseded"),
                violation_error_message=_("Only a superseded agreement has an extent."),
            ),
            models.CheckConstraint(
                name="event_contested_suspension",
                condition=Q(contested=False) | Q(kind="suspended"),
                violation_error_message=_("Only a suspension can be marked contested."),
            ),
            models.CheckConstraint(
                name="event_finding_of_observed",
                condition=Q(finding="") | Q(kind="observed"),
                violation_error_message=_("Only an observation has a finding."),
            ),
            ends_after_it_begins(
                "date", "until", "until_after_date", _("“Until” is before the date of the event.")
            ),
            ends_after_it_begins(
                "effective",
                "until",
                "until_after_effective",
                _("“Until” is before it takes effect."),
            ),
            one_line("place", "basis", "cause"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.date or ''}".strip()


class Signature(models.Model):
    """An official's name under an event, with the office as the source states it.

    The stated office outranks the tenure; without it the office held that day is shown. A trigger
    keeps signatures to events of signature, and to the event's side where it has one.
    """

    event = models.ForeignKey(Event, models.CASCADE, related_name="signatures")
    side = models.CharField(_("side"), max_length=1, choices=Side)
    official = models.ForeignKey(
        Official, models.PROTECT, related_name="signatures", verbose_name=_("official")
    )
    role = models.CharField(_("role"), max_length=10, choices=SignatureRole, default="signed")
    office = models.CharField(_("office as stated"), max_length=200, blank=True)
    position = models.PositiveSmallIntegerField(default=0, editable=False)

    class Meta:
        ordering = ("position", "pk")
        verbose_name = _("signature")
        verbose_name_plural = _("signatures")
        constraints: ClassVar[list[Any]] = [
            one_of("side", Side),
            one_of("role", SignatureRole),
            one_line("office"),
            models.UniqueConstraint(
                fields=["event", "official", "role"],
                name="signature_once",
                violation_error_message=_("This official is already there in this role."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.official_id} ({self.side})"
