"""What a list can be narrowed by, one row a published agreement; written by ``derive`` alone."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F

from agreements.models.agreement import Agreement


class Facets(models.Model):
    """An agreement's values for every facet, with its order in a list.

    ``steps`` are the days on which its status or being in force may change, the first of them that
    of the year 1; from each on ``statuses`` and ``in_force`` (yes, no, unknown) hold.
    ``subjects`` are its own and their groups, ``first_group`` the first one's.
    """

    agreement = models.OneToOneField(
        Agreement, models.CASCADE, primary_key=True, related_name="facets"
    )
    slug = models.CharField(max_length=160)
    kind = models.CharField(max_length=30)
    binding = models.CharField(max_length=10)
    level = models.CharField(max_length=12)
    begins = models.DateField(null=True)
    concluded_first = models.DateField(null=True)
    concluded_last = models.DateField(null=True)
    countries = ArrayField(models.CharField(max_length=8))
    subjects = ArrayField(models.BigIntegerField())
    source_kinds = ArrayField(models.CharField(max_length=30))
    steps = ArrayField(models.DateField())
    statuses = ArrayField(models.CharField(max_length=24))
    in_force = ArrayField(models.CharField(max_length=8))
    first_group = models.BigIntegerField(null=True)

    class Meta:
        default_permissions = ()
        indexes: ClassVar[list[Any]] = [
            models.Index(F("begins").desc(nulls_last=True), "slug", name="facets_newest"),
            models.Index("begins", "slug", name="facets_oldest"),
        ]

    def __str__(self) -> str:
        return self.slug


class FacetTally(models.Model):
    """How many published agreements have a value, as differences that add up.

    Triggers append those of every change of ``Facets``, in the same transaction, so that the sum is
    exact for whoever looks. A *day* says from when on it counts: statuses are sums up to a day.
    """

    facet = models.CharField(max_length=12)
    value = models.CharField(max_length=30)
    day = models.DateField(null=True)
    n = models.BigIntegerField()

    class Meta:
        default_permissions = ()
        indexes: ClassVar[list[Any]] = [models.Index(fields=["facet", "value"])]

    def __str__(self) -> str:
        return f"{self.facet} {self.value}: {self.n}"
