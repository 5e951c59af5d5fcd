"""Databases beside the tests' own: copies that last for a module or longer."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from django.db import connection, connections

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_django import DjangoDbBlocker

# WITH (FORCE) would do it too, but fails while the server's own autovacuum works in the database:
# only a superuser may end that, whereas a plain DROP has the server end it.
OWN_CONNECTIONS = """
SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity
WHERE datname = %s AND usename = current_user"""


def end_connections(name: str) -> None:
    """Ends our connections to database *name*, of any thread, so that it can be dropped."""
    connection.close()
    with connection._nodb_cursor() as cursor:
        cursor.execute(OWN_CONNECTIONS, [name])


@contextmanager
def connected_to(name: str) -> Iterator[None]:
    """Has every new connection, of any thread, go to database *name* within."""
    settings = connections.settings["default"]
    before = settings["NAME"]
    connection.close()
    settings["NAME"] = name
    try:
        yield
    finally:
        connection.close()
        settings["NAME"] = before


@contextmanager
def copied(source: str, name: str) -> Iterator[str]:
    """A copy of database *source*, gone afterwards; nobody may be connected to *source*."""
    connection.close()
    with connection._nodb_cursor() as cursor:
        cursor.execute(f'CREATE DATABASE "{name}" TEMPLATE "{source}"')
    try:
        yield name
    finally:
        end_connections(name)
        with connection._nodb_cursor() as cursor:
            cursor.execute(f'DROP DATABASE "{name}"')


@pytest.fixture(scope="module")
def own_database(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """An empty database for one module: its fixtures write there once, for all of its tests."""
    empty = str(connection.settings_dict["NAME"])
    with (
        django_db_blocker.unblock(),
        copied(empty, f"{empty}_own") as name,
        connected_to(name),
    ):
        yield
