"""A throwaway PostgreSQL for the tests, and the environment they run in.

Loaded with `-p tests.database`, before pytest-django reads the settings. The server starts when the
first test asks for the database. A DATABASE_URL is honoured; a role that may create databases is
needed there.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from agreements.embedded import running

if TYPE_CHECKING:
    from collections.abc import Iterator

DATA_DIR = Path(tempfile.mkdtemp(prefix="entente-tests-")).resolve()
ENVIRONMENT = {"DATA_DIR": str(DATA_DIR), "SECRET_KEY": "only for tests"}
SCRUBBED = ("DEBUG", "DEMO", "DEMO_PASSWORD", "HOST", "HOSTS", "HTTPS", "PORT", "WORKERS")

for name in SCRUBBED:
    os.environ.pop(name, None)
os.environ.update(ENVIRONMENT)


def pytest_unconfigure() -> None:
    """Leaves nothing behind."""
    shutil.rmtree(DATA_DIR, ignore_errors=True)


@pytest.fixture(scope="session")
def embedded_database() -> Iterator[None]:
    """The server, up until the last test is done, also when it failed."""
    if os.environ.get("DATABASE_URL"):
        yield
        return
    with running(DATA_DIR, durable=False):
        yield


@pytest.fixture(scope="session")
def django_db_modify_db_settings(embedded_database: None) -> None:
    """Asked for by pytest-django before it makes the test database."""
