"""Which PostgreSQL holds the registry, and whether it is fit for it."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING, Any

import dj_database_url
from django.db.utils import NotSupportedError, OperationalError

from agreements.embedded import running
from agreements.embedded.creation import NAME
from agreements.embedded.location import PORT, Location
from agreements.start_error import StartError

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from django.db.backends.base.base import BaseDatabaseWrapper

    from agreements.environment import Environment

ENGINE = "agreements.postgresql"
OLDEST = 15
KEPT_OPEN = 60  # seconds


def settings_for(environment: Environment) -> dict[str, Any]:
    """Django's settings of the database of DATABASE_URL, else of the embedded one."""
    if environment.database_url:
        named = dj_database_url.parse(
            environment.database_url,
            engine=ENGINE,
            conn_max_age=KEPT_OPEN,
            conn_health_checks=True,
        )
        return dict(named)
    return {
        "ENGINE": ENGINE,
        "NAME": NAME,
        "USER": NAME,
        "HOST": str(Location(environment.data_dir).socket_directory),
        "PORT": PORT,
        "CONN_MAX_AGE": KEPT_OPEN,
        "CONN_HEALTH_CHECKS": True,
    }


def available(environment: Environment) -> AbstractContextManager[object]:
    """Has the embedded server up within, unless DATABASE_URL names another.

    Raises StartError when it cannot be run.
    """
    return nullcontext() if environment.database_url else running(environment.data_dir)


def refuse_unfit(connection: BaseDatabaseWrapper) -> None:
    """Raises StartError when the database cannot be reached or is too old."""
    try:
        connection.ensure_connection()
        with connection.cursor() as cursor:
            cursor.execute("SHOW server_version_num")
            number = int(cursor.fetchone()[0])
    except NotSupportedError as error:
        raise StartError(f"{error}; Entente needs {OLDEST} or newer.") from error
    except OperationalError as error:
        first = str(error).strip().splitlines()[0]
        raise StartError(
            f"The database cannot be reached ({first}): check DATABASE_URL, and that the server "
            "it names is running."
        ) from error
    if number < OLDEST * 10_000:
        raise StartError(
            f"The database of DATABASE_URL is PostgreSQL {number // 10_000}: Entente needs "
            f"{OLDEST} or newer."
        )
