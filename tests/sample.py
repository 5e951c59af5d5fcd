"""The sample registry in a database of its own: loaded once a run, copied for a test that writes."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from django.db import connection, connections

from agreements.imports.corpus import load_corpus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_django import DjangoDbBlocker


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
        with connection._nodb_cursor() as cursor:
            cursor.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture(scope="session")
def sample_database(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    """The name of the database with the sample registry, for reading."""
    empty = str(connection.settings_dict["NAME"])
    with django_db_blocker.unblock(), copied(empty, f"{empty}_sample") as name:
        with connected_to(name):
            load_corpus()
        yield name


@pytest.fixture(scope="module")
def sample(sample_database: str, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The module's tests see the sample registry; what one writes is rolled back."""
    with django_db_blocker.unblock(), connected_to(sample_database):
        yield
