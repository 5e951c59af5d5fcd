"""Wait: a derived table of agreements signed and not in force, for any day."""

from __future__ import annotations

import datetime as dt
from typing import Any, ClassVar

from django.contrib.postgres.fields import DateRangeField
from django.contrib.postgres.indexes import GistIndex
from django.db import models
from django.db.models import Prefetch

from agreements.models.agreement import Agreement
from agreements.models.agreement_queryset import AgreementQuerySet


class WaitQuerySet(models.QuerySet["Wait"]):
    def of(self, agreements: AgreementQuerySet) -> WaitQuerySet:
        """Those of *agreements*."""
        return self.filter(agreement__in=agreements.order_by().values("pk"))

    def for_list(self, *, on: dt.date) -> WaitQuerySet:
        """With their agreements as a list row prints them of day *on*, and both sides' track."""
        agreements = Agreement.objects.for_track(on=on)
        return self.prefetch_related(Prefetch("agreement", queryset=agreements))

    def stalled(self, *, on: dt.date) -> WaitQuerySet:
        """Who waited on day *on*, by what had been done by then; the longest wait first."""
        return self.filter(days__contains=on).order_by("since", "agreement_id")


class Wait(models.Model):
    """Days on which an agreement was signed and waited to take effect; written by ``derive``.

    ``since`` is the last possible day of conclusion; ``owed_by`` the side that had not acted on
    these days: ``A``, ``B``, ``AB``, or empty where both owe a joint act. ``certain`` where it
    certainly was not in force then, else its entry into force may have gone unrecorded.
    """

    agreement = models.ForeignKey(Agreement, models.CASCADE, related_name="waits")
    days = DateRangeField()
    since = models.DateField()
    owed_by = models.CharField(max_length=2, blank=True)
    certain = models.BooleanField()

    objects = WaitQuerySet.as_manager()

    class Meta:
        ordering = ("agreement", "days")
        default_permissions = ()
        indexes: ClassVar[list[Any]] = [GistIndex(fields=["days"], name="wait_days")]

    def __str__(self) -> str:
        return f"{self.agreement_id}: since {self.since}"
