"""Whether a kept connection still stands."""

from __future__ import annotations

import select
from collections.abc import Iterator

import pytest
from django.db import connection, connections

from agreements.postgresql.base import DatabaseWrapper

PATIENCE = 30  # seconds until what a server says has come
LAST_ASKED = "SELECT query FROM pg_stat_activity WHERE pid = %s"


@pytest.fixture
def kept(transactional_db: None) -> Iterator[DatabaseWrapper]:
    """A second connection to the database of the test, as a thread of the server keeps one."""
    wrapper = DatabaseWrapper(connection.settings_dict)
    wrapper.ensure_connection()
    yield wrapper
    wrapper.close()


def number(wrapper: DatabaseWrapper) -> int:
    with wrapper.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        return int(cursor.fetchone()[0])


def asked(sql: str, pid: int) -> object:
    with connection.cursor() as cursor:
        cursor.execute(sql, [pid])
        return cursor.fetchone()[0]


def test_the_site_uses_it() -> None:
    assert isinstance(connections["default"], DatabaseWrapper)


def test_a_quiet_line_is_not_asked(kept: DatabaseWrapper) -> None:
    pid = number(kept)
    assert kept.is_usable()
    assert asked(LAST_ASKED, pid) == "SELECT pg_backend_pid()"


def test_after_an_error_the_server_is_asked(kept: DatabaseWrapper) -> None:
    pid = number(kept)
    kept.errors_occurred = True
    assert kept.is_usable()
    assert asked(LAST_ASKED, pid) == "SELECT 1"


def test_one_that_the_server_ended_is_not_used(kept: DatabaseWrapper) -> None:
    pid = number(kept)
    assert asked("SELECT pg_terminate_backend(%s)", pid) is True
    assert select.select([kept.connection], [], [], PATIENCE)[0]
    assert not kept.is_usable()


def test_one_that_was_closed_is_not_used(kept: DatabaseWrapper) -> None:
    assert kept.connection is not None
    kept.connection.close()
    assert not kept.is_usable()
