"""The order of agreements found by words: those that say them in the title first."""

from __future__ import annotations

from typing import Any

from django.contrib.postgres.search import SearchQueryField
from django.db import models
from django.db.models import ExpressionWrapper, F, Func, Q, Value
from django.db.models.functions import Cast

from agreements.models.search import Reading

BY_LENGTH = 1  # a rank divided by 1 + the logarithm of how many words there are


def best_first(reading: Reading) -> list[Any]:
    """Titles that answer *reading* first, then by weight, then the latest; ties by slug.

    A title need not call it a deal, as the reader may, but one that does comes before.
    """
    in_title = ExpressionWrapper(
        Q(search_text__titles__matches=reading.tsquery), output_field=models.BooleanField()
    )
    rank = Func(
        F("search_text__everything"),
        Cast(Value(reading.in_full), SearchQueryField()),
        Value(BY_LENGTH),
        function="ts_rank",
        output_field=models.FloatField(),
    )
    latest = F("chronology__begins").desc(nulls_last=True)
    return [in_title.desc(), rank.desc(), latest, "slug"]
