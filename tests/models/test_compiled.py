"""A query compiled once answers as the query set would, for any value and in any thread."""

from __future__ import annotations

from threading import Thread

import pytest
from django.db import connection
from django.db.models import QuerySet
from django.test.utils import CaptureQueriesContext

from agreements.models import Event
from agreements.models.compiled import Compiled

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample")]


def made(pk: int) -> QuerySet[Event]:
    return Event.objects.filter(agreement=pk).select_related("summit")


def test_it_answers_as_the_query_set() -> None:
    compiled = Compiled(made, -1)
    keys = set(Event.objects.values_list("agreement", flat=True)[:60])
    assert len(keys) > 10
    with CaptureQueriesContext(connection) as captured:
        found = {pk: [(row, row.date, row.summit) for row in compiled.rows(pk)] for pk in keys}
    assert len(captured) == len(keys)
    assert found == {
        pk: [(row, row.date, row.summit) for row in Event.objects.filter(agreement=pk)]
        for pk in keys
    }


def test_each_thread_asks_on_its_own_connection() -> None:
    compiled = Compiled(made, -1)
    compiled.rows(1)
    used: list[object] = []

    def ask() -> None:
        with CaptureQueriesContext(connection) as captured:
            compiled.rows(1)
            used.append(len(captured))
        connection.close()

    thread = Thread(target=ask)
    thread.start()
    thread.join()
    assert used == [1]
