"""StatusDelta: a kept summary of how many agreements have which status on any day."""

from __future__ import annotations

import datetime as dt
from typing import Any, ClassVar

from django.db import connection, models
from django.db.models import Sum


class StatusDeltaQuerySet(models.QuerySet["StatusDelta"]):
    def on(self, day: dt.date) -> dict[str, int]:
        """How many published agreements have each status for certain on *day*; exact.

        Without in-force-at-all they add up to what had begun by then, each counted once.
        """
        told = self.filter(day__lte=day).order_by().values_list("status")
        return {status: n for status, n in told.annotate(n=Sum("change")) if n}

    def compact(self) -> None:
        """Add up the rows of each status and day; what others write meanwhile is left alone."""
        with connection.cursor() as cursor:
            cursor.execute(COMPACTED)


class StatusDelta(models.Model):
    """On *day* so many more published agreements (less, where negative) came to have *status*.

    Triggers write a row for whatever is written of StatusSpan, so that nobody waits for anybody
    else's row; ``derive`` adds them up after large changes.
    """

    status = models.CharField(max_length=24)
    day = models.DateField()
    change = models.IntegerField()

    objects = StatusDeltaQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        indexes: ClassVar[list[Any]] = [
            models.Index(fields=["day", "status"], include=["change"], name="statusdelta_by_day")
        ]

    def __str__(self) -> str:
        return f"{self.day}: {self.change:+d} {self.status}"


COMPACTED = """
    WITH taken AS (DELETE FROM agreements_statusdelta RETURNING status, day, change)
    INSERT INTO agreements_statusdelta (status, day, change)
    SELECT status, day, sum(change) FROM taken GROUP BY status, day HAVING sum(change) <> 0
"""
