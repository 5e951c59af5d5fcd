"""A made-up registry: the same for the same seed, sound, and derived as if it were typed in."""

from __future__ import annotations

import pytest
from django.db import connection, transaction

from agreements.management.generating import generate
from agreements.models import Agreement, AgreementPair, Event, StaleAgreement
from agreements.models.derive import differing

pytestmark = [pytest.mark.django_db]


def made() -> list[tuple[object, ...]]:
    """What is made of ten, undone afterwards."""
    with transaction.atomic():
        generate(10, seed=7)
        rows = Agreement.objects.filter(slug__contains="-made-up-7-").order_by("pk")
        found = list(rows.values_list("slug", "title", "kind", "events__date", "events__kind"))
        transaction.set_rollback(True)
    return found


@pytest.mark.usefixtures("sample")
def test_the_same_seed_makes_the_same() -> None:
    first, second = made(), made()
    assert first == second
    assert len({row[0] for row in first}) == 10


@pytest.mark.usefixtures("sample")
def test_what_is_made_is_sound_and_derived() -> None:
    before = set(Agreement.objects.values_list("pk", flat=True))
    generate(60, seed=3)
    ids = sorted(set(Agreement.objects.values_list("pk", flat=True)) - before)
    assert len(ids) == 60
    assert (StaleAgreement.objects.count(), differing(ids)) == (0, [])
    assert AgreementPair.objects.filter(agreement__in=ids, public=True).count() == 60
    rows = Agreement.objects.filter(pk__in=ids)
    rows.update(note="Looked at by every rule.")  # and so by the rules for publication
    Event.objects.filter(agreement__in=ids).update(note="Looked at, too.")
    connection.check_constraints()


@pytest.mark.usefixtures("sample")
def test_it_is_worded_for_search() -> None:
    generate(30, seed=3)
    assert Agreement.objects.worded("'government' & 'field'").count() >= 30
