"""What the database stops is said in words; every other error stays one."""

from __future__ import annotations

import pytest
from django.db import OperationalError, connection
from django.http import HttpResponse
from django.test import RequestFactory

from agreements.views.answers.too_long import TooLong
from tests.views.reading import words

pytestmark = pytest.mark.django_db


def answer(error: Exception) -> HttpResponse | None:
    middleware = TooLong(lambda request: HttpResponse())
    return middleware.process_exception(RequestFactory().get("/agreements/"), error)


def test_a_statement_that_was_stopped_says_what_to_do() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL statement_timeout = 20")
        with pytest.raises(OperationalError) as stopped:
            cursor.execute("SELECT pg_sleep(60)")
    response = answer(stopped.value)
    assert response is not None
    assert response.status_code == 503
    assert "This takes too long So much is asked for" in words(response)


def test_other_errors_are_left_alone() -> None:
    assert answer(OperationalError("the server is gone")) is None
    assert answer(ValueError("x")) is None
