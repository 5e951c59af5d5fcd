"""Term clause: how an agreement takes effect, how long it runs, how it is renewed or left."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from agreements.models.agreement import Agreement
from agreements.models.choices import Renewal, Stated, Trigger
from agreements.models.constraints import ends_after_it_begins, matches, one_of
from agreements.models.partial_date import PartialDateField, first_day_of, last_day_of

# ISO 8601 durations in years, months, weeks and days: P20Y, P6M, P90D, P1Y6M.
DURATION = r"^P(?=\d)(\d{1,3}Y)?(\d{1,3}M)?(\d{1,3}W)?(\d{1,4}D)?$"
# The same, or M2: the first day of the second month after.
OFFSET = rf"{DURATION}|^M\d{{1,2}}$"
_DURATION_ERROR = _("Write a period such as P20Y (20 years), P6M (6 months) or P90D (90 days).")


class TermClause(models.Model):
    """What the text says of beginning and end; ``not-seen`` differs from ``silent`` (VCLT 56)."""

    agreement = models.OneToOneField(Agreement, models.CASCADE, related_name="term")
    trigger = models.CharField(
        _("takes effect"), max_length=30, choices=Trigger, default="not-seen"
    )
    offset = models.CharField(
        _("and then"),
        max_length=12,
        blank=True,
        help_text=_("P30D: 30 days after. M2: first day of the second month after."),
    )
    date = PartialDateField(_("on"), null=True, blank=True)
    date_first = first_day_of("date")
    date_last = last_day_of("date")
    duration_stated = models.CharField(
        _("duration"), max_length=10, choices=Stated, default="not-seen"
    )
    duration = models.CharField(_("initial term"), max_length=16, blank=True)
    until = PartialDateField(_("until"), null=True, blank=True)
    until_first = first_day_of("until")
    until_last = last_day_of("until")
    indefinite = models.BooleanField(_("without limit"), default=False)
    renewal = models.CharField(_("renewal"), max_length=16, choices=Renewal, default="not-seen")
    renewal_period = models.CharField(_("renewed for"), max_length=16, blank=True)
    renewal_notice = models.CharField(
        _("notice against renewal"), max_length=16, blank=True, help_text=_("Before the end: P6M.")
    )
    denunciation_notice = models.CharField(
        _("denunciation at any time, with notice of"), max_length=16, blank=True
    )
    note = models.TextField(_("the clause in our words"), blank=True)

    class Meta:
        verbose_name = _("term clause")
        verbose_name_plural = _("term clauses")
        constraints: ClassVar[list[Any]] = [
            one_of("trigger", Trigger),
            one_of("duration_stated", Stated),
            one_of("renewal", Renewal),
            matches("offset", OFFSET, _DURATION_ERROR, blank=True),
            matches("duration", DURATION, _DURATION_ERROR, blank=True),
            matches("renewal_period", DURATION, _DURATION_ERROR, blank=True),
            matches("renewal_notice", DURATION, _DURATION_ERROR, blank=True),
            matches("denunciation_notice", DURATION, _DURATION_ERROR, blank=True),
            ends_after_it_begins(
                "date", "until", "until_after_date", _("“Until” is before it takes effect.")
            ),
            models.CheckConstraint(
                name="termclause_one_length",
                condition=Q(indefinite=False) | Q(duration="", until__isnull=True),
                violation_error_message=_("A term without limit has neither duration nor end."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.agreement_id}: {self.duration or self.renewal}"
