"""A throwaway PostgreSQL for the tests, and the environment they run in.

Loaded with `-p tests.database`, before pytest-django reads the settings. The server starts when the
first test asks for a database. A DATABASE_URL is honoured, if its role may create databases.
"""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from agreements.embedded import running
from agreements.embedded.account import for_this_process
from agreements.embedded.liveness import Users
from agreements.embedded.location import Location
from agreements.embedded.server import Server

if TYPE_CHECKING:
    from collections.abc import Iterator

PREFIX = "entente-tests-"
DATA_DIR = Path(tempfile.mkdtemp(prefix=PREFIX)).resolve()
SAID_ELSEWHERE = ("DEBUG", "DEMO", "DEMO_PASSWORD", "HOST", "HOSTS", "HTTPS", "PORT", "WORKERS")

for name in SAID_ELSEWHERE:
    os.environ.pop(name, None)
os.environ.update({"DATA_DIR": str(DATA_DIR), "SECRET_KEY": "only for tests"})
atexit.register(shutil.rmtree, DATA_DIR, ignore_errors=True)


def pytest_configure() -> None:
    """Spares the tests what only takes time: hashed static files, slow passwords."""
    from django.conf import settings

    settings.KEPT_PAGES = 0  # a test counts what a page costs that is not kept
    settings.STATIC_ROOT.mkdir()
    plain = {"BACKEND": settings.PLAIN_STATIC_FILES}
    settings.STORAGES = settings.STORAGES | {"staticfiles": plain}
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(scope="session")
def database_server() -> Iterator[None]:
    """The server, up until the last test is done, also when that failed."""
    if os.environ.get("DATABASE_URL"):
        yield
        return
    sweep()
    with running(DATA_DIR, durable=False):
        yield


@pytest.fixture(scope="session")
def django_db_modify_db_settings(database_server: None) -> None:
    """pytest-django asks for this before it makes the test database."""


def sweep() -> None:
    """Ends and removes what test runs that were killed hard have left."""
    for path in Path(tempfile.gettempdir()).glob(f"{PREFIX}*/postgres.users"):
        if path.stat().st_uid == os.geteuid():
            remove_idle(path)


def remove_idle(path: Path) -> None:
    """Removes the DATA_DIR of this file when no process uses it."""
    users = Users(path)
    if users.is_last():
        Server(Location(path.parent), for_this_process()).stop()
        shutil.rmtree(path.parent, ignore_errors=True)
    users.leave()
