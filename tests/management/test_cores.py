"""Work shared among processes: each has its own transaction, and none sees what we hold back."""

from __future__ import annotations

import os

import pytest
from django.db import connection, transaction

from agreements.management.cores import on_all_cores
from agreements.models import Agreement, Chronology
from agreements.models.derive import derive_batch, differing
from tests.factories import AgreementFactory

# In a run of more tests a thread of another one may live on.
pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.filterwarnings("ignore:This process:DeprecationWarning"),
]


@pytest.fixture
def ids(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Four agreements, each a batch of its own."""
    monkeypatch.setattr("agreements.management.cores.BATCH", 1)
    return [AgreementFactory.create(events=[{"kind": "announced"}]).pk for _ in range(4)]


def process(ids: list[int]) -> tuple[list[int], int]:
    return ids, os.getpid()


def test_batches_are_answered_in_order_by_others(ids: list[int]) -> None:
    answers = list(on_all_cores(process, ids))
    assert [batch for batch, _process in answers] == [[pk] for pk in ids]
    assert os.getpid() not in {process for _batch, process in answers}


def test_what_others_rebuild_is_there_for_us(ids: list[int]) -> None:
    Chronology.objects.all().delete()
    assert list(on_all_cores(derive_batch, ids)) == [None] * 4
    assert differing(ids) == []


def test_within_a_transaction_it_is_done_here(ids: list[int]) -> None:
    with transaction.atomic():
        assert {process for _batch, process in on_all_cores(process, ids)} == {os.getpid()}


def failing(ids: list[int]) -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 / (%s - %s)", [ids[0], Agreement.objects.order_by("pk")[2].pk])
    return ids[0]


def test_an_error_of_one_is_raised(ids: list[int]) -> None:
    with pytest.raises(Exception, match="division by zero"):
        list(on_all_cores(failing, ids))
    assert Agreement.objects.count() == 4
