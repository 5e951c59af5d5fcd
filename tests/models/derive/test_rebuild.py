"""Derived rows rebuilt in few queries, and found out where they are wrong."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection

from agreements.imports.apply import apply_all
from agreements.models import Agreement
from agreements.models.derive import derive, differing
from tests.factories import two_sides

pytestmark = pytest.mark.django_db

EVENTS = [
    {"kind": "announced"},
    {"kind": "signed", "date": "2019-09-04"},
    {"kind": "entered-into-force", "date": "2020-02"},
    {"kind": "suspended", "date": "2021-01-01"},
]


def made(count: int) -> list[int]:
    parties = two_sides()
    documents = [
        {
            "slug": f"number-{number}",
            "state": "draft",
            "parties": parties,
            "events": EVENTS,
            "term": {"duration": "P5Y"},
        }
        for number in range(count)
    ]
    apply_all(documents)
    return list(Agreement.objects.order_by("pk").values_list("pk", flat=True))


def test_as_many_queries_for_fifty_as_for_one(django_assert_num_queries: Any) -> None:
    pks = made(50)
    for ids in (pks[:1], pks):
        with django_assert_num_queries(QUERIES):
            assert derive(ids) == len(ids)


QUERIES = 39

TAMPERING = [
    "DELETE FROM agreements_statusspan WHERE status = 'in-force'",
    "UPDATE agreements_statusspan SET certain = '[2000-01-01,)' WHERE status = 'suspended'",
    "UPDATE agreements_statusspan SET possible = '[2000-01-01,)' WHERE status = 'suspended'",
    "UPDATE agreements_statusspan SET status = 'expired' WHERE status = 'suspended'",
    "UPDATE agreements_agreementpair SET joined = 'xx-yy'",
    "UPDATE agreements_agreementpair SET public = NOT public",
    "UPDATE agreements_agreementpair SET begins = NULL",
    "DELETE FROM agreements_agreementpair",
    "UPDATE agreements_chronology SET concluded = '2019'",
    "UPDATE agreements_chronology SET certain = false",
    "DELETE FROM agreements_chronology",
]


@pytest.mark.parametrize("sql", TAMPERING)
def test_what_was_tampered_with_is_found_and_mended(sql: str) -> None:
    pks = made(2)
    assert differing(pks) == []
    with connection.cursor() as cursor:
        cursor.execute(sql)
    assert differing(pks) == pks
    assert (derive(pks), differing(pks)) == (2, [])


def test_rows_of_other_agreements_are_left() -> None:
    kept, other = (Agreement.objects.get(pk=pk) for pk in made(2))
    before = list(kept.status_spans.values_list("pk", flat=True))
    derive([other.pk])
    assert list(kept.status_spans.values_list("pk", flat=True)) == before


def test_agreements_that_are_gone_are_no_error() -> None:
    assert derive([999_999]) == 1
    assert differing([999_999]) == []


def test_in_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("agreements.models.derive.rebuild.BATCH", 2)
    pks = made(5)
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM agreements_statusspan")
    assert (derive(pks), differing(pks)) == (5, [])
