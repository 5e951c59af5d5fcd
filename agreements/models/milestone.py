"""Milestone: a derived table of what is to come, for calendars as of any day."""

from __future__ import annotations

import datetime as dt
from typing import Any, ClassVar

from django.contrib.postgres.fields import DateRangeField
from django.contrib.postgres.indexes import GistIndex
from django.db import models
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Case, Prefetch, Value, When
from django.utils.translation import gettext_lazy as _

from agreements.models.agreement import Agreement
from agreements.models.agreement_queryset import AgreementQuerySet
from agreements.models.constraints import one_of


class MilestoneKind(models.TextChoices):
    """The values of ``domain.lifecycle.milestone``."""

    EXPIRY = "expiry", _("last day of the term")
    RENEWAL = "renewal", _("last day of the term, renewed unless a side objects")
    NOTICE = "notice", _("last day for notice against renewal")
    END_DUE = "end-due", _("a notice takes effect")
    ENTRY_DUE = "entry-due", _("due to take effect")
    LAPSED = "lapsed", _("ended")


class MilestoneQuerySet(models.QuerySet["Milestone"]):
    def of(self, agreements: AgreementQuerySet) -> MilestoneQuerySet:
        """Those of *agreements*."""
        return self.filter(agreement__in=agreements.order_by().values("pk"))

    def soonest_first(self, on: dt.date) -> MilestoneQuerySet:
        """By first possible day; what may have come before day *on* comes last."""
        past = Case(When(days__startswith__gte=on, then=Value(0)), default=Value(1))
        return self.order_by(past, "days", "agreement_id", "pk")

    def for_list(self, *, on: dt.date) -> MilestoneQuerySet:
        """With their agreements as a list row prints them of day *on*."""
        agreements = Agreement.objects.for_list(on=on)
        return self.prefetch_related(Prefetch("agreement", queryset=agreements))

    def coming(self, *, on: dt.date, until: dt.date | None = None) -> MilestoneQuerySet:
        """What there was to expect on day *on*, due that day or later, possibly by *until*."""
        coming = self.filter(known__contains=on).exclude(kind=MilestoneKind.LAPSED)
        return coming.filter(days__overlap=DateRange(on, until, "[]")).order_by(
            "days", "agreement_id"
        )

    def lapsed(self, *, since: dt.date, on: dt.date) -> MilestoneQuerySet:
        """Ends of which the first possible day lies from *since* to *on*, the latest first."""
        lapsed = self.filter(kind=MilestoneKind.LAPSED, known__contains=on)
        return lapsed.filter(days__startswith__range=(since, on)).order_by("-days", "agreement_id")


class Milestone(models.Model):
    """Something due on some day of *days*, expected on the days *known*; written by ``derive``.

    ``computed`` where the clause and not a record sets the day, ``presumed`` where it rests on
    renewals that nobody recorded. A ``lapsed`` one is past: known from its first possible day on.
    """

    agreement = models.ForeignKey(Agreement, models.CASCADE, related_name="milestones")
    kind = models.CharField(max_length=10, choices=MilestoneKind)
    days = DateRangeField()
    known = DateRangeField()
    computed = models.BooleanField(default=False)
    presumed = models.BooleanField(default=False)

    objects = MilestoneQuerySet.as_manager()

    class Meta:
        ordering = ("agreement", "days", "kind")
        default_permissions = ()
        indexes: ClassVar[list[Any]] = [
            GistIndex(fields=["kind", "days", "known"], name="milestone_days_known"),
        ]
        constraints: ClassVar[list[Any]] = [one_of("kind", MilestoneKind)]

    def __str__(self) -> str:
        return f"{self.agreement_id}: {self.kind}"
