"""The part of the agreement queries that looks for words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.contrib.postgres.search import SearchQueryField
from django.db import models
from django.db.models import ExpressionWrapper, F, Func, Q, Value
from django.db.models.functions import Cast

if TYPE_CHECKING:
    from agreements.models.agreement import Agreement  # noqa: F401 (named in a string below)

BY_LENGTH = 1  # a rank divided by 1 + the logarithm of how many words there are


class FoundByWords(models.QuerySet["Agreement"]):
    def worded(self, tsquery: str) -> Self:
        """Agreements whose words answer *tsquery*, in PostgreSQL's own notation."""
        return self.filter(search_text__everything__matches=tsquery)

    def best_first(self, tsquery: str) -> Self:
        """Those that answer *tsquery* by their titles first, then by weight, then the latest."""
        in_title = ExpressionWrapper(
            Q(search_text__titles__matches=tsquery), output_field=models.BooleanField()
        )
        rank = Func(
            F("search_text__everything"),
            Cast(Value(tsquery), SearchQueryField()),
            Value(BY_LENGTH),
            function="ts_rank",
            output_field=models.FloatField(),
        )
        latest = F("chronology__begins").desc(nulls_last=True)
        return self.order_by(in_title.desc(), rank.desc(), latest, "slug")
