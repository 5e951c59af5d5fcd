"""The sample registry in a database of its own, loaded once a run."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.db import connection

from agreements.imports.corpus import load_corpus
from tests.copies import connected_to, copied

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_django import DjangoDbBlocker


@pytest.fixture(scope="session")
def sample_database(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    """The name of the database with the sample registry, for reading or for copying."""
    empty = str(connection.settings_dict["NAME"])
    with django_db_blocker.unblock(), copied(empty, f"{empty}_sample") as name:
        with connected_to(name):
            load_corpus()
        yield name


@pytest.fixture(scope="module")
def sample(sample_database: str, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The module's tests see the sample registry; what one of them writes is rolled back."""
    with django_db_blocker.unblock(), connected_to(sample_database):
        yield


@pytest.fixture(scope="module")
def sample_copy(sample_database: str, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """A copy of the sample registry for one module, for what is written and not rolled back."""
    with (
        django_db_blocker.unblock(),
        copied(sample_database, f"{sample_database}_copy") as name,
        connected_to(name),
    ):
        yield
