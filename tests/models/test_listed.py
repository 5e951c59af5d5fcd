"""What is loaded in a quicker way is what it was in the longer one, over the sample registry."""

from __future__ import annotations

import datetime as dt

import pytest

from agreements.models import Agreement
from agreements.models.agreement_page import agreement_for_page
from agreements.models.derive import neighbours, neighbours_of
from agreements.models.listed import conclusion_of, leads, subjects_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample")]

DAY = dt.date(2020, 1, 1)


def test_what_a_list_loads_is_what_the_record_says() -> None:
    records = Agreement.objects.in_bulk(field_name="slug")
    for listed in Agreement.objects.published().for_list(on=DAY):
        record = records[listed.slug]
        signed = record.events.filter(kind__in=("signed", "adopted")).last()
        at = conclusion_of(listed)
        assert leads(listed) == leads(record)
        assert subjects_of(listed) == list(record.subjects.all())
        assert listed.status_on(DAY) == record.status_on(DAY)
        assert listed.possible_on(DAY) == record.possible_on(DAY)
        assert (at.place, at.country, at.summit) == (
            (signed.place, signed.place_country_id, signed.summit_id)
            if signed
            else ("", None, None)
        )


def test_the_neighbours_of_one_alone() -> None:
    for agreement in _pages():
        assert neighbours_of(agreement) == neighbours([agreement.pk])


def test_what_is_held_is_what_is_there() -> None:
    for agreement in _pages():
        rows = {
            "titles": agreement.titles.all(),
            "identifiers": agreement.identifiers.all(),
            "relations": [*agreement.relations.all(), *agreement.related_from.all()],
            "effects": agreement.effects.all(),
            "amended": agreement.effects.filter(kind="amended"),
            "waits": agreement.waits.all(),
            "milestones": agreement.milestones.all(),
        }
        assert set(agreement.held) == {name for name, found in rows.items() if found}


def _pages() -> list[Agreement]:
    slugs = Agreement.objects.published().values_list("slug", flat=True)
    return [found for slug in slugs if (found := agreement_for_page(slug))]
