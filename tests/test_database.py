"""Which database, and whether it will do."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.db.backends.postgresql.base import DatabaseWrapper

from agreements.database import refuse_unfit, settings_for
from agreements.environment import Environment
from agreements.start_error import StartError

DEFAULTS: dict[str, Any] = {"TIME_ZONE": None, "AUTOCOMMIT": True, "OPTIONS": {}}


@pytest.fixture
def environment() -> Environment:
    return replace(Environment.read(Path("/unused")), data_dir=Path("/srv/var"), database_url="")


def test_the_embedded_one_by_its_socket(environment: Environment) -> None:
    found = settings_for(environment)
    assert (found["HOST"], found["PORT"]) == ("/srv/var/postgres", "5432")
    assert (found["NAME"], found["USER"]) == ("entente", "entente")


def test_the_one_that_is_named(environment: Environment) -> None:
    url = "postgresql://me:p%40ss@db.example:6543/registry?sslmode=require"
    found = settings_for(replace(environment, database_url=url))
    assert found["ENGINE"] == "agreements.postgresql"
    assert (found["HOST"], found["PORT"], found["NAME"]) == ("db.example", 6543, "registry")
    assert (found["USER"], found["PASSWORD"]) == ("me", "p@ss")
    assert found["OPTIONS"] == {"sslmode": "require"}
    assert found["CONN_MAX_AGE"] == 60


@pytest.mark.django_db
def test_the_database_of_the_tests_will_do() -> None:
    refuse_unfit(connection)


@pytest.mark.django_db
def test_one_that_does_not_answer_is_named(environment: Environment, tmp_path: Path) -> None:
    url = f"postgresql://me@/registry?host={tmp_path}"
    wrapper = DatabaseWrapper(DEFAULTS | settings_for(replace(environment, database_url=url)))
    with pytest.raises(StartError) as refusal:
        refuse_unfit(wrapper)
    sentence = str(refusal.value)
    assert sentence.startswith("The database cannot be reached (")
    assert sentence.endswith("): check DATABASE_URL, and that the server it names is running.")
    assert "\n" not in sentence


@pytest.mark.django_db
def test_one_that_is_too_old_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("agreements.database.OLDEST", 99)
    with pytest.raises(StartError) as refusal:
        refuse_unfit(connection)
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version")
        major = cursor.fetchone()[0].split(".")[0]
    assert str(refusal.value) == (
        f"The database of DATABASE_URL is PostgreSQL {major}: Entente needs 99 or newer."
    )
