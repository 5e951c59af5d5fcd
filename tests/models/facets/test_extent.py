"""Sums of months and years that are kept are what counting gives, whatever changes."""

from __future__ import annotations

from collections import Counter

import pytest
from django.db import connection
from django.db.models import Max, Min

from agreements.models import Agreement, Country
from agreements.models.derive import derive
from agreements.models.facets import (
    Extent,
    countries_extent,
    months,
    months_of_all,
    without_subject,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample")]

CHANGES = [
    "UPDATE agreements_agreement SET state = 'withdrawn' WHERE slug LIKE 'in-%%'",
    "UPDATE agreements_agreementsubject SET position = 7 WHERE position = 0",
    "UPDATE agreements_subject SET parent_id = (SELECT min(id) FROM agreements_subject "
    "WHERE parent_id IS NULL) WHERE parent_id IS NOT NULL",
    "DELETE FROM agreements_agreementsubject WHERE position = 0",
    "UPDATE agreements_event SET date = '1889-05' WHERE kind = 'signed'",
]


@pytest.mark.parametrize("change", ["", *CHANGES])
def test_what_is_kept_is_what_counting_gives(change: str) -> None:
    if change:
        with connection.cursor() as cursor:
            cursor.execute(change)
        derive()
    published = Agreement.objects.published()
    assert months_of_all() == months(published) == _months()
    assert without_subject() == published.filter(subjects=None).count()
    assert countries_extent() == {
        country.code: extent
        for country in Country.objects.all()
        if (extent := _extent(country)).count
    }


def _months() -> dict[tuple[int | None, int | None], int]:
    found: Counter[tuple[int | None, int | None]] = Counter()
    for agreement in Agreement.objects.published().select_related("chronology"):
        link = agreement.agreementsubject_set.select_related("subject").first()
        group = (link.subject.parent_id or link.subject_id) if link else None
        begins = agreement.chronology.begins
        found[group, begins.year * 12 + begins.month - 1 if begins else None] += 1
    return dict(found)


def _extent(country: Country) -> Extent:
    own = Agreement.objects.published().filter(parties__country=country)
    days = own.aggregate(first=Min("chronology__begins"), last=Max("chronology__begins"))
    years = [day and day.year for day in (days["first"], days["last"])]
    return Extent(own.count(), *years)
