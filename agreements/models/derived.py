"""Derived tables: what is computed from events, rebuilt at will and written by ``derive`` alone.

Triggers mark the agreements whose facts changed in ``stale_agreement``; nothing here is a source.
"""

from __future__ import annotations

import datetime as dt
from typing import Any, ClassVar

from django.contrib.postgres.fields import DateRangeField
from django.contrib.postgres.indexes import GistIndex
from django.db import models
from django.db.models import F, Q

from agreements.models.agreement import Agreement
from agreements.models.partial_date import PartialDateField


class StatusSpan(models.Model):
    """One stay in one status: the days it certainly, and the days it possibly, held.

    ``in-force-at-all`` is a status of its own beside the exclusive ones, because a suspended
    agreement is in force (VCLT 72). ``unknown`` spans are the days on which more than one status
    is possible.
    """

    agreement = models.ForeignKey(Agreement, models.CASCADE, related_name="status_spans")
    status = models.CharField(max_length=24)
    certain = DateRangeField(null=True)
    possible = DateRangeField()
    public = models.BooleanField(default=False)

    class Meta:
        ordering = ("agreement", "pk")
        default_permissions = ()
        indexes: ClassVar[list[Any]] = [
            models.Index(fields=["agreement", "status"]),
            GistIndex(fields=["status", "certain"], name="statusspan_certain"),
        ]

    def __str__(self) -> str:
        return f"{self.agreement_id}: {self.status}"


class AgreementPair(models.Model):
    """An agreement as one of a pair's: the pair itself and the pair of continuing states.

    ``concluded_*`` bound the day of conclusion over all claims that count; ``begins`` is the day
    it is filed under (its conclusion, else the first thing known), null when nothing is dated.
    """

    agreement = models.ForeignKey(Agreement, models.CASCADE, related_name="pairs")
    pair = models.CharField(max_length=17)
    joined = models.CharField(max_length=17, blank=True)
    public = models.BooleanField()
    concluded_first = models.DateField(null=True)
    concluded_last = models.DateField(null=True)
    begins = models.DateField(null=True)

    class Meta:
        ordering = ("agreement", "pair")
        default_permissions = ()
        indexes: ClassVar[list[Any]] = [
            models.Index(fields=["pair", "-begins"]),
            models.Index(fields=["joined", "-begins"]),
            models.Index(
                fields=["joined", "agreement"],
                include=["begins"],
                condition=Q(public=True) & ~Q(joined=""),
                name="agreementpair_counted",
            ),
        ]
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["agreement", "pair"], name="agreementpair_once")
        ]

    def __str__(self) -> str:
        return f"{self.agreement_id}: {self.pair}"


class Chronology(models.Model):
    """An agreement's day of conclusion as it is worded, sorted and filtered by.

    ``concluded`` is the date as held, for words (some day from the other side's signature on while
    one side's is missing); ``concluded_first`` and ``concluded_last`` are the hull of all claims
    that count, and ``certain`` is False where all that a day rests on carries ``?``.
    """

    agreement = models.OneToOneField(
        Agreement, models.CASCADE, primary_key=True, related_name="chronology"
    )
    concluded = PartialDateField(null=True)
    concluded_first = models.DateField(null=True)
    concluded_last = models.DateField(null=True)
    certain = models.BooleanField(default=True)
    begins = models.DateField(null=True, db_index=True)
    # The first day on which it may have had a status: the first of all days where that is open,
    # null where it never had one.
    opens = models.DateField(null=True)

    class Meta:
        default_permissions = ()
        indexes: ClassVar[list[Any]] = [
            models.Index(F("begins").desc(nulls_last=True), name="chronology_newest")
        ]

    def __str__(self) -> str:
        return f"{self.agreement_id}: {self.concluded}"


class RecordWarningQuerySet(models.QuerySet["RecordWarning"]):
    def open(self, *, on: dt.date) -> RecordWarningQuerySet:
        """Those that hold on day *on* and are not settled."""
        lasting = Q(lapses__isnull=True) | Q(lapses__gt=on)
        return self.filter(lasting, settled=False)


class RecordWarning(models.Model):
    """One improbable thing in an agreement's record (domain.warnings), settled or open.

    From the day it ``lapses`` on it does not count (None: for good).
    """

    agreement = models.ForeignKey(Agreement, models.CASCADE, related_name="warnings")
    code = models.CharField(max_length=40)
    facts = models.JSONField()
    mark = models.CharField(max_length=16)
    lapses = models.DateField(null=True)
    settled = models.BooleanField()

    objects = RecordWarningQuerySet.as_manager()

    class Meta:
        ordering = ("agreement", "pk")
        default_permissions = ()
        indexes: ClassVar[list[Any]] = [
            models.Index(
                fields=["agreement", "lapses"],
                condition=Q(settled=False),
                name="recordwarning_open",
            )
        ]
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["agreement", "mark"], name="recordwarning_once")
        ]

    def __str__(self) -> str:
        return f"{self.agreement_id}: {self.code}"


class Unsourced(models.Model):
    """How many facts of an agreement rest on no source at all; no row where every fact has one."""

    agreement = models.OneToOneField(
        Agreement, models.CASCADE, primary_key=True, related_name="unsourced"
    )
    facts = models.PositiveIntegerField()

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.agreement_id}: {self.facts}"


class StaleAgreement(models.Model):
    """An agreement whose derived rows no longer follow its facts; marked by triggers."""

    agreement_id = models.BigIntegerField(primary_key=True)

    class Meta:
        db_table = "stale_agreement"
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.agreement_id)
